import { Html, type HtmlValue, html, trustedMarkup } from '../base/html.ts'
import { cleanText, directionOf, isolatedLine } from './plain.ts'

/**
 * The page's `html` tag for XML and for the HTML inside feeds: the five marks are escaped in the same way, and what XML
 * forbids is taken out of every value on its way in, so that no text can make a document unreadable.
 */
export function xml(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return html(parts, ...values.map(cleanValue))
}

function cleanValue(value: HtmlValue): HtmlValue {
  if (typeof value === 'string') return cleanText(value)
  if (value instanceof Html || typeof value !== 'object' || value === null) return value
  return value.map(cleanValue)
}

/** Markup as the text of an element, readable for people; an end of section within it is split over two. */
export const cdata = (markup: Html): Html =>
  trustedMarkup(`<![CDATA[${markup.toString().replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)

/** A whole document. Lines are the caller's; an empty value leaves an empty line, which is dropped. */
export const xmlDocument = (root: Html): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`.replace(/^[ \t]*\n/gm, '')

/** A title's text. The isolates in it are our own, so it goes past the cleaning that would take them out again. */
export const titleMarkup = (text: string, language: string): Html =>
  html`${isolatedLine(text, directionOf(language))}`
