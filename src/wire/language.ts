/** The language of a text where nothing sure declares it: told by script, then by letters and small words. */
import { arabicLetters, arabicWords, persianLetters, persianWords, urduLetters } from './language.lexicon.ts'
import { foldLine } from './received-text.ts'
import { foldLetters } from './wire-key.ts'

export type ReadLanguage = { readonly language: string; readonly direction: 'rtl' | 'ltr' }

const anyWord = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu')
const persianWord = anyWord(persianWords)
const arabicWord = anyWord(arabicWords)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * A declaration is believed where the script does not contradict it: pages in Persian that declare `en` (their
 * template's default) are many. Example: `readLanguage('رایزنی در مسکو', 'en')` → `fa`, right to left.
 */
export function readLanguage(text: string, declared?: string | null): ReadLanguage {
  const sample = foldLine(text.slice(0, 4000))
  const arabic = count(sample, /[\u0600-\u06FF]/g)
  const latin = count(sample, /[A-Za-z\u00C0-\u024F]/g)
  const cyrillic = count(sample, /[\u0400-\u04FF]/g)
  const hebrew = count(sample, /[\u0590-\u05FF]/g)
  const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(declared?.trim().replace('_', '-') ?? '')
    ? declared!.trim().replace('_', '-')
    : null
  const base = tag?.split('-')[0]?.toLowerCase() ?? null
  const most = Math.max(arabic, latin, cyrillic, hebrew)
  if (most === 0 || most === arabic) {
    // Persian is often typed with Arabic yeh and kaf: its words are looked for past them.
    const persianSigns = count(sample, persianLetters) + 3 * count(foldLetters(sample), persianWord)
    const arabicSigns = count(sample, arabicLetters) + 3 * count(sample, arabicWord)
    const urduSigns = count(sample, urduLetters)
    const rightToLeft = ['fa', 'ar', 'ur', 'ps', 'ckb', 'prs', 'sd', 'ug', 'az']
    if (urduSigns * 12 > arabic) return { language: base === 'ur' ? tag! : 'ur', direction: 'rtl' }
    if (arabicSigns > persianSigns * 1.5) return { language: base === 'ar' ? tag! : 'ar', direction: 'rtl' }
    if (tag !== null && base !== 'ar' && base !== 'ur' && rightToLeft.includes(base!))
      return { language: base === 'fa' ? 'fa' : tag, direction: 'rtl' }
    return { language: 'fa', direction: 'rtl' }
  }
  if (most === hebrew) return { language: 'he', direction: 'rtl' }
  if (most === cyrillic)
    return { language: base !== null && !['en', 'fa', 'ar'].includes(base) ? tag! : 'ru', direction: 'ltr' }
  if (base !== null && !['fa', 'ar', 'ur', 'he', 'ru'].includes(base))
    return { language: tag!, direction: 'ltr' }
  return { language: count(sample, /[ğşıİçöü]/g) * 25 > latin ? 'tr' : 'en', direction: 'ltr' }
}
