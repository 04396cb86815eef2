/** An edit script: strip so many letters from the end, then add these. "3|er" makes "signer" of "signons". */
export interface Script {
  readonly strip: number
  readonly add: string
}

export function parseScript(text: string): Script {
  const at = text.indexOf('|')
  return { strip: Number(text.slice(0, at)), add: text.slice(at + 1) }
}

export function applyScript(form: string, script: Script | undefined): string {
  return script ? form.slice(0, form.length - script.strip) + script.add : form
}

/** The script that makes `lemma` of `form`. */
export function scriptBetween(form: string, lemma: string): string {
  let shared = 0
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++
  return `${form.length - shared}|${lemma.slice(shared)}`
}
