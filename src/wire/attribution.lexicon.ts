/** Words by which a text says who reports, in the letters that `foldLetters` leaves. */

/** Openings of a report that name the reporter next: «به گزارش …». */
export const reportOpenings: readonly string[] = [
  'به گزارش',
  'بنا به گزارش',
  'بنا بر گزارش',
  'بر اساس گزارش',
  'بر پایه گزارش',
  'به نقل از',
]

/** Words that begin what follows the reporter's name: «به گزارش مهر از تهران». */
export const wordsAfterName: readonly string[] = [
  'به نقل',
  'از',
  'در',
  'با',
  'که',
  'و به',
  'طی',
  'حاکی',
  'بر',
  'پس',
  'روز',
  'امروز',
  'صبح',
  'عصر',
  'شامگاه',
  'ظهر',
  'بامداد',
  'نوشت',
  'طبق',
  'ضمن',
  'براساس',
  'درباره',
  'برای',
  'مبنی',
]

/** The label that may stand alone on its line, the name on the next. */
export const sourceHeading = 'منبع'

/** The word that parts a label from the name under a text: «گزارش از …». */
export const signingWord = 'از'

/** Openings of a line of writer, date and reading time, as publishing systems print it without a colon. */
export const metaOpenings: readonly string[] = ['نوشته شده توسط', 'نوشته‌شده به قلم']

/** Latin words beside an outlet's name that are no part of it, in a host's label or a channel's handle as well. */
export const latinFillers =
  /^the|news|agency|channel|official|online|newspaper|website|_?(?:ir|fa|com)$|[^a-z]/g

/** Words that no person's name holds: an author's field with one of these names a desk or a role. */
export const notPersons = /admin|editor|خبرگزاری|تحریریه|پایگاه|مدیر|خبر|سردبیر|[@\d]/i

/** Words for a feed in its title, which are no part of the outlet's name. */
export const feedWords: readonly string[] = ['rss', 'feed', 'فید', 'خوراک']
