import { describe, expect, it } from 'vitest'
import type { AnnotatedSentence, AnnotatedStatement } from './annotated.ts'
import { type Claim, measureStatements } from './measure-statements.ts'

const sentence = (statements: AnnotatedSentence['statements']): AnnotatedSentence => ({
  article: 'a',
  start: 100,
  end: 200,
  names: [],
  statements,
  annotator: 1,
  part: 'train',
})
const gold: AnnotatedStatement = { subject: [100, 110], relation: 'owns', object: [150, 160], status: 'asserted' }
const claim: Claim = {
  relation: 'owns',
  subject: [
    [10, 20],
    [100, 110],
  ],
  object: [[152, 160]],
  status: 'asserted',
  evidence: [100, 200],
  rule: 'owns/racheter',
}
const measure = (statements: AnnotatedSentence['statements'], claims: readonly Claim[]) => {
  const { table, wrong } = measureStatements(
    [sentence(statements)],
    new Map([['a', claims]]),
    new Set(['competes_with']),
  )
  return { all: table.all, kinds: wrong.map(({ kind }) => kind) }
}

describe('a statement is found', () => {
  it('when a claim of the same relation has ends that overlap its own by half', () => {
    expect(measure([gold], [claim])).toEqual({
      all: { found: '1 of 1', recall: '100.0', right: '1 of 1', precision: '100.0', 'status right': '100.0' },
      kinds: [],
    })
  })

  it('with another status, which is told apart', () => {
    const { all, kinds } = measure([gold], [{ ...claim, status: 'planned' }])
    expect(all).toMatchObject({ found: '1 of 1', 'status right': '0.0' })
    expect(kinds).toEqual(['status'])
  })

  it('either way round where the relation is symmetric, and else not', () => {
    const turned = { ...claim, subject: claim.object, object: claim.subject }
    expect(measure([gold], [turned]).kinds).toEqual(['missed', 'too many'])
    const rivals = { relation: 'competes_with' }
    expect(measure([{ ...gold, ...rivals }], [{ ...turned, ...rivals }]).kinds).toEqual([])
  })
})

describe('a claim counts against precision', () => {
  it('when people who read the sentence did not mark it', () => {
    expect(measure([], [claim])).toMatchObject({ all: { right: '0 of 1' }, kinds: ['too many'] })
  })

  it('not when nobody read the sentence for statements', () => {
    expect(measure(null, [claim]).all).toMatchObject({ right: '0 of 0' })
  })

  it('not when another sentence makes it', () => {
    expect(measure([], [{ ...claim, evidence: [0, 90] }]).all).toMatchObject({ right: '0 of 0' })
  })

  it('not when the sentence has no word of its own for one of its ends', () => {
    expect(measure([], [{ ...claim, subject: [[10, 20]] }]).all).toMatchObject({ right: '0 of 0' })
  })
})
