import { expect, test } from 'vitest'
import { findAddresses } from './addresses.ts'

const kinds = (text: string) => findAddresses(text).map(({ kind }) => kind)

test.each([
  'https://example.com/x',
  'hxxps://example.org/a',
  'به www.example.ir سر بزنید',
  'example.com',
  'EXAMPLE.COM',
  'ex\u200Bample.c\u00ADom',
  'exаmple.com',
  'ｅｘａｍｐｌｅ．ｃｏｍ',
  'example。com',
  'example[.]com',
  'example (dot) com',
  'example dot com',
  'example . com',
  'example نقطه کام',
  'example دات آی آر',
  'bit.ly.site/x',
  '192.168.1.1:8080',
])('«%s» is a link', text => {
  expect(kinds(text)).toContain('link')
})

test.each([
  ['t.me/example_news', 'handle'],
  ['آیدی من @example_shop', 'handle'],
  ['someone@example.com', 'email'],
  ['۰۹۱۲۱۲۳۴۵۶۷', 'phone'],
  ['+98 912 123 45 67', 'phone'],
  ['021-12345678', 'phone'],
  ['کارت ۶۰۳۷ ۹۹۱۱ ۱۱۱۱ ۱۱۱۲', 'card'],
  ['کد ملی 0013542419', 'national-code'],
])('«%s» is a %s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test.each([
  'نشست در ساعت ۱۸:۳۰ پایان یافت.سپس رفتند.',
  'قیمت ۱۲۳۴۵۶۷۸۹۰ ریال شد',
  'در سال ۱۴۰۲.۰۱.۱۵ نوشته شد',
  'نقطه پایان این جنگ کجاست؟ کام همه تلخ شد.',
  'گفت: ok.بعد رفت',
  'C++ و Node.js و version 1.2.3',
])('«%s» is none', text => {
  expect(kinds(text)).toEqual([])
})
