import { describe, expect, it } from 'vitest'
import { inventedKnowledge, knowledgeWith, statementsOf } from '../extraction.test-support.ts'

/*
 * Constructions that every relation meets, and that parsers of news often get wrong: what is read is the order of words as much
 * as the tree. All names are invented, and known beforehand, so that only the grammar is tested.
 */
const knowledge = inventedKnowledge()
const says = (rows: readonly (readonly [text: string, ...expected: string[]])[]) =>
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) =>
    expect(statementsOf(text, knowledge)).toEqual(expected),
  )

describe('a complement past what stands between', () => {
  says([
    ['Velmont a porté plainte pour diffamation contre Dorsane.', 'Velmont –sues→ Dorsane (asserted)'],
    ['La CNIL a infligé une amende de 3 millions d’euros à Velmont.', 'CNIL –bans→ Velmont (asserted)'],
    ['Velmont a rejeté l’offre de rachat de Dorsane.', 'Velmont –refuses→ Dorsane (asserted)'],
    ['Velmont a été sommée de payer par Lucie Garance.', 'Lucie Garance –demands→ Velmont (asserted)'],
  ])
})

describe('what two share, whatever follows them', () => {
  says([
    ['L’accord entre Velmont et Dorsane est signé.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['L’accord conclu entre Velmont et Dorsane expire.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Des négociations sont en cours entre Velmont et Dorsane.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    [
      'La grève commence après une rencontre mardi entre Lucie Garance et le patron de Velmont, Hugo Mercœur.',
      'Hugo Mercœur –leads→ Velmont (asserted)',
      'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)',
    ],
    ['La rivalité entre Velmont et Dorsane dure depuis dix ans.', 'Dorsane –competes_with→ Velmont (asserted)'],
  ])
  it('but the last name before a verb of its own begins the next clause', () => {
    expect(statementsOf('Lucie Garance accuse Hugo Mercœur, et Paul Estève a répondu.', knowledge)).toEqual([
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ])
  })
})

describe('set phrases', () => {
  says([
    [
      'Lucie Garance a mis en demeure Velmont de payer.',
      'Lucie Garance –demands→ Velmont (asserted)',
      'Lucie Garance –threatens→ Velmont (asserted)',
    ],
    ['Velmont a recours à Lumio.', 'Velmont –uses→ Lumio (asserted)'],
    ['Velmont a dit non à la demande de Dorsane.', 'Velmont –refuses→ Dorsane (asserted)'],
    ['La Suède fait partie de l’Otan depuis 2024.', 'Suède –member_of→ Otan (asserted)'],
    ['Dorsane fait l’objet d’une plainte de Velmont.', 'Velmont –sues→ Dorsane (asserted)'],
  ])
})

describe('prepositions of several words', () => {
  says([
    [
      'Les menaces de Lucie Garance à l’encontre de Velmont ont surpris.',
      'Lucie Garance –threatens→ Velmont (asserted)',
    ],
    ['Velmont est née en 1997 à l’initiative de Lucie Garance.', 'Lucie Garance –founded→ Velmont (asserted)'],
    ['Au nom de la loi Fontanel, Velmont a licencié.', 'Velmont –invokes→ loi Fontanel (asserted)'],
  ])
})

describe('who does it in a causative', () => {
  says([['Velmont a fait développer par Dorsane l’application Lumio.', 'Dorsane –develops→ Lumio (asserted)']])
})

describe('a name behind the comma that ends a description', () => {
  says([
    ['La veuve du cycliste, Lucie Garance, a porté plainte contre Velmont.', 'Lucie Garance –sues→ Velmont (asserted)'],
    ['Son avocate, Me Inès Karadec, accuse Velmont.', 'Inès Karadec –accuses→ Velmont (asserted)'],
    [
      '« Nous soutenons Velmont sans réserve », a déclaré le directeur du CNRS, Paul Estève.',
      'Paul Estève –leads→ CNRS (asserted)',
      'Paul Estève –supports→ Velmont (asserted)',
    ],
    [
      'Le chef des députés de gauche, Hugo Mercœur, accuse Velmont.',
      'Hugo Mercœur –accuses→ Velmont (asserted)',
      'Hugo Mercœur –leads→ députés de gauche (asserted)',
    ],
  ])
})

describe('all names of a list behind a plural', () => {
  says([
    [
      'Les sœurs Lucie et Anna Garance ont fondé l’association Ondine.',
      'Anna Garance –founded→ Ondine (asserted)',
      'Lucie Garance –founded→ Ondine (asserted)',
    ],
    [
      'Ni le maire Hugo Mercœur, ni l’écrivaine Lucie Garance ne soutiennent Paul Estève.',
      'Hugo Mercœur –supports→ Paul Estève (denied)',
      'Lucie Garance –supports→ Paul Estève (denied)',
    ],
  ])
})

describe('of whom a participle tells', () => {
  says([
    [
      'La Suède s’est dotée du logiciel Lumio, conçu par l’industriel Velmont.',
      'Suède –uses→ Lumio (asserted)',
      'Velmont –develops→ Lumio (asserted)',
    ],
    [
      'Le film « Les Oies du soir », réalisé par Lucie Garance, sort mercredi.',
      'Lucie Garance –develops→ Les Oies du soir (asserted)',
    ],
  ])
})

describe('all of whom something is told', () => {
  says([
    [
      'Velmont et le fonds Dorsane, qui détiennent à eux deux 60 % de Miravel, ont refusé.',
      'Dorsane –owns→ Miravel (asserted)',
      'Velmont –owns→ Miravel (asserted)',
    ],
    [
      'Le PDG de Velmont, Paul Estève, 54 ans, et la directrice de Dorsane, Lucie Garance, ont scellé mardi une alliance.',
      'Lucie Garance –leads→ Dorsane (asserted)',
      'Lucie Garance –signs_with→ Paul Estève (asserted)',
      'Paul Estève –leads→ Velmont (asserted)',
    ],
  ])
})

describe('whose an act is', () => {
  says([
    [
      'La plainte déposée en mars par la fédération Ondine contre Velmont a été classée.',
      'Ondine –sues→ Velmont (asserted)',
    ],
    ['Le CNRS a suspendu jeudi l’autorisation de mise sur le marché de Lumio.', 'CNRS –bans→ Lumio (asserted)'],
    ['Le CNRS a rejeté la demande formulée par la société Velmont.', 'CNRS –refuses→ Velmont (asserted)'],
    ['L’offre que Dorsane avait faite a été rejetée par Velmont.', 'Velmont –refuses→ Dorsane (asserted)'],
    [
      'Le CNRS rejette les recours de MM. Estève et Mercœur.',
      'CNRS –refuses→ Estève (asserted)',
      'CNRS –refuses→ Mercœur (asserted)',
    ],
  ])
  it('is not told by a title', () => {
    expect(statementsOf('Le prédécesseur de Mme Garance a attaqué Velmont en justice.', knowledge)).toEqual([])
  })
})

describe('two names side by side', () => {
  it('are not one, where the editors know both', () => {
    const both = knowledgeWith('- { name: Hugo Mercœur, type: person }\n- { name: Lucie Garance, type: person }')
    expect(statementsOf('Lucie Garance a rencontré à Genève Hugo Mercœur pour négocier une trêve.', both)).toEqual([
      'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)',
    ])
  })
})

describe('a title between quotation marks', () => {
  says([
    ['« Les Oies du soir » de Lucie Garance sort mercredi.', 'Lucie Garance –develops→ Les Oies du soir (asserted)'],
  ])
  it('is nobody’s who merely stands behind it', () => {
    expect(statementsOf('Dans « Les Oies du soir », Lucie Garance est drôle.', knowledge)).toEqual([])
  })
})

describe('support received', () => {
  says([
    ['Avec le soutien de Lucie Garance, Hugo Mercœur progresse.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
  ])
})

describe('a verb that a short sentence hides between two names', () => {
  says([
    ['Lucie Garance tacle Hugo Mercœur.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
    [
      'L’association Ondine pointe du doigt le groupe chimique Dorsane pour la pollution.',
      'Ondine –accuses→ Dorsane (asserted)',
    ],
  ])
})

describe('a role and its party', () => {
  says([
    ['Lucie Garance, députée Solidur du Tarn, a voté contre.', 'Lucie Garance –member_of→ Solidur (asserted)'],
    ['Hugo Mercœur, l’un des porte-parole de Dorsane, a parlé.', 'Hugo Mercœur –works_for→ Dorsane (asserted)'],
  ])
})

describe('words that look like a negation', () => {
  says([
    [
      'C’est en mai que Lucie Garance a franchi le pas et rejoint le parti Solidur.',
      'Lucie Garance –member_of→ Solidur (asserted)',
    ],
  ])
})

describe('somebody’s own house', () => {
  says([
    [
      'Le patron de Velmont, Paul Estève, a indiqué que son entreprise avait porté plainte contre Dorsane.',
      'Paul Estève –leads→ Velmont (asserted)',
      'Velmont –sues→ Dorsane (reported, says Paul Estève)',
    ],
    [
      'Paul Estève, patron de Velmont, se tait. Le groupe de M. Estève accuse Dorsane.',
      'Paul Estève –leads→ Velmont (asserted)',
      'Paul Estève –leads→ Velmont (asserted)',
      'Velmont –accuses→ Dorsane (asserted)',
    ],
  ])
})

describe('what nobody says is so', () => {
  says([
    ['Des rumeurs disant que Velmont soutiendrait Hugo Mercœur circulent.'],
    ['Hugo Mercœur n’est « pas apte » à diriger Velmont, affirme dans un entretien Paul Estève.'],
    ['Les députés soutiennent la loi Fontanel.'],
    ['Les députés de Lanvaux soutiennent la loi Fontanel.', 'députés de Lanvaux –supports→ loi Fontanel (asserted)'],
  ])
})

describe('a cleft sentence that says who it was instead', () => {
  says([
    [
      'Ce n’est pas la société Velmont, mais le groupe Dorsane qui a attaqué Ondine en justice.',
      'Dorsane –sues→ Ondine (asserted)',
      'Velmont –sues→ Ondine (denied)',
    ],
    [
      'Ce n’est pas Lucie Garance, mais bien Hugo Mercœur qui soutient Velmont.',
      'Hugo Mercœur –supports→ Velmont (asserted)',
      'Lucie Garance –supports→ Velmont (denied)',
    ],
  ])
})

describe('an insult whose bearer is named behind it', () => {
  says([
    [
      '« Cette vallée a un fossoyeur, il s’appelle Paul Estève », a tonné Lucie Garance.',
      'Lucie Garance –accuses→ Paul Estève (asserted)',
    ],
    [
      '« Il y a un menteur dans cette affaire, c’est Hugo Mercœur », affirme Lucie Garance.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      '« Hugo Mercœur est un tricheur », s’est emporté après la course l’entraîneur Paul Estève.',
      'Paul Estève –accuses→ Hugo Mercœur (asserted)',
    ],
    ['« Cette vallée n’a pas de fossoyeur, elle s’appelle Velmont », a tonné Lucie Garance.'],
    ['« La région a un fossoyeur, elle s’appelle Velmont », a tonné Lucie Garance.'],
  ])
})
