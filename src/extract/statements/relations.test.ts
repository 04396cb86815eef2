import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../extraction.test-support.ts'

/*
 * The ways in which French news says each relation of the ontology. Every row: what the article writes, and all the
 * statements that it makes. All names are invented, and known beforehand, so that only the grammar is tested.
 */
const knowledge = inventedKnowledge()
const says = (rows: readonly (readonly [text: string, ...expected: string[]])[]) =>
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) =>
    expect(statementsOf(text, knowledge)).toEqual(expected),
  )

describe('bans', () => {
  says([
    [
      'Le gouvernement chilien a décidé d’interdire l’application Lumio.',
      'gouvernement chilien –bans→ Lumio (asserted)',
    ],
    ['La ministre Inès Karadec a fait interdire l’application Lumio.', 'Inès Karadec –bans→ Lumio (asserted)'],
    [
      'Velmont s’est vu interdire l’accès au marché par la Commission européenne.',
      'Commission européenne –bans→ Velmont (asserted)',
    ],
    [
      'L’application Lumio, interdite par le gouvernement chilien, compte dix millions d’utilisateurs.',
      'gouvernement chilien –bans→ Lumio (asserted)',
    ],
    [
      'C’est le gouvernement chilien qui a interdit l’application Lumio.',
      'gouvernement chilien –bans→ Lumio (asserted)',
    ],
    ['Le Conseil d’État a suspendu Hugo Mercœur pour deux ans.', 'Conseil d’État –bans→ Hugo Mercœur (asserted)'],
    [
      'La Fédération française de judo a exclu Hugo Mercœur.',
      'Fédération française de judo –bans→ Hugo Mercœur (asserted)',
    ],
    ['Hugo Mercœur a été exclu du parti Solidur par Lucie Garance.', 'Lucie Garance –bans→ Hugo Mercœur (asserted)'],
    ['L’Union européenne a sanctionné la société Velmont.', 'Union européenne –bans→ Velmont (asserted)'],
    [
      'Le retrait du médicament Lumio par l’Agence du médicament inquiète les patients.',
      'Agence du médicament –bans→ Lumio (asserted)',
    ],
    ['L’Agence du médicament a ordonné le retrait du Lumio.', 'Agence du médicament –bans→ Lumio (asserted)'],
  ])
})

describe('threatens', () => {
  says([
    [
      'Lucie Garance a menacé de poursuivre Velmont en justice.',
      'Lucie Garance –sues→ Velmont (planned)',
      'Lucie Garance –threatens→ Velmont (asserted)',
    ],
    [
      'Velmont est menacée de sanctions par le gouvernement chilien.',
      'gouvernement chilien –threatens→ Velmont (asserted)',
    ],
    [
      'La CNIL a mis Velmont en demeure de cesser ses pratiques.',
      'CNIL –demands→ Velmont (asserted)',
      'CNIL –threatens→ Velmont (asserted)',
    ],
  ])
})

describe('accuses', () => {
  says([
    ['Lucie Garance s’en prend à Hugo Mercœur.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
    ['Lucie Garance s’en prend vivement à la direction de Velmont.', 'Lucie Garance –accuses→ Velmont (asserted)'],
    ['Hugo Mercœur, accusé de fraude par Lucie Garance, nie.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
    ['Lucie Garance reproche à Velmont d’avoir caché la pollution.', 'Lucie Garance –accuses→ Velmont (asserted)'],
    [
      'Les critiques de Lucie Garance contre Hugo Mercœur ont porté.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    ['L’association Ondine dénonce l’attitude de Velmont.', 'Ondine –accuses→ Velmont (asserted)'],
    ['L’association Ondine dénonce les pratiques de Velmont.', 'Ondine –accuses→ Velmont (asserted)'],
    ['Lucie Garance a mis en cause Hugo Mercœur.', 'Lucie Garance –accuses→ Hugo Mercœur (asserted)'],
    ['Le parquet soupçonne Hugo Mercœur de corruption.', 'parquet –accuses→ Hugo Mercœur (asserted)'],
    [
      'Hugo Mercœur est soupçonné par le parquet de Lyon d’avoir détourné des fonds.',
      'parquet de Lyon –accuses→ Hugo Mercœur (asserted)',
    ],
    ['Lucie Garance a qualifié de « honteuse » la décision de Velmont.', 'Lucie Garance –accuses→ Velmont (asserted)'],
    ['Hugo Mercœur déplore le silence de Velmont.', 'Hugo Mercœur –accuses→ Velmont (asserted)'],
  ])
})

describe('demands', () => {
  says([
    ['Lucie Garance exige de Velmont des excuses.', 'Lucie Garance –demands→ Velmont (asserted)'],
    ['Lucie Garance exige que Velmont s’excuse.', 'Lucie Garance –demands→ Velmont (asserted)'],
    ['Lucie Garance réclame la démission de Hugo Mercœur.', 'Lucie Garance –demands→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a demandé à Velmont de s’excuser.', 'Lucie Garance –demands→ Velmont (asserted)'],
    [
      'L’association Ondine demande à la Commission européenne d’agir.',
      'Ondine –demands→ Commission européenne (asserted)',
    ],
    ['Lucie Garance appelle Hugo Mercœur à démissionner.', 'Lucie Garance –demands→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a appelé à la démission de Hugo Mercœur.', 'Lucie Garance –demands→ Hugo Mercœur (asserted)'],
    ['Velmont, à qui Lucie Garance demande des excuses, se tait.', 'Lucie Garance –demands→ Velmont (asserted)'],
    ['Hugo Mercœur a été sommé par Lucie Garance de s’expliquer.', 'Lucie Garance –demands→ Hugo Mercœur (asserted)'],
    [
      'Hugo Mercœur a été convoqué par la commission d’enquête.',
      'commission d’enquête –demands→ Hugo Mercœur (asserted)',
    ],
  ])
})

describe('refuses', () => {
  says([
    ['Velmont a refusé l’offre de Dorsane.', 'Velmont –refuses→ Dorsane (asserted)'],
    ['Velmont a rejeté la proposition de Lucie Garance.', 'Velmont –refuses→ Lucie Garance (asserted)'],
    [
      'Velmont a décliné l’invitation de la Commission européenne.',
      'Velmont –refuses→ Commission européenne (asserted)',
    ],
    [
      'Lucie Garance refuse de rencontrer Hugo Mercœur.',
      'Hugo Mercœur –negotiates_with→ Lucie Garance (denied)',
      'Lucie Garance –refuses→ Hugo Mercœur (asserted)',
    ],
    ['Velmont a opposé une fin de non-recevoir à Dorsane.', 'Velmont –refuses→ Dorsane (asserted)'],
    ['L’offre de Dorsane a été repoussée par Velmont.', 'Velmont –refuses→ Dorsane (asserted)'],
    ['Le refus de Velmont de vendre Lumio à Dorsane surprend.', 'Velmont –refuses→ Dorsane (asserted)'],
    [
      'Velmont refuse de se plier aux exigences de l’Union européenne.',
      'Velmont –refuses→ Union européenne (asserted)',
    ],
    [
      'Velmont refuse de livrer ses données au ministère de la Justice.',
      'Velmont –refuses→ ministère de la Justice (asserted)',
    ],
  ])
})

describe('signs_with', () => {
  says([
    ['Velmont et Dorsane ont signé un partenariat.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Velmont s’est allié à Dorsane.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Velmont s’est associé avec Dorsane pour construire une usine.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Le contrat qui lie Velmont à Dorsane expire en mai.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Le contrat signé entre Velmont et la ville de Reims expire en mai.', 'Reims –signs_with→ Velmont (asserted)'],
    ['Velmont a trouvé un terrain d’entente avec Dorsane.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Velmont a obtenu un contrat avec Dorsane.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['L’accord de Velmont avec Dorsane inquiète.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Dorsane, avec qui Velmont a signé un accord, recrute.', 'Dorsane –signs_with→ Velmont (asserted)'],
    ['Le club de Reims a signé un accord avec la société Velmont.', 'club de Reims –signs_with→ Velmont (asserted)'],
    ['Velmont fusionne avec Dorsane.', 'Dorsane –signs_with→ Velmont (asserted)'],
  ])
})

describe('supports', () => {
  says([
    [
      '« Nous restons aux côtés de la société Velmont », a déclaré Lucie Garance.',
      'Lucie Garance –supports→ Velmont (asserted)',
    ],
    ['Hugo Mercœur, soutenu par Lucie Garance, est candidat.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a appelé à voter pour Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a salué le travail de Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a rendu hommage aux soignants.', 'Lucie Garance –supports→ soignants (asserted)'],
    ['Lucie Garance fait l’éloge de Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance s’est rangée derrière Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance prend la défense de Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance est venue au secours de Velmont.', 'Lucie Garance –supports→ Velmont (asserted)'],
    ['Velmont a le soutien de la région Bretagne.', 'Bretagne –supports→ Velmont (asserted)'],
    ['Hugo Mercœur a reçu le soutien de Lucie Garance.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Hugo Mercœur bénéficie de l’appui de Lucie Garance.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Le soutien de Lucie Garance à Hugo Mercœur est total.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Le candidat soutenu par le parti Solidur, Hugo Mercœur, a gagné.', 'Solidur –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a félicité Hugo Mercœur pour son élection.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance se dit solidaire de Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
  ])
})

describe('negotiates_with', () => {
  says([
    ['Lucie Garance s’est entretenue avec Hugo Mercœur.', 'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)'],
    ['Lucie Garance a reçu Hugo Mercœur à l’Élysée.', 'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)'],
    ['Velmont est en discussion avec Dorsane.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    ['Velmont et Dorsane sont en pourparlers.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    ['Velmont mène des négociations avec Dorsane.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    ['Les discussions de Velmont avec Dorsane patinent.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    ['Velmont discute avec Dorsane d’un rachat.', 'Dorsane –negotiates_with→ Velmont (asserted)'],
    [
      'L’entretien entre la présidente Lucie Garance et le patron de Velmont, Hugo Mercœur, a duré une heure.',
      'Hugo Mercœur –leads→ Velmont (asserted)',
      'Hugo Mercœur –negotiates_with→ Lucie Garance (asserted)',
    ],
    ['Lucie Garance doit rencontrer Hugo Mercœur mardi.', 'Hugo Mercœur –negotiates_with→ Lucie Garance (planned)'],
    ['Velmont aurait entamé des négociations avec Dorsane.', 'Dorsane –negotiates_with→ Velmont (reported)'],
  ])
})

describe('sues', () => {
  says([
    [
      'Lucie Garance a saisi le tribunal administratif d’un recours contre la société Velmont.',
      'Lucie Garance –sues→ Velmont (asserted)',
    ],
    ['L’association Ondine a porté plainte contre Velmont.', 'Ondine –sues→ Velmont (asserted)'],
    ['L’association Ondine a déposé plainte contre Velmont pour pollution.', 'Ondine –sues→ Velmont (asserted)'],
    ['Velmont est poursuivi par l’association Ondine.', 'Ondine –sues→ Velmont (asserted)'],
    ['Velmont est visé par une plainte de l’association Ondine.', 'Ondine –sues→ Velmont (asserted)'],
    ['L’association Ondine a saisi la justice contre Velmont.', 'Ondine –sues→ Velmont (asserted)'],
    ['L’association Ondine a traîné Velmont en justice.', 'Ondine –sues→ Velmont (asserted)'],
    ['Une plainte contre Velmont a été déposée par l’association Ondine.', 'Ondine –sues→ Velmont (asserted)'],
    ['La plainte de l’association Ondine contre Velmont a été classée.', 'Ondine –sues→ Velmont (asserted)'],
    ['Dorsane a assigné Velmont pour contrefaçon.', 'Dorsane –sues→ Velmont (asserted)'],
    [
      'L’association Ondine a attaqué le décret du 4 mai 2021 devant le Conseil d’État.',
      'Ondine –sues→ décret du 4 mai 2021 (asserted)',
    ],
  ])
})

describe('leads', () => {
  says([
    ['Lucie Garance a été nommée directrice de Velmont.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['Lucie Garance est à la tête de Velmont.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['Lucie Garance, à la tête de Velmont depuis 2019, a parlé.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['Lucie Garance préside Velmont.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['Le président de Velmont, Hugo Mercœur, a parlé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Le président de Velmont, Hugo Mercœur a refusé l’accès au palais.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Le ministre de l’Intérieur Hugo Mercœur a parlé.', 'Hugo Mercœur –leads→ ministère de l’Intérieur (asserted)'],
    ['Lucie Garance, ministre des Transports, a parlé.', 'Lucie Garance –leads→ ministère des Transports (asserted)'],
    [
      'Le ministre belge de la Santé et des Sports, Hugo Mercœur, a parlé.',
      'Hugo Mercœur –leads→ ministère belge de la Santé et des Sports (asserted)',
    ],
    ['Hugo Mercœur a pris les rênes de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur a été élu président de la région Bretagne.', 'Hugo Mercœur –leads→ Bretagne (asserted)'],
    ['Hugo Mercœur devient directeur général de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur a été nommé à la tête de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur remplace Lucie Garance à la tête de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur succède à Lucie Garance à la présidence de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Velmont a nommé Lucie Garance directrice générale.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['« C’est faux », a dit Hugo Mercœur, patron de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur, qui dirige le parti Solidur, a parlé.', 'Hugo Mercœur –leads→ Solidur (asserted)'],
    ['Lucie Garance (présidente de Velmont) a parlé.', 'Lucie Garance –leads→ Velmont (asserted)'],
    ['Hugo Mercœur, le nouveau directeur de Velmont, a parlé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur, 52 ans, président de l’association Ondine, a parlé.', 'Hugo Mercœur –leads→ Ondine (asserted)'],
  ])
})

describe('works_for', () => {
  says([
    ['Paul Estève conseille aujourd’hui la société Velmont.', 'Paul Estève –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur travaille chez Velmont depuis 2012.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur a été recruté par Velmont.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
    ['Velmont a embauché Hugo Mercœur.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur, salarié de Velmont, a témoigné.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur, porte-parole de l’association Ondine, a parlé.', 'Hugo Mercœur –works_for→ Ondine (asserted)'],
    ['La porte-parole de Velmont, Lucie Garance, a parlé.', 'Lucie Garance –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur est chercheur au CNRS.', 'Hugo Mercœur –works_for→ CNRS (asserted)'],
    [
      'Hugo Mercœur, professeur à l’université de Reims, a parlé.',
      'Hugo Mercœur –works_for→ université de Reims (asserted)',
    ],
    ['Hugo Mercœur, médecin au CHU de Reims, a parlé.', 'Hugo Mercœur –works_for→ CHU de Reims (asserted)'],
    ['L’attaquant Hugo Mercœur a signé au FC Nantes.', 'Hugo Mercœur –works_for→ FC Nantes (asserted)'],
    ['Hugo Mercœur, l’attaquant du FC Nantes, a marqué.', 'Hugo Mercœur –works_for→ FC Nantes (asserted)'],
    ['Hugo Mercœur joue au FC Nantes.', 'Hugo Mercœur –works_for→ FC Nantes (asserted)'],
  ])
})

describe('founded', () => {
  says([
    ['Hugo Mercœur a fondé Velmont en 2012.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    [
      'Velmont a été fondée par Hugo Mercœur et Lucie Garance.',
      'Hugo Mercœur –founded→ Velmont (asserted)',
      'Lucie Garance –founded→ Velmont (asserted)',
    ],
    ['Hugo Mercœur, fondateur de Velmont, a parlé.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    ['Le fondateur de Velmont, Hugo Mercœur, a parlé.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    ['Hugo Mercœur, qui a cofondé Velmont, a parlé.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    ['Créée en 2012 par Hugo Mercœur, Velmont emploie 300 personnes.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    ['L’association Ondine, fondée par Lucie Garance, recrute.', 'Lucie Garance –founded→ Ondine (asserted)'],
    ['Hugo Mercœur a lancé la start-up Velmont.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
    ['Hugo Mercœur est le cofondateur de Velmont.', 'Hugo Mercœur –founded→ Velmont (asserted)'],
  ])
})

describe('develops', () => {
  says([
    ['Velmont a lancé l’application Lumio.', 'Velmont –develops→ Lumio (asserted)'],
    ['L’application Lumio, développée par Velmont, est gratuite.', 'Velmont –develops→ Lumio (asserted)'],
    ['Le médicament Lumio, produit par le laboratoire Velmont, est retiré.', 'Velmont –develops→ Lumio (asserted)'],
    ['Velmont fabrique le missile Lumio.', 'Velmont –develops→ Lumio (asserted)'],
    ['Velmont, qui édite le logiciel Lumio, recrute.', 'Velmont –develops→ Lumio (asserted)'],
    ['Velmont, le fabricant du Lumio, recrute.', 'Velmont –develops→ Lumio (asserted)'],
    ['Le nouveau modèle de Velmont, le Lumio, arrive en mai.', 'Velmont –develops→ Lumio (asserted)'],
    ['Hugo Mercœur a réalisé le film Les Oies du soir.', 'Hugo Mercœur –develops→ Les Oies du soir (asserted)'],
    [
      '« Les Oies du soir », le dernier film de Hugo Mercœur, sort mercredi.',
      'Hugo Mercœur –develops→ Les Oies du soir (asserted)',
    ],
    ['Velmont a dévoilé le smartphone Lumio.', 'Velmont –develops→ Lumio (asserted)'],
  ])
})

describe('uses', () => {
  says([
    ['La police utilise le logiciel Lumio.', 'police –uses→ Lumio (asserted)'],
    ['Le logiciel Lumio, utilisé par la police nationale, est critiqué.', 'police nationale –uses→ Lumio (asserted)'],
    ['L’armée suédoise s’est équipée du drone Lumio.', 'armée suédoise –uses→ Lumio (asserted)'],
    ['Velmont utilise la technologie de Dorsane.', 'Velmont –uses→ Dorsane (asserted)'],
    [
      'L’utilisation du logiciel Lumio par la police nationale est critiquée.',
      'police nationale –uses→ Lumio (asserted)',
    ],
    ['L’armée suédoise va se doter du missile Lumio.', 'armée suédoise –uses→ Lumio (planned)'],
  ])
})

describe('owns', () => {
  says([
    ['Velmont a racheté Dorsane pour 30 millions d’euros.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont détient 51 % de Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont détient 51 % du capital de Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Dorsane, détenue à 51 % par Velmont, recrute.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont a pris une participation de 20 % dans Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont a mis la main sur Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont a pris le contrôle de Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Dorsane appartient à Velmont.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Dorsane est une filiale de Velmont.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Dorsane, propriété de Velmont, recrute.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont, maison mère de Dorsane, recrute.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont, actionnaire majoritaire de Dorsane, recrute.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Le rachat de Dorsane par Velmont inquiète.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Dorsane a été cédée à Velmont.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Miravel a vendu Dorsane à Velmont.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Velmont veut racheter Dorsane.', 'Velmont –owns→ Dorsane (planned)'],
    ['Le groupe Velmont, propriétaire de la marque Lumio, recrute.', 'Velmont –owns→ Lumio (asserted)'],
  ])
})

describe('invokes', () => {
  says([
    [
      'Le parquet a poursuivi Velmont en vertu de la loi Fontanel.',
      'parquet –invokes→ loi Fontanel (asserted)',
      'parquet –sues→ Velmont (asserted)',
    ],
    ['Velmont s’appuie sur la loi Fontanel pour licencier.', 'Velmont –invokes→ loi Fontanel (asserted)'],
    ['Le gouvernement a activé la loi Fontanel.', 'gouvernement –invokes→ loi Fontanel (asserted)'],
  ])
})

describe('member_of', () => {
  says([
    [
      'L’Alliance du littoral, le parti de Lucie Garance, a perdu deux sièges.',
      'Lucie Garance –member_of→ Alliance du littoral (asserted)',
    ],
    ['Hugo Mercœur est membre du parti Solidur.', 'Hugo Mercœur –member_of→ Solidur (asserted)'],
    ['Hugo Mercœur, député du parti Solidur, a parlé.', 'Hugo Mercœur –member_of→ Solidur (asserted)'],
    ['Hugo Mercœur a adhéré au parti Solidur.', 'Hugo Mercœur –member_of→ Solidur (asserted)'],
    ['La Suède a rejoint l’Otan.', 'Suède –member_of→ Otan (asserted)'],
    ['La Suède est membre de l’Union européenne.', 'Suède –member_of→ Union européenne (asserted)'],
  ])
})

describe('competes_with', () => {
  says([
    ['Velmont est le principal concurrent de Dorsane.', 'Dorsane –competes_with→ Velmont (asserted)'],
    ['Velmont, rival de Dorsane, recrute.', 'Dorsane –competes_with→ Velmont (asserted)'],
    ['Velmont et Dorsane se disputent le marché.', 'Dorsane –competes_with→ Velmont (asserted)'],
    ['Lucie Garance affronte Hugo Mercœur au second tour.', 'Hugo Mercœur –competes_with→ Lucie Garance (asserted)'],
    ['Velmont et son concurrent Dorsane recrutent.', 'Dorsane –competes_with→ Velmont (asserted)'],
    ['Velmont est en concurrence avec Dorsane.', 'Dorsane –competes_with→ Velmont (asserted)'],
  ])
})
