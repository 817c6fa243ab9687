/** Contents compared as values: PostgreSQL keeps keys in an order of its own, browsers in another. */
import type { Content } from './story.ts'

/** The same words, marks and order; times of blocks left aside. */
export const sameContent = (one: Content, other: Content): boolean =>
  withoutTimes(one) === withoutTimes(other)

const withoutTimes = (content: Content): string =>
  canonical({ ...content, body: content.body.map(({ at: _, ...block }) => block) })

/** One text for each value, whatever the order of its keys. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value))

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  )
}
