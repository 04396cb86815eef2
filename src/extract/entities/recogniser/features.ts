import { hashString, mix, type Token } from '../../language/index.ts'
import { opensSentence } from '../letter-case.ts'
import { bestType } from '../type-votes.ts'
import { isMark, type NameCandidate } from './candidates.ts'
import { spellingHash, typeCode, weightStep } from './codes.ts'
import { END, INSIDE, JOINT, SPAN, START } from './name-templates.ts'
import { ReadingFacts, RULE_CODES } from './reading-facts.ts'

/** More features than any call writes. */
const ROOM = 128
const OUTSIDE = hashString('<outside>')

/** Describes candidates to the model. Also used in training, so that both see the same features. */
export class NameFeatures extends ReadingFacts {
  readonly features = new Int32Array(ROOM)
  private readonly atoms = new Int32Array(64)

  begin(i: number): number {
    const { atoms, tokens } = this
    const word = this.word(i)
    const evidence = this.reading?.evidence
    let a = 0
    atoms[a++] = word.hash
    atoms[a++] = word.cluster
    atoms[a++] = word.coarseCluster
    atoms[a++] = word.usualCase
    atoms[a++] = word.capital
    atoms[a++] = word.shape
    atoms[a++] = word.suffixes[2] || word.hash
    atoms[a++] = word.suffixes[1] || word.hash
    atoms[a++] = word.prefixes[2] || word.hash
    atoms[a++] = word.lexical
    atoms[a++] = this.uposAt(i)
    atoms[a++] = this.headTypes.at(i)
    atoms[a++] = this.firstNames.at(i)
    atoms[a++] = this.listed.at(i)
    atoms[a++] = opensSentence(tokens, i) ? 1 : 0
    atoms[a++] = evidence?.lowercase.has(word.hash) ? 1 : 0
    atoms[a++] = evidence?.capitalised.has(word.hash) ? 1 : 0
    const before = this.words[i - 1]
    atoms[a++] = before?.hash ?? OUTSIDE
    atoms[a++] = this.words[i - 2]?.hash ?? OUTSIDE
    atoms[a++] = before?.cluster ?? -1
    atoms[a++] = before?.coarseCluster ?? -1
    atoms[a++] = this.uposAt(i - 1)
    atoms[a++] = this.cues.at(i - 1)
    atoms[a++] = before?.usualCase ?? -1
    atoms[a++] = before?.capital ?? -1
    atoms[a++] = this.cuesBefore.at(i)
    atoms[a++] = this.titleBefore(i)
    atoms[a++] = this.ruleEdge(i, i)
    atoms[a++] = this.words[i - 3]?.hash ?? OUTSIDE
    return START.extract(atoms, this.features, 0)
  }

  /** @param i the name's last word */
  end(i: number): number {
    const { atoms, tokens } = this
    const word = this.word(i)
    const after = this.words[i + 1]
    let a = 0
    atoms[a++] = word.hash
    atoms[a++] = word.cluster
    atoms[a++] = word.coarseCluster
    atoms[a++] = word.usualCase
    atoms[a++] = word.capital
    atoms[a++] = word.shape
    atoms[a++] = word.suffixes[1] || word.hash
    atoms[a++] = word.suffixes[2] || word.hash
    atoms[a++] = word.suffixes[3] || word.hash
    atoms[a++] = this.uposAt(i)
    atoms[a++] = this.endings.at(i)
    atoms[a++] = this.listed.at(i)
    atoms[a++] = word.lexical
    atoms[a++] = after?.hash ?? OUTSIDE
    atoms[a++] = this.words[i + 2]?.hash ?? OUTSIDE
    atoms[a++] = after?.cluster ?? -1
    atoms[a++] = after?.coarseCluster ?? -1
    atoms[a++] = this.uposAt(i + 1)
    atoms[a++] = after?.capital ?? -1
    atoms[a++] = this.uposAt(i + 2)
    atoms[a++] = this.ruleEdge(i, i + 1)
    const next = tokens[i + 1]
    atoms[a++] = next && next.head <= i && next.head >= 0 ? this.deprels.at(i + 1) : 0
    atoms[a++] = this.cues.at(i + 1)
    return END.extract(atoms, this.features, 0)
  }

  inside(i: number): number {
    const { atoms } = this
    const word = this.word(i)
    let a = 0
    atoms[a++] = word.hash
    atoms[a++] = word.cluster
    atoms[a++] = word.coarseCluster
    atoms[a++] = word.usualCase
    atoms[a++] = word.capital
    atoms[a++] = this.uposAt(i)
    atoms[a++] = word.suffixes[2] || word.hash
    atoms[a++] = word.shape
    atoms[a++] = word.lexical
    atoms[a++] = this.firstNames.at(i)
    atoms[a++] = this.listed.at(i)
    return INSIDE.extract(atoms, this.features, 0)
  }

  /** Words `i` and `i + 1`. */
  joint(i: number): number {
    const { atoms, tokens } = this
    const word = this.word(i)
    const after = this.word(i + 1)
    let a = 0
    atoms[a++] = word.hash
    atoms[a++] = after.hash
    atoms[a++] = word.capital
    atoms[a++] = after.capital
    atoms[a++] = this.uposAt(i)
    atoms[a++] = this.uposAt(i + 1)
    atoms[a++] = word.cluster
    atoms[a++] = after.cluster
    const [rule, afterRule] = [this.ruleAt[i], this.ruleAt[i + 1]]
    atoms[a++] = rule ? (rule === afterRule ? 1 : RULE_CODES[rule.rule] + 1) : 0
    atoms[a++] = afterRule ? (rule === afterRule ? 1 : RULE_CODES[afterRule.rule] + 1) : 0
    atoms[a++] = tokens[i]?.head === i + 1 ? 1 : tokens[i + 1]?.head === i ? 2 : 0
    return JOINT.extract(atoms, this.features, 0)
  }

  span({ from, to }: NameCandidate): number {
    const { atoms, tokens, lists } = this
    const evidence = this.reading?.evidence
    const length = Math.min(to - from, 6)
    const head = this.headOf(from, to)
    const token = tokens[head] as Token
    const governor = token.head
    const first = this.word(from)
    const last = this.word(to - 1)
    const whole = spellingHash(this.words, from, to)
    const rule = this.ruleAt[from]
    const exact = rule?.from === from && rule.to === to ? rule : undefined
    const votes = exact ? bestType(exact.votes) : undefined
    const quoted = isMark(tokens[from - 1], '«"“') && isMark(tokens[to], '»"”')
    const outside = governor >= 0 && (governor < from || governor >= to)
    let capitals = 1
    let shapes = 0
    let uposes = 0
    let loose = 0
    let nextIn = 0
    for (let i = from; i < to; i++) {
      const word = this.word(i)
      if (word.capital < 2) capitals = 0
      // Short words in lower case ("de", "et", "la") are part of a name's shape.
      shapes = mix(shapes, word.capital === 0 && word.lower.length <= 3 ? word.hash : word.capital + 10 * word.hasDigit)
      uposes = mix(uposes, this.uposAt(i))
      const above = tokens[i]?.head ?? -1
      if (above < from || above >= to) loose++
    }
    for (let i = to; i < Math.min(tokens.length, to + 3); i++) {
      const above = tokens[i]?.head ?? -1
      if (above >= from && above < to) nextIn = mix(1 + i - to, this.deprels.at(i))
      if (nextIn) break
    }
    let a = 0
    atoms[a++] = length
    atoms[a++] = whole
    atoms[a++] = shapes
    atoms[a++] = uposes
    atoms[a++] = first.hash
    atoms[a++] = last.hash
    atoms[a++] = this.word(head).hash
    atoms[a++] = this.uposAt(head)
    atoms[a++] = this.deprels.at(head)
    atoms[a++] = outside ? this.lemmas.at(governor) : OUTSIDE
    atoms[a++] = outside ? this.word(governor).cluster : -1
    atoms[a++] = outside ? this.uposAt(governor) : -1
    atoms[a++] = outside ? this.cues.at(governor) : 0
    let apposCue = 0
    let adposition = 0
    let copula = 0
    for (let i = Math.max(0, from - 3); i < Math.min(tokens.length, to + 12); i++) {
      const dependent = tokens[i] as Token
      if (dependent.head === head && (i < from || i >= to)) {
        if (dependent.deprel === 'appos') apposCue = this.cues.at(i)
        else if (dependent.deprel === 'case') adposition = this.word(i).hash
      } else if (outside && dependent.head === governor && dependent.deprel === 'cop' && token.deprel === 'nsubj')
        copula = 1 + this.cues.at(governor)
    }
    atoms[a++] = apposCue
    atoms[a++] = copula
    atoms[a++] = this.words[from - 1]?.hash ?? OUTSIDE
    atoms[a++] = this.words[to]?.hash ?? OUTSIDE
    atoms[a++] = this.uposAt(from - 1)
    atoms[a++] = this.uposAt(to)
    atoms[a++] = this.cuesBefore.at(from)
    atoms[a++] = this.titleBefore(from)
    atoms[a++] = exact ? RULE_CODES[exact.rule] : rule ? (rule.from <= from && rule.to >= to ? 5 : 6) : 7
    atoms[a++] = votes ? typeCode(votes.type) * 8 + weightStep(votes.weight) : 0
    atoms[a++] = exact?.known ? typeCode(exact.known.type) : 0
    atoms[a++] = this.familiarity(from, to)
    atoms[a++] = evidence?.type(whole) ?? 0
    atoms[a++] = Math.min(4, evidence?.count(whole) ?? 0)
    atoms[a++] = evidence?.isFamilyName(last.hash) ? 1 : 0
    atoms[a++] = quoted ? 1 : 0
    atoms[a++] = isMark(tokens[from - 1], '(') ? (isMark(tokens[to], '),') ? 2 : 1) : 0
    atoms[a++] = Math.min(loose, 3)
    atoms[a++] = nextIn
    atoms[a++] = this.headTypes.at(from)
    atoms[a++] = this.endings.at(to - 1)
    atoms[a++] = this.firstNames.at(from)
    atoms[a++] = lists.whole(whole)
    atoms[a++] = this.listed.at(from)
    atoms[a++] = this.listed.at(to - 1)
    atoms[a++] = opensSentence(tokens, from) ? 1 : 0
    atoms[a++] = capitals && to - from === 1 ? Math.min(6, tokens[from]?.form.length ?? 0) : capitals
    atoms[a++] = adposition
    atoms[a++] = this.words[from - 2]?.hash ?? OUTSIDE
    atoms[a++] = first.coarseCluster
    atoms[a++] = last.coarseCluster
    atoms[a++] = evidence?.lowercase.has(first.hash) ? 1 : 0
    atoms[a++] = isMark(tokens[to], '(') ? 1 : 0
    return SPAN.extract(atoms, this.features, 0)
  }
}
