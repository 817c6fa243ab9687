import { type Html, html } from '../../base/html.ts'
import type { Marked } from './printed.ts'

/** Text with its found ranges set off by `<mark>`; ranges that are out of order or out of bounds are passed over. */
export function found({ text, found: ranges }: Marked): Html {
  const pieces: (string | Html)[] = []
  let end = 0
  for (const range of ranges) {
    if (range.start < end || range.end > text.length || range.start >= range.end) continue
    pieces.push(text.slice(end, range.start), html`<mark>${text.slice(range.start, range.end)}</mark>`)
    end = range.end
  }
  return html`${pieces}${text.slice(end)}`
}
