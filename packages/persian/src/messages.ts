/** The reason of each rule, in Persian and English, as readers and editors see it. */
import type { Reason } from './edit.ts'
import type { Message } from './finding.ts'

export const RULES = {
  'letters.arabic': {
    fa: 'حرف عربی به شکل فارسی نوشته شد',
    en: 'Arabic letter form written in its Persian form',
  },
  'letters.presentation-form': {
    fa: 'نویسهٔ نمایشی به حرف معمولی برگردانده شد',
    en: 'Presentation form replaced by the plain letter',
  },
  'letters.tatweel': { fa: 'کشیدهٔ میان حرف‌ها برداشته شد', en: 'Stretching mark between letters taken out' },
  'letters.mark': { fa: 'نشانهٔ زائد بالای حرف برداشته شد', en: 'Stray vowel sign taken out' },
  'letters.invisible': { fa: 'نویسهٔ نادیدنی برداشته شد', en: 'Invisible character taken out' },
  'half-space.useless': { fa: 'نیم‌فاصلهٔ بی‌اثر برداشته شد', en: 'Half-space without effect taken out' },
  'half-space.repeated': { fa: 'نیم‌فاصلهٔ تکراری یکی شد', en: 'Repeated half-space made one' },
  'half-space.stand-in': {
    fa: 'نشانه‌ای که به جای نیم‌فاصله آمده بود با نیم‌فاصله جایگزین شد',
    en: 'A mark that stood in for a half-space replaced by one',
  },
  'number.digits': { fa: 'رقم‌ها به شکل فارسی نوشته شد', en: 'Digits written in Persian' },
  'number.percent': {
    fa: 'نشانهٔ درصد به شکل فارسی نوشته شد',
    en: 'Percent sign written in its Persian form',
  },
  'punctuation.space': { fa: 'فاصلهٔ پیرامون نشانه‌گذاری درست شد', en: 'Blanks around punctuation put right' },
  'punctuation.quote': {
    fa: 'گیومهٔ فارسی به جای علامت نقل‌قول',
    en: 'Guillemets in place of other quotation marks',
  },
  'punctuation.persian-mark': {
    fa: 'نشانهٔ فارسی به جای نشانهٔ لاتین',
    en: 'Persian mark in place of the Latin one',
  },
  'half-space.ending': { fa: 'نیم‌فاصلهٔ پیش از «{}»', en: 'Half-space before the ending «{}»' },
  'half-space.ending-for-space': {
    fa: 'نیم‌فاصله به جای فاصله پیش از «{}»',
    en: 'Half-space for the blank before the ending «{}»',
  },
  'half-space.verb': { fa: 'نیم‌فاصلهٔ پس از «{}»', en: 'Half-space after the verb prefix «{}»' },
  'half-space.verb-for-space': {
    fa: 'نیم‌فاصله به جای فاصله پس از «{}»',
    en: 'Half-space for the blank after the verb prefix «{}»',
  },
  'half-space.prefix': { fa: 'نیم‌فاصلهٔ پس از «{}»', en: 'Half-space after «{}»' },
  'half-space.prefix-for-space': {
    fa: 'نیم‌فاصله به جای فاصله پس از «{}»',
    en: 'Half-space for the blank after «{}»',
  },
  'half-space.compound': {
    fa: 'نیم‌فاصله میان دو بخش واژهٔ مرکب',
    en: 'Half-space between the parts of a compound',
  },
  'half-space.compound-for-space': {
    fa: 'نیم‌فاصله به جای فاصله میان دو بخش واژهٔ مرکب',
    en: 'Half-space for the blank between the parts of a compound',
  },
  'half-space.joined-ending': {
    fa: 'فاصلهٔ پیش از «{}» برداشته شد',
    en: 'Blank before the ending «{}» taken out',
  },
} as const satisfies Record<string, Message>

export type Rule = keyof typeof RULES

/** The reason in both languages, the part of the word named. Several reasons for one change are told one after the other. */
export function messageFor(reasons: readonly Reason[]): Message {
  const told = (language: 'fa' | 'en') =>
    reasons.map(({ rule, piece }) => RULES[rule][language].replace('{}', piece))
  return { fa: told('fa').join('؛ '), en: told('en').join('; ') }
}
