/**
 * What the newsroom's screens and its server say to each other: every address under `/api/v1/newsroom`, with what goes in and
 * what comes out. Types alone, nothing runs here: the server must answer every line of `Endpoints` or does not compile, the
 * screens call them by the same names.
 *
 * - Bodies and answers are JSON (`application/json`), but for pictures (`POST /media`: the bytes themselves) and raw wire
 *   text (`POST /incoming`: the bytes themselves). Moments are ISO instants in UTC. Who is signed in is told by a cookie; a
 *   writing request must come from the site's own origin.
 * - A "no" is `Problem` with its status: 400 not understood, 401 nobody is signed in (or the session was revoked: keep what
 *   was written and sign in again), 403 not allowed, 404, 409 somebody was faster, 413 too large, 422 not acceptable, 429,
 *   503 the database is away (try again). Sentences come in both languages and can be shown as they are.
 * - Lists are read on with `cursor`: send back the `next` of the last answer; null is the end.
 * - `tab` names an open editor (a random id that the browser tab makes and keeps in sessionStorage).
 * - `GET /events` is a stream of server-sent events, each `data:` one `DeskEvent`; after a gap the browser reconnects by
 *   itself and gets `{ "type": "hello" }`: fetch again what is on the screen.
 */
import type { Content, Edit, StoryState } from '../../story/story.ts'

export type Problem = {
  readonly error: {
    /** Such as `story.stale`; stable. */
    readonly code: string
    readonly fa: Told
    readonly en: Told
    /** Where a body was not understood: the place, such as `/content/headline`. */
    readonly where?: string
  }
}
type Told = { readonly sentence: string; readonly nextStep: string }

// ——— People ———

export type RoleName = 'administrator' | 'chief-editor' | 'editor' | 'reporter' | 'moderator'

export type Person = { readonly id: string; readonly name: string }

/** What may be done. The screens hide what is not among `Session.actions`; the server refuses it in any case. */
export type ActionName =
  | 'people.see'
  | 'people.manage'
  | 'audit.see'
  | 'wire.see'
  | 'wire.ingest'
  | 'wire.decide'
  | 'story.see'
  | 'story.create'
  | 'story.edit'
  | 'story.submit'
  | 'story.return'
  | 'story.approve'
  | 'story.publish'
  | 'story.correct'
  | 'story.withdraw'
  | 'front.see'
  | 'front.edit'
  | 'breaking.edit'
  | 'settings.see'
  | 'settings.edit'
  | 'media.see'
  | 'media.add'
  | 'media.edit'
  | 'comment.see'
  | 'comment.decide'

export type Session = {
  readonly me: {
    readonly id: string
    readonly name: string
    /** Null for the first administrator until one is given. */
    readonly email: string | null
    readonly role: RoleName
    /** True after a one-time link: ask for name, email and password first; every other request answers 403 until then. */
    readonly mustSetPassword: boolean
    /** True while a new password may be set without the present one (just signed in by link). */
    readonly maySetPasswordFreely: boolean
  }
  /** Allowed in some or every state; per story see `StoryDetail.allowed`. */
  readonly actions: readonly ActionName[]
  readonly site: { readonly name: string; readonly publicUrl: string }
  readonly services: readonly ServiceName[]
  /** The server's clock, for those whose own is off. */
  readonly now: string
}

export type ServiceName = {
  readonly slug: string
  readonly name: string
  readonly kind: 'news' | 'photo' | 'video'
}

export type OpenSession = {
  readonly id: string
  readonly isThisOne: boolean
  readonly createdAt: string
  readonly seenAt: string
  /** Raw `User-Agent`, may be empty. */
  readonly agent: string
  readonly address: string
}

export type StaffMember = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: RoleName
  /** `invited` until a password is set. */
  readonly status: 'invited' | 'active' | 'closed'
  readonly createdAt: string
  readonly lastSeenAt: string | null
  readonly openSessions: number
}

/** `link` is null where it was mailed; shown once, to be handed over by other means. */
export type Invitation = {
  readonly member: StaffMember
  readonly link: string | null
  readonly mailedTo: string | null
  readonly expiresAt: string
}

export type AuditEntry = {
  readonly id: number
  readonly at: string
  /** Null where nobody was signed in: a failed sign-in, a command, a job. */
  readonly by: Person | null
  /** `story.published`, `people.invited`, `sign-in.failed` … */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string | null }
  /** The act in a Persian and an English sentence. */
  readonly fa: string
  readonly en: string
  readonly details: Readonly<Record<string, unknown>>
}

// ——— What waits ———

export type Overview = {
  readonly incoming: { readonly count: number; readonly newest: readonly IncomingRow[] }
  readonly mine: { readonly count: number; readonly newest: readonly StoryRow[] }
  readonly drafts: { readonly count: number; readonly newest: readonly StoryRow[] }
  readonly review: { readonly count: number; readonly newest: readonly StoryRow[] }
  readonly ready: { readonly count: number; readonly newest: readonly StoryRow[] }
  readonly scheduled: readonly StoryRow[]
  /** Null while nobody moderates here or the role may not see them. */
  readonly comments: { readonly waiting: number; readonly reported: number } | null
  readonly live: { readonly today: number; readonly newest: readonly StoryRow[] }
}

export type DeskEvent =
  | { readonly type: 'hello' }
  /** A wire item came in, came again changed, was taken up or put aside. */
  | { readonly type: 'incoming'; readonly storyId: number }
  | {
      readonly type: 'story'
      readonly storyId: number
      readonly what: 'saved' | 'released' | 'moved' | 'scheduled'
      readonly revision?: number
      readonly by?: string
    }
  /** Who is in a story, or who holds its pen, changed. */
  | { readonly type: 'presence'; readonly storyId: number }
  | { readonly type: 'comments' }
  | { readonly type: 'front' }
  | { readonly type: 'settings' }
  | { readonly type: 'media' }
  | { readonly type: 'people' }
  /** The session was revoked or closed: the stream ends after it. */
  | { readonly type: 'signed-out' }

// ——— Incoming wire items ———

export type IncomingRow = {
  readonly storyId: number
  readonly headline: string
  readonly kicker: string | null
  readonly credit: string | null
  readonly agency: string | null
  readonly receivedAt: string
  /** 2 and more: it came again, changed. */
  readonly version: number
  readonly words: number
  /** Findings nobody decided yet, and how many of all were sure (and are applied). */
  readonly open: number
  readonly applied: number
  readonly titleOnly: boolean
  readonly status: 'incoming' | 'taken' | 'dismissed'
}

/** A run of a comparison; half-spaces and blanks are runs of their own, so that they can be shown. */
export type DiffRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** What a line of the item can be read as. `paragraph` and `subhead` stand in the body. */
export type LineRole =
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'byline'
  | 'agency'
  | 'credit'
  | 'paragraph'
  | 'subhead'
  | 'quote'
  | 'list'
  | 'tag'
  | 'furniture'

export type IncomingLine = {
  /** `headline`, `lead`, `b3` (third block), `f2` (second piece of furniture), `t1` (first tag) …; stable for one `reading`. */
  readonly id: string
  readonly role: LineRole
  readonly raw: string
  /** What became of it; null for furniture. */
  readonly mended: string | null
  readonly diff: readonly DiffRun[]
  /** Why it was left out: `menu`, `share`, `code` …; null for what stays. */
  readonly furniture: { readonly kind: string; readonly fa: string; readonly en: string } | null
}

export type IncomingFinding = {
  /** Number within this reading. */
  readonly id: number
  readonly line: string
  /** Offsets into `raw` of the line, UTF-16, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly suggestions: readonly string[]
  readonly rule: string
  readonly fa: string
  readonly en: string
  readonly sure: boolean
  /** `open`: nobody decided; a sure one is applied until it is left. */
  readonly state: 'open' | 'taken' | 'left'
  /** Which suggestion stands in the text now; null: the raw words. */
  readonly applied: number | null
}

export type IncomingDetail = {
  readonly row: IncomingRow
  /** Grows with every correction and decision; send it back with the next one. */
  readonly reading: number
  readonly address: string | null
  readonly format: 'text' | 'html' | 'rss' | 'atom'
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  readonly published: { readonly day: string; readonly instant: string | null } | null
  readonly lines: readonly IncomingLine[]
  readonly findings: readonly IncomingFinding[]
  /** The bytes as text, at most 200,000 letters; null where they are no text. */
  readonly rawText: string | null
  readonly versions: readonly {
    readonly number: number
    readonly receivedAt: string
    readonly difference: readonly {
      readonly part: string
      readonly before: string | null
      readonly after: string | null
    }[]
  }[]
  readonly isEditable: boolean
}

// ——— Stories ———

export type StoryRow = {
  readonly id: number
  readonly state: StoryState
  readonly origin: 'wire' | 'staff'
  readonly headline: string
  readonly kicker: string | null
  readonly service: string | null
  readonly byline: string | null
  readonly revision: number
  readonly release: number
  readonly changedAt: string
  readonly changedBy: string
  readonly datedAt: string | null
  /** Where readers find it; null unless live. */
  readonly url: string | null
  readonly scheduledFor: string | null
  /** Who holds the pen now. */
  readonly lockedBy: Person | null
}

export type StoryQuery = {
  readonly state?: StoryState | 'open' | 'published' | 'scheduled'
  readonly service?: string
  /** Words, in any spelling; a number finds the story of that code. */
  readonly text?: string
  /** Words of the byline. */
  readonly author?: string
  /** Only those I wrote or changed last. */
  readonly mine?: '1'
  readonly limit?: string
  readonly cursor?: string
}

export type StoryList = {
  readonly stories: readonly StoryRow[]
  readonly next: string | null
}

export type StoryDetail = {
  readonly row: StoryRow
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  readonly content: Content
  readonly edits: readonly Edit[]
  /** Saved after the newest release: readers do not see it yet. */
  readonly hasUnpublishedChanges: boolean
  /** My own autosaved texts that were never saved, newest first. */
  readonly drafts: readonly Draft[]
  readonly presence: Presence
  readonly schedule: Schedule | null
  readonly releases: readonly ReleaseRow[]
  /** Until when the newest release can be undone; null: no more. */
  readonly undoUntil: string | null
  /** Figures that the content names, by id. */
  readonly media: Readonly<Record<string, MediaItem>>
  /** What I may do with this story in its state, whoever holds the pen. */
  readonly allowed: readonly ActionName[]
  readonly isFromWire: boolean
  /** Readers may write under it: `null` follows its service. */
  readonly commentMode: CommentMode | null
}

/** `held`: a moderator reads each first. */
export type CommentMode = 'held' | 'open' | 'read-only' | 'off'

export type Draft = {
  readonly tab: string
  readonly base: number
  readonly content: Content
  readonly savedAt: string
}

export type ReleaseRow = {
  readonly number: number
  readonly revision: number
  readonly kind: 'publish' | 'update' | 'correct' | 'withdraw' | 'undo'
  readonly note: string | null
  readonly by: string
  readonly at: string
  readonly isUndone: boolean
}

export type SaveRequest = {
  /** The revision that the text was written upon. */
  readonly base: number
  readonly content: Content
  readonly tab: string
  /** Findings of the text engine that were taken since the last save, for «آنچه در این متن ویراسته شد»; wire stories only. */
  readonly edits?: readonly Omit<Edit, 'by'>[]
}

/** `saved: false`: the words are those of the current revision already. */
export type Saved = { readonly revision: number; readonly saved: boolean; readonly at: string }

/** 409 of a save: somebody saved meanwhile. Mine is kept as a draft of this tab; nothing was overwritten. */
export type StaleSave = Problem & {
  readonly conflict: {
    readonly base: { readonly revision: number; readonly content: Content } | null
    readonly current: {
      readonly revision: number
      readonly content: Content
      readonly by: string
      readonly at: string
    }
    readonly mine: Content
    /** From the current to mine. */
    readonly differences: readonly PartDiff[]
  }
}

/** 409 `story.locked`: somebody else holds the pen. Mine is kept as a draft of this tab. */
export type LockedSave = Problem & { readonly presence: Presence }

export type RevisionRow = {
  readonly number: number
  readonly by: string
  readonly at: string
  /** `written`, `received`, `restored 3` …, in Persian and English. */
  readonly fa: string
  readonly en: string
  /** Releases that froze it. */
  readonly releases: readonly number[]
  readonly words: number
}

/** `part`: `kicker`, `headline`, `lead`, `byline`, `source`, `reportedBy`, `service`, `tags`, `picture` or a block's id. */
export type PartDiff = {
  readonly part: string
  readonly change: 'changed' | 'added' | 'removed' | 'moved'
  readonly runs: readonly DiffRun[]
}

export type Presence = {
  /** Who writes. Null: nobody; the first save or `wants: "write"` takes it. */
  readonly lock: (Person & { readonly tab: string; readonly since: string; readonly isMine: boolean }) | null
  /** Everybody who has it open, myself included. */
  readonly people: readonly (Person & {
    readonly tab: string
    readonly seenAt: string
    readonly isMe: boolean
  })[]
}

export type TextFinding = {
  /** The part given in the request. */
  readonly part: string
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly suggestions: readonly string[]
  readonly sure: boolean
  readonly fa: string
  readonly en: string
}

export type Checklist = {
  /** Nothing is missing. */
  readonly isComplete: boolean
  /** `stop` cannot be published; `missing` is published only with `anyway`. */
  readonly items: readonly ChecklistItem[]
}

export type ChecklistItem = {
  readonly code:
    | 'headline'
    | 'body'
    | 'service'
    | 'alt'
    | 'credit'
    | 'finding'
    | 'picture'
    | 'speaker'
    | 'related-not-live'
  readonly level: 'stop' | 'missing'
  /** The part it is about: `picture`, a block's id, `b4.2` (second picture of a gallery). */
  readonly part: string
  readonly fa: string
  readonly en: string
}

export type Wall = {
  readonly calendar: 'jalali' | 'gregorian'
  /** `1405-09-03` or `2026-11-24`, Latin or Persian digits. */
  readonly date: string
  /** `10:30`, Tehran. */
  readonly time: string
}

export type Schedule = {
  readonly wall: Wall
  /** `2026-11-24T07:00:00.000Z` */
  readonly at: string
  readonly by: string
  /** Where it was due and could not be published: why. */
  readonly failure: Problem['error'] | null
}

export type Released = {
  readonly state: StoryState
  readonly release: number
  readonly url: string | null
  readonly undoUntil: string | null
}

// ——— Fronts, settings, media ———

export type PlacedCard = {
  readonly storyId: number
  readonly headline: string
  /** The headline there, where it differs. */
  readonly override: string | null
  readonly service: string | null
  readonly picture: MediaItem | null
  readonly datedAt: string
  readonly isLive: boolean
  /** Why it is there, as readers may ask (boxes). */
  readonly reason: string | null
}

export type Front = {
  readonly version: number
  readonly lead: PlacedCard | null
  readonly seconds: readonly PlacedCard[]
  readonly boxes: readonly {
    readonly slug: string
    readonly name: string
    readonly size: number
    readonly fillsFrom: string | null
    readonly pinned: readonly PlacedCard[]
    /** What stands below the pins by itself. */
    readonly filled: readonly PlacedCard[]
  }[]
}

export type FrontRequest = {
  readonly version: number
  readonly lead: { readonly storyId: number; readonly override: string | null } | null
  readonly seconds: readonly { readonly storyId: number; readonly override: string | null }[]
  readonly boxes: readonly {
    readonly slug: string
    readonly pinned: readonly { readonly storyId: number; readonly reason: string | null }[]
  }[]
}

export type Breaking = { readonly label: string; readonly href: string } | null

export type Settings = {
  readonly version: number
  readonly name: string
  readonly contact: {
    readonly email: string | null
    readonly phone: string | null
    readonly postal: string | null
  }
  readonly breaking: Breaking
  /** In the order of the menu. `stories`: how many live ones; one with stories cannot be removed. */
  readonly services: readonly (ServiceName & {
    readonly comments: CommentMode | null
    readonly stories: number
  })[]
  readonly comments: {
    readonly mode: CommentMode
    readonly captchaQuestions: readonly { readonly question: string; readonly answers: readonly string[] }[]
    /** Found in every disguise; `banned` and `suspect` both wait for a moderator, in queues of their own. */
    readonly forbiddenWords: readonly string[]
    readonly suspectWords: readonly string[]
  }
}

export type SettingsRequest = {
  readonly version: number
  readonly name?: string
  readonly contact?: Settings['contact']
  readonly services?: readonly (ServiceName & { readonly comments: CommentMode | null })[]
  readonly comments?: Settings['comments']
}

export type MediaItem = {
  readonly id: string
  readonly kind: 'image' | 'video'
  readonly width: number
  readonly height: number
  readonly seconds: number | null
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly focal: { readonly x: number; readonly y: number }
  readonly colour: string
  /** Smallest first; `src` is an address of this site. */
  readonly renditions: readonly {
    readonly width: number
    readonly height: number
    readonly src: string
    readonly type: string
  }[]
  readonly createdAt: string
}

// ——— Comments ———

export type CommentQueue = 'new' | 'suspected' | 'slow' | 'reported'

export type CommentRow = {
  readonly id: number
  /** Send it back with the decision: what changed meanwhile is not decided unseen. */
  readonly version: number
  readonly storyId: number
  readonly headline: string
  /** Of the story, null unless live. */
  readonly url: string | null
  readonly parent: { readonly id: number; readonly name: string | null; readonly text: string } | null
  readonly name: string | null
  readonly text: string
  /** As the reader wrote it, before the text engine. */
  readonly written: string
  readonly state: 'held' | 'approved' | 'refused' | 'removed'
  readonly queue: 'new' | 'suspected' | 'slow'
  /** Why it did not go through at once, in the order of the phases. */
  readonly reasons: readonly {
    readonly phase: string
    readonly reason: string
    readonly weight: 'hold' | 'mark'
    readonly found: string | null
    readonly fa: string
    readonly en: string
  }[]
  readonly reports: readonly {
    readonly reason: string
    readonly count: number
    readonly fa: string
    readonly en: string
  }[]
  readonly postedAt: string
  readonly editedAt: string | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly verdictReason: string | null
}

export type CommentVerdict = 'approve' | 'refuse' | 'remove' | 'hold'

export type CommentsDecided = {
  /** By which the whole act is undone; null when nothing was decided. */
  readonly batch: string | null
  readonly decided: readonly {
    readonly id: number
    readonly state: CommentRow['state']
    readonly version: number
  }[]
  /** Untouched: somebody else was there first, or its writer changed it. */
  readonly stale: readonly {
    readonly id: number
    readonly state: CommentRow['state']
    readonly version: number
    readonly decidedBy: string | null
  }[]
  readonly missing: readonly number[]
}

type Empty = Readonly<Record<string, never>>

/** Path parameters are named by the path; `query` values are strings in the address. */
export type Endpoints = {
  // People
  'GET /session': { answer: Session }
  'POST /session/password': {
    body: {
      readonly password: string
      readonly current?: string
      readonly name?: string
      readonly email?: string
    }
    answer: Session
  }
  'POST /session/sign-out': { body: Empty; answer: Empty }
  'GET /session/all': { answer: { readonly sessions: readonly OpenSession[] } }
  'DELETE /session/all/:session': { answer: { readonly sessions: readonly OpenSession[] } }
  'GET /people': { answer: { readonly people: readonly StaffMember[] } }
  'POST /people': {
    body: { readonly email: string; readonly name: string; readonly role: RoleName }
    answer: Invitation
  }
  'PATCH /people/:person': {
    body: { readonly role?: RoleName; readonly name?: string; readonly status?: 'active' | 'closed' }
    answer: StaffMember
  }
  /** A new one-time link: for a lost password, or an invitation that expired. */
  'POST /people/:person/link': { body: Empty; answer: Invitation }
  'GET /people/:person/sessions': { answer: { readonly sessions: readonly OpenSession[] } }
  'DELETE /people/:person/sessions': { answer: { readonly sessions: readonly OpenSession[] } }
  'GET /audit': {
    query: {
      readonly person?: string
      /** An action or the beginning of one: `story.`. */
      readonly action?: string
      readonly subject?: string
      readonly text?: string
      readonly from?: string
      readonly to?: string
      readonly cursor?: string
    }
    answer: { readonly entries: readonly AuditEntry[]; readonly next: string | null }
  }

  // What waits
  'GET /overview': { answer: Overview }

  // Incoming
  'GET /incoming': {
    query: {
      readonly status?: 'incoming' | 'taken' | 'dismissed'
      readonly text?: string
      readonly cursor?: string
    }
    answer: { readonly items: readonly IncomingRow[]; readonly next: string | null }
  }
  /** The body is what was pasted or dropped, as bytes (`Content-Type` of the file, `text/plain; charset=utf-8` for pasted text). */
  'POST /incoming': {
    query: { readonly source?: string; readonly name?: string }
    body: Uint8Array
    answer: { readonly items: readonly { readonly storyId: number; readonly isNew: boolean }[] }
  }
  'POST /incoming/fetch': {
    body: { readonly address: string; readonly source?: string }
    answer: { readonly items: readonly { readonly storyId: number; readonly isNew: boolean }[] }
  }
  'GET /incoming/:story': { answer: IncomingDetail }
  /** Reads a line as something else. The line that stood there takes its place; what has no place goes into the body. */
  'POST /incoming/:story/lines': {
    body: { readonly reading: number; readonly line: string; readonly as: LineRole }
    answer: IncomingDetail
  }
  /** `take`: a suggestion's number, or null to leave the words as they came. */
  'POST /incoming/:story/findings': {
    body: {
      readonly reading: number
      readonly decisions: 'all-sure' | readonly { readonly finding: number; readonly take: number | null }[]
    }
    answer: IncomingDetail
  }
  /** Takes it up as a draft of mine; open it in the editor then. Idempotent. */
  'POST /incoming/:story/take': { body: Empty; answer: StoryDetail }
  'POST /incoming/:story/dismiss': { body: Empty; answer: IncomingRow }
  'POST /incoming/:story/restore': { body: Empty; answer: IncomingRow }

  // Stories
  'GET /stories': { query: StoryQuery; answer: StoryList }
  /** `key`: a random id made once for the new story, so that a repeated request makes one story. */
  'POST /stories': {
    body: { readonly key: string; readonly content: Content }
    answer: StoryDetail
  }
  'GET /stories/:story': { answer: StoryDetail }
  /** 409: `StaleSave` or `LockedSave`. */
  'POST /stories/:story/revisions': { body: SaveRequest; answer: Saved }
  'GET /stories/:story/revisions': {
    query: { readonly cursor?: string }
    answer: { readonly revisions: readonly RevisionRow[]; readonly next: string | null }
  }
  'GET /stories/:story/revisions/:number': {
    answer: { readonly row: RevisionRow; readonly content: Content }
  }
  'GET /stories/:story/compare': {
    query: { readonly from: string; readonly to: string }
    answer: {
      readonly from: RevisionRow
      readonly to: RevisionRow
      readonly differences: readonly PartDiff[]
    }
  }
  /** An older revision becomes the newest as a new one. 409: `StaleSave` or `LockedSave`. */
  'POST /stories/:story/restore': {
    body: { readonly base: number; readonly revision: number; readonly tab: string }
    answer: Saved
  }
  /** Autosave: keeps what is being written without making a revision. */
  'PUT /stories/:story/drafts/:tab': {
    body: { readonly base: number; readonly content: Content }
    answer: { readonly savedAt: string; readonly currentRevision: number }
  }
  'DELETE /stories/:story/drafts/:tab': { answer: Empty }
  /** Every 15 s while a story is open; forgotten after 45. `take-over` takes the pen from whoever holds it. */
  'PUT /stories/:story/presence/:tab': {
    body: { readonly wants: 'read' | 'write' | 'take-over' }
    answer: Presence
  }
  'DELETE /stories/:story/presence/:tab': { answer: Presence }
  'POST /stories/:story/submit': { body: { readonly base: number }; answer: StoryRow }
  'POST /stories/:story/return': {
    body: { readonly base: number; readonly note?: string }
    answer: StoryRow
  }
  'POST /stories/:story/approve': { body: { readonly base: number }; answer: StoryRow }
  'GET /stories/:story/checklist': { answer: Checklist }
  /** Makes it live, or releases the newer text of a live one. 409 `story.stale` where `base` is not the current revision. */
  'POST /stories/:story/publish': {
    body: { readonly base: number; readonly anyway?: boolean }
    answer: Released
  }
  'POST /stories/:story/correct': {
    body: { readonly base: number; readonly note: string; readonly anyway?: boolean }
    answer: Released
  }
  'POST /stories/:story/withdraw': { body: { readonly reason: string }; answer: Released }
  /** Takes the newest release back, within a minute of it. */
  'POST /stories/:story/undo': { body: { readonly release: number }; answer: Released }
  'PUT /stories/:story/schedule': {
    body: { readonly base: number; readonly wall: Wall; readonly anyway?: boolean }
    answer: Schedule
  }
  'DELETE /stories/:story/schedule': { answer: Empty }
  'PUT /stories/:story/comment-mode': {
    body: { readonly mode: CommentMode | null }
    answer: { readonly commentMode: CommentMode | null }
  }
  /** An address for the reader's page of a text that is not out: of a revision, or of my draft in a tab. Frame it. */
  'POST /stories/:story/preview': {
    body: { readonly revision?: number; readonly tab?: string }
    answer: { readonly path: string; readonly expiresAt: string }
  }

  // Text and words
  /** Findings of the text engine for texts as they stand; checked together, so that two spellings of one word meet. */
  'POST /text/check': {
    body: {
      readonly parts: readonly { readonly part: string; readonly text: string }[]
      readonly published?: string
    }
    answer: { readonly findings: readonly TextFinding[] }
  }
  /** Existing tags whose beginning fits, and with `POST` those that the text speaks of. */
  'GET /tags': {
    query: { readonly text: string }
    answer: { readonly tags: readonly { readonly name: string; readonly stories: number }[] }
  }
  'POST /tags/suggest': {
    body: { readonly text: string; readonly taken: readonly string[] }
    answer: { readonly tags: readonly { readonly name: string; readonly stories: number }[] }
  }
  'GET /authors': {
    query: { readonly text: string }
    answer: { readonly authors: readonly { readonly name: string }[] }
  }

  // Fronts, settings, media
  'GET /fronts/:front': { answer: Front }
  /** 409 `front.stale`: fetch again. */
  'PUT /fronts/:front': { body: FrontRequest; answer: Front }
  'PUT /breaking': { body: { readonly breaking: Breaking }; answer: { readonly breaking: Breaking } }
  'GET /settings': { answer: Settings }
  /** What is left out stays. 409 `settings.stale`. */
  'PUT /settings': { body: SettingsRequest; answer: Settings }
  'GET /media': {
    query: { readonly text?: string; readonly kind?: 'image' | 'video'; readonly cursor?: string }
    answer: { readonly media: readonly MediaItem[]; readonly next: string | null }
  }
  /** One picture a request, at most 40 MB: the bytes themselves; recognised by content, whatever its name or type says. */
  'POST /media': {
    query: { readonly alt?: string; readonly caption?: string; readonly credit?: string }
    body: Uint8Array
    answer: MediaItem
  }
  // Comments
  /** Oldest first. `story` asks for all of one story, whatever their state. */
  'GET /comments': {
    query: { readonly queue?: CommentQueue; readonly story?: string; readonly cursor?: string }
    answer: {
      readonly comments: readonly CommentRow[]
      readonly next: string | null
      /** Counted up to a thousand. */
      readonly waiting: Readonly<Record<CommentQueue, number>>
    }
  }
  /** Stories by how many of their comments wait, most first. */
  'GET /comments/stories': {
    answer: {
      readonly stories: readonly {
        readonly storyId: number
        readonly headline: string
        readonly published: number
        readonly waiting: number
        readonly refused: number
      }[]
    }
  }
  /** At most 200 at once. A reason, which the writer reads, is needed to refuse or remove. */
  'POST /comments/decisions': {
    body: {
      readonly comments: readonly { readonly id: number; readonly version: number }[]
      readonly verdict: CommentVerdict
      readonly reason: string | null
    }
    answer: CommentsDecided
  }
  'POST /comments/undo': { body: { readonly batch: string }; answer: CommentsDecided }
  'GET /media/:media': { answer: MediaItem }
  'PATCH /media/:media': {
    body: {
      readonly alt?: string
      readonly caption?: string
      readonly credit?: string
      /** The point that every crop keeps, 0 to 1 from the left and top edge. */
      readonly focal?: { readonly x: number; readonly y: number }
    }
    answer: MediaItem
  }
}

export type Endpoint = keyof Endpoints

export const apiBase = '/api/v1/newsroom'
