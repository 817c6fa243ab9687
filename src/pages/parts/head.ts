/** What the head of a page says to browsers, searchers and those who share it. */
import { type Html, html, jsonMarkup } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import { assetHref } from './assets.ts'
import type { Frame, Social } from './frame-types.ts'
import { colours, type StyleKind, styleElement } from './style.ts'

/** The font is asked for before the style that needs it is read: then text is drawn once, in its own face. */
export function head({ head: said, words }: Frame, style: StyleKind): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<link rel="preload" href="${assetHref('vazirmatn.woff2')}" as="font" type="font/woff2" crossorigin>
${styleElement(style)}
<meta name="description" content="${said.description}">
${said.isHiddenFromSearch && html`<meta name="robots" content="noindex">`}
${said.canonical && html`<link rel="canonical" href="${said.canonical}">`}
<meta name="theme-color" content="${colours.paper}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${colours.paperByNight}" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${assetHref('icon.svg')}" type="image/svg+xml">
<link rel="icon" href="${assetHref('icon-32.png')}" type="image/png" sizes="32x32">
<link rel="apple-touch-icon" href="${assetHref('icon-180.png')}">
<link rel="manifest" href="/manifest.webmanifest">
${said.feeds.map(({ type, title, href }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">`)}
${said.social && social(said.social, words)}
${said.structured.map(value => html`<script type="application/ld+json">${jsonMarkup(value)}</script>`)}
</head>`
}

const property = (name: string, content: string | null): Html | null =>
  content === null || content === '' ? null : html`<meta property="${name}" content="${content}">`

function social(said: Social, words: PageWords): Html {
  const { image, article } = said
  const ofImage = image && [
    property('og:image', image.url),
    property('og:image:width', String(image.width)),
    property('og:image:height', String(image.height)),
    property('og:image:alt', image.alt),
  ]
  const ofArticle = article && [
    property('article:published_time', article.publishedIso),
    property('article:modified_time', article.modifiedIso),
    property('article:section', article.section),
    article.authors.map(author => property('article:author', author)),
    article.tags.map(tag => property('article:tag', tag)),
  ]
  return html`${property('og:type', said.kind)}
${property('og:site_name', words.siteName)}
${property('og:locale', words.openGraphLocale)}
${property('og:title', said.title)}
${property('og:description', said.description)}
${property('og:url', said.url)}
${ofImage}${ofArticle}
<meta name="twitter:card" content="${image === null ? 'summary' : 'summary_large_image'}">`
}
