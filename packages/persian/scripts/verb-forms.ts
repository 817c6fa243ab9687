/** The regular forms of a verb from its two stems, as the word list holds them. */

const Z = '\u200C'
const PAST_PERSONS = ['', 'م', 'ی', 'یم', 'ید', 'ند']
const PERSONS = ['م', 'ی', 'د', 'یم', 'ید', 'ند']
const PERFECTS = ['', `${Z}ام`, `${Z}ای`, `${Z}ایم`, `${Z}اید`, `${Z}اند`]
const CONTINUOUS = [`می${Z}`, `نمی${Z}`]
const PREVERBS = ['فرا', 'فرو', 'باز', 'بر', 'در', 'ور', 'وا']

/** Forms of simple verbs and of those with a preverb (برآورد: برمی‌آورد). */
export function verbForms(past: string, present: string): string[] {
  const preverb = PREVERBS.find(
    one => past.startsWith(one) && present.startsWith(one) && past.length > one.length + 1,
  )
  const own = formsOf(past, present, '')
  return preverb === undefined
    ? own
    : [...own, ...formsOf(past.slice(preverb.length), present.slice(preverb.length), preverb)]
}

function formsOf(past: string, present: string, preverb: string): string[] {
  const out: string[] = []
  for (const person of past === '' ? [] : PAST_PERSONS) {
    out.push(past + person, after('ن', past) + person)
    for (const prefix of CONTINUOUS) out.push(prefix + past + person)
  }
  for (const perfect of past === '' ? [] : PERFECTS)
    out.push(`${past}ه${perfect}`, `${after('ن', past)}ه${perfect}`)
  if (past !== '') out.push(`${past}ن`)
  for (const stem of presentStems(present)) {
    for (const person of PERSONS) {
      out.push(after('ب', stem) + person, after('ن', stem) + person, after('م', stem) + person)
      for (const prefix of CONTINUOUS) out.push(prefix + stem + person)
      if (preverb !== '') out.push(stem + person)
    }
    out.push(`${stem}نده`)
  }
  if (present !== '') out.push(after('ب', present), after('ن', present))
  return out.map(form => preverb + form)
}

/** A stem that ends in a vowel takes a yeh before its endings (گوید), after waw not always (رود). */
function presentStems(stem: string): string[] {
  if (/[اآ]$/u.test(stem)) return [`${stem}ی`]
  if (stem.endsWith('و')) return [stem, `${stem}ی`]
  return stem === '' ? [] : [stem]
}

/** A one-letter prefix: بیا…, نیفت…, نایست…. */
function after(prefix: string, stem: string): string {
  if (stem.startsWith('آ')) return `${prefix}یا${stem.slice(1)}`
  if (stem.startsWith('ا') && stem[1] !== 'ی') return `${prefix}ی${stem.slice(1)}`
  return prefix + stem
}
