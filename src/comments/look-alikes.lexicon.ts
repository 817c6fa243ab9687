/**
 * Letters that look like others, or that another keyboard makes of the same word: what disguises and slips are made of. The
 * first of a line is what the rest count as.
 */
const sameLetter = [
  'یيىےۍێېۑںئ',
  'کكڪګڬڭڮ',
  'گڰڳ',
  'هةۀھہەۃۂ',
  'اأإٱٲٳٵ',
  'وؤۆۇۈۉۊۋۄۅ',
  'رڕڒړڔڑ',
  'لڵڶڷڸ',
  'نڼڽٺ',
  'تٹټٿ',
  'دڈډڊ',
  'سښڛ',
  'فڤڡ',
  'بٻ',
  'aаαàáâäãåɑ',
  'bвьβ',
  'cсϲ',
  'dԁ',
  'eеєεё',
  'gɡ',
  'hнһη',
  'iіιıї',
  'jј',
  'kкκ',
  'mм',
  'nпи',
  'oоοσө',
  'pрρ',
  'sѕ',
  'tтτ',
  'uυμ',
  'vν',
  'wωш',
  'xхχ',
  'yуγ',
  'zʐ',
] as const

/** Letters of one sound in Persian: «کصکش» is read as «کسکش». */
const sameSound = ['سثص', 'زذضظ', 'تط', 'هح', 'قغ'] as const

/** Signs that stand for a letter among Persian or Latin ones. */
const signsInPersian = ['ا1|!', 'ه05', 'ی'] as const
const signsInLatin = ['a4@', 'e3', 'i1!|', 'o0', 's5$', 't7', 'b8'] as const

const table = (groups: readonly string[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(group => [...group].slice(1).map(letter => [letter, group[0]!] as const)))

export const letterForms = table(sameLetter)
export const letterSounds = table(sameSound)
export const persianSigns = table(signsInPersian)
export const latinSigns = table(signsInLatin)

/** Endings that a word may carry; longer ones first. Never «انه», which makes a fair word of a harsh one («احمقانه»). */
export const endings = [
  'هایشان',
  'هایتان',
  'هاشون',
  'هاتون',
  'هایی',
  'ترین',
  'های',
  'هاش',
  'هات',
  'شون',
  'تون',
  'شان',
  'تان',
  'ها',
  'تر',
  'ای',
  'ید',
  'ین',
  'ند',
  'ان',
  'یم',
  'ی',
  'ا',
  'و',
  'م',
  'ت',
  'ش',
] as const

/** Words that turn to somebody: beside them a doubtful word is meant for a person. */
export const secondPerson: ReadonlySet<string> = new Set([
  'تو',
  'شما',
  'خودت',
  'خودتان',
  'خودتون',
  'هستی',
  'هستید',
  'نباش',
  'برو',
  'ای',
])

/** Ordinary words that are a listed word with an ending, or sound like one. */
export const innocentWords = [
  'اسکلت',
  'نفهمی',
  'نفهمم',
  'نفهمید',
  'نفهمیم',
  'نفهمند',
  'چاقالو',
  'سکستان',
  'ارزان فروشی',
] as const

/** Ordinary words that only folding makes a listed one; their letters are asked for as they were written. */
export const innocentAsWritten = ['آبله', 'نفهمید'] as const
