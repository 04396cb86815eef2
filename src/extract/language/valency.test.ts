import { describe, expect, it } from 'vitest'
import type { Sentence, Token } from './sentence.ts'
import { attachByValency } from './valency.ts'
import { WordTable } from './words.ts'

const table = new WordTable()

/** A sentence from "form/lemma/UPOS/head/deprel" words; infinitives are told by their lemma. */
function sentenceOf(words: string): Sentence {
  const tokens = words.split(' ').map((word, i): Token => {
    const [form = '', lemma = '', upos = '', head = '', deprel = ''] = word.split('/')
    const features = form === lemma && upos === 'VERB' ? { VerbForm: 'Inf' as const } : {}
    return {
      form,
      word: table.get(form),
      lemma,
      upos: upos as Token['upos'],
      features,
      head: Number(head),
      deprel,
      start: i,
      end: i + 1,
      confidence: 1,
    }
  })
  return { start: 0, end: tokens.length, tokens }
}

describe('an infinitive that a parse hangs on the nearest noun', () => {
  it('moves to the verb of object control whose recipient the noun is', () => {
    const parsed = sentenceOf(
      'ordonne/ordonner/VERB/-1/root à/à/ADP/3/case son/son/DET/3/det ministère/ministère/NOUN/0/obl:arg d’/de/ADP/5/mark inscrire/inscrire/VERB/3/acl',
    )
    expect(attachByValency(parsed).tokens[5]).toMatchObject({ head: 0, deprel: 'xcomp' })
  })

  it('stays where the noun takes an infinitive: "demande à la banque le droit de signer"', () => {
    const parsed = sentenceOf(
      'demande/demander/VERB/-1/root le/le/DET/2/det droit/droit/NOUN/0/obj de/de/ADP/4/mark signer/signer/VERB/2/acl',
    )
    expect(attachByValency(parsed)).toBe(parsed)
  })

  it('stays where another verb governs: "achète une machine à…"', () => {
    const parsed = sentenceOf(
      'achète/acheter/VERB/-1/root une/un/DET/2/det machine/machine/NOUN/0/obj de/de/ADP/4/mark coudre/coudre/VERB/2/acl',
    )
    expect(attachByValency(parsed)).toBe(parsed)
  })

  it('stays where the verb has its clause already', () => {
    const parsed = sentenceOf(
      'demande/demander/VERB/-1/root à/à/ADP/2/case Velmont/Velmont/PROPN/0/obl:arg de/de/ADP/4/mark signer/signer/VERB/0/xcomp de/de/ADP/6/mark payer/payer/VERB/2/acl',
    )
    expect(attachByValency(parsed)).toBe(parsed)
  })
})
