/** Names by which dates are recognised, as wire texts write them. */
export const weekdays: Readonly<Record<string, number>> = {
  // ISO numbers, Monday first. Longer names stand before «شنبه», which ends them all.
  یک‌شنبه: 7,
  دوشنبه: 1,
  سه‌شنبه: 2,
  چهارشنبه: 3,
  پنج‌شنبه: 4,
  جمعه: 5,
  آدینه: 5,
  شنبه: 6,
}

export const jalaliMonths: readonly (readonly string[])[] = [
  ['فروردین', 'حمل'],
  ['اردیبهشت', 'ثور'],
  ['خرداد', 'جوزا'],
  ['تیر', 'سرطان'],
  ['مرداد', 'امرداد', 'اسد'],
  ['شهریور', 'سنبله'],
  ['مهر', 'میزان'],
  ['آبان', 'عقرب'],
  ['آذر', 'قوس'],
  ['دی', 'جدی'],
  ['بهمن', 'دلو'],
  ['اسفند', 'حوت'],
]

export const gregorianMonths: readonly (readonly string[])[] = [
  ['ژانویه', 'January', 'Jan'],
  ['فوریه', 'February', 'Feb'],
  ['مارس', 'March', 'Mar'],
  ['آوریل', 'اپریل', 'April', 'Apr'],
  ['مه', 'می', 'May'],
  ['ژوئن', 'جون', 'June', 'Jun'],
  ['ژوئیه', 'جولای', 'July', 'Jul'],
  ['اوت', 'آگوست', 'اگست', 'August', 'Aug'],
  ['سپتامبر', 'September', 'Sept', 'Sep'],
  ['اکتبر', 'October', 'Oct'],
  ['نوامبر', 'November', 'Nov'],
  ['دسامبر', 'December', 'Dec'],
]

export const dayOrdinals: readonly string[] = [
  'یکم',
  'دوم',
  'سوم',
  'چهارم',
  'پنجم',
  'ششم',
  'هفتم',
  'هشتم',
  'نهم',
  'دهم',
  'یازدهم',
  'دوازدهم',
  'سیزدهم',
  'چهاردهم',
  'پانزدهم',
  'شانزدهم',
  'هفدهم',
  'هجدهم',
  'نوزدهم',
  'بیستم',
  'بیست و یکم',
  'بیست و دوم',
  'بیست و سوم',
  'بیست و چهارم',
  'بیست و پنجم',
  'بیست و ششم',
  'بیست و هفتم',
  'بیست و هشتم',
  'بیست و نهم',
  'سی‌ام',
  'سی و یکم',
]

/** Words that may stand in a line that says only when: what is left after them and the date must be nothing. */
export const datelineWords: readonly string[] = [
  'تاریخ انتشار',
  'تاریخ به‌روزرسانی',
  'آخرین به‌روزرسانی',
  'تاریخ درج',
  'تاریخ خبر',
  'تاریخ مخابره',
  'زمان انتشار',
  'زمان مخابره',
  'منتشر شده در',
  'منتشرشده',
  'انتشار',
  'به روز شده',
  'به‌روزرسانی',
  'به‌روز شد',
  'بروزرسانی',
  'تاریخ',
  'زمان',
  'ساعت',
  'ایجاد',
  'مورخ',
  'به وقت تهران',
  'به وقت گرینویچ',
  'گرینویچ',
  'روز',
  'سال',
  'مصادف با',
  'برابر با',
  'مطابق با',
  'ماه',
  'در',
  'قبل از ظهر',
  'بعد از ظهر',
  'ب.ظ',
  'ق.ظ',
  'هجری شمسی',
  'خورشیدی',
  'میلادی',
  'شمسی',
  'GMT',
  'UTC',
  'TEHRAN',
  'pm',
  'am',
]

/** Between the first and the last day of two: «۱۴ تا ۱۵ فروردین». */
export const rangeWords: readonly string[] = ['و', 'تا', 'الی', 'لغایت', '-', '–', ',']
/** Between a weekday and the date: «سه‌شنبه مورخ ۱۵ فروردین». */
export const dateWords: readonly string[] = ['مورخه', 'مورخ', 'تاریخ']
/** Behind a day in digits: «۱۵ام». */
export const ordinalEndings: readonly string[] = ['ام', 'م']
export const monthWord = 'ماه'
export const yearWord = 'سال'
export const timeInWords = /ساعت\s*([01]?\d|2[0-3])(?:\s*و\s*([0-5]?\d)\s*دقیقه)?/

/** The page's own clock: a line with one of these is today's date, not the story's. */
export const clockWords = /امروز|today/i
/** Words beside the day of publication, and beside the day of a later change. */
export const publishedWords = /انتشار|منتشر|مخابره|publish/i
export const updatedWords = /روزرسانی|بروز|به[\s\u200C]*روز|update|ویرایش/i
