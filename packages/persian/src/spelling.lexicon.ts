/** Which letters are taken for which, and what may follow a known word. */

/** Letters told apart by their dots or by one stroke. */
export const SAME_SHAPE: readonly string[] = [
  'بپتثنیئ',
  'جچحخ',
  'دذ',
  'رزژ',
  'سش',
  'صض',
  'طظ',
  'عغ',
  'فق',
  'کگ',
  'وؤ',
  'اآأ',
]

/** Letters that sound alike in Persian. */
export const SAME_SOUND: readonly string[] = ['سصث', 'زذضظ', 'تط', 'قغ', 'هح', 'اعآأ', 'یئ', 'وؤ']

/** Rows of the standard Persian keyboard (ISIRI 9147). */
export const KEYBOARD: readonly string[] = ['ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو']

/** Endings that a known word may carry, longest first. */
export const WORD_ENDINGS: readonly string[] = [
  'هایشان',
  'هایمان',
  'هایتان',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'های',
  'ها',
  'ترینها',
  'ترین',
  'تر',
  'یشان',
  'یمان',
  'یتان',
  'شان',
  'مان',
  'تان',
  'ست',
  'اند',
  'ایم',
  'اید',
  'یم',
  'ید',
  'ند',
  'ای',
  'یی',
  'ان',
  'ات',
  'اش',
  'ام',
  'ی',
  'م',
  'ت',
  'ش',
]

/** Endings that follow a vowel alone, and the letters that are vowels there. */
export const AFTER_VOWEL: readonly string[] = ['یی', 'ست', 'یشان', 'یمان', 'یتان']
export const VOWELS = 'اویه'

/** Endings that only some words take: plurals of people and of Arabic nouns, and those of verbs, whose forms the list has. */
export const RARE_ENDINGS: readonly string[] = [
  'تان',
  'یتان',
  'ان',
  'ات',
  'یم',
  'ید',
  'ند',
  'ت',
  'ام',
  'اش',
  'اند',
  'ایم',
  'اید',
]

/** Endings before which a word loses its final heh. */
export const AFTER_HEH: readonly string[] = ['گان', 'گانی', 'گی', 'گی\u200Cها']

/** Prefixes of the present and past continuous. */
export const CONTINUOUS: readonly string[] = ['می', 'نمی']

/** Endings after which another may follow. */
export const INNER_ENDINGS: readonly string[] = ['ها', 'های', 'تر', 'ترین', 'ان', 'ات', 'ی']

/** What half-spaces set off besides words: prefixes and endings. */
export const PARTS: readonly string[] = [
  'می',
  'نمی',
  'بی',
  'هم',
  'نا',
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
  'ترها',
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
  'گو',
  'وار',
]

/** Words whose doubling is a slip and never a way of saying. */
export const NEVER_TWICE: readonly string[] = [
  'که',
  'از',
  'در',
  'را',
  'به',
  'با',
  'و',
  'برای',
  'این',
  'است',
  'شد',
  'می',
  'تا',
]

/** First parts that the Academy writes joined to what follows, though no letter of theirs joins. */
export const JOINED_PREFIXES: readonly string[] = ['سوء']

/** The Arabic «and the» that honorifics carry. */
export const ARABIC_AND_THE = 'وال'

/** The preposition that older spelling joins to its word as its first letter, and the conjunction. */
export const TO = 'به'
export const AND = 'و'

/** Plural and indefinite endings, which the word list leaves out. */
export const STEM_ENDING = /(?<=..)(?:ها(?:ی|یی)?|یی?)$/u
