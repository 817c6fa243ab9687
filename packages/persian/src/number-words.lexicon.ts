/** The words of Persian numbers, as they are written and as they are read. */

export const ONES: readonly string[] = ['صفر', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه']
export const TEENS: readonly string[] = [
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
]
/** 20, 30 … 90. */
export const TENS: readonly string[] = ['بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود']
/** 100, 200 … 900. */
export const HUNDREDS: readonly string[] = [
  'صد',
  'دویست',
  'سیصد',
  'چهارصد',
  'پانصد',
  'ششصد',
  'هفتصد',
  'هشتصد',
  'نهصد',
]
/** A thousand, a million … each a thousand times the one before. */
export const SCALES: readonly string[] = ['هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون']

export const AND = 'و'
export const MINUS = 'منفی'
export const POINT = 'ممیز'
/** Tenths, hundredths … */
export const FRACTIONS: readonly string[] = ['دهم', 'صدم', 'هزارم', 'ده هزارم', 'صد هزارم', 'میلیونم']
export const HALF = 'نیم'
/** Other spellings: what is read → what it is. */
export const OTHER_NUMBER_WORDS: Readonly<Record<string, string>> = {
  شیش: 'شش',
  هیجده: 'هجده',
  هیفده: 'هفده',
  پونزده: 'پانزده',
  شونزده: 'شانزده',
  یکصد: 'صد',
  یکهزار: 'هزار',
  پونصد: 'پانصد',
  ششصد: 'ششصد',
  بلیون: 'میلیارد',
  بیلیون: 'میلیارد',
}
/** Ordinals that are not the cardinal and م. */
export const ODD_ORDINALS: Readonly<Record<string, string>> = {
  اول: 'یک',
  نخست: 'یک',
  سوم: 'سه',
  'سی ام': 'سی',
}
export const THIRD = 'سوم'
export const THIRTIETH = 'سی\u200Cام'
export const ORDINAL_ENDING = 'م'
