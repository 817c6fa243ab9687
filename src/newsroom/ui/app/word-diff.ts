/** Two texts compared word by word, for showing both. Half-spaces and blanks are words of their own, so that they can be seen. */
import type { DiffRun } from '../../api/contract.ts'

/** Longer stretches without a common word are shown as a whole: nobody reads them word by word. */
const longest = 600

export function wordDiff(before: string, after: string): DiffRun[] {
  const one = wordsOf(before)
  const other = wordsOf(after)
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end++
  const runs: DiffRun[] = []
  const add = (kind: DiffRun['kind'], text: string) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  add('same', one.slice(0, start).join(''))
  for (const { kind, text } of middle(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ))
    add(kind, text)
  add('same', one.slice(one.length - end).join(''))
  return runs
}

const wordsOf = (text: string): string[] => text.split(/(\s+|\u200C)/).filter(word => word !== '')

/** The longest common sequence of words, read from its table. */
function middle(one: readonly string[], other: readonly string[]): DiffRun[] {
  if (one.length > longest || other.length > longest) {
    return [
      { kind: 'removed', text: one.join('') },
      { kind: 'added', text: other.join('') },
    ]
  }
  const width = other.length + 1
  const common = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * width + j
      common[at] =
        one[i] === other[j] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!)
    }
  }
  const runs: DiffRun[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      runs.push({ kind: 'same', text: one[i]! })
      i++
      j++
    } else if (
      i < one.length &&
      (j === other.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      runs.push({ kind: 'removed', text: one[i++]! })
    } else runs.push({ kind: 'added', text: other[j++]! })
  }
  return runs
}
