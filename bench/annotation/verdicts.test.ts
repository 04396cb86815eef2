import { describe, expect, it } from 'vitest'
import { countVerdicts, readVerdicts } from './verdicts.ts'

const table = `
# Quality

| n | statement | relation | verdict | why |
|---|---|---|---|---|
| 1 | \`00000000000000aa\` | bans | right | |
| 2 | \`00000000000000bb\` | leads | wrong | another person |

Text behind it.
`

describe('the table of verdicts', () => {
  it('is read by the names of its columns', () => {
    expect(readVerdicts('quality.md', table)).toEqual([
      { id: '00000000000000aa', relation: 'bans', verdict: 'right', why: '' },
      { id: '00000000000000bb', relation: 'leads', verdict: 'wrong', why: 'another person' },
    ])
  })

  it('names the line that is none', () => {
    expect(() => readVerdicts('quality.md', table.replace('wrong', 'perhaps'))).toThrow('quality.md:7 is not a verdict')
  })

  it('is counted, in whole and for what is still made', () => {
    const verdicts = readVerdicts('quality.md', table)
    expect(countVerdicts(verdicts, new Set(['00000000000000aa']))).toEqual([
      { of: 'the table', statements: 2, right: 1, arguable: 0, wrong: 1, precision: '50.0 %' },
      { of: 'those still made', statements: 1, right: 1, arguable: 0, wrong: 0, precision: '100.0 %' },
    ])
  })
})
