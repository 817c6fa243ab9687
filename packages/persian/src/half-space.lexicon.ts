/** Parts of words that half-spaces set off, as reasons name them. */

/** Endings after which a word is still the same word. */
export const ENDINGS_WITH_HALF_SPACE: readonly string[] = [
  'ها',
  'های',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'هایمان',
  'هایتان',
  'هایشان',
  'هاست',
  'تر',
  'ترین',
  'تری',
  'ای',
  'ام',
  'ات',
  'اش',
  'اند',
  'ایم',
  'اید',
  'مان',
  'تان',
  'شان',
  'ی',
  'م',
  'ت',
  'ش',
]

/** Possessives that a half-space sets off only after heh and yeh. */
export const POSSESSIVES: readonly string[] = ['م', 'ت', 'ش', 'مان', 'تان', 'شان']

/** Plural endings that never are words of their own. */
export const ENDING_AFTER_BLANK: readonly string[] = [
  'ها',
  'های',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'هایمان',
  'هایتان',
  'هایشان',
]

/** Words that no plural ending follows. */
export const NEVER_BEFORE_ENDING: readonly string[] = [
  'برای',
  'اما',
  'اگر',
  'مگر',
  'چرا',
  'زیرا',
  'هنوز',
  'آنها',
  'اینها',
]

export const VERB_PREFIXES: readonly string[] = [
  'می',
  'نمی',
  'همی',
  'برمی',
  'درمی',
  'فرامی',
  'فرومی',
  'بازمی',
  'وامی',
  'برنمی',
  'درنمی',
  'بازنمی',
]

export const PREFIXES: readonly string[] = [
  'بی',
  'هم',
  'پیش',
  'پس',
  'نیم',
  'تک',
  'چند',
  'هیچ',
  'یک',
  'خوش',
  'کم',
  'به',
  'میان',
  'پیرا',
  'فوق',
  'غیر',
]

/** Endings that the model's features take off, longest first. Their order is part of the model: changing it means training again. */
export const FEATURE_ENDINGS: readonly string[] = [
  'هایشان',
  'هایمان',
  'هایتان',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'های',
  'ها',
  'ترین',
  'تر',
  'شان',
  'مان',
  'تان',
  'اند',
  'ان',
  'ای',
  'اش',
  'ام',
  'یم',
  'ید',
  'ند',
  'ی',
  'م',
  'ت',
  'ش',
]

/** The month that looks like a verb prefix, and what follows it when it is one. */
export const MAY = 'می'
export const AFTER_MAY: readonly string[] = ['سال', 'ماه']

/** What every plural ending begins with. */
export const PLURAL = 'ها'

/** A newsroom's own words that end like a comparative and are none. */
export const KEPT_WHOLE: readonly string[] = ['روتیتر', 'زیرتیتر', 'سوتیتر', 'تیتر']
