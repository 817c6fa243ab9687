import { describe, expect, it } from 'vitest'
import { readLanguage } from './language.ts'

describe('the language of a text', () => {
  it('is Persian though every yeh and kaf is Arabic', () =>
    expect(readLanguage('رئيس سازمان گفت: دماي هوا كاهش مي‌يابد و اين روند ادامه دارد.').language).toBe('fa'))
  it('is Arabic by its own letters and small words', () =>
    expect(readLanguage('يتوجه وفد من التجار غدا إلى شرق البلاد في زيارة تستمر ثلاثة أيام.').language).toBe(
      'ar',
    ))
  it('is Persian though the page declares English', () =>
    expect(readLanguage('رایزنی‌ها در شهر ادامه دارد.', 'en')).toEqual({ language: 'fa', direction: 'rtl' }))
  it('is what the script says where nothing is declared', () =>
    expect(readLanguage('A delegation will travel east tomorrow.')).toEqual({
      language: 'en',
      direction: 'ltr',
    }))
})
