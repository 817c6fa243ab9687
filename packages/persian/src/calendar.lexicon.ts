/** Names of months, weekdays and ordinals, as dates write them and as they are read. */

export const JALALI_MONTHS: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]

/** Gregorian months as Iranian newsrooms write them. */
export const GREGORIAN_MONTHS: readonly string[] = [
  'ژانویه',
  'فوریه',
  'مارس',
  'آوریل',
  'مه',
  'ژوئن',
  'ژوئیه',
  'اوت',
  'سپتامبر',
  'اکتبر',
  'نوامبر',
  'دسامبر',
]

/** Other spellings that are read, never written: name → month number. */
export const OTHER_MONTH_NAMES: Readonly<
  Record<string, { calendar: 'jalali' | 'gregorian'; month: number }>
> = {
  امرداد: { calendar: 'jalali', month: 5 },
  اپریل: { calendar: 'gregorian', month: 4 },
  می: { calendar: 'gregorian', month: 5 },
  ژون: { calendar: 'gregorian', month: 6 },
  جون: { calendar: 'gregorian', month: 6 },
  جولای: { calendar: 'gregorian', month: 7 },
  ژوییه: { calendar: 'gregorian', month: 7 },
  آگوست: { calendar: 'gregorian', month: 8 },
  آگست: { calendar: 'gregorian', month: 8 },
  سپتمبر: { calendar: 'gregorian', month: 9 },
  دیسمبر: { calendar: 'gregorian', month: 12 },
}

/** Saturday first. */
export const WEEKDAYS: readonly string[] = [
  'شنبه',
  'یک\u200Cشنبه',
  'دوشنبه',
  'سه\u200Cشنبه',
  'چهارشنبه',
  'پنج\u200Cشنبه',
  'جمعه',
]

/** Days of the month in words, with spaces where a half-space may stand: index 0 is the first. */
export const ORDINAL_DAYS: readonly (readonly string[])[] = [
  ['یکم', 'اول', 'نخست'],
  ['دوم'],
  ['سوم'],
  ['چهارم'],
  ['پنجم'],
  ['ششم'],
  ['هفتم'],
  ['هشتم'],
  ['نهم'],
  ['دهم'],
  ['یازدهم'],
  ['دوازدهم'],
  ['سیزدهم'],
  ['چهاردهم'],
  ['پانزدهم'],
  ['شانزدهم'],
  ['هفدهم'],
  ['هجدهم', 'هیجدهم'],
  ['نوزدهم'],
  ['بیستم'],
  ['بیست و یکم'],
  ['بیست و دوم'],
  ['بیست و سوم'],
  ['بیست و چهارم'],
  ['بیست و پنجم'],
  ['بیست و ششم'],
  ['بیست و هفتم'],
  ['بیست و هشتم'],
  ['بیست و نهم'],
  ['سی ام', 'سیام'],
  ['سی و یکم'],
]

/** How weekdays are written, as a pattern: the blank may be a half-space or nothing. */
export const WEEKDAY_FORMS = '(?:یک|دو|سه|چهار|پنج)[ \u200C]?شنبه|شنبه|جمعه|آدینه'

/** Days counted from the day of publication. */
export const DAYS_FROM_NOW: Readonly<Record<string, number>> = {
  پریروز: -2,
  دیروز: -1,
  امروز: 0,
  فردا: 1,
  'پس\u200Cفردا': 2,
}

/** Words around a date, as patterns: what leads to it, the words for day, month and year, and what joins two days. */
export const DATE_LEADS = 'مورخه?|به تاریخ|تاریخ'
export const NUMERIC_DATE_CUES = 'مورخه?|تاریخ'
export const DAY_WORD = 'روز'
export const MONTH_WORD = 'ماه'
export const YEAR_WORD = 'سال'
export const YEARS_SUFFIX = 'های'
export const DAY_JOINTS = 'و|تا|لغایت'
export const WEEKDAY_JOINTS = 'و|تا'
export const THIRTIETH_ENDING = 'ام'
/** The old name of Friday. */
export const OLD_FRIDAY = 'آدینه'
