import type { EntityType } from '../../graph/index.ts'
import { feminines } from '../feminine.ts'
import {
  type BracketFrame,
  expandWords,
  type Frame,
  type Lexicon,
  type NounFrame,
  type PhraseFrame,
  type PossessionFrame,
  type RoleFrame,
  type VerbFrame,
} from '../knowledge/index.ts'
import type { Token, Word } from '../language/index.ts'
import { memoByNumber } from '../memo.ts'

/** A frame of the lexicon with its lists filled in and the name under which statements tell of it. */
export interface Compiled<F extends Frame> {
  readonly frame: F
  readonly relation: string
  /** "bans/interdire": the relation and the frame's first word. */
  readonly rule: string
  /** Its place among the frames of its relation in the lexicon, from 0. */
  readonly position: number
  readonly needs: readonly { slot: string; words: ReadonlySet<string> }[]
  readonly unless: readonly { slot: string; words: ReadonlySet<string> }[]
  readonly under: ReadonlySet<string>
  readonly amid: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly converse: ReadonlySet<string>
  readonly state: ReadonlySet<string>
  readonly converseAfter: ReadonlySet<string>
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The words name what is meant itself, not whose it is. */
  readonly exact: 'exact' | 'through'
  /** Words of which the name of whatever a role is held at must have one, or none. */
  readonly onlyOf: ReadonlySet<string>
  readonly notOf: ReadonlySet<string>
  /** Sorts of which whatever a role is held at must be one, or none. */
  readonly ofSorts: ReadonlySet<string>
  readonly notOfSorts: ReadonlySet<string>
  /** Whether a group without a name may stand at one end. */
  readonly ends: 'named' | 'any'
  /** Sorts of which the object must be one; any where there are none. */
  readonly toSorts: ReadonlySet<string>
  readonly notSorts: ReadonlySet<string>
  readonly fromTypes?: readonly EntityType[] | undefined
  readonly toTypes?: readonly EntityType[] | undefined
}

/** The lexicon's frames by the word that calls them. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Compiled<VerbFrame>[]>
  readonly nouns: ReadonlyMap<string, readonly Compiled<NounFrame>[]>
  readonly roles: ReadonlyMap<string, readonly Compiled<RoleFrame>[]>
  /** The same by their first words, those of most words first: most nouns begin none. */
  readonly roleOpeners: ReadonlyMap<string, readonly RoleEntry[]>
  /** What a noun may call by its form: roles of one word or more, or else those that its ending calls. */
  rolesByForm(word: Word): { readonly entries: readonly RoleEntry[]; readonly byEnding: readonly Compiled<RoleFrame>[] }
  /** By the first word of the phrase. */
  readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>
  readonly possessions: readonly Compiled<PossessionFrame>[]
  readonly brackets: readonly Compiled<BracketFrame>[]
}

/** The words of a joining phrase, as forms or lemmas: ["en", "vertu", "de"]. */
export interface PhraseEntry {
  readonly words: readonly string[]
  readonly frame: Compiled<PhraseFrame>
}

/** The words of a role behind its first, as lemmas: ["en", "chef"]. */
export interface RoleEntry {
  readonly behind: readonly string[]
  readonly frames: readonly Compiled<RoleFrame>[]
}

/** The role frames that a noun calls: with the words behind it, by its form, its lemma or else its ending. */
export function roleFramesOf(index: FrameIndex, tokens: readonly Token[], i: number): readonly Compiled<RoleFrame>[] {
  return roleAt(index, tokens, i).frames
}

/** The last token of the role that begins here: "file" in "chef de file". */
export function roleEnd(index: FrameIndex, tokens: readonly Token[], i: number): number {
  return roleAt(index, tokens, i).end
}

function roleAt(
  { roleOpeners, rolesByForm }: FrameIndex,
  tokens: readonly Token[],
  i: number,
): { frames: readonly Compiled<RoleFrame>[]; end: number } {
  const noun = tokens[i]
  if (!noun) return { frames: NONE, end: i }
  const { form, lemma, word } = noun
  const { entries, byEnding } = rolesByForm(word)
  const byForm = longestRole(entries, tokens, i)
  const byLemma = lemma === form ? byForm : longestRole(roleOpeners.get(lemma.toLowerCase()) ?? NONE, tokens, i)
  const known = byForm && byLemma && byLemma.behind.length > byForm.behind.length ? byLemma : (byForm ?? byLemma)
  return known ? { frames: known.frames, end: i + known.behind.length } : { frames: byEnding, end: i }
}

const NONE: readonly never[] = []

function longestRole(entries: readonly RoleEntry[], tokens: readonly Token[], i: number): RoleEntry | undefined {
  if (entries.length === 0) return undefined
  return entries.find(({ behind }) => behind.every((word, n) => tokens[i + 1 + n]?.lemma.toLowerCase() === word))
}

/** Most nouns call none: they share one answer. */
const NO_ROLES = { entries: NONE, byEnding: NONE }

const LONGEST_ENDING = 6

/** In words: "rédacteur en chef". */
const LONGEST_ROLE = 3

/** Prepares the frames for look-ups; done once a build. */
export function indexFrames(lexicon: Lexicon): FrameIndex {
  const verbs = new Map<string, Compiled<VerbFrame>[]>()
  const nouns = new Map<string, Compiled<NounFrame>[]>()
  const roles = new Map<string, Compiled<RoleFrame>[]>()
  const phrases = new Map<string, PhraseEntry[]>()
  const possessions: Compiled<PossessionFrame>[] = []
  const brackets: Compiled<BracketFrame>[] = []
  for (const [relation, frames] of Object.entries(lexicon.frames))
    for (const [position, frame] of frames.entries()) {
      if ('verb' in frame)
        addUnder(verbs, expandWords(lexicon, frame.verb), compile(lexicon, relation, position, frame, frame.verb))
      else if ('noun' in frame)
        addUnder(nouns, expandWords(lexicon, frame.noun), compile(lexicon, relation, position, frame, frame.noun))
      else if ('role' in frame)
        addUnder(
          roles,
          expandWords(lexicon, frame.role).flatMap((word) => [lemmas(word), ...feminines(lemmas(word))]),
          compile(lexicon, relation, position, frame, frame.role),
        )
      else if ('phrase' in frame) {
        const compiled = compile(lexicon, relation, position, frame, frame.phrase)
        for (const phrase of expandWords(lexicon, frame.phrase)) {
          // As tokens: "au nom de" is "à le nom de".
          const words = phrase.toLowerCase().replace(/^au /, 'à le ').replace(/^aux /, 'à les ').split(' ')
          const [first = ''] = words
          phrases.set(first, [...(phrases.get(first) ?? []), { words, frame: compiled }])
        }
      } else if ('brackets' in frame) brackets.push(compile(lexicon, relation, position, frame, ['()']))
      else possessions.push(compile(lexicon, relation, position, frame, [`${frame.owned} de ${frame.owner}`]))
    }
  const roleOpeners = openersOf(roles)
  const rolesByEnding = (form: string) => {
    for (let length = LONGEST_ENDING; length >= 3; length--) {
      const found = form.length > length + 1 ? roles.get(`-${form.slice(-length).toLowerCase()}`) : undefined
      if (found) return found
    }
    return NONE
  }
  const rolesByForm = memoByNumber(({ form }: Word) => {
    const [entries = NONE, byEnding] = [roleOpeners.get(form.toLowerCase()), rolesByEnding(form)]
    return entries.length + byEnding.length > 0 ? { entries, byEnding } : NO_ROLES
  })
  return { verbs, nouns, roles, roleOpeners, rolesByForm, phrases, possessions, brackets }
}

function openersOf(roles: FrameIndex['roles']): FrameIndex['roleOpeners'] {
  const openers = new Map<string, RoleEntry[]>()
  for (const [role, frames] of roles) {
    const [first = '', ...behind] = role.split(' ')
    if (behind.length < LONGEST_ROLE) openers.set(first, [...(openers.get(first) ?? []), { behind, frames }])
  }
  for (const entries of openers.values()) entries.sort((a, b) => b.behind.length - a.behind.length)
  return openers
}

/** "secrétaire d'État" as its lemmas stand in a sentence: "secrétaire de état". */
function lemmas(role: string): string {
  return role.replace(/ d['’]/u, ' de ')
}

function compile<F extends Frame>(
  lexicon: Lexicon,
  relation: string,
  position: number,
  frame: F,
  words: readonly string[],
): Compiled<F> {
  const [word = ''] = expandWords(lexicon, words)
  const needs = 'needs' in frame && frame.needs ? Object.entries(frame.needs) : []
  const unless = 'unless' in frame && frame.unless ? Object.entries(frame.unless) : []
  const set = (list: readonly string[] | undefined) => new Set(list ? expandWords(lexicon, list) : [])
  return {
    frame,
    relation,
    rule: `${relation}/${word}`,
    position,
    needs: needs.map(([slot, list]) => ({ slot, words: set(list) })),
    unless: unless.map(([slot, list]) => ({ slot, words: set(list) })),
    under: set('under' in frame ? frame.under : undefined),
    amid: set('amid' in frame ? frame.amid : undefined),
    light: set('light' in frame ? frame.light : undefined),
    converse: set('converse' in frame ? frame.converse : undefined),
    state: set('state' in frame ? frame.state : undefined),
    converseAfter: set('converse-after' in frame ? frame['converse-after'] : undefined),
    onlyOf: set('only-of' in frame ? frame['only-of'] : undefined),
    notOf: set('not-of' in frame ? frame['not-of'] : undefined),
    ofSorts: set('of-sorts' in frame ? frame['of-sorts'] : undefined),
    notOfSorts: set('not-of-sorts' in frame ? frame['not-of-sorts'] : undefined),
    from: ('from' in frame ? frame.from : undefined) ?? ['subject'],
    to: ('to' in frame ? frame.to : undefined) ?? ['object'],
    exact: 'exact' in frame && frame.exact ? 'exact' : 'through',
    toSorts: set('to-sorts' in frame ? frame['to-sorts'] : undefined),
    notSorts: set('not-sorts' in frame ? frame['not-sorts'] : undefined),
    ends: 'named' in frame && frame.named ? 'named' : 'any',
    fromTypes: 'from-types' in frame ? frame['from-types'] : undefined,
    toTypes: 'to-types' in frame ? frame['to-types'] : undefined,
  }
}

function addUnder<F extends Frame>(
  index: Map<string, Compiled<F>[]>,
  words: readonly string[],
  compiled: Compiled<F>,
): void {
  for (const word of new Set(words)) index.set(word.toLowerCase(), [...(index.get(word.toLowerCase()) ?? []), compiled])
}
