/** Puts the room together: its secrets, the newsroom's own words, the names that are not free. */
import { randomBytes } from 'node:crypto'
import type { Engine } from 'persian'
import type { Clock } from '../base/clock.ts'
import type { Database } from '../store/database.ts'
import { ensureSetting, findSetting } from '../store/settings.ts'
import { listReservedNames, reservedNameTest } from './reserved-names.ts'
import type { CommentRoom } from './room.ts'
import { type ExtraWords, makeWordList, type WordList } from './word-list.ts'

/** The newsroom's own lists and names are read again after so long. */
const freshMilliseconds = 60_000

export async function openCommentRoom(
  database: Database,
  engine: Engine,
  clock: Clock,
  recordAct?: CommentRoom['recordAct'],
): Promise<CommentRoom> {
  // Newest first, parted by a blank: a new one is put before the old one, which is dropped once its cookies are old.
  const stored = await ensureSetting(database, 'comment-secrets', randomBytes(32).toString('base64url'))
  const secrets = stored.split(' ') as [string, ...string[]]
  const reservedNames = remember(clock, async () => reservedNameTest(await listReservedNames(database)))
  let words = makeWordList()
  const ownWords = remember(clock, async (): Promise<WordList> => {
    const extra = (await findSetting(database, 'comment-words')) as ExtraWords | null
    if (extra !== null) words = makeWordList(extra)
    return words
  })
  return {
    database,
    clock,
    engine,
    secrets,
    words: ownWords,
    reservedNames,
    ...(recordAct === undefined ? {} : { recordAct }),
  }
}

function remember<T>(clock: Clock, load: () => Promise<T>): () => Promise<T> {
  let kept: { readonly value: Promise<T>; readonly at: number } | null = null
  return () => {
    const now = clock().getTime()
    if (kept === null || Math.abs(now - kept.at) > freshMilliseconds) {
      const value = load()
      kept = { value, at: now }
      value.catch(() => {
        kept = null
      })
    }
    return kept.value
  }
}
