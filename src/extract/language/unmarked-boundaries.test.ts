import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from './index.ts'

/* A split in front of a name that no mark precedes costs a statement, and such sentences are most of the press. */
const language = loadLanguage(readFileSync(new URL('./weights/fr.bin', import.meta.url)))

describe('a capital without a mark before it mostly begins a name, not a sentence', () => {
  it.each([
    'Le directeur du port accuse Velmont de négligence.',
    'La préfète promet d’exclure Dorsane du chantier dès lundi.',
    'D’après la revue La Lettre des Quais, Dorsane aurait vendu trois navires à la marine chilienne.',
    'Le conseil régional a exclu Velmont.',
    'Le mois prochain, la mairie rencontrera Dorsane.',
    'La commune presse Velmont de répondre.',
    'Le décret Fontanel écarte les navires Dorsane des ports.',
    'Mme Garance défend Dorsane.',
    'Lucie Garance n’a pas encore revu Hugo Mercœur.',
  ])('%s', (sentence) => {
    expect(language.analyse(sentence)).toHaveLength(1)
  })
})

describe('verbs and lemmas that relations hang on', () => {
  it.each([
    ['La maire soutient Dorsane.', 'soutenir'],
    ['La préfète menace Velmont.', 'menacer'],
    ['Velmont détient Dorsane.', 'détenir'],
    ['Le groupe acquiert Dorsane.', 'acquérir'],
    ['Hugo Mercœur poursuit Velmont.', 'poursuivre'],
    ['Le ministre convainc Velmont.', 'convaincre'],
  ])('%s: the root is %s', (sentence, lemma) => {
    const root = language.analyse(sentence)[0]?.tokens.find((token) => token.head < 0)
    expect(root?.lemma).toBe(lemma)
  })
})
