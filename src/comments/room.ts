/** What the commands of this room work with: made once, where the program is put together. */
import type { Engine } from 'persian'
import type { Clock } from '../base/clock.ts'
import type { Database, Db } from '../store/database.ts'
import type { CommentSecrets } from './reader-key.ts'
import type { WordList } from './word-list.ts'

/** An act as the newsroom's audit trail takes it, in the act's own transaction. */
export type Act = {
  readonly by: string
  readonly act: string
  /** `comment:12` */
  readonly object: string
  readonly details: Readonly<Record<string, unknown>>
  readonly at: Date
}

export type CommentRoom = {
  readonly database: Database
  readonly clock: Clock
  readonly engine: Engine
  readonly secrets: CommentSecrets
  /** The committed words with the newsroom's own. */
  readonly words: () => Promise<WordList>
  /** Is a name one that only the newsroom bears? */
  readonly reservedNames: () => Promise<(name: string) => boolean>
  readonly recordAct?: (db: Db, act: Act) => Promise<unknown>
}

/** Pages that show a story's comments depend on it; cards and lists do not, so a comment leaves the front alone. */
export const commentsKey = (storyId: number): string => `comments:${storyId}`
