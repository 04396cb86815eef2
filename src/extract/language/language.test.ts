import { describe, expect, it } from 'vitest'
import { arcs, french, parse } from './french.test-helper.ts'

describe('analyse', () => {
  it('finds subject, object and root', () => {
    expect(arcs(parse('La ministre a signé un contrat.'))).toEqual([
      'La det ministre',
      'ministre nsubj signé',
      'a aux:tense signé',
      'signé root ·',
      'un det contrat',
      'contrat obj signé',
      '. punct signé',
    ])
  })

  it('tells a passive subject and its agent', () => {
    const relations = arcs(parse('Le logiciel a été interdit par le gouvernement.'))
    expect(relations).toContain('logiciel nsubj:pass interdit')
    expect(relations).toContain('été aux:pass interdit')
    expect(relations).toContain('gouvernement obl:agent interdit')
  })

  it('opens contractions into two words that share the token', () => {
    const { tokens } = parse('Le patron du groupe parle aux salariés.')
    expect(tokens.map((token) => token.form).join(' ')).toBe('Le patron de le groupe parle à les salariés .')
    const [de, le] = tokens.filter((token) => token.start === 10)
    expect([de?.upos, de?.lemma, le?.upos, le?.lemma]).toEqual(['ADP', 'de', 'DET', 'le'])
    expect([de?.end, le?.end]).toEqual([12, 12])
  })

  it('leaves the article "des" whole', () => {
    expect(parse('Elle achète des livres.').tokens.map((token) => token.form)).toContain('des')
  })

  it('gives morphology and lemmas', () => {
    const verb = parse('Les deux entreprises signent un accord.').tokens[3]
    expect(verb?.lemma).toBe('signer')
    expect(verb?.features).toMatchObject({ Mood: 'Ind', Number: 'Plur', VerbForm: 'Fin' })
  })

  it('starts where it is told to', () => {
    const text = 'Titre de la page\nLa séance est levée.'
    const [sentence] = french().analyse(text, 17)
    expect(text.slice(sentence?.start, sentence?.end)).toBe('La séance est levée.')
  })

  it('finds nothing in nothing', () => {
    expect(french().analyse('')).toEqual([])
    expect(french().analyse(' \n\u00a0')).toEqual([])
  })
})

describe('sentences', () => {
  const sentences = (text: string) =>
    french()
      .analyse(text)
      .map(({ start, end }) => text.slice(start, end))

  it.each([
    ['abbreviations', 'M. Dupont a vu le Dr. Martin. Il est parti.', 2],
    ['paragraphs glued together', 'Il part dans dix jours.Nous verrons bien.', 2],
    ['headings without a full stop', 'Une loi contestée\nLe texte sera voté demain.', 2],
    ['figures and titles', 'Le prix a baissé de 16,2 % selon M. Le Bris.', 1],
  ])('%s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })
})
