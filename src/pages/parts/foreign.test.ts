import { expect, it } from 'vitest'
import { isolate } from './foreign.ts'

it.each([
  ['زبان C++ و COVID-19 در ایران', 'زبان <bdi>C++</bdi> و <bdi>COVID-19</bdi> در ایران'],
  ['گزارش Wetlands International، امروز', 'گزارش <bdi>Wetlands International</bdi>، امروز'],
  ['نشانی https://a.example/x.', 'نشانی <bdi>https://a.example/x</bdi>.'],
  ['تنها فارسی ۱۲', 'تنها فارسی ۱۲'],
  ['<b>', '&lt;<bdi>b</bdi>&gt;'],
])('isolates the foreign runs of «%s»', (text, markup) => {
  expect(String(isolate(text))).toBe(markup)
})
