import { loadEngine } from 'persian/node'
import { expect, test } from 'vitest'
import { runsText } from '../src/story/body.ts'
import { mendReading } from '../src/wire/mend-reading.ts'
import { readWire } from '../src/wire/read-wire.ts'
import { arrangement } from './front.ts'
import type { SampleBlock } from './sample-story.ts'
import { allStories } from './stories/all-stories.ts'

const engine = loadEngine()

function texts(block: SampleBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('subhead' in block) return [block.subhead]
  if ('quote' in block) return [block.quote, block.speaker, block.role]
  if ('list' in block) return block.list
  if ('gallery' in block) return [block.gallery, ...block.images.map(({ caption }) => caption)]
  return []
}

test('the text engine finds nothing sure in anything the sample says', () => {
  const reasons = Object.values(arrangement.boxes).flatMap(items => items.map(({ reason }) => reason))
  const said = allStories.flatMap(({ kicker, headline, lead, byline, tags, body }) => [
    [kicker, headline, lead, byline, ...tags, ...body.flatMap(texts)].join('\n\n'),
  ])
  const sure = [...said, ...reasons].flatMap(text =>
    engine
      .check(text)
      .filter(finding => finding.sure)
      .map(
        finding => `${text.slice(finding.start, finding.end)} → ${finding.suggestions[0]} (${finding.rule})`,
      ),
  )
  expect(sure).toEqual([])
})

test('a sample story whose half-spaces were deleted on the wire comes back as it was', () => {
  const story = allStories.find(({ key }) => key === 'night-bus-takes-nurses-home')!
  const paragraphs = story.body.filter(block => typeof block === 'string')
  const whole = [story.kicker, story.headline, story.lead, ...paragraphs]
  expect(whole.join('').split('\u200c').length).toBeGreaterThan(20)

  const wire = [...whole, 'منبع: ایرنا', 'انتهای پیام', 'برچسبها', 'نظر شما']
    .join('\n\n')
    .replaceAll('\u200c', '')
  const read = readWire(new TextEncoder().encode(wire), { published: '2026-11-24T10:00:00+03:30' })
  if (!read.ok) throw new Error(read.code)
  const { content } = mendReading(read.value[0]!, engine, '2026-11-24T10:00:00Z')
  expect([content.kicker, content.headline, content.lead]).toEqual(whole.slice(0, 3))
  expect(content.body.map(block => ('content' in block ? runsText(block.content) : ''))).toEqual(paragraphs)
})
