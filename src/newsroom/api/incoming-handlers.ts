/** Wire items: coming in by hand, and looked at side by side. */
import type { SignedIn } from '../../accounts/accounts.ts'
import { refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { recordAct } from '../../store/audit.ts'
import {
  findIncoming,
  type IncomingItem,
  type IncomingSummary,
  listIncoming,
  listWireVersions,
} from '../../store/wire-desk.ts'
import { diffWords } from '../../story/diff-words.ts'
import { furnitureEn } from '../../strings/newsroom-api.en.ts'
import { furnitureFa } from '../../strings/newsroom-api.fa.ts'
import { linesOf } from '../../wire/correct-reading.ts'
import { decodeBytes } from '../../wire/encoding/decode-bytes.ts'
import type { FurnitureKind } from '../../wire/furniture.lexicon.ts'
import { mendReading, partsOf } from '../../wire/mend-reading.ts'
import {
  appliedOf,
  correctLine,
  decideFindings,
  findingKey,
  findingsOf,
  isOpen,
  readingOf,
  setAside,
  takeIncoming,
} from '../desk/incoming.ts'
import type { Ingested, NewsroomContext } from './context.ts'
import type { IncomingDetail, IncomingFinding, IncomingRow } from './contract.ts'
import { fromCursor, page, wordsOf } from './cursor.ts'
import { type Answer, actor, type Handlers, storyOf } from './handler.ts'
import { loadDetail } from './story-detail.ts'

const itemsShown = 50
const rawLetters = 200_000

export function toIncomingRow(item: IncomingSummary): IncomingRow {
  const reading = readingOf(item)
  const textOf = new Map(partsOf(reading).map(({ name, text }) => [name, text]))
  const findings = findingsOf(item)
  const decided = (finding: (typeof findings)[number]): boolean =>
    findingKey(finding, textOf.get(finding.part) ?? '') in item.decisions
  return {
    storyId: item.story_id,
    headline: item.headline,
    kicker: item.kicker,
    credit: reading.credit,
    agency: reading.agency,
    receivedAt: item.received_at.toISOString(),
    version: item.version,
    words: [...textOf.values()].join(' ').split(/\s+/).filter(Boolean).length,
    open: findings.filter(finding => !decided(finding)).length,
    applied: findings.filter(
      finding => appliedOf(finding, textOf.get(finding.part) ?? '', item.decisions) !== null,
    ).length,
    titleOnly: reading.titleOnly,
    status: item.status,
  }
}

const statusOf = (item: IncomingItem): IncomingRow['status'] =>
  item.taken_at !== null || item.state !== 'draft'
    ? 'taken'
    : item.dismissed_at !== null
      ? 'dismissed'
      : 'incoming'

/** `b2.1`, the second item of a list, stands in line `b2`, behind the first; `tag0` is line `t1`. */
function placeOf(part: string, textOf: ReadonlyMap<string, string>): { line: string; offset: number } {
  const item = /^(b\d+)\.(\d+)$/.exec(part)
  if (item !== null) {
    let offset = 0
    for (let i = 0; i < Number(item[2]); i++) offset += (textOf.get(`${item[1]}.${i}`) ?? '').length + 1
    return { line: item[1]!, offset }
  }
  const tag = /^tag(\d+)$/.exec(part)
  return tag === null ? { line: part, offset: 0 } : { line: `t${Number(tag[1]) + 1}`, offset: 0 }
}

function findingsIn(item: IncomingItem): IncomingFinding[] {
  const textOf = new Map(partsOf(readingOf(item)).map(({ name, text }) => [name, text]))
  return findingsOf(item).map((finding, id) => {
    const line = textOf.get(finding.part) ?? ''
    const decision = item.decisions[findingKey(finding, line)]
    const place = placeOf(finding.part, textOf)
    return {
      id,
      line: place.line,
      start: finding.start + place.offset,
      end: finding.end + place.offset,
      text: finding.text,
      suggestions: finding.suggestions,
      rule: finding.rule,
      fa: finding.message.fa,
      en: finding.message.en,
      sure: finding.sure,
      state: decision === undefined ? 'open' : decision === null ? 'left' : 'taken',
      applied: appliedOf(finding, line, item.decisions),
    }
  })
}

/** The mended words of every line, by its name. */
function mendedLines(context: NewsroomContext, item: IncomingItem): Map<string, string> {
  const { content } = mendReading(
    readingOf(item),
    context.engine,
    context.clock().toISOString(),
    (finding, line) => appliedOf(finding, line, item.decisions),
  )
  const lines = new Map<string, string>([
    ['kicker', content.kicker ?? ''],
    ['headline', content.headline],
    ['lead', content.lead ?? ''],
    ['byline', content.byline ?? ''],
    ['agency', content.attribution.reportedBy ?? ''],
    ['credit', content.attribution.source ?? ''],
    ...content.tags.map((tag, index): [string, string] => [`t${index + 1}`, tag]),
  ])
  for (const block of content.body) {
    if (block.type === 'list')
      lines.set(block.id, block.items.map(runs => runs.map(run => run.text).join('')).join('\n'))
    else if ('content' in block) lines.set(block.id, block.content.map(run => run.text).join(''))
  }
  return lines
}

async function detailOf(context: NewsroomContext, item: IncomingItem): Promise<IncomingDetail> {
  const reading = readingOf(item)
  const mended = mendedLines(context, item)
  let furniture = 0
  const lines = linesOf(reading).map(({ id, role, text }) => {
    if (role === 'furniture') {
      const { kind } = reading.furniture[furniture++]!
      const told = { kind, fa: furnitureFa[kind as FurnitureKind], en: furnitureEn[kind as FurnitureKind] }
      return {
        id,
        role,
        raw: text,
        mended: null,
        diff: [{ kind: 'removed' as const, text }],
        furniture: told,
      }
    }
    const after = mended.get(id) ?? text
    return { id, role, raw: text, mended: after, diff: diffWords(text, after), furniture: null }
  })
  const decoded = decodeBytes(item.raw, item.content_type ?? undefined)
  const { published } = reading
  return {
    row: toIncomingRow({ ...item, status: statusOf(item) }),
    reading: item.reading_number,
    address: item.address,
    format: reading.format,
    language: reading.language,
    direction: reading.direction,
    published: published === null ? null : { day: published.day, instant: published.instant },
    lines,
    findings: findingsIn(item),
    rawText: decoded.ok ? decoded.value.text.slice(0, rawLetters) : null,
    versions: (await listWireVersions(context.database, item.item_id)).map(version => ({
      number: version.number,
      receivedAt: version.received_at.toISOString(),
      difference: version.difference,
    })),
    isEditable: isOpen(item),
  }
}

async function answerDetail(
  context: NewsroomContext,
  storyId: number,
): Promise<Answer<'GET /incoming/:story'>> {
  const item = await findIncoming(context.database, storyId)
  return item === null ? refuse('incoming.not-found') : ok(await detailOf(context, item))
}

async function answerRow(
  context: NewsroomContext,
  storyId: number,
): Promise<Answer<'POST /incoming/:story/dismiss'>> {
  const item = await findIncoming(context.database, storyId)
  return item === null ? refuse('incoming.not-found') : ok(toIncomingRow({ ...item, status: statusOf(item) }))
}

async function answerIngested(
  { database, clock }: NewsroomContext,
  me: SignedIn,
  items: Ingested,
): Promise<Answer<'POST /incoming'>> {
  for (const { storyId } of items.filter(({ isNew }) => isNew)) {
    const subject = { kind: 'story', id: storyId }
    await recordAct(database, { by: actor(me), action: 'wire.ingested', subject, at: clock() })
  }
  return ok({ items })
}

export const incomingHandlers = {
  'GET /incoming': async ({ database }, { query }) => {
    const rows = await listIncoming(database, {
      status: query.status ?? 'incoming',
      words: wordsOf(query.text),
      before: fromCursor(query.cursor),
      limit: itemsShown + 1,
    })
    const { shown, next } = page(rows, itemsShown, row => ({ at: row.received_at, id: row.item_id }))
    return ok({ items: shown.map(toIncomingRow), next })
  },
  'POST /incoming': async (context, { me, query, body, contentType }) => {
    const items = await context.ingestBytes(body ?? new Uint8Array(), {
      ...(query.source ? { source: query.source } : {}),
      ...(query.name ? { address: query.name } : {}),
      ...(contentType === undefined || contentType === 'application/octet-stream' ? {} : { contentType }),
    })
    return items.ok ? answerIngested(context, me, items.value) : items
  },
  'POST /incoming/fetch': async (context, { me, body }) => {
    const items = await context.ingestAddress(body.address.trim(), body.source ? { source: body.source } : {})
    return items.ok ? answerIngested(context, me, items.value) : items
  },
  'GET /incoming/:story': (context, asked) => answerDetail(context, storyOf(asked)),
  'POST /incoming/:story/lines': async (context, asked) => {
    const corrected = await correctLine(context, actor(asked.me), storyOf(asked), asked.body)
    return corrected.ok ? answerDetail(context, storyOf(asked)) : corrected
  },
  'POST /incoming/:story/findings': async (context, asked) => {
    const { reading, decisions } = asked.body
    const decided = await decideFindings(context, actor(asked.me), storyOf(asked), reading, decisions)
    return decided.ok ? answerDetail(context, storyOf(asked)) : decided
  },
  'POST /incoming/:story/take': async (context, asked) => {
    const taken = await takeIncoming(context, actor(asked.me), storyOf(asked))
    return taken.ok ? loadDetail(context, asked.me, storyOf(asked)) : taken
  },
  'POST /incoming/:story/dismiss': async (context, asked) => {
    const aside = await setAside(context, actor(asked.me), storyOf(asked), true)
    return aside.ok ? answerRow(context, storyOf(asked)) : aside
  },
  'POST /incoming/:story/restore': async (context, asked) => {
    const back = await setAside(context, actor(asked.me), storyOf(asked), false)
    return back.ok ? answerRow(context, storyOf(asked)) : back
  },
} satisfies Partial<Handlers>
