/** Numbered pages of a list: `?page=2`, in any digits; the first has no number of its own. */
import { latinDigits } from 'persian'
import { pagePath } from '../story/addresses.ts'
import { printCount } from '../strings/formats.fa.ts'
import type { Paging } from './parts/printed.ts'

export const perPage = 24

/** Beyond this no list goes; it also bounds what a made-up number can cost. */
const lastPage = 100_000

/** The number asked for, 1 when none is given, null when it is no page number. */
export function askedPage(query: URLSearchParams): number | null {
  const text = query.get('page')
  if (text === null) return 1
  const digits = latinDigits(text)
  const page = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  return page >= 1 && page <= lastPage ? page : null
}

export const pageCount = (total: number, size = perPage): number => Math.max(1, Math.ceil(total / size))

/** @param query what stands in the address before `page=`. */
export function makePaging(path: string, page: number, total: number, query = '', size = perPage): Paging {
  const pages = pageCount(total, size)
  return {
    current: printCount(page),
    total: printCount(pages),
    newer: page > 1 ? pagePath(path, page - 1, query) : null,
    older: page < pages ? pagePath(path, page + 1, query) : null,
  }
}
