import { describe, expect, it } from 'vitest'
import type { Statement } from '../../graph/index.ts'
import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'
import { applyReview } from './index.ts'
import { reviewed, texts } from './review.test-helper.ts'

/** The evidence of an edge's first statement. */
function evidenceOf(edge: string, review = '', articles: readonly string[] = texts) {
  const { graph } = reviewed(review, articles)
  return graph.hasEdge(edge) ? graph.getEdgeAttribute(edge, 'evidence')[0] : undefined
}

const untouched = reviewed('')
const idOf = (edge: string) => untouched.graph.getEdgeAttribute(edge, 'evidence')[0]?.id ?? ''

describe('without decisions', () => {
  it('the articles say this', () => {
    expect(untouched.edges).toEqual([
      'dorsane sues velmont',
      'lucie-garance accuses velmont',
      'lucie-garance supports dorsane',
    ])
  })
})

describe('merge', () => {
  it('makes two entities one, which answers to both names', () => {
    const { graph, edges } = reviewed('- merge: {keep: dorsane, drop: velmont}\n  reason: same firm\n')
    expect(edges).toEqual(['lucie-garance accuses dorsane', 'lucie-garance supports dorsane'])
    expect(graph.getNodeAttribute('dorsane', 'aliases')).toContain('Velmont')
  })

  it('leaves out what joined the two, and says so', () => {
    const { leftOut } = reviewed('- merge: {keep: dorsane, drop: velmont}\n  reason: same firm\n')
    expect(leftOut.map(({ stated, because }) => [stated.statement.relation, because])).toEqual([
      ['sues', { by: 'merge', decision: 0 }],
    ])
  })

  it('keeps the statements’ ids', () => {
    const id = idOf('lucie-garance|accuses|velmont')
    const merge = '- merge: {keep: dorsane, drop: velmont}\n  reason: same firm\n'
    expect(evidenceOf('lucie-garance|accuses|dorsane', merge)?.id).toBe(id)
  })
})

describe('rename', () => {
  it('keeps the old name as an alias', () => {
    const { graph } = reviewed('- rename: {entity: velmont, label: Velmont France}\n  reason: full name\n')
    expect(graph.getNodeAttributes('velmont')).toMatchObject({ label: 'Velmont France', aliases: ['Velmont'] })
  })
})

describe('retype', () => {
  it('brings the statements that the new type makes possible', () => {
    const article = ['La société Dorsane développe Lumio.']
    expect(reviewed('', article).edges).toEqual([])
    const { edges, graph } = reviewed('- retype: {entity: lumio, type: product}\n  reason: a telephone\n', article)
    expect(edges).toEqual(['dorsane develops lumio'])
    expect(graph.getNodeAttribute('lumio', 'type')).toBe('product')
  })

  it('takes those away that it makes impossible, and says which', () => {
    const { edges, problems } = reviewed('- retype: {entity: velmont, type: product}\n  reason: a telephone\n')
    expect(edges).not.toContain('dorsane sues velmont')
    expect(problems).toContainEqual(
      `1: "sues" does not join a company ("dorsane") to a product ("velmont"): the statement ${idOf('dorsane|sues|velmont')} is left out; reject it, or correct its relation or an end`,
    )
  })
})

describe('reject', () => {
  it('takes a statement out of the graph by its id', () => {
    const { edges, leftOut } = reviewed(
      `- reject: {statement: "${idOf('lucie-garance|accuses|velmont')}"}\n  reason: irony\n`,
    )
    expect(edges).toEqual(['dorsane sues velmont', 'lucie-garance supports dorsane'])
    expect(leftOut.map(({ because }) => because)).toEqual([{ by: 'rejection', decision: 0 }])
  })
})

describe('the id of a statement', () => {
  const plain: Statement = {
    id: '',
    subject: 'a',
    relation: 'accuses',
    object: 'b',
    document: 'a',
    start: 0,
    end: 1,
    quote: 'A',
    status: 'asserted',
    rule: 'accuses/accuser',
    words: [],
  }
  const reject = (id: string) => `- reject: {statement: "${id}"}\n  reason: irony\n`
  const id = idOf('lucie-garance|accuses|velmont')

  it('may be its beginning, as tables and pages show it', () => {
    expect(reviewed(reject(id.slice(0, 8)))).toMatchObject({
      edges: ['dorsane sues velmont', 'lucie-garance supports dorsane'],
      problems: [],
    })
  })

  it('is not so short that another statement might begin with it one day', () => {
    const { edges, problems } = reviewed(reject(id.slice(0, 7)))
    expect(edges).toEqual(untouched.edges)
    expect(problems).toEqual([
      `1: "${id.slice(0, 7)}" is too short for the id of a statement: write at least its first 8 characters, as in ${id}`,
    ])
  })

  it('is told of when several statements begin so', () => {
    const stated = ['0123456789abcdef', '01234567ffffffff'].map((one) => ({
      statement: { ...plain, id: one },
      decisions: [],
    }))
    const { statements, problems } = applyReview([], stated, [{ reject: { statement: '01234567' }, reason: 'x' }], [], {
      ontology: knowledgeWith('', '').ontology,
      articles: ['a'],
      textOf: () => undefined,
      wordsOf: () => '',
    })
    expect(statements).toHaveLength(2)
    expect(problems[0]?.message).toBe(
      'several statements begin with "01234567": write more of 0123456789abcdef or 01234567ffffffff',
    )
  })
})

describe('correct', () => {
  const correct = (changes: string) =>
    `- correct: {statement: "${idOf('lucie-garance|accuses|velmont')}", ${changes}}\n  reason: misread\n`

  it('changes what it names and nothing else; the id stays, the confidence goes', () => {
    const before = evidenceOf('lucie-garance|accuses|velmont')
    const after = evidenceOf(
      'lucie-garance|accuses|velmont',
      correct('status: reported, attributedTo: dorsane, date: 2031-04-30'),
    )
    const { confidence, ...rest } = before ?? {}
    expect(confidence).toBeGreaterThan(0)
    expect(after).toEqual({ ...rest, status: 'reported', attributedTo: 'dorsane', date: '2031-04-30' })
  })

  it('moves the statement to another edge', () => {
    expect(reviewed(correct('relation: threatens, object: dorsane')).edges).toEqual([
      'dorsane sues velmont',
      'lucie-garance supports dorsane',
      'lucie-garance threatens dorsane',
    ])
  })

  it('takes a speaker or a day away with null', () => {
    expect(evidenceOf('lucie-garance|accuses|velmont', correct('date: null'))).not.toHaveProperty('date')
  })

  it('keeps a statement that is not sure enough by itself', () => {
    const { graph } = extractTexts(texts, knowledgeWith('', correct('status: reported')), 1)
    expect(graph.edges()).toEqual(['lucie-garance|accuses|velmont'])
  })

  it.each([
    ['object: lucie-garance', 'a statement joins two entities, not "lucie-garance" to itself'],
    ['object: dorsan', 'there is no entity "dorsan"; did you mean "dorsane"?'],
    ['attributedTo: dorsnae', 'there is no entity "dorsnae" to say so; did you mean "dorsane"?'],
    ['relation: develops', '"develops" does not join a person ("lucie-garance") to a company ("velmont")'],
  ])('is refused what cannot be: %s', (changes, problem) => {
    expect(reviewed(correct(changes)).problems[0]).toContain(problem)
  })
})

describe('add', () => {
  const add = (quote: string, article = 'a', more = '') =>
    `- add: {subject: dorsane, relation: accuses, object: velmont, article: ${article}, quote: ${quote}${more}}\n  reason: implied\n`

  it('adds a statement with the words of an article, on its day or another', () => {
    const evidence = evidenceOf('dorsane|accuses|velmont', add('porté plainte contre Velmont'))
    expect(evidence && texts[0]?.slice(evidence.start, evidence.end)).toBe('porté plainte contre Velmont')
    expect(evidence).toMatchObject({ date: '2031-05-01', rule: 'review/add' })
    const dated = add('porté plainte contre Velmont', 'a', ', date: 2031-01-02, attributedTo: un avocat')
    expect(evidenceOf('dorsane|accuses|velmont', dated)).toMatchObject({
      date: '2031-01-02',
      attributedTo: 'un avocat',
    })
  })

  it.each([
    [
      add('porté plainte contre Miravel'),
      'the article "a" does not hold this quote: copy it from there, word for word',
    ],
    [add('porté plainte', 'c'), 'there is no article "c": name its file, without .md or .txt'],
  ])('is told what it cannot find (%#)', (review, problem) => {
    expect(reviewed(review).problems[0]).toContain(problem)
  })

  it('finds the words whatever spaces and apostrophes they are copied with, and quotes the article', () => {
    const article = ['Lucie Garance accuse Velmont. L’accord avec Dorsane (signé à 22\u00a0h\u00a001) tient.']
    const review =
      "- add: {subject: lucie-garance, relation: accuses, object: dorsane, article: a, quote: L'accord avec Dorsane (signé à 22 h 01)}\n  reason: implied\n"
    expect(reviewed(review, article).problems).toEqual([])
    expect(evidenceOf('lucie-garance|accuses|dorsane', review, article)?.quote).toBe(
      'L’accord avec Dorsane (signé à 22\u00a0h\u00a001)',
    )
  })

  it('is told when the extraction has learnt to find it', () => {
    const sentence = 'La société Dorsane a porté plainte contre Velmont.'
    const review = `- add: {subject: dorsane, relation: sues, object: velmont, article: a, quote: "${sentence}"}\n  reason: missed\n`
    expect(reviewed(review).problems[0]).toContain('the extraction finds this by itself now')
  })
})

describe('a decision that matches nothing', () => {
  it('is reported with its line and what may be meant, and the others hold', () => {
    const { edges, problems } = reviewed(
      [
        '- rename: {entity: velmnot, label: Velmont SA}',
        '  reason: typing error',
        `- reject: {statement: "${idOf('dorsane|sues|velmont').slice(0, -1)}?"}`,
        '  reason: an id miscopied',
        '- merge: {keep: dorsane, drop: velmont}',
        '  reason: same firm',
      ].join('\n'),
    )
    expect(problems).toEqual([
      '1: there is no entity "velmnot"; did you mean "velmont"?',
      expect.stringMatching(/^3: there is no statement "[0-9a-f]{15}\?"; did you mean "[0-9a-f]{16}"\?$/),
    ])
    expect(edges).toContain('lucie-garance accuses dorsane')
  })

  it('is told where to look when nothing is near', () => {
    expect(reviewed('- reject: {statement: "zzzzzzzzzzzzzzzz"}\n  reason: gone\n').problems[0]).toMatch(
      /look for it with "filature statements", or remove the decision$/,
    )
  })
})
