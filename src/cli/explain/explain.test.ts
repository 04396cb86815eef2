import { describe, expect, it } from 'vitest'
import { UsageError } from '../exit.ts'
import { onceExtracted, PATIENT } from '../folder-extraction.test-helper.ts'
import { readLanguage } from '../language.ts'
import { type ExplainLanguage, explain } from './index.ts'

const articles = {
  'a.txt':
    ' date 2031-05-01 Le procès\n\nLa ministre Lucie Garance est partie. Selon Hugo Mercœur, elle aurait accusé la société Velmont. La ministre soutient Dorsane.',
  'b.txt': ' date 2031-05-02 La suite\n\nMme Garance menace la société Velmont. L’Agence du climat (AC) a réagi.',
}

async function told(asked: string, language: ExplainLanguage = 'fr', review = '') {
  const extraction = await extract(review)
  return [...explain(extraction, readLanguage(), asked, language)].join('\n').replace(/[\u00a0\u202f]/g, ' ')
}

const extract = onceExtracted(articles)

async function idOf(relation: string): Promise<string> {
  const { statements } = await extract()
  return statements.find(({ statement }) => statement.relation === relation)?.statement.id ?? ''
}

describe('an entity', () => {
  it('tells by article how each mention joined it, and what makes its type', PATIENT, async () => {
    const text = await told('Lucie Garance')
    expect(text).toMatch(/^Lucie Garance \(personne\), clé : lucie-garance\n/)
    expect(text).toMatch(/\d+ mentions dans 2 articles/)
    expect(text).toMatch(/personne \(.*à côté de « ministre »/)
    expect(text).toContain('…Selon Hugo Mercœur, [elle] aurait'.slice(1))
    expect(text).toMatch(/pronom : féminin, la seule qui se détache/)
    expect(text).toMatch(/description : seule que l’article ait appelée « ministre »/)
    expect(text).toContain(
      'b – La suite (nom de famille de « Lucie Garance », seule personne de ce nom dans les articles)',
    )
    expect(text).toMatch(/Énoncés :\n(.*\n)*.*lucie-garance –menace→ velmont/)
  })

  it('is found by its key and by any of its names', PATIENT, async () => {
    expect(await told('agence-du-climat')).toContain('sigle donné entre parenthèses après « Agence du climat »')
    expect(await told('ac')).toMatch(/^Agence du climat/)
  })

  it('tells which decision brought a mention', PATIENT, async () => {
    const merge = '- merge: { keep: velmont, drop: dorsane }\n  reason: same firm\n'
    const text = await told('velmont', 'fr', merge)
    expect(text).toMatch(/Relecture :\n {2}.*review\.yaml:1 merge .* – pourquoi : same firm/)
    expect(text).toMatch(/\[Dorsane\].*\n.*mention venue ici par .*review\.yaml:1/)
  })
})

describe('entities of one name', () => {
  const review = '- rename: { entity: dorsane, label: Velmont }\n  reason: they share a name\n'

  it('name each other, with the articles that tell them apart', PATIENT, async () => {
    expect(await told('dorsane', 'fr', review)).toMatch(
      /^Velmont \(.*\), clé : dorsane\n.*\nD’autres entités s’appellent ainsi : velmont \(dans a, b\)\n/,
    )
  })

  it('are asked for by their keys', PATIENT, async () => {
    await expect(told('VELMONT', 'fr', review)).rejects.toThrow(
      'Several entities are called "VELMONT": name one of dorsane (in a), velmont (in a, b).',
    )
  })
})

describe('a statement', () => {
  it('tells its sentence, its parse and every step, with the place of the rule', PATIENT, async () => {
    const text = await told(await idOf('accuses'))
    expect(text).toMatch(/Lucie Garance \(lucie-garance\) –accuse→ Velmont \(velmont\)\n {2}rapporté, 2031-05-01/)
    expect(text).toMatch(/Selon Hugo Mercœur, elle aurait \[accusé\] la société Velmont\./)
    expect(text).toMatch(/accusé +accuser +VERB .*◀ MOT-CLÉ/)
    expect(text).toMatch(/elle +\S+ +PRON .*◀ SUJET/)
    expect(text).toMatch(/Règle : accuses\/accuser – un verbe, .*lexicon\.fr\.yaml:\d+\n +- verb: /)
    expect(text).toMatch(/Sujet : sujet du verbe : « elle » – féminin/)
    expect(text).toMatch(
      /Objet : complément d’objet : « société » , par le nom qui suit, « Velmont »|Objet : complément d’objet : « .*Velmont »/,
    )
    expect(text).toMatch(/Statut : .*conditionnel → rapporté/)
    expect(text).toContain('Qui le dit : hugo-mercoeur')
    expect(text).toMatch(
      /Sûreté : 0,\d+, à [\d,]+ contre 1 = règle [\d,]+ × statut 0,\d+ × sujet .* × objet .* × phrase 0,\d+/,
    )
    expect(text).toMatch(/Relecture : aucune décision\n.*dans le graphe/)
  })

  it('is found by the beginning of its id, and told in English', PATIENT, async () => {
    const text = await told((await idOf('supports')).slice(0, 8), 'en')
    expect(text).toMatch(/^Statement [0-9a-f]{16}\n/)
    expect(text).toContain('Status: nothing qualifies it → asserted')
    expect(text).toContain('the only one that the article has called “ministre”')
  })

  it('is told of when the editors rejected or corrected it', PATIENT, async () => {
    const id = await idOf('threatens')
    const rejected = await told(id, 'fr', `- reject: { statement: "${id}" }\n  reason: irony\n`)
    expect(rejected).toMatch(/hors du graphe : écarté par la rédaction, .*review\.yaml:1/)
    const corrected = await told(id, 'fr', `- correct: { statement: "${id}", relation: accuses }\n  reason: misread\n`)
    expect(corrected).toContain('–accuse→ Velmont')
    expect(corrected).toMatch(/review\.yaml:1 correct .*"relation":"accuses".* – pourquoi : misread/)
    expect(corrected).toContain('Sûreté : décidé par la rédaction')
  })
})

describe('what is not there', () => {
  it.each([
    ['lucie-garence', 'did you mean "lucie-garance"?'],
    ['Hugo Mercoeurr', 'did you mean "Hugo Mercœur"?'],
    ['zzzz', 'name an entity by its key or its name, or a statement by its id'],
  ])('%s', PATIENT, async (asked, message) => {
    const extraction = await extract()
    const ask = () => [...explain(extraction, readLanguage(), asked, 'fr')]
    expect(ask).toThrow(UsageError)
    expect(ask).toThrow(message)
  })
})
