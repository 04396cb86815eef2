import { describe, expect, it } from 'vitest'
import { describeScene } from './index.ts'
import { edge, invent, link } from './scene.fixture.ts'

describe('describeScene', () => {
  it('tells each edge as a sentence, most statements first', () => {
    const links = [
      link('ana', 'banque', [edge('banque', 'bans', 'ana'), edge('ana', 'threatens', 'banque', { asserted: 3 })]),
      link('banque', 'code', [edge('banque', 'signs_with', 'code', { asserted: 2 })]),
    ]
    expect(describeScene(invent({ links }))).toEqual([
      'ana menace banque (3\u00A0énoncés)',
      'banque signe avec code (2\u00A0énoncés)',
      'banque interdit ana (1\u00A0énoncé)',
    ])
  })

  it('never tells as a fact what is only announced, reported or denied', () => {
    const sentence = (counts: Parameters<typeof edge>[3], language: 'fr' | 'en' = 'fr') =>
      describeScene(invent({ language, links: [link('ana', 'banque', [edge('ana', 'bans', 'banque', counts)])] }))[0]
    expect(sentence({ planned: 1 })).toBe('ana interdit banque (1\u00A0annoncé)')
    expect(sentence({ asserted: 1, reported: 2 })).toBe('ana interdit banque (1\u00A0affirmé, 2\u00A0rapportés)')
    expect(sentence({ denied: 2 }, 'en')).toBe('ana bans banque (2\u00A0denied)')
    expect(sentence({ asserted: 1 }, 'en')).toBe('ana bans banque (1\u00A0statement)')
  })

  it('leaves out edges of nodes that are not in the scene', () => {
    expect(describeScene(invent({ links: [link('ana', 'zoe', [edge('ana', 'bans', 'zoe')])] }))).toEqual([])
  })
})
