/**
 * The acceptance story: raw wire text goes in the way `chapar ingest` takes it; then the sample's editor does what an editor
 * does: accepts the two misspelt words that the text engine offered, chooses service, tags and picture, and publishes.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyFindings } from 'persian'
import { publishStory } from '../src/publish/publish-story.ts'
import { type Ingester, ingestBytes } from '../src/server/ingest.ts'
import { insertSampleStory } from '../src/store/sample.ts'
import { findRevision, insertRevision, lockStory } from '../src/store/stories.ts'
import type { Block, Figure } from '../src/story/body.ts'
import { plainRuns, runsText } from '../src/story/body.ts'
import type { Content, Edit } from '../src/story/story.ts'

export const acceptanceKey = 'four-party-talks'

const editor = 'تحریریه نمونه'
const published = '2023-04-04T18:00:00+03:30'
/** The offers that the editor accepts, by the words they are about. */
const acceptedWords = ['حسبن', 'چناچه']
const tags = ['روسیه', 'ایران', 'سوریه', 'ترکیه', 'نشست چهارجانبه']

/** Safe to run again: what is live stays as it is. Returns the story's id. */
export async function loadAcceptanceStory(newsroom: Ingester, picture: Figure): Promise<number> {
  const raw = await readFile(join(import.meta.dirname, 'wire', 'four-party-story.raw.txt'))
  const ingested = await ingestBytes(
    newsroom,
    raw,
    { source: 'فارس', published },
    { publish: false, by: editor },
  )
  if (!ingested.ok) throw new Error(`acceptance story: ${ingested.code}`)
  const { id, state } = ingested.value[0]!.line
  if (state !== 'draft') return id
  await newsroom.database.transaction(async db => {
    await insertSampleStory(db, acceptanceKey, id)
    const story = (await lockStory(db, id))!
    if (story.revision_number > 1) return
    const { content, edits } = (await findRevision(db, id, 1))!
    const accepted = acceptOffers(newsroom, content)
    await insertRevision(db, {
      storyId: id,
      content: { ...accepted.content, service: 'foreign', tags, picture },
      edits: [...edits, ...accepted.edits],
      madeBy: editor,
      reason: 'offers accepted',
      madeAt: newsroom.clock(),
    })
  })
  const done = await publishStory(newsroom, id, editor)
  if (!done.ok) throw new Error(`acceptance story: ${done.code}`)
  return id
}

function acceptOffers({ engine }: Ingester, content: Content): { content: Content; edits: Edit[] } {
  const edits: Edit[] = []
  const body = content.body.map((block): Block => {
    if (block.type !== 'paragraph') return block
    const text = runsText(block.content)
    const accepted = engine
      .check(text, { published })
      .filter(finding => acceptedWords.includes(text.slice(finding.start, finding.end)))
    if (accepted.length === 0) return block
    for (const { start, end, suggestions, rule, message } of accepted) {
      const context = { left: text.slice(Math.max(0, start - 24), start), right: text.slice(end, end + 24) }
      const [before, after] = [text.slice(start, end), suggestions[0]!]
      edits.push({ part: block.id, before, after, context, rule, reason: message, by: 'editor' })
    }
    return { ...block, content: plainRuns(applyFindings(text, accepted)) }
  })
  return { content: { ...content, body }, edits }
}
