import type { ExplainWords } from './words.ts'

const quoted = (text: string) => `“${text}”`

export const en: ExplainWords = {
  number: (value) => String(Math.round(value * 100) / 100),
  quoted,
  colon: ': ',
  or: ' or ',
  heading: (title) => `${title}:`,
  statuses: { asserted: 'asserted', planned: 'planned', reported: 'reported', denied: 'denied' },
  kinds: { name: 'name', nominal: 'description', pronoun: 'pronoun' },
  rules: {
    verb: 'a verb',
    noun: 'a noun',
    'carried noun': 'a noun that a verb carries',
    role: 'a role',
    possession: 'possession, from the two types',
    insult: 'an insult in a quotation',
  },
  slot(slot) {
    if (slot === 'subject') return 'subject of the verb'
    if (slot === 'object') return 'object of the verb'
    if (slot === 'clause') return 'subject of the clause under it'
    if (slot === 'governor') return 'subject of the verb above'
    if (slot.startsWith('clause ')) return `within the clause under it, ${this.slot(slot.slice('clause '.length))}`
    if (slot.startsWith('object ')) return `after ${quoted(slot.slice('object '.length))}, behind the object`
    return `after ${quoted(slot)}`
  },
  mention(because) {
    switch (because.by) {
      case 'name':
        return 'its name'
      case 'known name':
        return `a name that the editors know (${because.known})`
      case 'acronym':
        return `acronym in parentheses after ${quoted(because.of)}`
      case 'family name':
        return `family name of ${quoted(because.of)}, the only one in the article`
      case 'short form':
        return `short form of ${quoted(because.of)}`
      case 'noun of its name':
        return `the only one of the article whose name begins with ${quoted(because.noun)}`
      case 'what it was called':
        return because.rivals === 0
          ? `the only one that the article has called ${quoted(because.noun)}`
          : `the nearest of those that the article has called ${quoted(because.noun)}`
      case 'nearest of its type':
        return `the only one that stands out, near by, of what may be called ${quoted(because.noun)}`
      case 'pronoun': {
        const gender = because.gender === undefined ? '' : because.gender === 'Fem' ? 'feminine, ' : 'masculine, '
        const choice = because.choice === 'latest' ? 'the one named last' : 'the only one that stands out, near by'
        return `${gender}${choice}${because.agrees ? ', and the article gives it that gender' : ''}`
      }
      case 'plural pronoun':
        return 'plural: the last group, or those that the sentence joins'
      case 'counted':
        return `${quoted(because.noun)}, as many as the article has just named`
      case 'office':
        return 'an office that names its institution'
      case 'phrase without a name':
        return 'a group without a name, these words stand for it'
    }
  },
  joined(because) {
    switch (because.by) {
      case 'known entity':
        return 'an entity that the editors know (entities.yaml)'
      case 'spelling of a known entity':
        return `another article writes ${quoted(because.known)} so, which the editors know`
      case 'family name':
        return `family name of ${quoted(because.of)}, the only person of that name in the articles`
      case 'name':
        return 'same name'
      case 'phrase without a name':
        return 'without a name: it stays within its article'
    }
  },
  argument(reason, words) {
    switch (reason.by) {
      case 'phrase': {
        const slot = reason.slot === undefined ? '' : `${this.slot(reason.slot)}: `
        const through =
          reason.through === 'itself'
            ? ''
            : reason.through === 'name beside'
              ? `, by the name beside it, ${quoted(reason.mention.text)}`
              : `, which stands for its complement ${quoted(reason.mention.text)}`
        return `${slot}${quoted(words)}${through} – ${this.mention(reason.mention.because)}`
      }
      case 'possessive':
        return `the possessive before ${quoted(words)} means the nearest that it can`
      case 'seat':
        return `the title ${quoted(words)} implies that institution`
      case 'speaker':
        return `who speaks the quotation: ${quoted(reason.mention.text)} – ${this.mention(reason.mention.because)}`
    }
  },
  step(step, words) {
    const then = ` → ${this.statuses[step.status]}`
    switch (step.by) {
      case 'negation':
        return `${quoted(words)} is negated${then}`
      case 'conditional':
        return `${quoted(words)} stands in the conditional${then}`
      case 'future':
        return `${quoted(words)} stands in the future${then}`
      case 'purpose':
        return `${quoted(words)} is a purpose${then}`
      case 'motive':
        return `${quoted(words)} is a motive, which the one who judges says${then}`
      case 'governor':
        return `depends on ${quoted(words)}${step.attitude ? ` (${step.attitude} in the lexicon)` : ''}${then}`
      case 'incise':
        return `parenthesis ${quoted(words)}${then}`
      case 'according':
        return `according to ${quoted(words)}${then}`
      case 'quotation':
        return `between quotation marks${then}`
    }
  },
  leftOut(because, place) {
    switch (because.by) {
      case 'rejection':
        return `not in the graph: rejected by the editors, ${place}`
      case 'merge':
        return `not in the graph: its two ends are one since ${place}`
      case 'types':
        return 'not in the graph: the relation does not join these types'
      case 'confidence':
        return `not in the graph: confidence below ${this.number(because.least)} (--min-confidence)`
      case 'repetition':
        return `not in the graph: the same sentence states it already (${because.of})`
    }
  },
  vote: (reason) => reason,
  entity: {
    key: 'key',
    aliases: 'Other names',
    namesakes: 'Other entities are called so',
    within: 'in',
    votes: 'What makes its type (weight)',
    known: 'known to the editors (entities.yaml): its type is written there',
    decisions: 'Review',
    mentions: (mentions, articles) =>
      `${mentions} mention${mentions > 1 ? 's' : ''} in ${articles} article${articles > 1 ? 's' : ''}`,
    broughtBy: (place) => `; mention brought here by ${place}`,
    statements: 'Statements',
  },
  statement: {
    title: 'Statement',
    sentence: (article, start, end) => `The sentence – ${article}, characters ${start} to ${end}`,
    parse: 'Its analysis (Universal Dependencies)',
    columns: ['', 'word', 'lemma', 'class', 'depends on', 'relation', 'sureness'],
    marks: { word: 'TRIGGER', subject: 'SUBJECT', object: 'OBJECT' },
    steps: 'How the link was made',
    rule: 'Rule',
    noFrame: 'the lexicon’s words of insult (speech)',
    added: 'added by the editors',
    subject: 'Subject',
    object: 'Object',
    presentation: 'Status',
    plain: 'nothing qualifies it → asserted',
    speaker: 'Who says so',
    nobody: 'the article',
    types: (subject, object) => `the relation joins ${subject} and ${object}`,
    frameTypes: (subject, object) => `the row of the lexicon asks for ${subject} – ${object}`,
    any: 'any type',
    confidence: 'Confidence',
    factors: { rule: 'rule', status: 'status', subject: 'subject', object: 'object', sentence: 'sentence' },
    odds: (confidence, odds, product) => `${confidence}, odds of ${odds} to 1 = ${product}`,
    noConfidence: 'decided by the editors',
    review: 'Review',
    untouched: 'no decision',
    inGraph: 'in the graph',
    remedy: 'To correct it, in review.yaml:',
    reason: 'why',
  },
}
