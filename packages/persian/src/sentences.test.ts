import { expect, test } from 'vitest'
import { sentences } from './sentences.ts'

test('sentences end at marks and the quotes that close with them', () => {
  expect(sentences('او رفت. «آمدی؟» نه!')).toEqual(['او رفت.', '«آمدی؟»', 'نه!'])
})

test('numbers, initials and abbreviations end none', () => {
  expect(sentences('در ۳.۵ ثانیه، د. احمدی در ۱۴۰۲ ه.ش. آمد.')).toEqual([
    'در ۳.۵ ثانیه، د. احمدی در ۱۴۰۲ ه.ش. آمد.',
  ])
})

test('a line end ends a sentence, and a dateline is one', () => {
  expect(sentences('لندن - ایرنا: هفته\u200Cنامه نوشت\nوی گفت')).toEqual([
    'لندن - ایرنا:',
    'هفته\u200Cنامه نوشت',
    'وی گفت',
  ])
})
