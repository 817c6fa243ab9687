/** Where a list is read on: the moment and id of the last row, as one opaque word. */
export type Place = { readonly at: Date; readonly id: number }

export const toCursor = ({ at, id }: Place): string => `${at.toISOString()}.${id}`

/** Null for the beginning, and for a word that we never gave. */
export function fromCursor(cursor: string | undefined): Place | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.(\d{1,15})$/.exec(cursor ?? '')
  return parts === null ? null : { at: new Date(parts[1]!), id: Number(parts[2]) }
}

/** A page of rows that was asked for with one more than is shown. */
export function page<Row>(rows: readonly Row[], size: number, placeOf: (row: Row) => Place) {
  const shown = rows.slice(0, size)
  return { shown, next: rows.length > size ? toCursor(placeOf(shown.at(-1)!)) : null }
}

/** The words of a search; a handful, each of bounded length. */
export const wordsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 8)
