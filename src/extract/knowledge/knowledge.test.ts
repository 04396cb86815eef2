import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseKnowledge } from './index.ts'

const shipped = (name: string) => ({
  file: name,
  text: readFileSync(new URL(`../../../graph-data/${name}`, import.meta.url), 'utf8'),
})

const files = {
  ontology: shipped('ontology.yaml'),
  lexicon: shipped('lexicon.fr.yaml'),
  entities: { file: 'entities.yaml', text: '' },
  review: { file: 'review.yaml', text: '' },
}

function read(changed: Partial<Record<keyof typeof files, string>>) {
  const texts = Object.entries(changed).map(([name, text]) => [name, { file: `${name}.yaml`, text }])
  return parseKnowledge({ ...files, ...Object.fromEntries(texts) })
}

function problems(changed: Parameters<typeof read>[0]): string[] {
  const result = read(changed)
  return 'problems' in result ? result.problems.map((p) => `${p.file}:${p.line} ${p.message}`) : []
}

describe('the knowledge of the editors', () => {
  it('reads the files of the project', () => {
    expect(problems({})).toEqual([])
  })

  it('gives a known entity a key that follows from its name unless it has one', () => {
    const entities = `
- name: Autorité des jeux
  type: agency
  aliases: [ADJ]
  wikidata: Q95
- { name: Ondine, type: company, key: ondine-sa }`
    const result = read({ entities })
    expect('knowledge' in result && result.knowledge.known).toEqual([
      { key: 'autorite-des-jeux', name: 'Autorité des jeux', type: 'agency', aliases: ['ADJ'], wikidata: 'Q95' },
      { key: 'ondine-sa', name: 'Ondine', type: 'company', aliases: [] },
    ])
  })

  it('reports a name that two entities claim, with both lines', () => {
    const entities = '- { name: Velmont, type: company }\n- name: Groupe\n  type: company\n  aliases: [VELMONT]'
    expect(problems({ entities })).toEqual([
      'entities.yaml:4 the name "VELMONT" is claimed on line 1 already: keep it in one entry',
    ])
  })

  it('reads decisions, each with its reason', () => {
    const review = `
- merge: { keep: velmont, drop: velmont-sa }
  reason: La même société.
- add: { subject: velmont, relation: bans, object: ondine, article: a, quote: "Une phrase." }
  reason: Oubliée.`
    const result = read({ review })
    expect('knowledge' in result && result.knowledge.review).toMatchObject([
      { merge: { keep: 'velmont', drop: 'velmont-sa' } },
      { add: { relation: 'bans', status: 'asserted' } },
    ])
  })

  it.each([
    ['- merge: { keep: a, drop: b }', 'review.yaml:1 "reason" is missing: add it'],
    ['- merge: { keep a, drop: b }\n  reason: x', 'review.yaml:1 a colon is missing after "keep": write "keep: a"'],
    ['- reject: { statement: a\n  reason: x\n- reject: { statement: b }', 'review.yaml:1 this "{" is never closed'],
    [
      '- split: { entity: a, mentions: [{ article: b }] }\n  reason: x',
      'review.yaml:1 "label" is missing: name the new entity',
    ],
    ['- split: { entity: a, label: b, into: c, mentions: [{ article: b }] }\n  reason: x', 'keep one of them'],
    ['- split: { entity: a, into: c, type: law, mentions: [{ article: b }] }\n  reason: x', 'has its type'],
    ['- split: { entity: a, into: a, mentions: [{ article: b }] }\n  reason: x', 'these mentions are there already'],
    ['- mrege: { keep: a, drop: b }\n  reason: x', 'review.yaml:1 a decision has two keys'],
    ['- rejet: { statement: "0123456789abcdef" }\n  reason: x', 'and the reason; "rejet" is none of them'],
    ['- merge: { keep: a, drop: a }\n  reason: x', 'review.yaml:1 an entity cannot be merged with itself'],
    [
      '- reason: x\n  add:\n    subject: a\n    relation: bnas\n    object: b\n    article: c\n    quote: d',
      'review.yaml:4 "bnas" is no relation of the ontology',
    ],
  ])('reports a decision that cannot be carried out (%#)', (review, expected) => {
    expect(problems({ review })[0]).toContain(expected)
  })

  it('reports a frame whose relation or list does not exist', () => {
    const lexicon = files.lexicon.text.replace(/^ {2}bans:/m, '  bnas:').replace(/list:\w+/, 'list:nothing')
    expect(problems({ lexicon })).toEqual([
      expect.stringContaining('"bnas" is no relation of the ontology'),
      expect.stringContaining('"list:nothing" names no list'),
    ])
  })
})
