import type { EntityType } from '../../../graph/index.ts'
import { hashString, type Sentence, type Token, UPOS, type Word } from '../../language/index.ts'
import { memo } from '../../memo.ts'
import type { NameSpan } from '../name-span.ts'
import { kindBefore, kindsOf } from '../type-votes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { ArticleEvidence } from './article-evidence.ts'
import type { NameCandidate } from './candidates.ts'
import { typeCode, typesCode } from './codes.ts'
import { type NameLists, NO_LISTS } from './name-lists.ts'
import { TokenFacts } from './token-facts.ts'

/** A sentence with all that the recogniser looks at. */
export interface Reading {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** What the rules found, with all the votes for its type. */
  readonly rules: readonly NameSpan[]
  /** Familiar names, at most one from each word on. */
  readonly familiar: readonly (NameCandidate & { readonly type: EntityType })[]
  readonly evidence: ArticleEvidence
}

const hashOf = memo(hashString)
const UPOS_CODES = new Map<string, number>(UPOS.map((upos, i) => [upos, i + 1]))
const IN_FAMILIAR = 20
const HOLDS_FAMILIAR = 21
/** Numbers of the rules that find names, for features. */
export const RULE_CODES = { known: 1, head: 2, title: 3, capitals: 4, phrase: 8 }

/**
 * What is known of the sentence at hand and of its tokens, before it is put together into features. A base class and no
 * object of its own, so that a feature is one look away.
 */
export class ReadingFacts {
  protected reading: Reading | undefined
  protected tokens: readonly Token[] = []
  protected words: readonly Word[] = []
  /** Of each token: the rule's span that it is in, and whether it begins it. */
  protected ruleAt: (NameSpan | undefined)[] = []
  /** Facts about each token of the sentence, looked up when they are first needed. */
  private readonly upos = new TokenFacts((i) => UPOS_CODES.get(this.token(i).upos) ?? 0)
  protected readonly cues = new TokenFacts((i) => typesCode(kindsOf(this.tokens, i, this.vocabulary)))
  /** What the common noun before says: "la start-up californienne", "le fabricant de drones". */
  protected readonly cuesBefore = new TokenFacts((i) => this.cues.at(kindBefore(i, this.tokens, this.vocabulary)))
  protected readonly headTypes = new TokenFacts((i) => {
    const token = this.token(i)
    return token.upos === 'NOUN' || token.upos === 'PROPN' ? typeCode(this.vocabulary.headTypes(token)[0]) : 0
  })
  protected readonly listed = new TokenFacts((i) => this.lists.word(this.word(i).hash))
  protected readonly deprels = new TokenFacts((i) => hashOf(this.token(i).deprel))
  protected readonly lemmas = new TokenFacts((i) => hashOf(this.token(i).lemma))
  protected readonly firstNames = new TokenFacts((i) => (this.vocabulary.isFirstName(this.token(i).form) ? 1 : 0))
  protected readonly endings = new TokenFacts((i) => typeCode(this.vocabulary.endingType(this.token(i).form)))

  private readonly facts = [
    this.upos,
    this.cues,
    this.cuesBefore,
    this.headTypes,
    this.listed,
    this.deprels,
    this.lemmas,
    this.firstNames,
    this.endings,
  ]

  protected lists: NameLists = NO_LISTS

  constructor(private readonly vocabulary: Vocabulary) {}

  start(reading: Reading, lists: NameLists): void {
    this.reading = reading
    this.lists = lists
    this.tokens = reading.sentence.tokens
    this.words = reading.words
    const { length } = this.tokens
    this.ruleAt = new Array(length)
    for (const rule of reading.rules) for (let i = rule.from; i < rule.to; i++) this.ruleAt[i] = rule
    for (const facts of this.facts) facts.start(length)
  }

  /** The familiar name's type when it is exactly this span; apart from that, whether it is part of one or holds one. */
  protected familiarity(from: number, to: number): number {
    let found = 0
    for (const name of this.reading?.familiar ?? []) {
      if (name.from === from && name.to === to) return typeCode(name.type)
      if (name.from <= from && name.to >= to) return IN_FAMILIAR
      if (name.from >= from && name.to <= to) found = HOLDS_FAMILIAR
    }
    return found
  }

  private token(i: number): Token {
    return this.tokens[i] as Token
  }

  protected word(i: number): Word {
    return this.words[i] as Word
  }

  protected uposAt(i: number): number {
    return i >= 0 && i < this.tokens.length ? this.upos.at(i) : -1
  }

  /** Where a boundary before token `at` stands in what the rules found around token `i`. */
  protected ruleEdge(i: number, at: number): number {
    const rule = this.ruleAt[i]
    if (!rule) return 0
    const edge = rule.from === at || rule.to === at
    return RULE_CODES[rule.rule] * 2 + (edge ? 1 : 0)
  }

  protected titleBefore(i: number): number {
    const before = this.tokens[i - 1]
    return before && this.vocabulary.isTitle(before.form) ? 1 : 0
  }

  protected headOf(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const above = this.tokens[i]?.head ?? -1
      const upos = this.tokens[i]?.upos
      if ((above < from || above >= to) && upos !== 'DET' && upos !== 'ADP') return i
    }
    return from
  }
}
