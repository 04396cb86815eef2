import { type EntityType, fold } from '../../../graph/index.ts'
import { type LocalEntity, type LocalMention, sortsOf } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import { hasChild, type Sentence, type Token } from '../../language/index.ts'
import type { Argument, Reading } from '../reading.ts'
import { setOf } from '../words-of.ts'

/**
 * Whether the words name all of what a role is held at. "la CGT cheminots", "Voyages Velmont", "l’Union des métiers – Sud",
 * "l’Association nationale pour la paix" name a part of what the graph would take them for, or their name goes on; "les
 * sénateurs" are no house at all, and "le Comité" is any.
 */
export function isNamedWhole(
  reading: Reading,
  sentence: Sentence,
  { entity, reason }: Argument,
  extent: RoleFrame['extent'],
): boolean {
  if (!entity.known && setOf(reading.lexicon.bare).has(entity.label.toLowerCase())) return false
  if (reason.by !== 'phrase') return !entity.nameless || isHouseOf(reading, entity)
  const { mention, through } = reason
  const { tokens } = sentence
  const isHere = reading.sentences[mention.sentence] === sentence
  const isBranch = isHere && extent === 'whole' && isOfBranch(reading, sentence, mention, entity.type)
  if (isBranch) return false
  if (entity.nameless) return isHouse(reading.sentences[mention.sentence], mention.head, entity.label)
  // "cet établissement d’accueil", of which the article says so for the first time, is none that it has named.
  if (mention.because.by === 'nearest of its type' && saysWhich(reading.sentences[mention.sentence], mention))
    return false
  // A name that another sentence gives is read there.
  if (!isHere || mention.kind !== 'name') return true
  const before = tokens[mention.from - 1]
  if (extent === 'whole' && isNationalBranch(reading, sentence, mention, entity)) return false
  // "Voyages Velmont"
  if (through === 'name beside' && before?.upos !== 'DET' && /^\p{Lu}\p{Ll}/u.test(before?.form ?? '')) return false
  return !goesOn(reading, sentence, mention.sentence, mention.from, mention.to)
}

/** "Velmont France" where the house is Velmont. */
function isNationalBranch(
  { vocabulary }: Reading,
  { tokens }: Sentence,
  { from, to }: LocalMention,
  { label }: LocalEntity,
): boolean {
  const { form: last = '', upos } = tokens[to - 1] ?? {}
  if (to - from < 2 || upos === 'ADJ' || vocabulary.withoutCountries(last).countries.length === 0) return false
  return !fold(label).includes(fold(last))
}

/** "le parquet", "les députés de gauche"; not "les sénateurs", "500 habitants", which anybody may be. */
function isHouse(sentence: Sentence | undefined, head: number, label: string): boolean {
  return sentence?.tokens[head]?.features.Number !== 'Plur' || /^\p{L}\S* \S/u.test(label)
}

/** The same of whom a possessive means. */
function isHouseOf({ sentences }: Reading, { label, mentions: [first] }: LocalEntity): boolean {
  return first === undefined || isHouse(sentences[first.sentence], first.head, label)
}

/** Whether a noun behind the head says what kind it is. */
function saysWhich(sentence: Sentence | undefined, { head, to }: LocalMention): boolean {
  return sentence?.tokens.slice(head + 1, to).some(({ upos }) => upos === 'NOUN') ?? false
}

function goesOn(reading: Reading, sentence: Sentence, s: number, from: number, to: number): boolean {
  const { tokens } = sentence
  const { entities, vocabulary } = reading
  const [first, next, after] = [tokens[from], tokens[to], tokens[to + 1]]
  const name = entities.nameAt(s, from)
  if (!next) return false
  const following = entities.nameAt(s, to)
  if (following) return following.type !== 'person' && following !== name
  // "CGT cheminots", "Velmont Réseau"
  if (/^(NOUN|PROPN)$/.test(next.upos)) {
    const isTitle = vocabulary.isTitle(next.form) || vocabulary.isFirstName(next.form)
    return !isTitle && vocabulary.cueTypes(next).length === 0
  }
  // "le Secours social de l’Oise", "le Parti du centre lyonnais"
  if (next.upos === 'ADJ' && next.head >= from && next.head < to && next.features.VerbForm !== 'Part')
    return vocabulary.country(next) === undefined && /^\p{Ll}/u.test(next.form)
  // "le groupe Libertés et communes,"
  if (next.form === 'et' && after?.upos === 'NOUN' && /^\p{Ll}/u.test(after.form))
    return !vocabulary.cueTypes(after).includes('person') && /^[,)]$/.test(tokens[to + 2]?.form ?? '')
  // "le Musée royal d’art et d’histoire"
  if (next.form === 'et' && after?.lemma === 'de' && tokens[to - 2]?.lemma === 'de' && isCommonNoun(tokens[to + 2]))
    return isCommonNoun(tokens[to - 1])
  // "l’université de Lanvaux 2"
  if (next.upos === 'NUM') return after?.upos !== 'NOUN'
  // "Union des métiers – Sud"
  if (/^[-–—]$/.test(next.form)) return entities.nameAt(s, to + 1)?.type === 'place'
  if (next.upos !== 'ADP' || !first || vocabulary.headTypes(first).length === 0 || name?.known) return false
  // "le Conseil national de la paix": so far the name says nothing of its own.
  const bare = tokens.slice(from + 1, to).every(({ upos }) => upos === 'ADJ')
  const noun = tokens.slice(to + 1, to + 3).find(({ upos }) => upos !== 'DET')
  const wanted = bare ? /^(de|pour|sur|contre)$/ : /^(pour|sur|contre)$/
  return wanted.test(next.lemma) && noun?.upos === 'NOUN' && !hasChild(sentence, to + 1, 'nummod')
}

function isCommonNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && /^\p{Ll}/u.test(token.form)
}

/**
 * "le Parti du centre au Sénat", "Solidur à Lanvaux", "Velmont en Bretagne", "Velmont pour les marchés lointains": its group in a
 * parliament, its branch in a town or a country, a part of what it does.
 */
function isOfBranch(
  { entities, vocabulary }: Reading,
  { tokens }: Sentence,
  mention: LocalMention,
  house: EntityType,
): boolean {
  if (house === 'place') return false
  const { sentence: s, to } = mention
  const determiner = tokens[to + 1]?.upos === 'DET'
  const at = determiner ? to + 2 : to + 1
  const other = entities.nameAt(s, at)
  const { lemma = '' } = tokens[to] ?? {}
  // "la commission des lois au Sénat" has its name from there; "confie le patron de Velmont au Courrier" is what he tells it.
  if (lemma === 'à') {
    if (house === 'agency' || !other || other.type === 'person' || sortsOf(other, vocabulary).has('media')) return false
    // "la Maison des métiers à Lanvaux" is nowhere else.
    const first = tokens[mention.from]
    return (
      other.type !== 'place' || !first || vocabulary.headTypes(first).length + vocabulary.cueTypes(first).length === 0
    )
  }
  // "la Croix rouge de Lanvaux", "les JA du Lanvaux": its section there
  if (lemma === 'de' && house !== 'agency' && tokens[at]?.deprel === 'nmod')
    return other?.type === 'place' && vocabulary.withoutCountries(other.label).rest.trim() !== ''
  if (lemma === 'pour' && determiner && /^l/i.test(tokens[to + 1]?.form ?? '') && tokens[at]?.upos === 'NOUN')
    return true
  // "présidente de Velmont en charge de l’Europe"
  if (lemma === 'en' && tokens[to + 1]?.form === 'charge') return true
  return /^(en|pour|sur)$/.test(lemma) && other?.type === 'place'
}
