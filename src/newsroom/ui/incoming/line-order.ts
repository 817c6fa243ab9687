/** Lines as they are read: what leads on, the body, what names the source, and at the end what was left out. */
import type { IncomingLine, LineRole } from '../../api/contract.ts'

const order: Readonly<Record<LineRole, number>> = {
  kicker: 0,
  headline: 1,
  lead: 2,
  byline: 3,
  agency: 4,
  paragraph: 5,
  subhead: 5,
  quote: 5,
  list: 5,
  credit: 6,
  tag: 7,
  furniture: 8,
}

export const inReadingOrder = (lines: readonly IncomingLine[]): readonly IncomingLine[] =>
  lines.toSorted((one, other) => order[one.role] - order[other.role])
