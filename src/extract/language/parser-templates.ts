/**
 * What the parser looks at. The stack's top three words are s0, s1, s2, the buffer's first three b0, b1, b2; `left` and
 * `right` are a word's outermost children. The templates start from Zhang & Nivre 2011, "Transition-based Dependency Parsing with Rich
 * Non-local Features"; what was added earns its place on the development set: `functions` (which arguments and
 * auxiliaries a word already has), `marker` (its preposition or conjunction) and what lies `between` two words.
 * Each of the parser's two decisions has its own templates, of which the first settle most cases alone.
 */
export const ACTIONS_FIRST = `
  one

  s0.upos
  s1.upos
  s1.tag
  b1.upos

  s0.upos b0.upos
  s0.upos b0.lemma
  s0.form b0.form
  s1.upos s0.upos
  s1.upos b0.upos
  s0.lemma b1.upos
  s0.upos b1.word

  s1.upos s0.upos b0.upos
  s0.upos b0.upos b1.upos

  s0.upos b0.upos s0.left.upos
  s0.upos b0.upos s0.right.upos
  s0.upos b0.upos b0.left.upos
  s1.upos s0.upos s0.right.upos
  s1.upos s0.upos s0.left.upos
  s0.upos s0.right.upos s0.right2.upos
  b0.upos b0.left.upos b0.left2.upos
  s0.lemma s0.right.word
  b0.upos b0.left.word
  s0.upos s0.right.lemma

  s0.upos s0.rightLabels
  s1.upos s1.leftLabels
  b0.upos b0.leftLabels
  s0.upos b0.upos s0.functions b0.functions
  s0.upos b0.upos s0.functions
  s0.upos b0.upos b0.functions
  s1.upos b0.upos s1.functions b0.functions
  s0.form b0.form s0.functions b0.functions
  s0.upos s0.children
  b0.upos b0.children

  s0.upos b0.upos distance0
  b0.lemma distance0

  s0.upos b0.upos b0.marker
  s1.lemma s0.marker
  s1.upos s0.upos s0.marker
  s0.marker b0.marker s0.upos b0.upos
  s1.lemma s1.functions s0.marker

  s0.form b0.form b0.coordinator
  s0.marker b0.marker b0.coordinator s0.upos b0.upos

  b0.before.upos b0.upos
  s0.after.upos s0.upos b0.upos
  s0.upos b0.upos between0

  s0.cluster b0.upos
  b0.cluster s0.upos
`

export const ACTIONS_THEN = `
  s0.word
  s0.tag
  s0.lemma s0.upos
  b0.upos
  b0.tag
  b0.lemma b0.upos
  b2.upos
  s2.word
  s2.upos

  s0.lemma b0.upos
  s1.form s0.form
  s1.lemma b0.upos
  s1.upos b0.lemma
  s1.form b0.form

  s2.upos s1.upos s0.upos
  s1.upos s0.upos b0.upos b1.upos
  s0.lemma s1.upos b0.upos
  b0.lemma s1.upos s0.upos
  s0.upos b0.upos b1.upos b2.upos
  s0.upos b0.lemma b1.upos

  s1.upos s0.upos s1.right.upos
  s1.upos s0.upos s1.left.upos
  s1.upos b0.upos b0.left.upos

  s0.lemma s0.functions
  s1.lemma s1.functions
  b0.lemma b0.functions
  s1.upos s0.upos s1.functions s0.functions
  s1.upos s0.upos s1.functions
  s1.upos s0.upos s0.functions
  s1.form s0.form s1.functions s0.functions
  s1.upos s1.children

  s1.upos s0.upos distance1
  s0.lemma distance0

  s0.lemma b0.marker
  s1.lemma b0.marker
  s1.upos s0.upos b0.upos b0.marker
  s0.lemma b0.marker b0.lemma
  s1.marker s0.marker s1.upos s0.upos
  s1.upos s0.upos s1.marker b0.marker
  s0.word s0.functions b0.marker
  s1.lemma s0.functions s0.marker
  s0.marker s0.upos b0.word

  s1.marker s0.marker s0.coordinator s1.upos s0.upos

  b0.before.word s0.upos b0.upos
  s0.before.upos s1.upos s0.upos
  s0.before.word s1.upos s0.upos
  s1.upos s0.upos between1

  s0.suffix s0.upos
  s0.suffix s0.upos b0.upos
  b0.suffix s0.upos b0.upos

  s0.cluster b0.cluster
  s1.cluster s0.cluster
  s1.cluster s0.marker s0.cluster
  s1.cluster b0.marker b0.upos
  s1.cluster s0.upos
  s0.coarse b0.coarse s1.coarse
`

export const LABELS_FIRST = `
  s0.upos
  s1.tag

  s1.upos s0.upos

  s0.upos b0.upos s0.left.upos
  s0.upos b0.upos s0.right.upos
  s0.upos b0.upos b0.left.upos
  s1.upos s0.upos s0.right.upos
  s1.upos s0.upos s0.left.upos
  s0.upos s0.right.upos s0.right2.upos
  s0.lemma s0.right.word
  s0.upos s0.right.lemma

  s0.upos s0.rightLabels
  s1.upos s1.leftLabels
  b0.upos b0.leftLabels
  s0.upos b0.upos s0.functions b0.functions
  s0.upos b0.upos s0.functions
  s0.upos b0.upos b0.functions
  s1.upos b0.upos s1.functions b0.functions
  s0.form b0.form s0.functions b0.functions
  s0.upos s0.children

  s1.upos s0.upos s0.marker
  s0.marker b0.marker s0.upos b0.upos

  s0.marker b0.marker b0.coordinator s0.upos b0.upos

  s0.cluster b0.upos

  s0.lemma b0.upos

  s1.upos s0.upos s1.left.upos

  s1.upos s0.upos s1.functions s0.functions
  s1.upos s0.upos s1.functions
  s1.upos s0.upos s0.functions

  s1.upos s0.upos distance1

  s0.before.upos s1.upos s0.upos
  s1.upos s0.upos between1

  s0.suffix s0.upos

  s1.cluster s0.upos
`

export const LABELS_THEN = `
  s1.upos

  s0.upos b0.upos
  s0.upos b0.lemma
  s0.form b0.form
  s0.lemma b1.upos

  s1.upos s0.upos b0.upos

  b0.upos b0.left.upos b0.left2.upos

  b0.upos b0.children

  s0.upos b0.upos distance0

  s0.upos b0.upos b0.marker
  s1.lemma s0.marker
  s1.lemma s1.functions s0.marker

  s0.form b0.form b0.coordinator

  s0.after.upos s0.upos b0.upos
  s0.upos b0.upos between0

  b0.cluster s0.upos

  s0.word
  s0.tag
  s0.lemma s0.upos
  b0.tag

  s1.form s0.form

  s2.upos s1.upos s0.upos
  s0.lemma s1.upos b0.upos

  s1.upos s0.upos s1.right.upos

  s0.lemma s0.functions
  s1.lemma s1.functions
  b0.lemma b0.functions
  s1.form s0.form s1.functions s0.functions
  s1.upos s1.children

  s0.lemma b0.marker
  s1.lemma b0.marker
  s1.upos s0.upos b0.upos b0.marker
  s0.lemma b0.marker b0.lemma
  s1.marker s0.marker s1.upos s0.upos
  s1.upos s0.upos s1.marker b0.marker
  s0.word s0.functions b0.marker
  s0.marker s0.upos b0.word

  s1.marker s0.marker s0.coordinator s1.upos s0.upos

  s0.before.word s1.upos s0.upos

  s0.suffix s0.upos b0.upos

  s0.cluster b0.cluster
  s1.cluster s0.cluster
  s1.cluster s0.marker s0.cluster
  s1.cluster b0.marker b0.upos
`
