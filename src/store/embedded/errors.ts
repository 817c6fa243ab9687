export type EmbeddedServerFault =
  | 'no-binaries'
  | 'disk-full'
  | 'initdb-failed'
  | 'start-failed'
  | 'start-slow'
  | 'other-version'

/** A failure outside ours (machine, disk, folder). `strings/errors.*` has the sentence and the mend for each fault. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError'
  readonly fault: EmbeddedServerFault
  readonly details: Readonly<Record<string, string | number>>
  constructor(fault: EmbeddedServerFault, details: Readonly<Record<string, string | number>>) {
    super(`embedded PostgreSQL: ${fault} ${JSON.stringify(details)}`)
    this.fault = fault
    this.details = details
  }
}
