import { describe, expect, it } from 'vitest'
import { statementsOf } from '../extraction.test-support.ts'

/*
 * Sentences that look like a statement and are none, or say the contrary. A wrong link about a real person is the worst
 * bug that there is, so these count more than any sentence that the extraction misses. All names are invented.
 */
const nothing = (sentences: readonly string[]) =>
  it.each(sentences)('%s', (sentence) => expect(statementsOf(sentence)).toEqual([]))
const never = (rows: readonly (readonly [sentence: string, wrong: string])[]) =>
  it.each(rows)('%s is not: %s', (sentence, wrong) => expect(statementsOf(sentence)).not.toContain(wrong))

describe('a quotation that defends somebody accuses nobody', () => {
  nothing([
    '« Hugo Mercœur n’est pas un traître », a affirmé Lucie Garance.',
    '« Hugo Mercœur n’a pas menti », a affirmé Lucie Garance.',
    '« Hugo Mercœur lutte contre la corruption », a déclaré Lucie Garance.',
    '« Hugo Mercœur a été injustement licencié », a dénoncé Lucie Garance.',
  ])
})

describe('a role that another holds, or held once', () => {
  nothing([
    'Selon le patron de Velmont, Hugo Mercœur se tait.',
    'Le fils du président de Velmont, Hugo Mercœur, a parlé.',
    'Lucie Garance n’est plus directrice de Velmont.',
    'Le maire de Lanvaux, membre du parti Solidur, a parlé.',
    'La patronne de Velmont, actionnaire de Dorsane, a parlé.',
    'L’épouse de Hugo Mercœur, directrice de Velmont, a parlé.',
    'Lucie Garance, présidente de Velmont de 2001 à 2004, a parlé.',
    'Lucie Garance, ancienne présidente de Velmont, a parlé.',
    'Hugo Mercœur, patron démissionnaire de Velmont, a parlé.',
    'La ministre déléguée aux Sports, Lucie Garance, a parlé.',
    'Le ministre de gauche Hugo Mercœur a parlé.',
    'L’ancien ministre des Transports, Hugo Mercœur, a parlé.',
    'La start-up Dorsane, qui a été fondée par d’anciens de Velmont, refusait de céder.',
    'Brièvement ministre des Transports, Hugo Mercœur a parlé.',
    'Berlin attend. Le gouvernement allemand se tait. Le ministre de l’Intérieur, Hugo Mercœur, a parlé à la presse allemande.',
    'Le préfet de police de Lanvaux, Hugo Mercœur, a parlé.',
    'Le préfet du Cher, Hugo Mercœur, a parlé.',
    'Le secrétaire d’État auprès du ministre de l’Intérieur Hugo Mercœur a parlé.',
    'On parle du député Hugo Mercœur comme ministre de la Santé.',
    'Face à la pression exercée par Lucie Garance, quelque 400 employés de Velmont ont protesté.',
  ])
})

it('a deputy and an economist are at the head of nothing', () => {
  const leads = (text: string) => statementsOf(text).filter((statement) => statement.includes('–leads→'))
  expect(leads('La vice présidente de la société Velmont, Lucie Garance, a parlé.')).toEqual([])
  expect(leads('Hugo Mercœur, chef économiste de Velmont, a parlé.')).toEqual([])
})

it('what names the first half of a house, or its branch, names no house', () => {
  const leads = (text: string) => statementsOf(text).filter((statement) => statement.includes('–leads→'))
  expect(leads('Lucie Garance, présidente du groupe Solidur et communes, a parlé.')).toEqual([])
  expect(leads('Lucie Garance, présidente de la fédération Ondine sur la Côte d’Azur, a parlé.')).toEqual([])
})

it('who bears the brunt of what is denounced accuses nobody', () => {
  const text = 'Lucie Garance et Hugo Mercœur ont fait les frais de ces pratiques, souvent dénoncées comme intrusives.'
  expect(statementsOf(text)).toEqual([])
})

it('the third of a party, or whoever was something once, is none now', () => {
  expect(statementsOf('Lucie Garance, numéro 3 de la société Velmont, a parlé.')).toEqual([])
  expect(statementsOf('Lucie Garance, médecin et ancienne commissaire à l’agence Ondine, a parlé.')).toEqual([])
})

it('a question demands nothing', () => {
  expect(statementsOf('Lucie Garance a demandé à Velmont si le produit était vendu.')).toEqual([])
})

describe('what is not so any more, or never was', () => {
  nothing([
    'Un éventuel accord entre Velmont et Dorsane inquiète.',
    'L’échec des négociations entre Velmont et Dorsane inquiète.',
    'L’interdiction de Velmont par le gouvernement danois a été levée.',
    'Velmont pourrait signer un contrat avec Dorsane.',
    'Lucie Garance aurait dû soutenir Hugo Mercœur.',
    'Lucie Garance a demandé pardon à Hugo Mercœur.',
  ])
})

describe('a part of it', () => {
  nothing([
    'Le patron des sénateurs, Hugo Mercœur, a parlé.',
    'La bâtonnière de Lanvaux, Lucie Garance, a parlé.',
    'Hugo Mercœur, maire de cette commune de 500 habitants, a parlé.',
    'Lucie Garance, présidente d’honneur du parti Solidur, a parlé.',
    'Le chef d’État sortant, Hugo Mercœur, a parlé.',
  ])
  never([
    ['Le président du groupe PS au Sénat, Hugo Mercœur, a parlé.', 'Hugo Mercœur –leads→ PS (asserted)'],
    [
      'Lucie Garance, fondatrice de la communauté Ondine de Lanvaux, a parlé.',
      'Lucie Garance –founded→ Ondine (asserted)',
    ],
    ['Le secrétaire général de la CGT cheminots, Hugo Mercœur, a parlé.', 'Hugo Mercœur –leads→ CGT (asserted)'],
    [
      'Hugo Mercœur, directeur général pour la France de la société Velmont, a parlé.',
      'Hugo Mercœur –leads→ Velmont (asserted)',
    ],
    [
      'Lucie Garance, directrice du centre de recherche (ouvert en mai) de Lanvaux, a parlé.',
      'Lucie Garance –leads→ Lanvaux (asserted)',
    ],
    ['Hugo Mercœur, directeur commercial de Velmont, a parlé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur, directeur des achats de Velmont, a parlé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
  ])
})

describe('a role that is over, or was never given', () => {
  nothing([
    'La société Velmont a limogé son directeur, Hugo Mercœur.',
    'Le parti Solidur pourrait nommer Hugo Mercœur, ministre de la Justice.',
    'Ministre de la Justice, Lucie Garance avait réformé les tribunaux.',
    'Lucie Garance est morte. Présidente de la société Velmont, elle vivait à Lanvaux. Lucie Garance, présidente de la société Velmont, aimait la mer.',
    'Hugo Mercœur, qui dirigeait la société Velmont, se tait.',
    'Le château a appartenu à la société Velmont.',
    'La berline Lumio a appartenu à Hugo Mercœur.',
  ])
})

describe('somebody else’s', () => {
  never([
    ['Lucie Garance, proche du maire de Lanvaux Hugo Mercœur, a parlé.', 'Lucie Garance –leads→ Lanvaux (asserted)'],
    ['La députée PS Lucie Garance, le député UDI Hugo Mercœur ont parlé.', 'Lucie Garance –member_of→ UDI (asserted)'],
    [
      'Les ministres de l’Intérieur Hugo Mercœur et de l’Économie Lucie Garance ont parlé.',
      'Hugo Mercœur –leads→ ministère de l’Économie (asserted)',
    ],
    [
      'Lucie Garance a parlé, après une réunion entre experts et président de Velmont.',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
    [
      'L’ancien adjoint de Lucie Garance a accusé son rival Hugo Mercœur.',
      'Hugo Mercœur –competes_with→ Lucie Garance (asserted)',
    ],
    [
      'La société Velmont a parlé. Invité à parler de son livre « Les Oies du soir », l’animateur a ri.',
      'Velmont –develops→ Les Oies du soir (asserted)',
    ],
    [
      'Le réseau social Lumio est en panne. La page Lumio de la société Velmont ne répond pas.',
      'Velmont –develops→ Lumio (asserted)',
    ],
  ])
})

describe('whose name it is when two offices stand before it', () => {
  nothing([
    'Tel est l’avis de l’adjoint à la maire de Lanvaux Hugo Mercœur.',
    'La secrétaire d’État auprès du ministre de la Justice Lucie Garance a parlé.',
    'Après la démission de Hugo Mercœur, la maire de Lanvaux, talonnée, a parlé.',
    'Le chef de l’État, Hugo Mercœur, a parlé.',
    'Le patron de la police nationale en Bretagne, Hugo Mercœur, a parlé.',
    'La sénatrice Lucie Garance brigue un mandat pour diriger cette commune de 890 habitants.',
    'Hugo Mercœur, directeur émérite de l’Institut du sommeil, a parlé.',
    'L’assassinat de Hugo Mercœur a choqué. Le 6 février, le préfet de Bretagne Hugo Mercœur était assassiné.',
    'Le quotidien Ondine paraît. « C’est illégal », précise son avocat, Maître Hugo Mercœur au quotidien Ondine.',
    'Selon Lucie Garance, membre du collectif #ToutesEnsemble, la société Velmont a tort.',
  ])
})

describe('words that sound alike', () => {
  nothing([
    'Hugo Mercœur a lancé le plan Velmont.',
    'Hugo Mercœur a dû affronter des manifestants.',
    'La nouvelle a été révélée par le quotidien Ondine, reprise par la chaîne Miravel.',
    'Lucie Garance et Hugo Mercœur ont convenu de se parler.',
    'Lucie Garance s’est dite favorable à une alliance entre Velmont et Dorsane.',
    'Lucie Garance avait prôné une alliance entre Velmont et Dorsane.',
    'La société Velmont est au départ avec une berline pilotée par Hugo Mercœur.',
  ])
})

describe('the wrong person', () => {
  never([
    ['Lucie Garance soutient Hugo Mercœur, pas Paul Estève.', 'Lucie Garance –supports→ Paul Estève (asserted)'],
    ['L’ancien porte-parole de Hugo Mercœur accuse Velmont.', 'Hugo Mercœur –accuses→ Velmont (asserted)'],
    ['Lucie Garance a parlé. M. Garance accuse Velmont.', 'Lucie Garance –accuses→ Velmont (asserted)'],
    ['Hugo Mercœur a parlé. Les époux Mercœur accusent Velmont.', 'Hugo Mercœur –accuses→ Velmont (asserted)'],
    [
      'Lucie Garance affronte Hugo Mercœur, soutenue par Paul Estève.',
      'Paul Estève –supports→ Hugo Mercœur (asserted)',
    ],
    ['Selon Hugo Mercœur, Velmont a accusé Dorsane.', 'Hugo Mercœur –accuses→ Dorsane (asserted)'],
    ['Lucie Garance a accusé Velmont, et Hugo Mercœur a répondu.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
  ])
})

describe('what a headline is about is not who does it', () => {
  it.each([
    ['Ondine : Lucie Garance accuse Velmont', ['Lucie Garance –accuses→ Velmont (asserted)']],
    ['SPORT - Lucie Garance accuse Velmont', ['Lucie Garance –accuses→ Velmont (asserted)']],
    ['Lanvaux : un homme menace des policiers', []],
    ['Lucie Garance : menacée par Velmont, elle répond', ['Velmont –threatens→ Lucie Garance (asserted)']],
  ])('%s', (sentence, expected) => expect(statementsOf(sentence)).toEqual(expected))
})

describe('whom a participle tells of', () => {
  never([
    [
      'Lucie Garance a critiqué le projet de Hugo Mercœur, soutenu par Paul Estève.',
      'Paul Estève –supports→ Lucie Garance (asserted)',
    ],
    [
      'Concernant Solidur, critiquée par Inès Karadec, Hugo Mercœur a parlé.',
      'Inès Karadec –accuses→ Hugo Mercœur (asserted)',
    ],
  ])
})

describe('the name right before the verb is its subject', () => {
  it.each([
    [
      'Adjointe au maire de Lanvaux, Paul Estève, Lucie Garance a soutenu Hugo Mercœur.',
      ['Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ],
    [
      'Selon Paul Estève, Velmont va attaquer Dorsane en justice.',
      ['Velmont –sues→ Dorsane (planned, says Paul Estève)'],
    ],
    ['Connue pour avoir suivi Paul Estève, elle a soutenu Hugo Mercœur.', []],
  ])('%s', (sentence, expected) =>
    expect(statementsOf(sentence).filter((said) => !said.includes('leads'))).toEqual(expected),
  )
})

describe('only half of it', () => {
  never([
    ['Aucun accord n’a été signé entre Velmont et Dorsane.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Lucie Garance menace de soutenir Hugo Mercœur.', 'Lucie Garance –threatens→ Hugo Mercœur (asserted)'],
    [
      'L’entreprise que dirige Hugo Mercœur a signé un accord avec Dorsane.',
      'Dorsane –signs_with→ Hugo Mercœur (asserted)',
    ],
  ])
})

describe('lists', () => {
  it('say something of the whole, not of every two of many', () => {
    const countries = 'la France, l’Italie, l’Espagne, la Grèce, la Suède, la Finlande, le Portugal et l’Autriche'
    expect(statementsOf(`Un accord a été conclu entre ${countries}.`)).toEqual([])
  })
})

describe('a list of roles with their bearers', () => {
  never([
    [
      'La ministre du Travail, Lucie Garance, le ministre des Transports, Hugo Mercœur, et Paul Estève ont parlé.',
      'Lucie Garance –leads→ ministère des Transports (asserted)',
    ],
  ])
})

describe('a cleft sentence that says who it was not', () => {
  it.each([
    ['Ce n’est pas Dorsane qui a racheté Velmont.', ['Dorsane –owns→ Velmont (denied)']],
    [
      'Ce n’est pas Dorsane mais Miravel qui a racheté Velmont.',
      ['Dorsane –owns→ Velmont (denied)', 'Miravel –owns→ Velmont (asserted)'],
    ],
    ['C’est Dorsane qui a racheté Velmont.', ['Dorsane –owns→ Velmont (asserted)']],
  ])('%s', (sentence, expected) => expect(statementsOf(sentence)).toEqual(expected))
})

describe('words that are mostly about something else', () => {
  nothing([
    'Lucie Garance met en garde Hugo Mercœur contre le froid.',
    'Lucie Garance a rendu hommage à Hugo Mercœur.',
    'À Lanvaux, Lucie Garance rencontre Hugo Mercœur, dont elle tombe amoureuse.',
    'L’étrange rencontre entre Lucie Garance et Hugo Mercœur fait rire.',
    'Lucie Garance réclame plus de policiers.',
    'Des étudiants se demandent comment Lucie Garance travaille.',
    'Lucie Garance fait confiance à Hugo Mercœur.',
    'La Suède est l’alliée de la Norvège.',
  ])
  never([
    [
      'Lucie Garance a réclamé à Velmont la libération de Hugo Mercœur.',
      'Lucie Garance –demands→ Hugo Mercœur (asserted)',
    ],
    ['Lucie Garance encourage Hugo Mercœur à se taire.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a demandé à Hugo Mercœur de poursuivre Velmont.', 'Hugo Mercœur –sues→ Velmont (planned)'],
    ['Lucie Garance envisage de poursuivre Velmont en justice.', 'Lucie Garance –sues→ Velmont (planned)'],
  ])
})

describe('what stands where an argument might', () => {
  never([
    ['Lucie Garance, à la tête du CNRS, refuse de se prononcer.', 'Lucie Garance –refuses→ CNRS (asserted)'],
    ['Au CNRS, Lucie Garance a opposé son veto à la réforme.', 'Lucie Garance –refuses→ CNRS (asserted)'],
    [
      'Lucie Garance apporte son soutien à Hugo Mercœur à l’Assemblée.',
      'Lucie Garance –supports→ Assemblée (asserted)',
    ],
    ['Les policiers refusent de rentrer à Lyon.', 'policiers –refuses→ Lyon (asserted)'],
    [
      'Hugo Mercœur a rencontré Lucie Garance pour apporter son soutien à l’association Ondine.',
      'Ondine –supports→ Lucie Garance (asserted)',
    ],
    ['Hugo Mercœur peut être extradé en vertu de la loi Fontanel.', 'Hugo Mercœur –invokes→ loi Fontanel (asserted)'],
    ['Lucie Garance a exigé que la justice s’impose.', 'Lucie Garance –demands→ justice (asserted)'],
    ['Lucie Garance a refusé la présidence du CNRS.', 'Lucie Garance –refuses→ CNRS (asserted)'],
    [
      'Des manifestants ont soutenu Paul Estève, ancien ministre, limogé pour avoir appelé au départ de Hugo Mercœur.',
      'manifestants –demands→ Hugo Mercœur (reported)',
    ],
    ['Lucie Garance demande à Velmont comment la loi passera.', 'Lucie Garance –demands→ Velmont (asserted)'],
    ['Lucie Garance a demandé aux usagers ce qu’ils pensent.', 'Lucie Garance –demands→ usagers (asserted)'],
    ['Le projet est déposé. La cour l’a approuvé.', 'cour –supports→ projet (asserted)'],
  ])
})

describe('what only looks like an act', () => {
  nothing([
    'S’il était honnête, Hugo Mercœur aurait félicité Lucie Garance.',
    'Les avocats réclament trois millions, poursuit la chaîne Velmont.',
    'Dans un entretien avec Reuters, Lucie Garance a parlé.',
    'Après avoir passé la nuit dehors, Lucie Garance appelle Velmont.',
    'Lucie Garance décline le slogan de Velmont.',
    'Lucie Garance et Hugo Mercœur demandent de tout mettre en œuvre.',
    'Lucie Garance rappelle la nécessité d’un dialogue entre la Suède et la Norvège.',
  ])
  never([
    [
      'Moscou dénonce les « accusations infondées » de Berlin, Washington accuse à son tour.',
      'Moscou –accuses→ Washington (asserted)',
    ],
    [
      'Lucie Garance a dénoncé les outrances ainsi que le drapeau de Velmont.',
      'Lucie Garance –accuses→ Velmont (asserted)',
    ],
    [
      'Lucie Garance a visité l’association Ondine, qui aide les jeunes, saluant Hugo Mercœur.',
      'Ondine –supports→ Hugo Mercœur (asserted)',
    ],
  ])
})

describe('what another word of the sentence says', () => {
  nothing([
    '« Hugo Mercœur n’a pas voulu mentir », a affirmé Lucie Garance.',
    'Lucie Garance veut interdire Velmont aux voitures.',
    'Lucie Garance a signé une tribune avec Hugo Mercœur.',
    'Lucie Garance fait partie des artistes préférés des Bretons.',
    'À droite, on se tait, estime le sondeur Hugo Mercœur (Velmont).',
    'Elle raconte un stage d’assistante parlementaire à l’association Ondine aux côtés de la sénatrice Lucie Garance.',
  ])
  never([
    [
      'Lucie Garance, directrice des maladies infectieuses à Velmont, a parlé.',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
    [
      'Le parti Solidur recrute. Hugo Mercœur a financé son mouvement « Vent debout ».',
      'Hugo Mercœur –member_of→ Solidur (asserted)',
    ],
    [
      'Le parti UDC recrute. Hugo Mercœur a parlé d’un sujet qui divise son parti.',
      'Hugo Mercœur –member_of→ UDC (asserted)',
    ],
    [
      'La Suède attend. « C’est la bonne décision », a annoncé le maire de la ville, Hugo Mercœur.',
      'Hugo Mercœur –leads→ Suède (asserted)',
    ],
    [
      'L’affaire avait conduit ce fidèle de Hugo Mercœur à partir. Il a été accusé par Lucie Garance.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
  ])
})
