import { loadEngine } from 'persian/node'
import { expect, test } from 'vitest'
import { accountRefusalsFa, accountsFa } from './accounts.fa.ts'
import { answersFa } from './answers.fa.ts'
import { cliFa } from './cli.fa.ts'
import { commentQuestionsFa, commentRefusalsFa, commentsFa } from './comments.fa.ts'
import { errorsEn } from './errors.en.ts'
import { errorsFa } from './errors.fa.ts'
import { printCount, printDuration, printMoment, readingMinutes, tehranDay, tehranIso } from './formats.fa.ts'
import { newsroomFa } from './newsroom.fa.ts'
import { commentReasonsFa, furnitureFa, missingFa, newsroomRefusalsFa } from './newsroom-api.fa.ts'
import { pagesFa } from './pages.fa.ts'
import { playgroundFa } from './playground.fa.ts'
import { wireRefusalsFa } from './wire.fa.ts'

/** Every sentence, values filled in. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return sentences(value(...Array.from({ length: value.length }, () => 'خبر')))
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(sentences) : []
}

/** Whatever a refusal names is a word. */
const details = new Proxy({}, { get: () => 'خبر' })

const told = (errors: Record<string, (details: never) => unknown>): string[] =>
  Object.values(errors).flatMap(tell => sentences(tell(details as never)))

/** What is isolated (an option, an address) is not Persian. */
const withoutIsolated = (text: string): string => text.replace(/\u2066[^\u2069]*\u2069/g, 'نشانی')

test('our own Persian passes our own text engine', () => {
  const engine = loadEngine()
  const ours = [
    pagesFa,
    newsroomFa,
    answersFa,
    cliFa,
    commentsFa,
    commentQuestionsFa,
    accountsFa,
    missingFa,
    furnitureFa,
    commentReasonsFa,
    playgroundFa,
  ]
    .flatMap(sentences)
    .concat(
      told(errorsFa),
      told(wireRefusalsFa),
      told(commentRefusalsFa),
      told(accountRefusalsFa),
      told(newsroomRefusalsFa),
    )
  const sure = ours.map(withoutIsolated).flatMap(text =>
    engine
      .check(text)
      .filter(finding => finding.sure)
      .map(
        finding =>
          `${text}: ${text.slice(finding.start, finding.end)} → ${finding.suggestions[0]} (${finding.rule})`,
      ),
  )
  expect(sure).toEqual([])
})

test('every refusal is told in both languages', () => {
  expect(Object.keys(errorsEn).sort()).toEqual(Object.keys(errorsFa).sort())
})

test('a moment is printed in Tehran’s zone: summer time held until 2022 and not after', () => {
  expect(tehranIso(new Date('2022-06-01T08:00:00Z'))).toBe('2022-06-01T12:30:00+04:30')
  expect(tehranIso(new Date('2023-06-01T08:00:00Z'))).toBe('2023-06-01T11:30:00+03:30')
})

test('half past midnight in Tehran is a day later than in UTC', () => {
  expect(tehranDay(new Date('2026-11-23T21:00:00Z'))).toBe('2026-11-24')
})

test('a full moment reads as Persians write it', () => {
  expect(printMoment(new Date('2023-04-04T14:30:00Z')).text).toBe('سه‌شنبه ۱۵ فروردین ۱۴۰۲، ۱۸:۰۰')
})

test('where the source gives no hour, none is shown', () => {
  expect(printMoment(new Date('2023-04-04T08:30:00Z'), 'day')).toEqual({
    iso: '2023-04-04',
    text: 'سه‌شنبه ۱۵ فروردین ۱۴۰۲',
  })
})

test('counts, lengths and reading times', () => {
  expect([printCount(1_234_567), printDuration(84), readingMinutes('واژه')]).toEqual(['۱٬۲۳۴٬۵۶۷', '۱:۲۴', 1])
})
