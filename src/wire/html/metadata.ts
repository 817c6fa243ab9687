/** What a page says of itself to machines: JSON-LD, Open Graph, `meta`, `link`. */
import { foldLine } from '../received-text.ts'
import { attribute, lineOf, type Page } from './page.ts'

export type Metadata = {
  /** Names of the story, the surest first, without markup; each may carry the site's name. */
  readonly titles: readonly string[]
  readonly description: string | null
  readonly siteNames: readonly string[]
  /** Dates of publication as written, the surest first. */
  readonly dates: readonly string[]
  /** Dates that may as well be the page's own: a visible dateline is surer. */
  readonly weakDates: readonly string[]
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  /** The text as JSON-LD repeats it, for pages whose text only a script would show. */
  readonly articleBody: string | null
  readonly language: string | null
  readonly link: string | null
  readonly image: string | null
}

/** Names under which templates give the day of publication, the commonest first. */
const publicationNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'date.issued',
  'article_date_original',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'og:published_time',
  'published_time',
  'nastooh:publishdate',
]

type JsonObject = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const articleTypes =
  /(?:^|\/)(?:News|Reportage|Report|Analysis|Opinion|Background|Live|Blog|Tech)?(?:Article|BlogPosting|Posting|NewsArticle|LiveBlogPosting)$/i

/** Every object of the page's JSON-LD, found without recursion; broken JSON is passed over. */
function jsonObjects(sources: readonly string[]): JsonObject[] {
  const found: JsonObject[] = []
  for (const source of sources.slice(0, 30)) {
    let value: unknown
    try {
      // Line breaks inside strings are the commonest fault of hand-made JSON-LD.
      value = JSON.parse(
        source
          .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
          .replace(/[\u0000-\u001f]+/g, ' '),
      )
    } catch {
      continue
    }
    const stack: unknown[] = [value]
    while (stack.length > 0 && found.length < 500) {
      const next = stack.pop()
      if (Array.isArray(next)) stack.push(...next.slice(0, 200))
      else if (isObject(next)) {
        found.push(next)
        for (const inner of Object.values(next)) if (typeof inner === 'object') stack.push(inner)
      }
    }
  }
  return found
}

const typesOf = (object: JsonObject): string[] =>
  [object['@type']].flat().filter(type => typeof type === 'string')

function names(value: unknown): string[] {
  return [value].flat().flatMap(entry => {
    if (typeof entry === 'string') return [entry]
    const name = isObject(entry) ? entry.name : null
    return typeof name === 'string' ? [name] : []
  })
}

const texts = (values: readonly unknown[]): string[] =>
  values
    .filter(value => typeof value === 'string')
    .map(value => foldLine(value.replace(/&nbsp;/g, ' ')))
    .filter(value => value !== '')

export function readMetadata(page: Page): Metadata {
  const articles = jsonObjects(page.jsonLd).filter(object =>
    typesOf(object).some(type => articleTypes.test(type)),
  )
  const metas = new Map<string, string[]>()
  let title: string | null = null
  let canonical: string | null = null
  let language: string | null = null
  for (const element of page.elements) {
    if (element.tag === 'meta') {
      const content = attribute(element, 'content')
      // A `meta` inside another item's markup (a comment, a related story) speaks of that item.
      if (content === null || element.isJunk) continue
      // One element often carries two names: `name="keywords" property="article:tag"`.
      for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
        const name = attribute(element, kind)?.toLowerCase().trim() ?? ''
        const known = metas.get(name)
        if (known !== undefined) known.push(content)
        else if (name !== '') metas.set(name, [content])
      }
    } else if (element.tag === 'title') title ??= lineOf(element)
    else if (element.tag === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical')
      canonical ??= attribute(element, 'href')
    else if (element.tag === 'html') language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
  }
  const meta = (...wanted: string[]): string[] => wanted.flatMap(name => metas.get(name) ?? [])
  const people = articles
    .flatMap(article => [article.author].flat())
    .filter(author => !isObject(author) || !/Organization/i.test(typesOf(author).join()))
  return {
    // A title longer than this is no title; each of its parts would be looked for in the page.
    titles: texts([
      ...meta('og:title', 'twitter:title'),
      ...articles.map(article => article.headline),
      title,
      ...meta('headline', 'dc.title', 'title'),
    ])
      .slice(0, 20)
      .map(title => title.slice(0, 500)),
    description:
      texts([
        ...meta('og:description', 'description', 'twitter:description'),
        ...articles.map(article => article.description),
      ])[0] ?? null,
    siteNames: texts([
      ...meta('og:site_name'),
      ...articles.flatMap(article => names(article.publisher)),
      ...meta('application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'),
    ]),
    dates: texts([...articles.map(article => article.datePublished), ...meta(...publicationNames)]),
    weakDates: texts(meta('dc.date', 'dcterms.date', 'date', 'created', 'last-modified')),
    authors: texts([
      ...people.flatMap(names),
      ...meta('article:author', 'author', 'dc.creator', 'parsely-author'),
    ]).filter(name => !/^https?:/.test(name)),
    tags: texts([
      ...meta('article:tag', 'og:article:tag', 'news_keywords').flatMap(value => value.split(/[,،|]/)),
      ...articles
        .flatMap(article => [article.keywords].flat())
        .flatMap(value => (typeof value === 'string' ? value.split(/[,،|]/) : [])),
    ]).filter(tag => tag.length <= 60),
    articleBody:
      articles
        .map(article => article.articleBody)
        .find(body => typeof body === 'string' && body.length > 80)
        ?.toString() ?? null,
    language:
      language ??
      texts([
        ...articles.map(article => article.inLanguage),
        ...meta('og:locale', 'content-language', 'dc.language'),
      ])[0] ??
      null,
    link: texts([canonical, ...meta('og:url'), ...articles.map(article => article.url)])[0] ?? null,
    image: texts(meta('og:image', 'og:image:url', 'twitter:image'))[0] ?? null,
  }
}
