import { expect, test } from 'vitest'
import { arrangement } from './front.ts'
import { allStories } from './stories/all-stories.ts'

const boxed: string[] = Object.values(arrangement.boxes).flatMap(items => items.map(({ key }) => key))
const arranged: string[] = [...arrangement.seconds, ...boxed]

test('every story that the editors placed exists', () => {
  const keys = allStories.map(({ key }) => key)
  expect(arranged.filter(key => !keys.includes(key))).toEqual([])
})

test('no story stands twice among lead, seconds and boxes', () => {
  expect(new Set(arranged).size).toBe(arranged.length)
})

test('no placed story shares its picture with another or with the lead', () => {
  const pictures = allStories
    .filter(({ key }) => arranged.includes(key))
    .flatMap(({ picture }) => picture ?? [])
  const all = [arrangement.acceptancePicture, ...pictures]
  expect(new Set(all).size).toBe(all.length)
})

test('every desk has at least five stories, the acceptance story counting for foreign policy', () => {
  const count = (service: string) => allStories.filter(story => story.service === service).length
  const desks = ['politics', 'economy', 'society', 'sport', 'culture', 'science', 'photo', 'video']
  expect(desks.filter(desk => count(desk) < 5)).toEqual([])
  expect(count('foreign') + 1).toBeGreaterThanOrEqual(5)
})
