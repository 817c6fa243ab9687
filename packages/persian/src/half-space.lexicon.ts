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
