import type { ExplainWords } from './words.ts'

const quoted = (text: string) => `«\u202f${text}\u202f»`
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

export const fr: ExplainWords = {
  number: (value) => decimal.format(value),
  quoted,
  colon: '\u00a0: ',
  or: ' ou ',
  heading: (title) => `${title}\u00a0:`,
  statuses: { asserted: 'affirmé', planned: 'annoncé', reported: 'rapporté', denied: 'démenti' },
  kinds: { name: 'nom', nominal: 'description', pronoun: 'pronom' },
  rules: {
    verb: 'un verbe',
    noun: 'un nom',
    'carried noun': 'un nom, porté par un verbe',
    role: 'une fonction',
    possession: 'une possession, d’après les deux types',
    insult: 'une insulte dans une citation',
  },
  slot(slot) {
    if (slot === 'subject') return 'sujet du verbe'
    if (slot === 'object') return 'complément d’objet'
    if (slot === 'clause') return 'sujet de la subordonnée'
    if (slot === 'governor') return 'sujet du verbe au-dessus'
    if (slot.startsWith('clause ')) return `dans la subordonnée, ${this.slot(slot.slice('clause '.length))}`
    if (slot.startsWith('object ')) return `après ${quoted(slot.slice('object '.length))}, derrière l’objet`
    return `après ${quoted(slot)}`
  },
  mention(because) {
    switch (because.by) {
      case 'name':
        return 'son nom'
      case 'known name':
        return `nom connu de la rédaction (${because.known})`
      case 'acronym':
        return `sigle donné entre parenthèses après ${quoted(because.of)}`
      case 'family name':
        return `nom de famille de ${quoted(because.of)}, seul de ce nom dans l’article`
      case 'short form':
        return `forme courte de ${quoted(because.of)}`
      case 'noun of its name':
        return `seule de l’article dont le nom commence par ${quoted(because.noun)}`
      case 'what it was called':
        return because.rivals === 0
          ? `seule que l’article ait appelée ${quoted(because.noun)}`
          : `la plus proche de celles que l’article a appelées ${quoted(because.noun)}`
      case 'nearest of its type':
        return `la seule qui se détache, tout près, parmi ce qu’on peut appeler ${quoted(because.noun)}`
      case 'pronoun': {
        const gender = because.gender === undefined ? '' : because.gender === 'Fem' ? 'féminin, ' : 'masculin, '
        const choice = because.choice === 'latest' ? 'la dernière nommée' : 'la seule qui se détache, tout près'
        return `${gender}${choice}${because.agrees ? ', et l’article lui donne ce genre' : ''}`
      }
      case 'plural pronoun':
        return 'au pluriel\u00a0: le dernier groupe, ou ceux que la phrase joint'
      case 'counted':
        return `${quoted(because.noun)}, autant que l’article vient d’en nommer`
      case 'office':
        return 'fonction qui nomme son institution'
      case 'phrase without a name':
        return 'groupe sans nom, désigné par ces mots'
    }
  },
  joined(because) {
    switch (because.by) {
      case 'known entity':
        return 'entité connue de la rédaction (entities.yaml)'
      case 'spelling of a known entity':
        return `un autre article écrit ainsi ${quoted(because.known)}, connue de la rédaction`
      case 'family name':
        return `nom de famille de ${quoted(because.of)}, seule personne de ce nom dans les articles`
      case 'name':
        return 'même nom'
      case 'phrase without a name':
        return 'sans nom\u00a0: elle reste dans son article'
    }
  },
  argument(reason, words) {
    switch (reason.by) {
      case 'phrase': {
        const slot = reason.slot === undefined ? '' : `${this.slot(reason.slot)}\u00a0: `
        const through =
          reason.through === 'itself'
            ? ''
            : reason.through === 'name beside'
              ? `, par le nom qui suit, ${quoted(reason.mention.text)}`
              : `, qui vaut son complément ${quoted(reason.mention.text)}`
        return `${slot}${quoted(words)}${through}\u00a0– ${this.mention(reason.mention.because)}`
      }
      case 'possessive':
        return `le possessif devant ${quoted(words)} désigne la plus proche qui puisse l’être`
      case 'seat':
        return `la fonction ${quoted(words)} suppose cette institution`
      case 'speaker':
        return `qui parle dans la citation\u00a0: ${quoted(reason.mention.text)}\u00a0– ${this.mention(reason.mention.because)}`
    }
  },
  step(step, words) {
    const then = `\u00a0→ ${this.statuses[step.status]}`
    switch (step.by) {
      case 'negation':
        return `${quoted(words)} est nié${then}`
      case 'conditional':
        return `${quoted(words)} est au conditionnel${then}`
      case 'future':
        return `${quoted(words)} est au futur${then}`
      case 'purpose':
        return `${quoted(words)} est un but${then}`
      case 'motive':
        return `${quoted(words)} est un motif, que dit celui qui juge${then}`
      case 'governor':
        return `dépend de ${quoted(words)}${step.attitude ? ` (${step.attitude} dans le lexique)` : ''}${then}`
      case 'incise':
        return `incise ${quoted(words)}${then}`
      case 'according':
        return `selon ${quoted(words)}${then}`
      case 'quotation':
        return `entre guillemets${then}`
    }
  },
  leftOut(because, place) {
    switch (because.by) {
      case 'rejection':
        return `hors du graphe\u00a0: écarté par la rédaction, ${place}`
      case 'merge':
        return `hors du graphe\u00a0: ses deux bouts ne font qu’un depuis ${place}`
      case 'types':
        return `hors du graphe\u00a0: la relation ne joint pas ces types`
      case 'confidence':
        return `hors du graphe\u00a0: sûreté inférieure à ${this.number(because.least)} (--min-confidence)`
      case 'repetition':
        return `hors du graphe\u00a0: la même phrase le dit déjà (${because.of})`
    }
  },
  vote(reason) {
    const [, what = reason, word] = /^(.*?) “(.*)”$/u.exec(reason) ?? []
    const known: Readonly<Record<string, string>> = {
      'known entity': 'connue de la rédaction',
      head: 'commence par',
      title: 'titre',
      ending: 'finit par',
      'first name': 'prénom',
      cue: 'à côté de',
      'apposition to': 'apposé à',
      apposition: 'apposition',
      'is a': 'est un',
      after: 'après',
      'brand of': 'marque de',
      acronym: 'sigle',
      'acronym with an article': 'sigle avec article',
      'a single word': 'un seul mot',
      'two or three capitalised words': 'mots à majuscule',
      'several words': 'plusieurs mots',
    }
    return `${known[what] ?? what}${word === undefined ? '' : ` ${quoted(word)}`}`
  },
  entity: {
    key: 'clé',
    aliases: 'Autres noms',
    namesakes: 'D’autres entités s’appellent ainsi',
    within: 'dans',
    votes: 'Ce qui en fait le type (poids)',
    known: 'connue de la rédaction (entities.yaml)\u00a0: son type y est écrit',
    decisions: 'Relecture',
    mentions: (mentions, articles) =>
      `${mentions} mention${mentions > 1 ? 's' : ''} dans ${articles} article${articles > 1 ? 's' : ''}`,
    broughtBy: (place) => `\u202f; mention venue ici par ${place}`,
    statements: 'Énoncés',
  },
  statement: {
    title: 'Énoncé',
    sentence: (article, start, end) => `La phrase\u00a0– ${article}, caractères ${start} à ${end}`,
    parse: 'Son analyse (Universal Dependencies)',
    columns: ['', 'mot', 'lemme', 'nature', 'dépend de', 'relation', 'sûreté'],
    marks: { word: 'MOT-CLÉ', subject: 'SUJET', object: 'OBJET' },
    steps: 'Comment le lien s’est fait',
    rule: 'Règle',
    noFrame: 'mots d’insulte du lexique (speech)',
    added: 'ajouté par la rédaction',
    subject: 'Sujet',
    object: 'Objet',
    presentation: 'Statut',
    plain: 'rien ne le nuance\u00a0→ affirmé',
    speaker: 'Qui le dit',
    nobody: 'l’article',
    types: (subject, object) => `la relation joint ${subject} et ${object}`,
    frameTypes: (subject, object) => `la ligne du lexique demande ${subject} – ${object}`,
    any: 'tout type',
    confidence: 'Sûreté',
    factors: { rule: 'règle', status: 'statut', subject: 'sujet', object: 'objet', sentence: 'phrase' },
    odds: (confidence, odds, product) => `${confidence}, à ${odds} contre 1 = ${product}`,
    noConfidence: 'décidé par la rédaction',
    review: 'Relecture',
    untouched: 'aucune décision',
    inGraph: 'dans le graphe',
    remedy: 'Pour le corriger, dans review.yaml\u00a0:',
    reason: 'pourquoi',
  },
}
