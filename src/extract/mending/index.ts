import type { Sentence } from '../language/index.ts'
import { readAdverbOfThree } from './adverbs.ts'
import {
  giveInterruptedVerbItsAuxiliary,
  giveMainVerbItsSubject,
  giveTopicItsVerb,
  goOnBehindInsertion,
  hangPurposeOnInfinitive,
  joinJuxtaposedVerbs,
  liftMainVerb,
} from './clauses.ts'
import { openWithQue } from './complement-clauses.ts'
import { leaveOneAgent, readGaps } from './gaps.ts'
import { readIncise } from './incises.ts'
import { hangInvertedRelative, nameBehindInvertedRelative, readCleftAgent } from './inversions.ts'
import { closeListBehindDont, goOnWithList, joinPluralSubject, setContrastApart } from './lists.ts'
import { type Known, moved } from './moves.ts'
import { joinDescriptions, keepNamesWhole, partNames, readNationality } from './names.ts'
import {
  askWhat,
  giveAvoirItsObject,
  giveInfinitiveItsObject,
  giveParticipleItsAuxiliary,
  giveVerbItsAddressee,
  giveVerbItsObject,
  readDenialOfDoing,
  readFormalNotice,
} from './objects.ts'
import { giveGerundItsVerb, openWithParticiple } from './participles.ts'
import { joinPrepositions, passOverBetween } from './prepositions.ts'
import { announceBehindDate, hangRelativeOnNoun, relateByDont, relateByQue, turnInvertedRelative } from './relatives.ts'
import { giveCommeItsSubject, leaveOneSubject } from './subjects.ts'
import { readNounBehindArticle, readNumberBehindNumero } from './tags.ts'
import { describeSource, setTopicApart, subjectBehindComma } from './topics.ts'

export type { Known } from './moves.ts'

/**
 * Trees that cannot be right, put right by what is known once the names are: where they begin and end, and constructions
 * that parsers of news get wrong in the same way every time. Each repair sees what those before it did.
 * @returns the same sentence when nothing is wrong with it
 */
export function mend(sentence: Sentence, known: Known): Sentence {
  return REPAIRS.reduce((mended, repair) => moved(mended, repair(mended, known)), sentence)
}

const REPAIRS = [
  joinPrepositions,
  passOverBetween,
  readFormalNotice,
  readNounBehindArticle,
  readNumberBehindNumero,
  readNationality,
  setTopicApart,
  subjectBehindComma,
  describeSource,
  partNames,
  keepNamesWhole,
  joinDescriptions,
  giveCommeItsSubject,
  readIncise,
  readAdverbOfThree,
  leaveOneSubject,
  joinPluralSubject,
  askWhat,
  giveAvoirItsObject,
  giveParticipleItsAuxiliary,
  leaveOneAgent,
  readDenialOfDoing,
  giveInterruptedVerbItsAuxiliary,
  giveTopicItsVerb,
  openWithQue,
  announceBehindDate,
  relateByQue,
  turnInvertedRelative,
  hangInvertedRelative,
  nameBehindInvertedRelative,
  readCleftAgent,
  setContrastApart,
  closeListBehindDont,
  relateByDont,
  hangRelativeOnNoun,
  openWithParticiple,
  giveGerundItsVerb,
  liftMainVerb,
  joinJuxtaposedVerbs,
  giveMainVerbItsSubject,
  goOnBehindInsertion,
  hangPurposeOnInfinitive,
  giveInfinitiveItsObject,
  giveVerbItsAddressee,
  giveVerbItsObject,
  goOnWithList,
  readGaps,
]
