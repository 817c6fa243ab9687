import { describe, expect, it } from 'vitest'
import { addressKey, cleanAddress, headlineIdentity } from './identity.ts'

describe('an item’s identity', () => {
  it('is one for an address and its variants', () => {
    const variants = [
      'https://www.mehrnews.com/news/5932187/آب-رسانی',
      'http://mehrnews.com/news/5932187',
      'https://www.mehrnews.com/news/5932187/x?utm_source=rss#c',
    ]
    expect(new Set(variants.map(addressKey))).toEqual(new Set(['mehrnews.com/news/5932187']))
  })
  it('keeps what names the story in an address without an id', () => {
    expect([addressKey('https://a.example/?p=55'), addressKey('https://a.example/1402/09/lake/')]).toEqual([
      'a.example?p=55',
      'a.example/1402/09/lake',
    ])
  })
  it('is one for a headline however it is spaced', () => {
    expect(headlineIdentity('رايزني هاي تازه', '2023-04-04')).toEqual(
      headlineIdentity('رایزنی‌های تازه', '2023-04-04'),
    )
  })
  it('takes line breaks and spaces out of an address, and no other scheme than the web’s', () => {
    expect([
      cleanAddress('\n  https://a.example/x\n/y '),
      cleanAddress('/z', 'https://a.example/x'),
      cleanAddress('javascript:alert(1)'),
    ]).toEqual(['https://a.example/x/y', 'https://a.example/z', null])
  })
})
