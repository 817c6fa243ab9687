/**
 * Stretches that belong to machines: addresses of the web and of mail, handles, tags in angle brackets, code between
 * backticks. No step changes anything in them.
 */
import { isBlank } from './characters.ts'

/** Longer ones are no address. */
const LONGEST = 2048

/** A test for offsets inside protected stretches of the text. */
export function protectedIn(text: string): (at: number) => boolean {
  const spans: number[] = []
  if (/[@:<`/]|www\./.test(text)) collect(text, spans)
  if (spans.length === 0) return () => false
  return at => {
    let low = 0
    let high = spans.length / 2
    while (low < high) {
      const mid = (low + high) >> 1
      if (spans[mid * 2 + 1]! <= at) low = mid + 1
      else high = mid
    }
    return low * 2 < spans.length && spans[low * 2]! <= at
  }
}

function collect(text: string, spans: number[]): void {
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    if (isBlank(code)) {
      i += 1
      continue
    }
    if (code === 0x3c || code === 0x60) {
      const close = closing(text, i, code === 0x3c ? 0x3e : 0x60)
      if (close > 0) {
        spans.push(i, close)
        i = close
        continue
      }
    }
    let end = i + 1
    while (end < text.length && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x3c) end += 1
    if (end - i <= LONGEST) {
      const word = text.slice(i, end)
      const address =
        /(?:https?:\/\/|www\.)[\x21-\x7e]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|@[A-Za-z0-9_]+/.exec(word)
      if (address) spans.push(i + address.index, i + address.index + address[0].length)
    }
    i = end
  }
}

/** Where a bracket or backtick closes on the same line within 200 characters, or 0. */
function closing(text: string, at: number, close: number): number {
  if (close === 0x3e && !/[A-Za-z/!]/.test(text[at + 1] ?? '')) return 0
  for (let i = at + 1; i < text.length && i < at + 200; i++) {
    const code = text.charCodeAt(i)
    if (code === close) return i + 1
    if (code === 0x0a) return 0
  }
  return 0
}
