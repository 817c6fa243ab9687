import type { Html } from '../base/html.ts'
import { safeHref } from '../base/html.ts'
import { type Block, type Body, creditPrefix, type Figure, type Run, type Speaker } from '../story/body.ts'
import type { FeedMedia } from './feed-model.ts'
import { xml } from './xml-markup.ts'

/** Where the body goes: what its media are, what its relative links hang on, and the labels in its language. */
export type BodyContext = {
  readonly storyAddress: string
  readonly resolveMedia: (mediaId: string) => FeedMedia | null
  readonly words: { readonly photoCredit: string; readonly filmCredit: string; readonly downloadFilm: string }
}

/**
 * The blocks of a story as HTML that needs no style sheet and no script, every address absolute. Media that are gone and
 * lists of related stories (the receiver has its own way of going on) leave nothing behind.
 */
export const bodyMarkup = (body: Body, context: BodyContext): Html[] =>
  body.map(block => blockMarkup(block, context)).filter(block => block !== null)

function blockMarkup(block: Block, context: BodyContext): Html | null {
  const runs = (content: readonly Run[]) => content.map(run => runMarkup(run, context.storyAddress))
  switch (block.type) {
    case 'paragraph':
      return xml`<p>${runs(block.content)}</p>`
    case 'subhead':
      return xml`<h2>${runs(block.content)}</h2>`
    case 'quote':
      return xml`<blockquote><p>${runs(block.content)}</p>${speakerMarkup(block.speaker)}</blockquote>`
    case 'list': {
      const items = block.items.map(item => xml`<li>${runs(item)}</li>`)
      return block.ordered ? xml`<ol>${items}</ol>` : xml`<ul>${items}</ul>`
    }
    case 'image':
      return pictureBlock(block, context)
    case 'gallery': {
      const pictures = block.images
        .map(image => pictureBlock(image, context))
        .filter(figure => figure !== null)
      if (pictures.length === 0) return null
      return xml`${block.title === '' ? null : xml`<h2>${block.title}</h2>`}${pictures}`
    }
    case 'video':
      return filmBlock(block, context)
    case 'related':
      return null
  }
}

function runMarkup(run: Run, base: string): Html {
  let markup = xml`${run.text}`
  for (const mark of run.marks ?? []) {
    if (mark.type === 'strong') markup = xml`<strong>${markup}</strong>`
    else if (mark.type === 'emphasis') markup = xml`<em>${markup}</em>`
    else {
      const href = absoluteHref(mark.href, base)
      if (href !== null) markup = xml`<a href="${href}">${markup}</a>`
    }
  }
  return markup
}

/** Absolute and percent-encoded; null for what may not stand in a `href` (`javascript:` and its kin). */
function absoluteHref(href: string, base: string): string | null {
  const address = URL.parse(href, base)?.href
  return address === undefined ? null : safeHref(address)
}

const speakerMarkup = (speaker: Speaker | null): Html | null =>
  speaker && xml`<footer><b>${speaker.name}</b>${speaker.role && xml`<br>${speaker.role}`}</footer>`

/** A story's own words about a picture come before those that the picture brings along. */
function pictureBlock(figure: Figure, context: BodyContext): Html | null {
  const media = context.resolveMedia(figure.mediaId)
  if (media === null) return null
  const alt = figure.alt || media.alt
  const picture = xml`<img src="${media.address}" width="${media.width}" height="${media.height}" alt="${alt}">`
  return figureMarkup(picture, {
    caption: figure.caption || media.caption,
    creditLabel: context.words.photoCredit,
    credit: figure.credit || media.credit,
  })
}

/** The film plays where the receiver allows it; elsewhere its poster leads to the story. */
function filmBlock(figure: Figure, context: BodyContext): Html | null {
  const media = context.resolveMedia(figure.mediaId)
  if (media === null) return null
  const { address, width, height, film } = media
  const alt = figure.alt || media.alt || context.words.downloadFilm
  const poster = xml`<a href="${context.storyAddress}"><img src="${address}" width="${width}" height="${height}" alt="${alt}"></a>`
  const player =
    film === undefined
      ? poster
      : xml`<video controls preload="none" poster="${address}" width="${width}" height="${height}"><source src="${film.address}" type="${film.type}">${poster}</video>`
  return figureMarkup(player, {
    caption: figure.caption || media.caption,
    creditLabel: context.words.filmCredit,
    credit: figure.credit || media.credit,
  })
}

type Legend = { readonly caption: string; readonly creditLabel: string; readonly credit: string }

export function figureMarkup(content: Html, { caption, creditLabel, credit }: Legend): Html {
  const creditMarkup =
    credit === '' ? null : xml`<small>${creditPrefix(creditLabel, credit)}<bdi>${credit}</bdi></small>`
  if (caption === '' && creditMarkup === null) return xml`<figure>${content}</figure>`
  const space = caption !== '' && creditMarkup !== null ? ' ' : null
  return xml`<figure>${content}<figcaption>${caption}${space}${creditMarkup}</figcaption></figure>`
}
