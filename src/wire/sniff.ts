/** Tells the format of a decoded document by its content: servers and file names are wrong too often. */
import type { WireFormat } from './reading.ts'

export type SniffedFormat = WireFormat | 'other-xml'

const htmlSigns = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<article[\s>]|<title[\s>]/i
const inlineMarkup = /<(?:p|div|br|h[1-6]|span|a|ul|ol|table|strong|b|figure|section)(?:\s[^<>]*)?\/?>/gi

export function sniffFormat(text: string, contentType?: string): SniffedFormat {
  const head = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  const root = rootElement(head)
  if (root === 'rss' || root === 'rdf:rdf' || root === 'rdf') return 'rss'
  if (root === 'feed' || root === 'atom:feed' || root === 'entry') return 'atom'
  if (root === 'html' || htmlSigns.test(head)) return 'html'
  if (/^<\?xml/i.test(head)) return 'other-xml'
  const marks = text.slice(0, 100_000).match(inlineMarkup)?.length ?? 0
  if (marks >= 3 || (/html/i.test(contentType ?? '') && marks > 0)) return 'html'
  return 'text'
}

/** Where an XML document's prolog (declaration, comments, instructions) ends: without backtracking, whatever it holds. */
function endOfProlog(text: string): number {
  let at = 0
  for (;;) {
    while (at < text.length && /[\s\uFEFF]/.test(text[at]!)) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (close === null) return at
    const end = text.indexOf(close, at + 2)
    if (end < 0) return text.length
    at = end + close.length
  }
}

/** The document type's own text, or '' where there is none: what stands from `<!DOCTYPE` to its `>` or past its subset. */
function documentType(text: string, at: number): string {
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return ''
  const subset = text.indexOf('[', at)
  const end = text.indexOf('>', at)
  if (end < 0) return text.slice(at)
  if (subset < 0 || subset > end) return text.slice(at, end + 1)
  const close = text.indexOf(']', subset)
  const after = close < 0 ? -1 : text.indexOf('>', close)
  return after < 0 ? text.slice(at) : text.slice(at, after + 1)
}

/** Tells whether a document begins with a document type that defines entities or parameter entities. */
export const definesEntities = (text: string): boolean =>
  /<!ENTITY/i.test(documentType(text, endOfProlog(text)))

/** The first element's name, past declaration, comments and document type; null where the text begins otherwise. */
function rootElement(text: string): string | null {
  const at = endOfProlog(text)
  const type = documentType(text, at)
  const next = type === '' ? at : at + type.length + endOfProlog(text.slice(at + type.length))
  return /^<([a-z][\w:.-]{0,60})/i.exec(text.slice(next, next + 80))?.[1]?.toLowerCase() ?? null
}
