/**
 * What a search engine reads in a story page: schema.org NewsArticle and its way down from the front page, as plain JSON
 * values (`jsonMarkup` puts them into the page). Google asks for nothing and recommends headline, image, both dates with
 * their offset and the authors; the rest says what other readers of schema.org look for.
 */
import { plainLine, shortened } from '../plain.ts'
import { isoTime } from '../tehran-time.ts'

export type ArticleModel = {
  readonly address: string
  readonly headline: string
  readonly kicker: string | null
  readonly lead: string | null
  readonly language: string
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly authors: readonly { readonly name: string; readonly address: string | null }[]
  /** Whom the story came from, and where the original stands. */
  readonly original: { readonly source: string | null; readonly address: string | null }
  readonly images: readonly {
    readonly address: string
    readonly width: number
    readonly height: number
    readonly caption: string
    readonly credit: string
  }[]
  readonly service: { readonly name: string; readonly address: string } | null
  readonly tags: readonly string[]
  readonly corrections: readonly { readonly text: string; readonly at: Date }[]
  readonly publisher: Publisher
}

export type Publisher = {
  readonly name: string
  readonly address: string
  readonly logo: { readonly address: string; readonly width: number; readonly height: number }
}

/** Longer headlines were refused as structured data for years and are cut in results still. */
const headlineLimit = 110

/** Values that are `undefined` are left out when it is printed. */
export function newsArticle(model: ArticleModel) {
  const { publisher, original } = model
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': model.address },
    url: model.address,
    headline: shortened(plainLine(model.headline), headlineLimit),
    alternativeHeadline: lineOrNothing(model.kicker),
    description: lineOrNothing(model.lead),
    image: listOrNothing(model.images.map(imageObject)),
    datePublished: isoTime(model.publishedAt),
    dateModified: isoTime(model.updatedAt),
    author: authors(model),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: plainLine(publisher.name),
      url: publisher.address,
      logo: {
        '@type': 'ImageObject',
        url: publisher.logo.address,
        width: publisher.logo.width,
        height: publisher.logo.height,
      },
    },
    articleSection: lineOrNothing(model.service?.name),
    keywords: listOrNothing(model.tags.map(plainLine)),
    inLanguage: model.language,
    isAccessibleForFree: true,
    creditText: lineOrNothing(original.source),
    isBasedOn: basedOn(original),
    correction: listOrNothing(
      model.corrections.map(({ text, at }) => ({
        '@type': 'CorrectionComment',
        text: plainLine(text),
        datePublished: isoTime(at),
      })),
    ),
  }
}

/** Front page, service, story. */
export function breadcrumbs(model: ArticleModel) {
  const { publisher, service } = model
  const steps = [
    { name: publisher.name, address: publisher.address },
    ...(service === null ? [] : [service]),
    { name: model.headline, address: model.address },
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: plainLine(name),
      item: address,
    })),
  }
}

const imageObject = ({ address, width, height, caption, credit }: ArticleModel['images'][number]) => ({
  '@type': 'ImageObject',
  url: address,
  width,
  height,
  caption: lineOrNothing(caption),
  creditText: lineOrNothing(credit),
})

/** The people who wrote it; else the agency that it came from, which is then its author as a body; else ourselves. */
function authors({ authors, original, publisher }: ArticleModel) {
  if (authors.length > 0) {
    return authors.map(({ name, address }) => ({
      '@type': 'Person',
      name: plainLine(name),
      url: address ?? undefined,
    }))
  }
  if (original.source !== null) return [{ '@type': 'Organization', name: plainLine(original.source) }]
  return [{ '@type': 'NewsMediaOrganization', name: plainLine(publisher.name), url: publisher.address }]
}

function basedOn({ source, address }: ArticleModel['original']) {
  if (source === null && address === null) return undefined
  return {
    '@type': 'NewsArticle',
    url: address ?? undefined,
    publisher: source === null ? undefined : { '@type': 'Organization', name: plainLine(source) },
  }
}

const lineOrNothing = (text: string | null | undefined): string | undefined =>
  (text && plainLine(text)) || undefined

const listOrNothing = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list
