/** Tells a text that people wrote for people from data, code and filler, which a story is never made of. */

/** No word of any language the wires use is longer, its half-spaces counted. */
const longestWord = 60
const word = /[\p{L}\p{M}\u200C]+/gu
/** Lists of prices and results are half digits; below this share of letters a text is a table of numbers. */
const fewestLetters = 0.3
/** A quoted key at the very start: JSON, though it were cut off further down. */
const opensWithKey = /^[[{\s]*\{\s*"[^"\n]{1,80}"\s*:/

export function isProse(text: string): boolean {
  const sample = text.slice(0, 20_000)
  if (isJson(text)) return false
  const words = (sample.match(word) ?? []).filter(run => run.length <= longestWord)
  const letters = words.reduce((sum, run) => sum + run.length, 0)
  return words.length >= 2 && letters >= sample.replace(/\s+/g, '').length * fewestLetters
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  if (opensWithKey.test(text)) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
