/** What the newsroom works with. Made once in `server/run.ts`; what it may not import itself is handed in as functions. */
import type { Engine } from 'persian'
import type { AccountsContext, Doors } from '../../accounts/accounts.ts'
import type { Refusal } from '../../base/refusal.ts'
import type { Result } from '../../base/result.ts'
import type { Newsroom } from '../../publish/publish-story.ts'
import type { Db } from '../../store/database.ts'
import type { DeskNotice } from '../../store/desk-events.ts'
import type { StoryRow } from '../../store/reading.ts'
import type { Told } from '../../strings/told.ts'
import type { WireRefusalCode } from '../../wire/refusals.ts'
import type { NewsroomRefusal } from './refusals.ts'

export type Ingested = readonly { readonly storyId: number; readonly isNew: boolean }[]

export type NewsroomContext = AccountsContext &
  Newsroom & {
    readonly doors: Doors
    readonly engine: Engine
    readonly readers: Db
    readonly mediaFolder: string
    /** Signs previews; the same for every process of one database. */
    readonly secret: string
    ingestBytes(
      raw: Uint8Array,
      hints: { readonly source?: string; readonly address?: string; readonly contentType?: string },
    ): Promise<Result<Ingested, WireRefusalCode>>
    ingestAddress(
      address: string,
      hints: { readonly source?: string },
    ): Promise<Result<Ingested, WireRefusalCode>>
    /** The reader's page of a text that is not out. */
    showDraft(
      story: StoryRow,
    ): Promise<{ readonly body: string; readonly headers: Readonly<Record<string, string>> }>
    /** What waits for a moderator; null while there is no room for comments. */
    commentsWaiting(): Promise<{ readonly waiting: number; readonly reported: number } | null>
    tell(refusal: Refusal<NewsroomRefusal>): { readonly fa: Told; readonly en: Told }
    statusOf(code: NewsroomRefusal): number
    isDatabaseAway(error: unknown): boolean
    log(message: string, error?: unknown): void
    /** What happens on the desk, until the answer is called. */
    onDesk(listener: (notice: DeskNotice) => void): () => void
  }
