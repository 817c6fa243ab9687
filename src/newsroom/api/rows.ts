/** From the store's rows to what the contract says. Pure. */
import type { SignedIn } from '../../accounts/accounts.ts'
import { namelessEmail } from '../../accounts/links.ts'
import { actionsUpon, isRole, type StoryAction } from '../../accounts/permissions.ts'
import type { PersonRow, SessionRow } from '../../store/accounts.ts'
import type { DeskRow } from '../../store/desk.ts'
import type { MediaRow } from '../../store/reading.ts'
import type { ReleaseRow as StoredRelease } from '../../store/stories.ts'
import { absolute, mediaPath, storyPath } from '../../story/addresses.ts'
import type { PresenceState } from '../desk/presence.ts'
import type { MediaItem, OpenSession, Presence, ReleaseRow, StaffMember, StoryRow } from './contract.ts'

const iso = (moment: Date): string => moment.toISOString()
const isoOrNull = (moment: Date | null): string | null => moment?.toISOString() ?? null

export const storyUrl = (publicUrl: string, id: number, slug: string | null): string | null =>
  slug === null ? null : absolute(publicUrl, storyPath(id, slug))

export const toStoryRow = (row: DeskRow, publicUrl: string): StoryRow => ({
  id: row.id,
  state: row.state,
  origin: row.origin,
  headline: row.headline,
  kicker: row.kicker,
  service: row.service_slug,
  byline: row.byline,
  revision: row.revision_number,
  release: row.release_number,
  changedAt: iso(row.changed_at),
  changedBy: row.changed_by,
  datedAt: isoOrNull(row.dated_at),
  url: storyUrl(publicUrl, row.id, row.slug),
  scheduledFor: isoOrNull(row.due_at),
  lockedBy: row.pen_id === null ? null : { id: row.pen_id, name: row.pen_name ?? '' },
})

export const toPresence = ({ pen, people }: PresenceState, me: SignedIn): Presence => ({
  lock:
    pen === null
      ? null
      : {
          id: pen.user_id,
          name: pen.name,
          tab: pen.tab,
          since: iso(pen.since),
          isMine: pen.user_id === me.id,
        },
  people: people.map(({ user_id, name, tab, seen_at }) => ({
    id: user_id,
    name,
    tab,
    seenAt: iso(seen_at),
    isMe: user_id === me.id,
  })),
})

export const toRelease = (row: StoredRelease): ReleaseRow => ({
  number: row.number,
  revision: row.revision_number,
  kind: row.kind,
  note: row.note,
  by: row.released_by,
  at: iso(row.released_at),
  isUndone: row.undone_at !== null,
})

export const toMediaItem = (row: MediaRow & { created_at?: Date }): MediaItem => ({
  id: row.id,
  kind: row.kind,
  width: row.width,
  height: row.height,
  seconds: row.seconds,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  focal: { x: row.focal_x, y: row.focal_y },
  colour: row.colour,
  renditions: row.renditions.map(({ width, height, file, type }) => ({
    width,
    height,
    src: mediaPath(file),
    type,
  })),
  createdAt: row.created_at?.toISOString() ?? '',
})

export const shownEmail = (email: string): string | null => (email === namelessEmail ? null : email)

export const toMember = (row: PersonRow): StaffMember => ({
  id: row.id,
  name: row.name,
  email: shownEmail(row.email),
  role: isRole(row.role) ? row.role : 'moderator',
  status: row.closed_at !== null ? 'closed' : row.has_password ? 'active' : 'invited',
  createdAt: iso(row.created_at),
  lastSeenAt: isoOrNull(row.last_seen_at),
  openSessions: row.open_sessions,
})

export const toOpenSession = (row: SessionRow, thisOne: string | null): OpenSession => ({
  id: row.id,
  isThisOne: row.id === thisOne,
  createdAt: iso(row.created_at),
  seenAt: iso(row.seen_at),
  agent: row.agent ?? '',
  address: row.address ?? '',
})

/** What somebody may do with a story as it is. */
export const allowedUpon = (me: SignedIn, row: Pick<DeskRow, 'state'>): StoryAction[] =>
  actionsUpon(me.role, row.state)
