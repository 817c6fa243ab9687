/** RSS 0.9x, 1.0 (RDF) and 2.0: where an item keeps its parts. */

import { refuse } from '../../base/refusal.ts'
import type { Result } from '../../base/result.ts'
import { maxFeedItems } from '../bounds.ts'
import { type FeedItem, readItems } from '../feed/read-items.ts'
import { find, findAll, parseXml, textOf, type XmlElement } from '../feed/xml-tree.ts'
import type { WireHints, WireReading } from '../reading.ts'
import type { WireRefusalCode } from '../refusals.ts'

export function readRss(text: string, hints: WireHints): Result<WireReading[], WireRefusalCode> {
  const document = parseXml(text)
  if (!document.ok) return document
  const root =
    find(document.value, 'rss') ??
    find(document.value, 'rdf:rdf') ??
    find(document.value, 'rdf') ??
    document.value
  const channel = find(root, 'channel') ?? root
  const items = [...findAll(channel, 'item'), ...(channel === root ? [] : findAll(root, 'item'))]
  if (items.length > maxFeedItems) return refuse('wire.too-many-items', { limit: maxFeedItems })
  return readItems(
    {
      format: 'rss',
      title: textOf(channel, 'title'),
      link: textOf(channel, 'link'),
      language: textOf(channel, 'language', 'dc:language'),
      items: items.map(readItem),
    },
    hints,
  )
}

function readItem(item: XmlElement): FeedItem {
  const guid = item.children.find(child => child.name === 'guid' || child.name === 'dc:identifier')
  const link =
    textOf(item, 'link', 'feedburner:origlink') ??
    find(item, 'link')?.attributes.href ??
    find(item, 'atom:link')?.attributes.href ??
    null
  const permalink =
    guid !== undefined && guid.attributes.ispermalink !== 'false' && /^https?:/i.test(guid.text.trim())
      ? guid.text
      : null
  const pictures = [
    ...findAll(item, 'enclosure', 'media:content', 'media:thumbnail'),
    ...findAll(item, 'media:group').flatMap(group => group.children),
  ]
  return {
    title: textOf(item, 'title', 'media:title', 'dc:title'),
    id: guid?.text.trim() || null,
    link: link ?? permalink ?? item.attributes['rdf:about'] ?? null,
    summary: textOf(item, 'description', 'itunes:summary', 'summary'),
    content: textOf(item, 'content:encoded', 'content', 'body', 'fulltext', 'yandex:full-text'),
    dates: findAll(
      item,
      'pubdate',
      'dc:date',
      'published',
      'date',
      'a10:updated',
      'dcterms:created',
      'atom:updated',
    ).map(child => child.text),
    author: textOf(item, 'dc:creator', 'author', 'itunes:author'),
    categories: findAll(item, 'category', 'dc:subject').map(child => child.text.trim()),
    images: pictures
      .filter(picture => /^image|^$/.test(picture.attributes.type ?? picture.attributes.medium ?? ''))
      .map(picture => picture.attributes.url ?? '')
      .filter(url => url !== ''),
    language: textOf(item, 'dc:language', 'language') ?? item.attributes['xml:lang'] ?? null,
  }
}
