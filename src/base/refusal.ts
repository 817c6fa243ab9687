/**
 * An expected "no". It carries a code and the values its sentence needs, never the sentence: that is found at
 * the edge, in the reader's language (`strings/errors.*.ts`). Codes are declared in the room that refuses.
 */
export type RefusalDetails = Readonly<Record<string, string | number>>

export type Refusal<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  /** Public values that the sentence names (a field, a limit, an address). */
  readonly details: RefusalDetails
}

export function refuse<Code extends string>(code: Code, details: RefusalDetails = {}): Refusal<Code> {
  return { ok: false, code, details }
}
