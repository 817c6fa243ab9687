/** Numbers in words, as readers answer a question; «بیست و یک» is the sum of its words. */
import { disguiseKey } from './disguise-key.ts'

const named: readonly (readonly [number, string])[] = [
  [0, 'صفر'],
  [1, 'یک'],
  [2, 'دو'],
  [3, 'سه'],
  [4, 'چهار'],
  [5, 'پنج'],
  [6, 'شش'],
  [6, 'شیش'],
  [7, 'هفت'],
  [8, 'هشت'],
  [9, 'نه'],
  [10, 'ده'],
  [11, 'یازده'],
  [12, 'دوازده'],
  [13, 'سیزده'],
  [14, 'چهارده'],
  [15, 'پانزده'],
  [16, 'شانزده'],
  [17, 'هفده'],
  [18, 'هجده'],
  [18, 'هیجده'],
  [19, 'نوزده'],
  [20, 'بیست'],
  [30, 'سی'],
  [40, 'چهل'],
  [50, 'پنجاه'],
  [60, 'شصت'],
  [70, 'هفتاد'],
  [80, 'هشتاد'],
  [90, 'نود'],
  [100, 'صد'],
  [100, 'یکصد'],
  [1000, 'هزار'],
]

export const numberAnd = 'و'
/** By the key of the word. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  named.map(([number, word]) => [disguiseKey(word), number]),
)
