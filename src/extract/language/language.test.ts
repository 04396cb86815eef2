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
    const verb = parse('Les deux entreprises signeraient un accord.').tokens[3]
    expect(verb?.lemma).toBe('signer')
    expect(verb?.features).toMatchObject({ Mood: 'Cnd', Number: 'Plur', VerbForm: 'Fin' })
  })

  it.each([
    ['Le syndicat des routiers somme la direction de céder.', 'somme'],
    ['Cette dernière menace désormais le groupe d’une plainte.', 'menace'],
  ])('reads a noun as the verb that its sentence lacks: %s', (text, verb) => {
    const token = parse(text).tokens.find(({ form }) => form === verb)
    expect(token?.features).toMatchObject({ Mood: 'Ind', Number: 'Sing', VerbForm: 'Fin' })
  })

  it('and leaves sentences without a verb alone', () => {
    const tokens = parse('Interdiction de la chasse aux oiseaux, mesure rare.').tokens
    expect(tokens.filter(({ upos }) => upos === 'VERB')).toEqual([])
  })

  it('says how sure it is of each arc', () => {
    const { tokens } = parse('La ministre a signé un contrat.')
    expect(tokens[0]?.confidence).toBeGreaterThan(0.8)
    for (const { confidence } of tokens) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
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
    ['initials', 'Le prix a baissé, selon J.-Y. Le Bris.', 1],
    ['quotations of several sentences', '« Nous partons. Rien ne nous retient », dit-elle.', 2],
    [
      'lines broken to a width',
      'La ministre a signé hier un contrat avec\nla société Velmont, qui avait menacé de\nporter plainte. Elle part.',
      2,
    ],
  ])('%s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })

  it.each([
    [
      'a quotation',
      'La loi est passée."Nous verrons", a-t-il dit.',
      ['La loi est passée.', '"Nous verrons", a-t-il dit.'],
    ],
    ['a paragraph', 'Elle a salué "leur courage."Le texte passe.', ['Elle a salué "leur courage."', 'Le texte passe.']],
    ['a heading', 'Il part.- Un vote serré -Le texte passe.', ['Il part.', '- Un vote serré -', 'Le texte passe.']],
    ['a bare heading', 'Un vote serréLe texte passe.', ['Un vote serré', 'Le texte passe.']],
    ['a caption', 'Le vote par VelmontLe texte passe.', ['Le vote par Velmont', 'Le texte passe.']],
  ])('%s glued to what stands before it', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('a heading run into a line that is too long to be a paragraph: its breaks are lost', () => {
    const rain = 'Il pleuvait depuis trois jours sur la ville. '.repeat(60)
    const heading = 'Une loi contestée Le texte sera voté demain par les députés.'
    expect(sentences(rain + heading)).toHaveLength(62)
    expect(sentences(`${rain}\n${heading}`)).toHaveLength(61)
  })
})
