/** Pictures: taken in, listed, described. Whatever comes in is decoded and written anew by `media/`. */
import { refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { imageLimits, makeRenditions } from '../../media/image.ts'
import { recordAct } from '../../store/audit.ts'
import { announceChange } from '../../store/changes.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { findMedium, listMediaOnDesk, updateMediaWords, upsertMedia } from '../../store/media.ts'
import { wordsOf } from './cursor.ts'
import { actor, type Handlers } from './handler.ts'
import { toMediaItem } from './rows.ts'

export const pictureBytes = imageLimits.bytes
const mediaShown = 60
/** Decoding takes a few hundred megabytes for the largest picture: so many at once, the others wait a moment or come again. */
const mostAtOnce = 2
const mostWaiting = 8

let working = 0
const waiting: (() => void)[] = []

/** Null where too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (working >= mostAtOnce) {
    if (waiting.length >= mostWaiting) return null
    await new Promise<void>(resolve => waiting.push(resolve))
  }
  working++
  try {
    return await work()
  } finally {
    working--
    waiting.shift()?.()
  }
}

const line = (text: string | undefined): string => (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()

function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.([0-9a-f]{20})$/.exec(cursor ?? '')
  return parts === null ? null : { at: new Date(parts[1]!), id: parts[2]! }
}

export const mediaHandlers = {
  'GET /media': async ({ database }, { query }) => {
    const rows = await listMediaOnDesk(database, {
      words: wordsOf(query.text),
      kind: query.kind ?? null,
      before: placeOf(query.cursor),
      limit: mediaShown + 1,
    })
    const shown = rows.slice(0, mediaShown)
    const last = shown.at(-1)
    const next = rows.length > mediaShown ? `${last!.created_at.toISOString()}.${last!.id}` : null
    return ok({ media: shown.map(toMediaItem), next })
  },
  'POST /media': async ({ database, clock, mediaFolder }, { me, query, body }) => {
    const made = await inTurn(() => makeRenditions(body ?? new Uint8Array(), mediaFolder))
    if (made === null) return refuse('request.busy')
    if (!made.ok) return made
    const { id, width, height, colour, focal, renditions, card } = made.value
    const at = clock()
    const stored = await database.transaction(async db => {
      const known = await findMedium(db, id)
      // The same picture again keeps the words that stand by it where no new ones came.
      await upsertMedia(
        db,
        {
          id,
          kind: 'image',
          width,
          height,
          seconds: null,
          alt: line(query.alt) || (known?.alt ?? ''),
          caption: line(query.caption) || (known?.caption ?? ''),
          credit: line(query.credit) || (known?.credit ?? ''),
          focal,
          colour,
          renditions: [...renditions, card],
          posterId: null,
          captionsFile: null,
        },
        at,
      )
      await recordAct(db, {
        by: actor(me),
        action: 'media.added',
        subject: { kind: 'media', id, label: line(query.caption) || null },
        details: { width, height },
        at,
      })
      await announceDesk(db, { type: 'media' })
      return (await findMedium(db, id))!
    })
    return ok(toMediaItem(stored))
  },
  'GET /media/:media': async ({ database }, { params }) => {
    const row = await findMedium(database, params.media)
    return row === null ? refuse('media.not-found') : ok(toMediaItem(row))
  },
  'PATCH /media/:media': async ({ database, clock }, { me, params, body }) => {
    const word = (text: string | undefined): string | null => (text === undefined ? null : line(text))
    const words = {
      alt: word(body.alt),
      caption: word(body.caption),
      credit: word(body.credit),
      focal: body.focal ?? null,
    }
    const row = await database.transaction(async db => {
      if (!(await updateMediaWords(db, params.media, words))) return null
      await recordAct(db, {
        by: actor(me),
        action: 'media.described',
        subject: { kind: 'media', id: params.media, label: words.caption },
        details: { ...body },
        at: clock(),
      })
      // Cards show the words that stand by the picture where a story gives none; which ones is not kept.
      await announceChange(db, ['everything'])
      await announceDesk(db, { type: 'media' })
      return findMedium(db, params.media)
    })
    return row === null ? refuse('media.not-found') : ok(toMediaItem(row))
  },
} satisfies Partial<Handlers>
