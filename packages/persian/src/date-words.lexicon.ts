/** Words by which a text tells time from the moment it is written, as they are read: with spaces where a half-space may stand. */

/** Days counted from today. */
export const NEAR_DAYS: Readonly<Record<string, number>> = {
  'پس پریروز': -3,
  پریروز: -2,
  پریشب: -2,
  دیروز: -1,
  دیشب: -1,
  امروز: 0,
  امشب: 0,
  فردا: 1,
  'پس فردا': 2,
  پسفردا: 2,
  'شب گذشته': -1,
  'شب پیش': -1,
  'روز گذشته': -1,
  'روز جاری': 0,
}

/** Years counted from this one. */
export const NEAR_YEARS: Readonly<Record<string, number>> = { پیرارسال: -2, پارسال: -1, امسال: 0 }

/** Which week, month or year, counted from the present one. */
export const NEXT_OR_LAST: Readonly<Record<string, number>> = {
  گذشته: -1,
  پیش: -1,
  قبل: -1,
  قبلی: -1,
  پیشین: -1,
  جاری: 0,
  کنونی: 0,
  حاضر: 0,
  آینده: 1,
  آتی: 1,
  بعد: 1,
  بعدی: 1,
  دیگر: 1,
}

/** Behind a number of days, weeks, months or years: that far off. */
export const AGO: readonly string[] = ['پیش', 'قبل']
export const AHEAD: readonly string[] = ['بعد', 'دیگر']
/** Behind such a number: all of them. */
export const PAST_SPAN: readonly string[] = ['گذشته', 'اخیر']
export const COMING_SPAN: readonly string[] = ['آینده', 'آتی', 'پیش رو']

export const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  روز: 'day',
  هفته: 'week',
  ماه: 'month',
  سال: 'year',
}

/** Small numbers as they stand before روز, ماه and سال. */
export const SMALL_NUMBERS: readonly (readonly string[])[] = [
  ['یک'],
  ['دو'],
  ['سه'],
  ['چهار'],
  ['پنج'],
  ['شش', 'شیش'],
  ['هفت'],
  ['هشت'],
  ['نه'],
  ['ده'],
  ['یازده'],
  ['دوازده'],
  ['سیزده'],
  ['چهارده'],
  ['پانزده'],
  ['شانزده'],
  ['هفده'],
  ['هجده'],
  ['نوزده'],
  ['بیست'],
]

/** Parts of a span: its last day, its first, a third, a half. */
export const PARTS: Readonly<
  Record<string, 'last' | 'first' | 'early' | 'middle' | 'late' | 'half-1' | 'half-2'>
> = {
  پایان: 'last',
  آخر: 'last',
  انتهای: 'last',
  ابتدای: 'first',
  آغاز: 'first',
  'اول ': 'first',
  اوایل: 'early',
  اوائل: 'early',
  اواسط: 'middle',
  میانه: 'middle',
  اواخر: 'late',
  'نیمه اول': 'half-1',
  'نیمه نخست': 'half-1',
  'نیمه دوم': 'half-2',
}

export const PARTS_OF_DAY: readonly string[] = [
  'صبح',
  'ظهر',
  'پیش از ظهر',
  'بعد از ظهر',
  'بعدازظهر',
  'عصر',
  'غروب',
  'شامگاه',
  'شب',
  'نیمه شب',
  'بامداد',
  'سحرگاه',
]
/** Parts of the day on which an hour under twelve is one after noon. */
export const AFTER_NOON: ReadonlySet<string> = new Set([
  'بعد از ظهر',
  'بعدازظهر',
  'عصر',
  'غروب',
  'شامگاه',
  'شب',
])

export const HOUR = 'ساعت'
export const MINUTE = 'دقیقه'
export const HALF = 'نیم'
export const QUARTER = 'ربع'

export const SEASONS: readonly string[] = ['بهار', 'تابستان', 'پاییز', 'زمستان']

/** Tens of years, with دهه before them. */
export const DECADES: Readonly<Record<string, number>> = {
  بیست: 20,
  سی: 30,
  چهل: 40,
  پنجاه: 50,
  شصت: 60,
  هفتاد: 70,
  هشتاد: 80,
  نود: 90,
}

export const LUNAR_MONTHS: readonly (readonly string[])[] = [
  ['محرم الحرام', 'محرم'],
  ['صفر'],
  ['ربیع الاول', 'ربیع الأول'],
  ['ربیع الثانی', 'ربیع الآخر'],
  ['جمادی الاول', 'جمادی الاولی', 'جمادی الأولی'],
  ['جمادی الثانی', 'جمادی الثانیه', 'جمادی الآخر', 'جمادی الاخری'],
  ['رجب المرجب', 'رجب'],
  ['شعبان المعظم', 'شعبان'],
  ['رمضان المبارک', 'رمضان'],
  ['شوال المکرم', 'شوال'],
  ['ذی القعده', 'ذیقعده', 'ذوالقعده'],
  ['ذی الحجه', 'ذیحجه', 'ذوالحجه', 'ذی حجه'],
]

/** Days of the lunar year that go by a name: month and day. */
export const LUNAR_FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  تاسوعا: [1, 9],
  تاسوعای: [1, 9],
  عاشورا: [1, 10],
  عاشورای: [1, 10],
  'اربعین حسینی': [2, 20],
  'نیمه شعبان': [8, 15],
  'عید فطر': [10, 1],
  'عید سعید فطر': [10, 1],
  'عید قربان': [12, 10],
  'عید سعید قربان': [12, 10],
  'عید غدیر': [12, 18],
  'عید غدیر خم': [12, 18],
}

/** Before these a day and month are the name of a place. */
export const PLACES: readonly string[] = [
  'میدان',
  'خیابان',
  'بلوار',
  'بزرگراه',
  'اتوبان',
  'پل',
  'ورزشگاه',
  'استادیوم',
  'پارک',
  'بیمارستان',
  'دانشگاه',
  'لشکر',
  'تیپ',
  'ایستگاه',
  'مجتمع',
  'بندر',
  'شهرک',
  'محله',
  'موسسه',
  'مؤسسه',
]
/** Before these جمعه is not the day of a happening. */
export const NOT_FRIDAY: readonly string[] = ['نماز', 'امام', 'ائمه', 'امامان', 'خطیب', 'مسجد']
/** Behind these a weekday is not one day. */
export const NOT_A_WEEKDAY_BEFORE: readonly string[] = ['ها', 'های', 'بازار', 'سوری']

/** Month names that are words of another sense too: alone they need ماه beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  'تیر',
  'مهر',
  'آذر',
  'دی',
  'بهمن',
  'مه',
  'می',
  'مارس',
  'اوت',
  'ژون',
  'جون',
])

/** What tells that a sentence speaks of what is to come. */
export const COMING: readonly string[] = [
  'خواهد',
  'خواهند',
  'خواهیم',
  'خواهم',
  'قرار است',
  'قرار بود',
  'در نظر دارد',
  'برنامه ریزی شده',
  'فراخوان',
]

export const GREGORIAN_MARK = 'میلادی'
export const LUNAR_MARKS: readonly string[] = ['هجری قمری', 'قمری']
export const SOLAR_MARKS: readonly string[] = ['هجری شمسی', 'هجری خورشیدی', 'خورشیدی', 'شمسی']
