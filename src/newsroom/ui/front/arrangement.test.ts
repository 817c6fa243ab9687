import { expect, test } from 'vitest'
import type { Front, PlacedCard } from '../../api/contract.ts'
import { type Arrangement, arrangementOf, change, put, requestOf, takeAway } from './arrangement.ts'

const card = (storyId: number): PlacedCard => ({
  storyId,
  headline: `خبر ${storyId}`,
  override: null,
  service: null,
  picture: null,
  datedAt: '2023-04-04T14:30:00.000Z',
  isLive: true,
  reason: null,
})
const front: Front = {
  version: 7,
  lead: card(1),
  seconds: [card(2), card(3), card(4)],
  boxes: [
    { slug: 'sport', name: 'ورزشی', size: 4, fillsFrom: 'sport', pinned: [card(5)], filled: [card(6)] },
  ],
}
const ids = (arrangement: Arrangement, place: string) => arrangement.places[place]!.map(each => each.storyId)
const arranged = arrangementOf(front)

test('a new lead sends the old one to the head of the seconds', () => {
  const next = put(arranged, card(9), 'lead', 0)
  expect([ids(next, 'lead'), ids(next, 'seconds')]).toEqual([[9], [1, 2, 3, 4]])
})

test('a second that becomes the lead changes places, and stands once', () => {
  const next = put(arranged, card(3), 'lead', 0)
  expect([ids(next, 'lead'), ids(next, 'seconds')]).toEqual([[3], [1, 2, 4]])
})

test('a card moved down within its list stands before the card it was dropped on', () => {
  expect(ids(put(arranged, card(2), 'seconds', 2), 'seconds')).toEqual([3, 2, 4])
  expect(ids(put(arranged, card(4), 'seconds', 0), 'seconds')).toEqual([4, 2, 3])
})

test('a story may lead and stand in a box', () => {
  const next = put(arranged, card(1), 'box:sport', 0)
  expect([ids(next, 'lead'), ids(next, 'box:sport')]).toEqual([[1], [1, 5]])
})

test('the lead pulled down among the seconds leaves its place empty', () => {
  const next = put(arranged, card(1), 'seconds', 3)
  expect([ids(next, 'lead'), ids(next, 'seconds')]).toEqual([[], [2, 3, 4, 1]])
})

test('what is taken away is gone from that place alone', () => {
  expect(ids(takeAway(arranged, 'seconds', 3), 'seconds')).toEqual([2, 4])
})

test('what is asked of the server names the pins, their headlines and reasons, never what fills by itself', () => {
  const next = change(change(arranged, 'seconds', 3, { override: 'تیتر کوتاه' }), 'box:sport', 5, {
    reason: 'بازی امشب',
  })
  expect(requestOf(next)).toEqual({
    version: 7,
    lead: { storyId: 1, override: null },
    seconds: [
      { storyId: 2, override: null },
      { storyId: 3, override: 'تیتر کوتاه' },
      { storyId: 4, override: null },
    ],
    boxes: [{ slug: 'sport', pinned: [{ storyId: 5, reason: 'بازی امشب' }] }],
  })
})
