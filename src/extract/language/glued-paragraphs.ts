import type { Gap } from './gaps.ts'
import type { Word } from './words.ts'

/**
 * Where texts that have lost their line ends show that a paragraph ended: "… la loi."Nous verrons", a-t-il dit.",
 * "… la loi.- Un vote serré -Le texte …", "Un vote serréLe texte …". No space follows the mark, which no author writes and no treebank has: what
 * the classifier learnt of quotation marks and dashes does not hold here.
 */
export class GluedParagraphs {
  private isQuoting = false
  /** Where the heading between dashes began, if one is open. */
  private heading = NOWHERE
  private words: readonly Word[] = []

  start(words: readonly Word[]): void {
    this.words = words
    this.isQuoting = false
    this.heading = NOWHERE
  }

  /**
   * What the spacing says of the gap after token `i`; to be asked of every token in order. Undefined leaves it to the classifier.
   * @param before the gap before the token, `after` that behind it, `next` the one after
   */
  endsAfter(i: number, before: Gap, after: Gap, next: Gap): boolean | undefined {
    const { words } = this
    if (before === 'paragraph') {
      this.isQuoting = false
      this.heading = NOWHERE
    }
    const form = words[i]?.form ?? ''
    const isFinal = FINAL.test(form)
    if (form === '"') return this.quoted(i, before, after)
    if (
      form === '-' &&
      before === 'space' &&
      after === 'glued' &&
      i - this.heading <= LONGEST_HEADING &&
      opens(words[i + 1])
    ) {
      this.heading = NOWHERE
      return true
    }
    if (after !== 'glued') return undefined
    if (!isFinal) return isWordEnd(form) && (words[i + 1]?.capital ?? 0) > 0 ? true : undefined
    const mark = words[i + 1]?.form
    // The mark that opens what is said next is no part of this sentence.
    if (mark === '"' && next === 'glued' && !this.isQuoting && (words[i + 2]?.capital ?? 0) > 0) return true
    return mark === '-' ? this.begunHeading(i) : undefined
  }

  private quoted(i: number, before: Gap, after: Gap): boolean | undefined {
    const { words } = this
    const wasQuoting = this.isQuoting
    const isClosing = before === 'glued' && after !== 'glued'
    this.isQuoting = isClosing ? false : before !== 'glued' && after === 'glued' ? true : !wasQuoting
    const isFinal = FINAL.test(words[i - 1]?.form ?? '') && before === 'glued'
    if (isFinal && after === 'glued' && words[i + 1]?.form === '-') return this.begunHeading(i)
    if (!isFinal || after !== 'glued' || (words[i + 1]?.capital ?? 0) === 0) return undefined
    return wasQuoting
  }

  private begunHeading(i: number): boolean | undefined {
    if (!opens(this.words[i + 2])) return undefined
    this.heading = i + 1
    return true
  }
}

const NOWHERE = Number.NEGATIVE_INFINITY

/** In tokens. */
const LONGEST_HEADING = 16

const FINAL = /^(?:\.+|…|[!?]+)$/u

/** The tokenizer parts two words without a space where a line end was lost, not behind an elision or before a clitic. */
function isWordEnd(form: string): boolean {
  return /[\p{L}\d]$/u.test(form)
}

function opens(word: Word | undefined): boolean {
  return word !== undefined && (word.capital > 0 || word.hasDigit > 0 || /^["«“'‘+]$/u.test(word.form))
}
