import type { EntityType } from '../../graph/index.ts'
import type { Token, Upos } from '../language/index.ts'
import { capitalisedRunEnd, isNameWord } from './capitalised-run.ts'
import { isCapitalised, opensSentence } from './letter-case.ts'
import type { NameContext, NameSpan } from './name-span.ts'
import { kindBefore, kindsOf } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words of authority that need nothing but a complement to be a name: "le tribunal de Nanterre", "le ministère de la santé". */
const NAMED_BY_COMPLEMENT =
  /^(minist[eè]re|préfecture|parquet|tribunal|mairie|cour|rectorat|secrétariat|université|ville|région|métropole|commissariat)s?$/iu

/** "le chef de l’État actuel": adjectives that say when, and belong to whoever is at the head. */
const PASSING = /^(actuel|ancien|futur|nouveau|nouvel|précédent|prochain)/iu

/** "ministère italien des Transports", "gouvernement chilien", "loi Fontanel", "Autorité des jeux". */
export function headedName(i: number, tokens: readonly Token[], { vocabulary }: NameContext): NameSpan | undefined {
  const head = tokens[i]
  if (!head || !mayHead(head)) return undefined
  const [type] = vocabulary.kindPhrase(tokens, i) ?? vocabulary.headTypes(head)
  if (!type || vocabulary.isFirstName(head.form)) return undefined
  const capital = isCapitalised(head.form) && !opensSentence(tokens, i)
  const openingCapital = isCapitalised(head.form) && opensSentence(tokens, i)

  let to = i + 1
  let nationality = false
  const adjectives = () => {
    for (let token = tokens[to]; token && (token.upos === 'ADJ' || vocabulary.country(token)); token = tokens[to]) {
      if (isParticiple(token) || PASSING.test(token.form)) break
      nationality ||= vocabulary.country(token) !== undefined
      to++
    }
  }
  adjectives()
  // "le gouvernement danois" is one, "le groupe danois" is one of many.
  let named = capital || (nationality && (type === 'agency' || type === 'law'))
  // A first name begins another name: "la présidente du Rassemblement national Marine …".
  const bare = vocabulary.isFirstName(tokens[to]?.form ?? '') ? to : capitalisedRunEnd(to, tokens, vocabulary)
  if (bare > to && (capital || type === 'law' || type === 'agency' || (type === 'place' && openingCapital))) {
    to = bare
    named = true
    if (type === 'law') to = coordinatedCapitals(to, tokens, vocabulary)
  } else {
    for (let complements = 0; complements < 3; complements++) {
      const complement = complementAt(to, tokens, vocabulary, type)
      if (!complement) break
      const strict = NAMED_BY_COMPLEMENT.test(head.form)
      const isSchool = complements === 0 && complement.bare && isSchoolOf(head, complement.to, tokens, vocabulary, type)
      if (!named && !complement.capital && !strict && !complement.law && !isSchool) break
      if (type === 'company' && !capital) break
      if (complements > 0 && !complement.bare) break
      named = true
      to = complement.to
      adjectives()
    }
  }
  if (!named || (to === i + 1 && !capital)) return undefined
  if (to === i + 1) return undefined
  const noun = kindBefore(i, tokens, vocabulary)
  // "l’ONG Mer propre" is no sea.
  const isElse = noun >= 0 && capital && !kindsOf(tokens, noun, vocabulary).includes(type)
  return { from: i, to, rule: 'head', votes: [{ type, weight: isElse ? 0.5 : 3, reason: `head “${head.form}”` }] }
}

/** "l’école de cuisine de Clairval": what it teaches stands before where it is. */
function isSchoolOf(
  head: Token,
  at: number,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  type: EntityType,
): boolean {
  if (type !== 'organization' || tokens[at]?.upos !== 'ADP' || !vocabulary.sortsOf(head.lemma).has('school'))
    return false
  const where = complementAt(at, tokens, vocabulary, type)
  return where?.bare === true && where.capital
}

/** By what the tagger takes it for. */
export function mayHead({ upos }: Token): boolean {
  return !NEVER_HEAD.has(upos)
}

const NEVER_HEAD = new Set<Upos>(['VERB', 'AUX', 'ADJ', 'DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'PUNCT'])

interface Complement {
  readonly to: number
  readonly capital: boolean
  /** Introduced by "de" without an article, or by a contraction: the tightest tie. */
  readonly bare: boolean
  /** "règlement sur les emballages", "loi du 4 mai 2021". */
  readonly law: boolean
}

/** "de la Défense", "des marchés numériques", "d’État", "sur les emballages" (laws only). */
function complementAt(
  from: number,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  type: EntityType,
): Complement | undefined {
  const adposition = tokens[from]
  if (adposition?.upos !== 'ADP') return undefined
  const lemma = adposition.lemma.toLowerCase()
  const law = type === 'law' && /^(sur|relatif|pour)$/.test(lemma)
  if (lemma !== 'de' && !law) return undefined
  let to = from + 1
  const determiner = tokens[to]
  const contracted = determiner !== undefined && determiner.start === adposition.start
  if (determiner?.upos === 'DET' && /^(le|la|les|l['’])$/iu.test(determiner.form)) to++
  else if (determiner?.upos === 'DET') return undefined
  const first = tokens[to]
  if (!first) return undefined
  const dated = type === 'law' && first.upos === 'NUM'
  if (!dated && !['NOUN', 'PROPN', 'ADJ', 'X'].includes(first.upos)) return undefined
  let capital = false
  const determined = determiner?.upos === 'DET'
  const phrase = () => {
    for (let token = tokens[to]; token; token = tokens[to]) {
      const inside =
        ['NOUN', 'PROPN', 'X'].includes(token.upos) ||
        (token.upos === 'ADJ' && !isParticiple(token)) ||
        (dated && token.upos === 'NUM')
      // "le syndicat de pilotes Voiles libres": what they are called.
      const isTheirs =
        !determined && to > from + 1 && isCapitalised(token.form) && /^\p{Ll}+[sx]$/u.test(tokens[to - 1]?.form ?? '')
      if (isTheirs && /^(?:organization|company)$/.test(type)) break
      if (!inside || (to > from + 1 && token.upos === 'NOUN' && tokens[to - 1]?.upos === 'NOUN' && !dated)) break
      capital ||= isCapitalised(token.form)
      to++
    }
  }
  phrase()
  // "de l’Économie et des Finances": a second complement that is as capitalised as the first.
  const and = tokens[to]
  if (capital && and?.lemma === 'et' && tokens[to + 1]?.lemma === 'de' && type === 'agency') {
    const second = complementAt(to + 1, tokens, vocabulary, type)
    if (second?.capital) to = second.to
  }
  return { to, capital, bare: contracted || determiner?.upos !== 'DET', law: law || dated }
}

/** "loi Climat et Résilience": both halves are capitalised. */
function coordinatedCapitals(to: number, tokens: readonly Token[], vocabulary: Vocabulary): number {
  const next = tokens[to + 1]
  return tokens[to]?.lemma === 'et' && next && isNameWord(next, vocabulary)
    ? capitalisedRunEnd(to + 1, tokens, vocabulary)
    : to
}

function isParticiple(token: Token): boolean {
  return token.features.VerbForm === 'Part' || token.upos === 'VERB'
}
