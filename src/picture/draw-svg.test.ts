// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSvg, PICTURE_SIZES, pictureSize, type Scene } from './index.ts'
import { edge, invent, link, node } from './scene.fixture.ts'
import { ELEMENTS, IMPRINT_ELEMENTS } from './xml.ts'

describe('drawSvg', () => {
  it('names every node, the title, the sources, the credit, the day and the address in real text', () => {
    const words = textOf(invent({ note: 'D’après 3 articles' }))
    for (const expected of [
      'L’affaire',
      'D’après 3 articles',
      'ana',
      'banque',
      'code',
      'Sources\u00A0: Le Fil, La Gazette',
    ])
      expect(words).toContain(expected)
    expect(words).toContain('Rédaction · 5 mars 2026 · example.org/graphe/?g=o.ana')
  })

  it('tells what it shows to a reader who cannot see it', () => {
    const svg = parse(drawSvg(invent()))
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.querySelector('title')?.textContent).toBe('L’affaire')
    expect(svg.querySelector('desc')?.textContent).toBe(
      'ana menace banque (2\u00A0énoncés). code interdit banque (1\u00A0énoncé).',
    )
  })

  it('explains the types and the relations that it shows, and no others', () => {
    const words = textOf(invent())
    for (const expected of ['Le person', 'Le company', 'Le law', 'Menace', 'Interdit'])
      expect(words).toContain(expected)
    for (const unexpected of [
      'Le place',
      'Signe avec',
      'Plusieurs relations',
      'Annoncé, rapporté ou démenti',
      'Autres liens, non montrés',
    ])
      expect(words).not.toContain(unexpected)
  })

  it('writes the verb on a line, with the status when no article says that it is so', () => {
    const verb = (counts: Scene['links'][number]['edges'][number]['counts']) =>
      textOf(invent({ links: [link('ana', 'banque', [edge('ana', 'bans', 'banque', counts)])] }))
    expect(verb({ asserted: 1, denied: 1 })).toContain('interdit')
    expect(verb({ planned: 1 })).toContain('interdit (annoncé)')
    expect(verb({ reported: 2, planned: 1 })).toContain('interdit (rapporté)')
    expect(verb({ denied: 1 })).toContain('Annoncé, rapporté ou démenti')
  })

  it('bundles several relations into one line, and says how many more there are', () => {
    const edges = [
      edge('ana', 'threatens', 'banque', { asserted: 3 }),
      edge('banque', 'bans', 'ana'),
      edge('ana', 'bans', 'banque'),
    ]
    const words = textOf(invent({ links: [link('ana', 'banque', edges)] }))
    expect(words).toContain('menace +2 →')
    expect(words).toContain('Plusieurs relations')
  })

  it('says who does it to whom where edges run both ways, since no arrow-head can', () => {
    const both = [edge('banque', 'threatens', 'ana', { asserted: 3 }), edge('ana', 'bans', 'banque')]
    expect(textOf(invent({ links: [link('ana', 'banque', both)] }))).toContain('← menace +1')
    const below = [node('ana'), node('banque', { y: 400 })]
    expect(textOf(invent({ nodes: below, links: [link('ana', 'banque', both)], size: 'view' }))).toContain(
      '↑ menace +1',
    )
    const mutual = [edge('ana', 'signs_with', 'banque', { asserted: 3 }), edge('ana', 'bans', 'banque')]
    expect(textOf(invent({ links: [link('ana', 'banque', mutual)] }))).toContain('signe avec +1')
  })

  it('has an arrow-head when all edges run one way, at the object', () => {
    expect(arrows([edge('ana', 'bans', 'banque'), edge('ana', 'threatens', 'banque')])).toHaveLength(1)
    expect(arrows([edge('ana', 'bans', 'banque'), edge('banque', 'threatens', 'ana')])).toHaveLength(0)
    expect(arrows([edge('ana', 'signs_with', 'banque')])).toHaveLength(0)

    const tipX = (subject: string, object: string) =>
      Number(/^M([\d.-]+)/.exec(arrows([edge(subject, 'bans', object)])[0] ?? '')?.[1])
    expect(tipX('ana', 'banque')).toBeGreaterThan(tipX('banque', 'ana'))
  })

  it('says how many neighbours are not shown', () => {
    const words = textOf(invent({ nodes: [node('ana', { hidden: 7 })], links: [] }))
    expect(words).toContain('+7')
    expect(words).toContain('Autres liens, non montrés')
  })

  it('has the size that was asked for, or the size of the view', () => {
    for (const size of ['landscape', 'square', 'portrait'] as const)
      expect(pictureSize(drawSvg(invent({ size })))).toMatchObject({
        width: PICTURE_SIZES[size].width,
        height: PICTURE_SIZES[size].height,
      })
    const near = pictureSize(drawSvg(invent({ size: 'view' })))
    const far = pictureSize(drawSvg(invent({ size: 'view', nodes: [node('a'), node('b', { x: 2000, y: 1500 })] })))
    expect(near.width).toBe(640)
    expect(far.width).toBeGreaterThan(2000)
    expect(far.height).toBeGreaterThan(1500)
  })

  it('keeps the nodes within the picture, whatever their places', () => {
    const nodes = Array.from({ length: 20 }, (_, i) =>
      node(`n${i}`, { x: 5000 * Math.cos(i), y: 300 * Math.sin(i) - 9000 }),
    )
    const svg = parse(drawSvg(invent({ nodes, links: [] })))
    const places = [...svg.querySelectorAll('path[transform]')].map((path) =>
      /translate\((\S+) (\S+)\)/.exec(path.getAttribute('transform') ?? ''),
    )
    for (const [, x, y] of places.filter((place) => place !== null)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(1200)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThanOrEqual(630)
    }
  })

  it('draws nothing at all as calmly', () => {
    expect(() => parse(drawSvg(invent({ nodes: [], links: [] })))).not.toThrow()
    expect(() => parse(drawSvg(invent({ nodes: [], links: [], size: 'view', sources: [] })))).not.toThrow()
  })

  it('speaks English, in the dark', () => {
    const svg = drawSvg(invent({ language: 'en', theme: 'dark' }))
    expect(svg).toContain('#14171a')
    expect([...parse(svg).querySelectorAll('text')].map((text) => text.textContent)).toContain('threatens')
    expect(svg).toContain('5 March 2026')
  })

  it('is well-formed and holds nothing that runs, loads or links, whatever the words', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        '"><image href="https://example.org/x.png" onload="alert(1)"/>',
        ']]><foreignObject/>',
        '&amp;&#x3c;!ENTITY x SYSTEM "file:///etc/passwd">',
        '\u0000\u0008\uFFFE\uD800',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 8, maxLength: 8 }),
        fc.constantFrom('landscape', 'view'),
        (words, size) => {
          const [a = '', b = '', title = '', note = '', source = '', credit = '', permalink = '', key = ''] = words
          const svg = parse(
            drawSvg(
              invent({
                title,
                note,
                sources: [source],
                credit,
                permalink,
                size: size === 'view' ? 'view' : 'landscape',
                nodes: [node(`${key}1`, { label: a }), node(`${key}2`, { label: b, x: 300, hidden: 3 })],
                links: [link(`${key}1`, `${key}2`, [edge(`${key}1`, key, `${key}2`)])],
              }),
            ),
          )
          for (const found of [svg, ...svg.querySelectorAll('*')]) {
            expect([...ELEMENTS, ...IMPRINT_ELEMENTS]).toContain(found.tagName)
            for (const { name } of found.attributes) expect(name).not.toMatch(/^on|href|^style$/i)
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)
})

function parse(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'application/xml')
  const error =
    documentElement.querySelector('parsererror') ?? (documentElement.tagName === 'parsererror' ? documentElement : null)
  if (error !== null) throw new Error(`${error.textContent}\n${svg.slice(0, 2000)}`)
  return documentElement
}

/** Every line of words in the picture. */
function textOf(scene: Scene): (string | null)[] {
  return [...parse(drawSvg(scene)).querySelectorAll('text')].flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')]
    return (lines.length === 0 ? [text] : lines).map(({ textContent }) => textContent)
  })
}

/** The path data of the arrow-heads of a link between the first two nodes. */
function arrows(edges: Scene['links'][number]['edges']): string[] {
  const svg = parse(drawSvg(invent({ links: [link('ana', 'banque', edges)] })))
  return [...svg.querySelectorAll('path:not([transform])')].map((path) => path.getAttribute('d') ?? '')
}
