/**
 * Markup as a type of its own: only the `html` tag makes it, and everything put into it is escaped unless it is
 * markup already. A plain string can therefore never reach a page unescaped, and the compiler says so.
 *
 * `html` knows text and double-quoted attribute values. It does not judge addresses: a `href` takes only what
 * `story/addresses.ts` built or `safeHref` let through.
 */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, mark => escapes[mark]!)

function print(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(print).join('')
  return escapeText(String(value))
}

/** `html`<p>${text}</p>``: text is escaped, markup and lists of markup go in as they are, null and false print nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = parts[0]!
  for (let i = 0; i < values.length; i++) out += print(values[i]) + parts[i + 1]!
  return new Html(out)
}

/** Markup from a trusted file of our own (inline SVG, a style sheet). Never for anything that came from outside. */
export const trustedMarkup = (markup: string): Html => new Html(markup)

/** JSON inside a `<script type="application/ld+json">`: a `<` can no longer end the element. */
export const jsonMarkup = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** An outside address that may stand in a `href`: absolute http, https or mailto; anything else becomes null. */
export function safeHref(address: string): string | null {
  return /^(https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i.test(address) ? address : null
}
