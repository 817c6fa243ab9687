import type { Html } from '../base/html.ts'
import { type Body, bodyText } from '../story/body.ts'
import { pagesEn } from '../strings/pages.en.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { bodyMarkup, figureMarkup } from './body-markup.ts'
import type { FeedEntry, FeedPicture } from './feed-model.ts'
import { directionOf, plainLine, shortened } from './plain.ts'
import { xml } from './xml-markup.ts'

const wordsOf = (language: string) => (/^fa\b/i.test(language) ? pagesFa : pagesEn)

/**
 * The whole story as a feed's HTML, in the order of the page but for the headline, which the receiver shows itself:
 * kicker (it often names whose words the headline quotes), picture, lead, body, source credit. Language and direction
 * stand on the outermost element, because a receiver has neither our `<html>` nor our style sheet.
 */
export function entryMarkup(entry: FeedEntry, language: string): Html {
  const words = wordsOf(language)
  const context = { storyAddress: entry.address, resolveMedia: entry.resolveMedia, words }
  return xml`<div lang="${language}" dir="${directionOf(language)}">${[
    entry.kicker && xml`<p><small>${entry.kicker}</small></p>`,
    entry.picture && pictureMarkup(entry.picture, words.photoCredit),
    entry.lead && xml`<p><strong>${entry.lead}</strong></p>`,
    bodyMarkup(entry.body, context),
    entry.source && xml`<p><small>${words.source} <bdi>${entry.source}</bdi></small></p>`,
  ]}</div>`
}

function pictureMarkup(picture: FeedPicture, creditLabel: string): Html {
  const { address, width, height, alt, caption, credit } = picture
  const content = xml`<img src="${address}" width="${width}" height="${height}" alt="${alt}">`
  return figureMarkup(content, { caption, creditLabel, credit })
}

/** The words of a body without those that belong to its pictures and films. */
export const writtenText = (body: Body): string =>
  bodyText(body.filter(block => block.type !== 'image' && block.type !== 'gallery' && block.type !== 'video'))

/** The lead, or the body's first block of words where there is none; null for a story of pictures alone. */
export function entrySummary(entry: FeedEntry): string | null {
  const text = entry.lead ?? writtenText(entry.body).split('\n\n', 1)[0] ?? ''
  return text === '' ? null : shortened(plainLine(text), 600)
}

/** Service and tags in one list: a name that is both is said once. */
export const entryCategories = (entry: FeedEntry): string[] => [
  ...new Set([entry.service ?? '', ...entry.tags].map(plainLine).filter(name => name !== '')),
]
