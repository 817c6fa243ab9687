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
