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

/** The first element's name, past declaration, comments and document type; null where the text begins otherwise. */
function rootElement(head: string): string | null {
  let rest = head
  for (let step = 0; step < 50; step++) {
    const skipped = /^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)/i.exec(rest)
    if (!skipped || skipped[0] === '') break
    rest = rest.slice(skipped[0].length)
  }
  return /^\s*<([a-z][\w:.-]*)/i.exec(rest)?.[1]?.toLowerCase() ?? null
}
