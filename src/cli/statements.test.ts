import { expect, it } from 'vitest'
import { UsageError } from './exit.ts'
import { onceExtracted, PATIENT } from './folder-extraction.test-helper.ts'
import { type StatementFilter, statementLines } from './statements.ts'

const articles = {
  'b.txt': ' date 2031-05-02 Deux\n\nLucie Garance accuse Velmont. La société Dorsane a porté plainte contre Velmont.',
  'a.txt': ' date 2031-05-01 Un\n\nSelon Hugo Mercœur, la société Velmont aurait racheté la société Miravel.',
}

const extract = onceExtracted(articles)

async function list(filter: StatementFilter = {}, review = '') {
  const lines = [...statementLines(await extract(review), 'jsonl', filter)]
  return lines.map((line) => JSON.parse(line))
}

const brief = (records: { article: string; subject: string; relation: string; object: string }[]) =>
  records.map(({ article, subject, relation, object }) => `${article}: ${subject} ${relation} ${object}`)

it('lists every statement by article and place, with what is needed to check it', PATIENT, async () => {
  const records = await list()
  expect(brief(records)).toEqual([
    'a: velmont owns miravel',
    'b: lucie-garance accuses velmont',
    'b: dorsane sues velmont',
  ])
  const [bought] = records
  expect(bought).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    date: '2031-05-01',
    subjectLabel: 'Velmont',
    status: 'reported',
    attributedTo: 'hugo-mercoeur',
    rule: expect.stringMatching(/^owns\//),
  })
  expect(articles['a.txt'].slice(bought.start, bought.end)).toBe(bought.quote)
  expect(bought.confidence).toBeGreaterThan(0)
})

it('lists those of an article, an entity or a relation', PATIENT, async () => {
  expect(brief(await list({ article: 'a' }))).toEqual(['a: velmont owns miravel'])
  expect(brief(await list({ entity: 'hugo-mercoeur' }))).toEqual(['a: velmont owns miravel'])
  expect(brief(await list({ relation: 'sues', entity: 'velmont' }))).toEqual(['b: dorsane sues velmont'])
})

it('takes an entity by any of its names, too', PATIENT, async () => {
  expect(brief(await list({ entity: 'hugo mercœur' }))).toEqual(['a: velmont owns miravel'])
  await expect(list({ entity: 'Lucie Garanse' })).rejects.toThrow(
    new UsageError('There is no entity "Lucie Garanse"; did you mean "Lucie Garance"?'),
  )
})

it(
  'asks which is meant when several entities have one name, with the articles that tell them apart',
  PATIENT,
  async () => {
    const review = '- rename: { entity: dorsane, label: Velmont }\n  reason: they share a name\n'
    await expect(list({ entity: 'VELMONT' }, review)).rejects.toThrow(
      new UsageError('Several entities are called "VELMONT": name one of dorsane (in b), velmont (in a, b).'),
    )
  },
)

it('says what is not there, and what may be meant', PATIENT, async () => {
  await expect(list({ entity: 'dorsan' })).rejects.toThrow(
    new UsageError('There is no entity "dorsan"; did you mean "dorsane"?'),
  )
  await expect(list({ article: 'zzz' })).rejects.toThrow(new UsageError('There is no article "zzz".'))
})

it('lists what editors and rules left out, with the reason, when asked', PATIENT, async () => {
  const [accusation] = await list({ relation: 'accuses' })
  const review = `- reject: { statement: "${accusation.id}" }\n  reason: irony\n`
  expect(await list({ relation: 'accuses' }, review)).toEqual([])
  expect(await list({ relation: 'accuses', leftOut: true }, review)).toMatchObject([
    { id: accusation.id, leftOut: { by: 'rejection', decision: 0 } },
  ])
})

it('prints a table whose lines fit the terminal', PATIENT, async () => {
  const extraction = await extract()
  for (const width of [80, 120, 200]) {
    const lines = [...statementLines(extraction, 'table', {}, width)]
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^ID .*SUBJECT +RELATION +OBJECT/)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
  }
})
