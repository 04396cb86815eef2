import { compileTemplates } from '../../language/index.ts'

const atoms = (...lists: string[]) => lists.flatMap((list) => list.split(' '))

/** Facts about the place where a name begins: they are the same for every candidate that begins there. */
const START_ATOMS = atoms(
  'word cluster coarse usual cap shape suffix3 suffix2 prefix3 lexical upos headType firstName listed opens docLower docCap',
  'before before2 beforeCluster beforeCoarse beforeUpos beforeCue beforeUsual beforeCap cue title rule before3',
)
export const START = compileTemplates(
  START_ATOMS,
  `
  word
  cluster cap
  coarse usual cap
  shape opens
  suffix3 cap
  prefix3 cap
  lexical cap
  upos cap opens
  upos usual docLower docCap opens
  headType cap
  firstName upos
  listed cap
  before
  before before2
  before before2 before3
  beforeCluster before2
  beforeCluster cap
  beforeCoarse beforeUpos
  beforeUpos upos
  before coarse
  before upos cap
  beforeCue
  beforeCap beforeUpos upos
  cue
  cue before
  title
  rule
  rule cap
  rule before
  `,
)

/** Facts about the place where a name ends. */
const END_ATOMS = atoms(
  'word cluster coarse usual cap shape suffix2 suffix3 suffix4 upos endType listed lexical',
  'after after2 afterCluster afterCoarse afterUpos afterCap after2Upos rule afterRel afterCue',
)
export const END = compileTemplates(
  END_ATOMS,
  `
  word
  cluster cap
  coarse usual
  shape
  suffix2 cap
  suffix3 cap
  suffix4 cap
  upos cap
  endType
  listed cap
  lexical cap
  after
  after after2
  afterCluster cap
  afterCoarse upos
  afterUpos after2Upos
  afterUpos afterCap upos cap
  after upos
  rule
  rule after
  rule afterUpos afterCap
  afterRel
  afterCue
  `,
)

/** Facts about a word within a name. */
const INSIDE_ATOMS = atoms('word cluster coarse usual cap upos suffix3 shape lexical firstName listed')
export const INSIDE = compileTemplates(
  INSIDE_ATOMS,
  `
  word
  cluster cap
  coarse cap
  usual cap upos
  upos suffix3
  shape
  firstName cap
  listed cap
  `,
)

/** Facts about two words that stand side by side within a name. */
const JOINT_ATOMS = atoms('word after cap afterCap upos afterUpos cluster afterCluster rule afterRule attached')
export const JOINT = compileTemplates(
  JOINT_ATOMS,
  `
  word after
  word afterCap afterUpos
  cap upos after
  cap afterCap upos afterUpos
  cluster afterCluster
  rule afterRule
  attached upos afterUpos
  attached cap afterCap word
  `,
)

/** Facts about the candidate as a whole. */
const SPAN_ATOMS = atoms(
  'length whole shapes uposes first last head headUpos rel governor governorCluster governorUpos governorCue apposCue copula',
  'before after beforeUpos afterUpos cue title rule ruleType known familiar docType docCount family quoted parens loose nextIn headType',
  'endType firstName listedWhole listedFirst listedLast opens capitals case beforeWord2 firstCoarse lastCoarse docLower bracketed',
)
export const SPAN = compileTemplates(
  SPAN_ATOMS,
  `
  length
  whole
  shapes
  shapes opens
  uposes
  uposes length
  first last
  shapes before
  shapes after
  length before after
  length before
  length after
  length beforeUpos afterUpos
  head
  head length
  headUpos rel
  rel governor
  rel governorCluster
  rel governorUpos length
  rel governorCluster shapes
  governorCue rel
  apposCue
  copula
  cue length
  cue shapes
  title length
  rule ruleType
  rule ruleType length
  rule ruleType rel
  rule ruleType known
  rule ruleType docType
  known
  known length
  familiar
  familiar length
  familiar opens shapes
  familiar governorCluster
  familiar cue
  familiar before
  familiar case
  familiar quoted
  familiar known
  familiar ruleType
  familiar docType
  docType
  docType docCount
  docType length
  docType rule
  docCount length
  docCount docLower opens
  family length
  family docType
  quoted length
  quoted shapes
  quoted cue
  parens length
  parens shapes
  bracketed shapes
  loose length
  loose nextIn
  loose nextIn rule
  headType length
  headType loose
  headType shapes
  endType length
  firstName length
  firstName shapes
  listedWhole
  listedWhole length
  listedWhole opens
  listedWhole rule ruleType
  listedFirst length
  listedFirst listedLast length
  listedLast length
  capitals
  case length
  case shapes
  case listedWhole
  case docType
  case governorCluster
  firstCoarse lastCoarse length
  opens rule
  opens length docCount
  `,
)
