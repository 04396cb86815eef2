import { readFileSync } from 'node:fs'
import { type Language, loadLanguage } from '../extract/index.ts'
import { Failure, messageOf } from './exit.ts'
import { PROJECT } from './project.ts'

let language: Language | undefined

/** The model of French, loaded once: `serve` extracts many times. */
export function readLanguage(): Language {
  try {
    language ??= loadLanguage(readFileSync(PROJECT.weights))
  } catch (error) {
    throw new Failure([
      `The model of French cannot be loaded (${messageOf(error)}): restore ${PROJECT.weights} with git.`,
    ])
  }
  return language
}
