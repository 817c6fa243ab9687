/**
 * Names for ever (RFC 4151). They are not addresses: the slug, the scheme and the port may change, and a reader's program
 * still knows the story. The year must be one in which the name of the host was ours; it is the same for all, because a
 * story's own dates can be corrected and its name cannot.
 */
const year = '2026'

export const storyTag = (homeAddress: string, id: number): string => tag(homeAddress, `news/${id}`)

/** The feed's own name: `tag:example.com,2026:/tag/…/atom`. */
export function feedTag(selfAddress: string): string {
  const { pathname, search } = new URL(selfAddress)
  return tag(selfAddress, pathname + search)
}

function tag(address: string, specific: string): string {
  // a tag's authority knows letters, digits, dots and hyphens only: not the brackets and colons of IPv6
  const authority = new URL(address).hostname.replace(/[^a-z0-9.-]+/g, '-').replace(/^-|-$/g, '')
  return `tag:${authority},${year}:${specific}`
}
