/** Atom 1.0 and 0.3: where an entry keeps its parts. A file of one entry is a feed of one. */

import { refuse } from '../../base/refusal.ts'
import type { Result } from '../../base/result.ts'
import { maxFeedItems } from '../bounds.ts'
import { type FeedItem, readItems } from '../feed/read-items.ts'
import { find, findAll, parseXml, textOf, type XmlElement } from '../feed/xml-tree.ts'
import type { WireHints, WireReading } from '../reading.ts'
import type { WireRefusalCode } from '../refusals.ts'

export function readAtom(text: string, hints: WireHints): Result<WireReading[], WireRefusalCode> {
  const document = parseXml(text)
  if (!document.ok) return document
  const feed = find(document.value, 'feed') ?? find(document.value, 'atom:feed') ?? document.value
  const entries = findAll(feed, 'entry', 'atom:entry')
  if (entries.length > maxFeedItems) return refuse('wire.too-many-items', { limit: maxFeedItems })
  return readItems(
    {
      format: 'atom',
      title: textOf(feed, 'title', 'atom:title'),
      link: linkOf(feed),
      language: feed.attributes['xml:lang'] ?? null,
      items: entries.map(readEntry),
    },
    hints,
  )
}

function linkOf(element: XmlElement): string | null {
  const links = findAll(element, 'link', 'atom:link')
  const best =
    links.find(link => (link.attributes.rel ?? 'alternate') === 'alternate') ??
    links.find(link => link.attributes.rel !== 'self')
  return best?.attributes.href ?? (best?.text.trim() || null)
}

/** Atom's three kinds of text: XHTML is markup already, HTML and plain text are told apart by looking. */
function markupOf(element: XmlElement | null): string | null {
  if (element === null) return null
  return element.attributes.type === 'xhtml' || element.children.length > 0 ? element.markup : element.text
}

function readEntry(entry: XmlElement): FeedItem {
  const enclosures = findAll(entry, 'link', 'atom:link').filter(
    link => link.attributes.rel === 'enclosure' && /^image/.test(link.attributes.type ?? ''),
  )
  const pictures = [...findAll(entry, 'media:thumbnail', 'media:content')].map(
    picture => picture.attributes.url ?? '',
  )
  return {
    title: textOf(entry, 'title', 'atom:title'),
    id: textOf(entry, 'id', 'atom:id'),
    link: linkOf(entry),
    summary: markupOf(find(entry, 'summary') ?? find(entry, 'atom:summary')),
    content: markupOf(find(entry, 'content') ?? find(entry, 'atom:content')),
    dates: [
      'published',
      'issued',
      'atom:published',
      'created',
      'updated',
      'modified',
      'atom:updated',
    ].flatMap(name => findAll(entry, name).map(child => child.text)),
    author: find(entry, 'author', 'name')?.text.trim() ?? null,
    categories: findAll(entry, 'category')
      .map(category => category.attributes.label ?? category.attributes.term ?? '')
      .filter(category => category !== ''),
    images: [...enclosures.map(link => link.attributes.href ?? ''), ...pictures].filter(url => url !== ''),
    language: entry.attributes['xml:lang'] ?? null,
  }
}
