/**
 * Which pages a release or a withdrawal makes stale, as the keys that pages are cached under (`pages/page.ts`): every page
 * that shows the story, and every list under which it stood or stands now.
 */
export type Places = {
  readonly service_slug: string | null
  readonly author_slug: string | null
  readonly dated_day: string
  readonly tags: readonly string[]
}

export function changedPages(storyId: number, before: Places | null, after: Places | null): string[] {
  const keys = new Set([`story:${storyId}`, 'latest'])
  for (const places of [before, after]) {
    if (places === null) continue
    keys.add(`day:${places.dated_day}`)
    if (places.service_slug !== null) keys.add(`service:${places.service_slug}`)
    if (places.author_slug !== null) keys.add(`author:${places.author_slug}`)
    for (const tag of places.tags) keys.add(`tag:${tag}`)
  }
  return [...keys]
}
