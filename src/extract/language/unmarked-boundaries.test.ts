import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from './index.ts'

/* A split in front of a name that no mark precedes costs a statement, and such sentences are most of the press. */
const language = loadLanguage(readFileSync(new URL('./weights/fr.bin', import.meta.url)))

describe('a capital without a mark before it mostly begins a name, not a sentence', () => {
  it.each([
    'Lucie Garance accuse Velmont d’avoir espionné ses concurrents.',
    'Le maire menace d’interdire Dorsane si la société ne publie pas ses comptes.',
    'Selon le quotidien La Gazette du Sud, Dorsane aurait signé un contrat avec l’armée danoise.',
    'Le conseil régional a interdit Velmont.',
    'Dorsane va poursuivre Velmont en justice.',
    'Le régulateur menace Velmont de sanctions.',
    'La loi Garance interdit les drones Dorsane au-dessus des villes.',
    'Mme Garance soutient Dorsane.',
    'Lucie Garance ne soutiendra jamais Hugo Mercœur.',
  ])('%s', (sentence) => {
    expect(language.analyse(sentence)).toHaveLength(1)
  })
})

describe('verbs and lemmas that relations hang on', () => {
  it.each([
    ['Mme Garance soutient Dorsane.', 'soutenir'],
    ['Le régulateur menace Velmont de sanctions.', 'menacer'],
    ['Velmont détient Dorsane.', 'détenir'],
    ['Le groupe acquiert Dorsane.', 'acquérir'],
    ['Hugo Mercœur poursuit Velmont.', 'poursuivre'],
    ['Le ministre convainc Velmont.', 'convaincre'],
  ])('%s: the root is %s', (sentence, lemma) => {
    const root = language.analyse(sentence)[0]?.tokens.find((token) => token.head < 0)
    expect(root?.lemma).toBe(lemma)
  })
})
