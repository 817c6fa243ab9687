/** `/news/ID.json`: the story as ninjs, for partners and programs. */
import { findLiveStory } from '../store/reading.ts'
import { absolute } from '../story/addresses.ts'
import { ninjs } from '../syndication/ninjs/ninjs.ts'
import { loadMedia } from './cards.ts'
import { mediaOf, toEntry } from './feeds.ts'
import { loadSite, siteKey } from './frame.ts'
import { showGone, showNotFound } from './message-page.ts'
import type { Page } from './page.ts'
import { parseStoryId } from './story-id.ts'

export const showStoryJson: Page = async (context, request) => {
  const id = parseStoryId(request.params.id)
  const story = id === null ? null : await findLiveStory(context.readers, id)
  if (story === null) return (id !== null && (await showGone(context, id))) || showNotFound(context, request)
  const [site, media] = await Promise.all([loadSite(context), loadMedia(context.readers, mediaOf(story))])
  const entry = toEntry(context, site, story, media)
  const paper = {
    title: site.settings.name,
    homeAddress: absolute(context.publicUrl, '/'),
    language: story.language,
    rights: null,
  }
  const body = JSON.stringify(ninjs(entry, paper))
  return { status: 200, type: 'application/json; charset=utf-8', body, keys: [siteKey, `story:${id}`] }
}
