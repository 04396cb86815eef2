import { describe, expect, it } from 'vitest'
import { Lexicon } from '../lexicon.ts'
import { Parser } from '../parser.ts'
import { Tagger } from '../tagger.ts'
import { WordTable } from '../words.ts'
import { seededRandom, shuffled } from './averaged-perceptron.ts'
import { buildLexicon } from './build-lexicon.ts'
import { evaluate } from './evaluate.ts'
import { withLearntRelations } from './relations.ts'
import { trainParser } from './train-parser.ts'
import { trainTagger } from './train-tagger.ts'
import { joinTexts, readTreebank } from './treebank.ts'

/** Invented sentences in CoNLL-U: "La loi du pays a été votée par eux." */
const conllu = `# text = La loi du pays a été votée par eux.
1	La	le	DET	_	Gender=Fem|Number=Sing	2	det	_	_
2	loi	loi	NOUN	_	Gender=Fem|Number=Sing	8	nsubj:pass	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	Gender=Masc|Number=Sing	5	det	_	_
5	pays	pays	NOUN	_	Gender=Masc|Number=Sing	2	nmod	_	_
6	a	avoir	AUX	_	Mood=Ind|VerbForm=Fin	8	aux:tense	_	_
7	été	être	AUX	_	VerbForm=Part	8	aux:pass	_	_
8	votée	voter	VERB	_	Gender=Fem|VerbForm=Part	0	root	_	_
9	par	par	ADP	_	_	10	case	_	_
10	eux	lui	PRON	_	_	8	obl	_	SpaceAfter=No
11	.	.	PUNCT	_	_	8	punct	_	_
`
const table = new WordTable()
const [sentence] = readTreebank(conllu, 'invented')
if (!sentence) throw new Error('no sentence')

describe('reading a treebank', () => {
  it('keeps words, surface tokens and their offsets', () => {
    expect(sentence.words).toHaveLength(11)
    expect(sentence.surfaces[2]).toEqual({ form: 'du', start: 7, end: 9, first: 2, last: 3 })
    expect(sentence.words[7]?.head).toBe(-1)
  })

  it('says which form does not stand in the text', () => {
    expect(() => readTreebank(conllu.replace('\teux\tlui', '\telles\tlui'), 'invented')).toThrow(
      /"elles" does not follow/,
    )
  })

  it('takes "par" under a passive verb for its agent', () => {
    expect(withLearntRelations([sentence], 'arguments')[0]?.words[9]?.deprel).toBe('obl:agent')
  })
})

describe('evaluating', () => {
  const { offsets } = joinTexts([sentence])
  const analysis = {
    start: 0,
    end: sentence.text.length,
    tokens: sentence.words.map((word) => {
      const surface = sentence.surfaces[word.surface]
      return {
        ...word,
        word: table.get(word.form),
        start: surface?.start ?? 0,
        end: surface?.end ?? 0,
        features: {},
        confidence: 1,
      }
    }),
  }

  it('gives 100 to the treebank itself', () => {
    const scores = evaluate([sentence], offsets, [analysis])
    expect(new Set(Object.values(scores))).toEqual(new Set([100]))
  })

  it('counts a contraction left whole as one wrong word for two', () => {
    const tokens = analysis.tokens
      .filter((_, i) => i !== 3)
      .map((token, i) => ({
        ...token,
        form: i === 2 ? 'du' : token.form,
        head: token.head > 3 ? token.head - 1 : token.head,
      }))
    const scores = evaluate([sentence], offsets, [{ ...analysis, tokens }])
    expect(scores.tokens).toBe(100)
    expect(scores.words).toBeCloseTo((200 * 9) / 21)
  })
})

describe('learning', () => {
  const options = { epochs: 5, seeds: [1], minCount: 1, threshold: 0 }

  it('learns a sentence by heart, contraction and tree, and gives the same bytes twice', { timeout: 60_000 }, () => {
    // A tag is learnt from its third occurrence on.
    const treebank = [sentence, sentence, sentence]
    const bytes = trainTagger(treebank, table, options)
    expect(trainTagger(treebank, table, options)).toEqual(bytes)
    const tagger = new Tagger(bytes)
    const given = tagger.tag(sentence.surfaces.map(({ form }) => table.get(form)))
    expect(tagger.tags[given[2] ?? -1]?.text).toBe('ADP+DET|Gender=Masc|Number=Sing')

    const words = sentence.words.map(({ form }) => table.get(form))
    const tags = sentence.words.map(({ upos }) => ({ text: upos, upos, parts: undefined, features: {} }))
    const lemmas = sentence.words.map(({ lemma }, i) => ({ text: lemma, hash: i }))
    const heads = sentence.words.map(({ head }) => head)
    const deprels = sentence.words.map(({ deprel }) => deprel)
    const example = { words, tags, lemmas, heads, deprels }
    const tree = new Parser(trainParser([example, example], options)).parse(words, tags, lemmas)
    expect(words.map((_, i) => [tree.head(i), tree.deprel(i)])).toEqual(heads.map((head, i) => [head, deprels[i]]))
  })

  it('shuffles the same way for the same seed, and loses nothing', () => {
    expect(shuffled(50, seededRandom(1))).toEqual(shuffled(50, seededRandom(1)))
    expect([...shuffled(50, seededRandom(2))].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })
})

describe('the lexicon', () => {
  const lexicon = new Lexicon(
    buildLexicon(
      { voter: { P: ['vote', 'votes', 'vote', 'NA'] }, être: { P: ['suis'] }, suivre: { P: ['suis'] } },
      { vote: 'M' },
    ),
  )

  it('knows the infinitives of a form', () => {
    expect(lexicon.infinitives('votes')).toEqual(['voter'])
    expect(lexicon.infinitives('suis').sort()).toEqual(['suivre', 'être'])
    expect(lexicon.infinitives('voter')).toEqual(['voter'])
  })

  it('tells readings apart, and knows what it does not know', () => {
    expect(lexicon.readings('vote')).not.toBe(lexicon.readings('votes'))
    expect(lexicon.readings('voteuse')).toBe(0)
    expect(lexicon.readings('vot')).toBe(0)
    expect(lexicon.infinitives('xyz')).toEqual([])
  })
})
