import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../extraction.test-support.ts'

/*
 * What parsers of news get wrong in the same way every time, as the statements that they would cost. All names are invented,
 * and known beforehand, so that only the trees are tested.
 */
const knowledge = inventedKnowledge()
const says = (rows: readonly (readonly [text: string, ...expected: string[]])[]) =>
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) =>
    expect(statementsOf(text, knowledge)).toEqual(expected),
  )

describe('a participle that opens the sentence tells of its subject', () => {
  says([
    [
      'Attaquée en justice par la chanteuse Lucie Garance, la société Velmont a retiré le disque.',
      'Lucie Garance –sues→ Velmont (asserted)',
    ],
  ])
})

describe('verbs side by side share their subject', () => {
  says([
    [
      'Le syndicat Solidur critique Velmont, soutient la coopérative Miravel et exige du groupe Dorsane une hausse.',
      'Solidur –accuses→ Velmont (asserted)',
      'Solidur –demands→ Dorsane (asserted)',
      'Solidur –supports→ Miravel (asserted)',
    ],
  ])
})

describe('the main verb behind a relative clause', () => {
  says([
    [
      'La société Velmont, que Dorsane a rachetée en mars, poursuit Miravel en justice.',
      'Dorsane –owns→ Velmont (asserted)',
      'Velmont –sues→ Miravel (asserted)',
    ],
    ['La banque Velmont, dont Dorsane détient 30 %, fermera 90 agences.', 'Dorsane –owns→ Velmont (asserted)'],
    ['Le robot Lumio, que le CNRS a interdit jeudi, reste en vente.', 'CNRS –bans→ Lumio (asserted)'],
  ])
})

describe('an insertion between auxiliary and participle', () => {
  says([
    [
      'La nageuse Lucie Garance a, contre toute attente, attaqué en justice, fin avril, la fédération Ondine.',
      'Lucie Garance –sues→ Ondine (asserted)',
    ],
    ['Lucie Garance, elle, soutient Velmont.', 'Lucie Garance –supports→ Velmont (asserted)'],
  ])
})

describe('whom a verb threatens stands between a date and what it threatens with', () => {
  says([
    [
      'Le syndicat Solidur a menacé lundi 5 mai Velmont de bloquer ses entrepôts, une grève sans précédent, avant l’été.',
      'Solidur –threatens→ Velmont (asserted)',
    ],
    [
      'La banque Dorsane a sommé jeudi 12 mars Lumio de rembourser ses prêts, une dette vieille de dix ans, avant l’été.',
      'Dorsane –demands→ Lumio (asserted)',
    ],
  ])
})

describe('what is set against another is not what the verb takes', () => {
  says([
    ['Paul Estève, lui, a soutenu Hugo Mercœur, pas Lucie Garance.', 'Paul Estève –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a accusé Hugo Mercœur, et non Paul Estève.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
  ])
})

describe('what stands behind its verb', () => {
  says([
    ['C’est par Velmont qu’a été développé le logiciel Lumio.', 'Velmont –develops→ Lumio (asserted)'],
    [
      'Velmont, qu’a fondée Lucie Garance en 2010, a perdu trois millions d’euros.',
      'Lucie Garance –founded→ Velmont (asserted)',
    ],
    ['Dorsane a nié avoir menacé Velmont.', 'Dorsane –threatens→ Velmont (denied)'],
  ])
})

describe('whom one refers to is not who acts', () => {
  says([
    [
      'Selon le quotidien Le Fanal, Dorsane aurait racheté Velmont.',
      'Dorsane –owns→ Velmont (reported, says Le Fanal)',
    ],
  ])
})

describe('the role behind whom one refers to is his, where no comma sets the next name apart', () => {
  says([
    [
      'Selon Paul Estève, le patron de Velmont, Lucie Garance a menacé Hugo Mercœur.',
      'Lucie Garance –threatens→ Hugo Mercœur (reported, says Paul Estève)',
      'Paul Estève –leads→ Velmont (asserted)',
    ],
  ])
})

describe('what is announced behind a date', () => {
  says([['La banque Velmont a annoncé jeudi qu’elle rachèterait en juin Dorsane.', 'Velmont –owns→ Dorsane (planned)']])
})

describe('a nationality behind a noun', () => {
  says([
    ['Le chocolatier Velmont, filiale du groupe belge Dorsane, ferme son usine.', 'Dorsane –owns→ Velmont (asserted)'],
  ])
})

describe('an object right behind a name', () => {
  says([
    [
      'La chaîne Velmont a fait développer par la société indienne Dorsane l’application Lumio.',
      'Dorsane –develops→ Lumio (asserted)',
    ],
    [
      'La Suède a mis en demeure la société Velmont de payer.',
      'Suède –demands→ Velmont (asserted)',
      'Suède –threatens→ Velmont (asserted)',
    ],
  ])
})

describe('what somebody says opens with "que"', () => {
  says([
    ['Le groupe Velmont a annoncé mardi qu’il rachetait Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    [
      'La start-up Velmont dit qu’elle a signé un contrat avec Dorsane.',
      'Dorsane –signs_with→ Velmont (reported, says Velmont)',
    ],
  ])
})

describe('a preposition of two words', () => {
  says([
    [
      'Le constructeur Velmont a remporté un contrat de 400 millions d’euros auprès de la société Dorsane.',
      'Dorsane –signs_with→ Velmont (asserted)',
    ],
  ])
})

describe('what stands between a noun and its complement', () => {
  says([
    ['Dorsane, actionnaire à 20 % de la société Velmont, s’y oppose.', 'Dorsane –owns→ Velmont (asserted)'],
    ['Velmont dénonce une « manœuvre déloyale » de la part de Dorsane.', 'Velmont –accuses→ Dorsane (asserted)'],
  ])
})

describe('participles side by side', () => {
  says([
    [
      'Née d’une scission de Dorsane et présidée par Lucie Garance, Velmont vend des vélos.',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
  ])
})

describe('a relative clause tells of the name before it', () => {
  says([
    [
      'Dorsane, dont Lucie Garance est la directrice générale, a racheté Velmont pour 3 millions d’euros.',
      'Dorsane –owns→ Velmont (asserted)',
      'Lucie Garance –leads→ Dorsane (asserted)',
    ],
    [
      '« Velmont n’a rien demandé », assure Lucie Garance, qui dirige la fondation Ondine.',
      'Lucie Garance –leads→ fondation Ondine (asserted)',
    ],
    [
      'Velmont a rejeté mardi l’offre de rachat que lui avait faite Dorsane en janvier.',
      'Velmont –refuses→ Dorsane (asserted)',
    ],
  ])
})

describe('the subject behind what opens the sentence', () => {
  says([
    [
      'Dans une lettre ouverte, trente députés, dont Hugo Mercœur et Lucie Garance, soutiennent Velmont.',
      'Hugo Mercœur –supports→ Velmont (asserted)',
      'Lucie Garance –supports→ Velmont (asserted)',
      'trente députés –supports→ Velmont (asserted)',
    ],
  ])
})

describe('what goes on behind an insertion', () => {
  says([
    [
      'Hugo Mercœur avait attaqué Paul Estève, alors simple conseiller d’opposition, pour diffamation.',
      'Hugo Mercœur –sues→ Paul Estève (asserted)',
    ],
  ])
})

describe('of two subjects before a verb the nearer is its own', () => {
  says([['Lanvaux : Lucie Garance s’allie à Hugo Mercœur.', 'Hugo Mercœur –signs_with→ Lucie Garance (asserted)']])
})

describe('a verb behind "comme" has its subject behind it', () => {
  it('who tells it is not who does it', () => {
    const told = statementsOf(
      'Comme le précise Ondine, le patron de Velmont a racheté la moitié de Dorsane.',
      knowledge,
    )
    expect(told).not.toContain('Ondine –owns→ Dorsane (asserted)')
  })
})

describe('a gerund and a purpose', () => {
  says([
    [
      'Le ministre Hugo Mercœur va plus loin sur Lumio, en ordonnant à Velmont de cesser d’utiliser la technologie de Dorsane.',
      'Hugo Mercœur –bans→ Dorsane (asserted)',
      'Hugo Mercœur –demands→ Velmont (asserted)',
    ],
    [
      'Hugo Mercœur s’empresse de contacter Lucie Garance, patronne de Velmont, pour renégocier le contrat.',
      'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
  ])
})

describe('a noun behind its article', () => {
  says([['Le CNRS désigne Velmont comme un « risque » pour le pays.', 'CNRS –bans→ Velmont (asserted)']])
})

describe('whoever stands behind a verb of saying behind a comma says so', () => {
  says([
    [
      'La préfecture de Lanvaux n’interdira pas le robot Lumio, a tranché jeudi la ministre Inès Karadec.',
      'préfecture de Lanvaux –bans→ Lumio (denied, says Inès Karadec)',
    ],
    [
      'Velmont n’a jamais soutenu Dorsane, martèle l’avocat Hugo Mercœur.',
      'Velmont –supports→ Dorsane (denied, says Hugo Mercœur)',
    ],
    [
      '« Il est faux de dire que Velmont utilise le robot Lumio », s’agace Paul Estève.',
      'Velmont –uses→ Lumio (denied, says Paul Estève)',
    ],
    ['Paul Estève a démenti que Velmont ait racheté Dorsane.', 'Velmont –owns→ Dorsane (denied, says Paul Estève)'],
    [
      '« Dorsane a signé hier avec Velmont », a précisé à la radio Inès Karadec.',
      'Dorsane –signs_with→ Velmont (reported, says Inès Karadec)',
    ],
  ])
})

describe('a list of nouns with their names', () => {
  says([
    [
      'La préfecture de Lanvaux a interdit l’association Ondine, le syndicat Solidur et le robot Lumio.',
      'préfecture de Lanvaux –bans→ Lumio (asserted)',
      'préfecture de Lanvaux –bans→ Ondine (asserted)',
      'préfecture de Lanvaux –bans→ Solidur (asserted)',
    ],
    [
      'Lucie Garance accuse tour à tour la Suède, la banque Velmont et le groupe Dorsane de mentir.',
      'Lucie Garance –accuses→ Dorsane (asserted)',
      'Lucie Garance –accuses→ Suède (asserted)',
      'Lucie Garance –accuses→ Velmont (asserted)',
    ],
    [
      'La banque Velmont, l’assureur Dorsane et le groupe Miravel ont attaqué Ondine en justice.',
      'Dorsane –sues→ Ondine (asserted)',
      'Miravel –sues→ Ondine (asserted)',
      'Velmont –sues→ Ondine (asserted)',
    ],
    [
      'La société Velmont avait été fondée en 1987 par deux anciens de Dorsane, Lucie Garance et Hugo Mercœur.',
      'Hugo Mercœur –founded→ Velmont (asserted)',
      'Lucie Garance –founded→ Velmont (asserted)',
    ],
    [
      'Velmont a signé avec la société Dorsane, le groupe Miravel et l’association Ondine.',
      'Dorsane –signs_with→ Velmont (asserted)',
      'Miravel –signs_with→ Velmont (asserted)',
      'Ondine –signs_with→ Velmont (asserted)',
    ],
  ])
})

describe('a verb left out', () => {
  says([
    [
      'Velmont a signé lundi avec la Suède, Dorsane avec l’Otan.',
      'Dorsane –signs_with→ Otan (asserted)',
      'Suède –signs_with→ Velmont (asserted)',
    ],
    [
      'Velmont négocie avec Solidur, Miravel avec Ondine.',
      'Miravel –negotiates_with→ Ondine (asserted)',
      'Solidur –negotiates_with→ Velmont (asserted)',
    ],
    [
      'Velmont a signé un contrat avec Dorsane, Miravel avec Ondine.',
      'Dorsane –signs_with→ Velmont (asserted)',
      'Miravel –signs_with→ Ondine (asserted)',
    ],
    [
      'Dorsane a porté plainte contre Velmont, Miravel contre Ondine.',
      'Dorsane –sues→ Velmont (asserted)',
      'Miravel –sues→ Ondine (asserted)',
    ],
    [
      'Velmont a signé un contrat avec Dorsane et Miravel avec Ondine.',
      'Dorsane –signs_with→ Velmont (asserted)',
      'Miravel –signs_with→ Ondine (asserted)',
    ],
    ['Velmont a été attaquée en justice par Dorsane, Miravel par Ondine.', 'Dorsane –sues→ Velmont (asserted)'],
    [
      'Velmont a signé un contrat avec Dorsane, Miravel et Ondine.',
      'Dorsane –signs_with→ Velmont (asserted)',
      'Miravel –signs_with→ Velmont (asserted)',
      'Ondine –signs_with→ Velmont (asserted)',
    ],
  ])
})

describe('the name behind an inverted relative clause', () => {
  says([
    [
      'Le joueur que soutient la société Velmont, Paul Estève, a gagné à Lille.',
      'Velmont –supports→ Paul Estève (asserted)',
    ],
  ])
})

describe('what somebody denies having done', () => {
  says([
    ['Velmont dément avoir racheté Dorsane.', 'Velmont –owns→ Dorsane (denied)'],
    ['Le groupe Velmont dément avoir menacé Dorsane.', 'Velmont –threatens→ Dorsane (denied)'],
  ])
})
