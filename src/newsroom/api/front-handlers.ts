/** The fronts and the breaking bar, arranged upon the version that was seen. */

import { safeHref } from '../../base/html.ts'
import { type Refusal, refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { recordAct } from '../../store/audit.ts'
import { announceChange } from '../../store/changes.ts'
import type { Db } from '../../store/database.ts'
import { findVersion, listDeskRows, lockVersion, raiseVersion } from '../../store/desk.ts'
import { announceDesk } from '../../store/desk-events.ts'
import {
  listBoxes,
  listPlaced,
  type PlacedRow,
  replaceCollectionItems,
  replacePlacements,
} from '../../store/fronts.ts'
import { listCards, listCollectionItems, listMedia } from '../../store/reading.ts'
import { setSetting } from '../../store/settings.ts'
import { boxNamesFa } from '../../strings/newsroom-api.fa.ts'
import { awaySince } from '../desk/presence.ts'
import type { NewsroomContext } from './context.ts'
import type { Breaking, Front, FrontRequest, MediaItem, PlacedCard } from './contract.ts'
import { type Answer, actor, type Handlers } from './handler.ts'
import { toMediaItem } from './rows.ts'

const fronts = new Set(['home'])
const frontVersion = (front: string): string => `front:${front}`
/** What is shown below the pins of a box. */
const filledShown = 8

async function loadFront({ database }: NewsroomContext, front: string): Promise<Front> {
  const [version, placed, boxes, items] = await Promise.all([
    findVersion(database, frontVersion(front)),
    listPlaced(database, front),
    listBoxes(database),
    listCollectionItems(database),
  ])
  const filling = items.filter(item => !item.is_pinned)
  const cards = await listCards(database, [...new Set(filling.map(({ story_id }) => story_id))])
  const cardOf = new Map(cards.map(card => [card.story_id, card]))
  const pictures = [...placed, ...cards].flatMap(({ picture_id }) => picture_id ?? [])
  const mediaOf = new Map(
    (await listMedia(database, [...new Set(pictures)])).map(row => [row.id, toMediaItem(row)]),
  )
  const at = (place: string): PlacedCard[] =>
    placed.filter(row => row.place === place).map(row => toCard(row, mediaOf))
  return {
    version,
    lead: at('lead')[0] ?? null,
    seconds: at('second'),
    boxes: boxes.map(({ slug, size, fills_from }) => ({
      slug,
      name: boxNamesFa[slug] ?? slug,
      size,
      fillsFrom: fills_from,
      pinned: at(slug),
      filled: filling
        .filter(item => item.collection_slug === slug)
        .slice(0, filledShown)
        .flatMap(({ story_id }) => {
          const card = cardOf.get(story_id)
          return card === undefined
            ? []
            : [toCard({ ...card, place: slug, override: null, reason: null, is_live: true }, mediaOf)]
        }),
    })),
  }
}

const toCard = (row: PlacedRow, mediaOf: ReadonlyMap<string, MediaItem>): PlacedCard => ({
  storyId: row.story_id,
  headline: row.headline,
  override: row.override,
  service: row.service_slug,
  picture: row.picture_id === null ? null : (mediaOf.get(row.picture_id) ?? null),
  datedAt: row.dated_at?.toISOString() ?? '',
  isLive: row.is_live,
  reason: row.reason,
})

const words = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null

/** Null where every story may stand where it is put: it exists, was not withdrawn, and stands in no place twice. */
async function placingFault(
  db: Db,
  request: FrontRequest,
  now: Date,
): Promise<Refusal<'front.story-unknown' | 'front.story-twice'> | null> {
  const heads = [...(request.lead === null ? [] : [request.lead]), ...request.seconds].map(
    ({ storyId }) => storyId,
  )
  const groups = [heads, ...request.boxes.map(box => box.pinned.map(({ storyId }) => storyId))]
  for (const group of groups) {
    const twice = group.find((id, index) => group.indexOf(id) !== index)
    if (twice !== undefined) return refuse('front.story-twice', { id: twice })
  }
  const all = [...new Set(groups.flat())]
  const known = await listDeskRows(db, all, awaySince(now))
  const usable = new Set(known.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id))
  const unknown = all.find(id => !usable.has(id))
  return unknown === undefined ? null : refuse('front.story-unknown', { id: unknown })
}

async function arrange(
  context: NewsroomContext,
  by: ReturnType<typeof actor>,
  front: string,
  request: FrontRequest,
): Promise<Answer<'PUT /fronts/:front'>> {
  const { database, clock } = context
  const done = await database.transaction(async db => {
    if ((await lockVersion(db, frontVersion(front))) !== request.version) return refuse('front.stale')
    const fault = await placingFault(db, request, clock())
    if (fault !== null) return fault
    const known = new Set((await listBoxes(db)).map(({ slug }) => slug))
    const unknown = request.boxes.find(({ slug }) => !known.has(slug))
    if (unknown !== undefined) return refuse('front.unknown', { front: unknown.slug })
    const placements = [
      ...(request.lead === null ? [] : [{ slot: 'lead' as const, ...request.lead }]),
      ...request.seconds.map(second => ({ slot: 'second' as const, ...second })),
    ]
    await replacePlacements(
      db,
      front,
      placements.map(({ slot, storyId, override }) => ({ slot, storyId, headline: words(override) })),
    )
    for (const { slug, pinned } of request.boxes) {
      await replaceCollectionItems(
        db,
        slug,
        pinned.map(({ storyId, reason }) => ({ storyId, reason: words(reason) })),
      )
    }
    await raiseVersion(db, frontVersion(front))
    await announceChange(db, [`front:${front}`, ...request.boxes.map(({ slug }) => `box:${slug}`)])
    await announceDesk(db, { type: 'front' })
    await recordAct(db, {
      by,
      action: 'front.arranged',
      subject: { kind: 'front', id: front },
      details: {
        lead: request.lead?.storyId ?? null,
        seconds: request.seconds.map(({ storyId }) => storyId),
        boxes: Object.fromEntries(
          request.boxes.map(box => [box.slug, box.pinned.map(({ storyId }) => storyId)]),
        ),
      },
      at: clock(),
    })
    return ok(true)
  })
  return done.ok ? ok(await loadFront(context, front)) : done
}

/** An address within the site or on the web. */
const barHref = (href: string): string | null => (/^\/(?![/\\])\S*$/.test(href) ? href : safeHref(href))

export const frontHandlers = {
  'GET /fronts/:front': async (context, { params }) =>
    fronts.has(params.front)
      ? ok(await loadFront(context, params.front))
      : refuse('front.unknown', { front: params.front }),
  'PUT /fronts/:front': async (context, { me, params, body }) =>
    fronts.has(params.front)
      ? arrange(context, actor(me), params.front, body)
      : refuse('front.unknown', { front: params.front }),
  'PUT /breaking': async ({ database, clock }, { me, body }) => {
    const { breaking } = body
    const href = breaking === null ? null : barHref(breaking.href.trim())
    const label = words(breaking?.label ?? null)
    if (breaking !== null && (href === null || label === null)) {
      return refuse('breaking.address', { address: breaking.href.slice(0, 200) })
    }
    const bar: Breaking = breaking === null ? null : { label: label!, href: href! }
    await database.transaction(async db => {
      await setSetting(db, 'public.breaking', bar)
      await raiseVersion(db, 'settings')
      await announceChange(db, ['site'])
      await announceDesk(db, { type: 'settings' })
      await recordAct(db, {
        by: actor(me),
        action: bar === null ? 'breaking.cleared' : 'breaking.set',
        subject: { kind: 'breaking', id: 'site', label: bar?.label ?? null },
        details: { ...bar },
        at: clock(),
      })
    })
    return ok({ breaking: bar })
  },
} satisfies Partial<Handlers>
