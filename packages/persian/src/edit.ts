/**
 * Small edits and how they add up. Each step of the engine reads the text as the steps before it left it and answers with
 * edits on that text; a `Trail` carries offsets back to the text that was given and forward again. That is what lets `fix`
 * be nothing but "apply the sure findings of `check`".
 */

import type { Rule } from './messages.ts'

/** Replace [start, end) by `insert`, for the reason that `rule` names (`piece`: the part of the word it speaks of). Edits of one step are sorted and do not overlap. */
export type Edit = { start: number; end: number; insert: string; rule: Rule; piece?: string }

/** A stretch of the original text, what the steps made of it, and the rules that had a hand in it. */
type Change = { start: number; end: number; insert: string; reasons: Reason[] }

/** A rule and the part of the word it speaks of. */
export type Reason = { rule: Rule; piece: string }

/** The text with the edits of one step made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.insert)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** One step's edits with the place of each in the text that the step made. */
type Step = { edits: readonly Edit[]; made: Int32Array }

export class Trail {
  readonly original: string
  text: string
  readonly #steps: Step[] | null

  /** With `keeps` false only the text is carried on, and no way back: a long text then costs little memory. */
  constructor(original: string, keeps = true) {
    this.original = original
    this.text = original
    this.#steps = keeps ? [] : null
  }

  /** Makes the edits of the next step. Answers whether there were any. */
  add(edits: readonly Edit[]): boolean {
    if (edits.length === 0) return false
    this.#steps?.push(placed(edits))
    this.text = applyEdits(this.text, edits)
    return true
  }

  get #kept(): readonly Step[] {
    if (this.#steps === null) throw new Error('this trail was not kept')
    return this.#steps
  }

  /** What became of the original, stretch by stretch: every edit widened by `widen`, those that touch made one. */
  changes(widen: (text: string, start: number, end: number) => [number, number]): Change[] {
    const pieces: { start: number; end: number; grown: number; reason: Reason }[] = []
    const steps = this.#kept
    for (let k = 0; k < steps.length; k++) {
      for (const edit of steps[k]!.edits) {
        const [from, to] = this.#back(edit.start, edit.end, k)
        const [start, end] = widen(this.original, from, to)
        const reason = { rule: edit.rule, piece: edit.piece ?? '' }
        pieces.push({ start, end, grown: edit.insert.length - (edit.end - edit.start), reason })
      }
    }
    pieces.sort((a, b) => a.start - b.start || a.end - b.end)
    const out: Change[] = []
    let shift = 0
    for (let i = 0; i < pieces.length; ) {
      const start = pieces[i]!.start
      let end = pieces[i]!.end
      let grown = 0
      const reasons = new Map<string, Reason>()
      for (; i < pieces.length && pieces[i]!.start <= end; i++) {
        end = Math.max(end, pieces[i]!.end)
        grown += pieces[i]!.grown
        const { reason } = pieces[i]!
        reasons.set(`${reason.rule} ${reason.piece}`, reason)
      }
      out.push({
        start,
        end,
        insert: this.text.slice(start + shift, end + shift + grown),
        reasons: [...reasons.values()],
      })
      shift += grown
    }
    return out.filter(change => change.insert !== this.original.slice(change.start, change.end))
  }

  /** An edit of the text as it now stands, as a replacement of a stretch of the original. */
  inOriginal(edit: Edit): Edit {
    const [start, end] = this.#back(edit.start, edit.end, this.#kept.length)
    const [low, high] = this.#forward(start, end)
    const insert = this.text.slice(low, edit.start) + edit.insert + this.text.slice(edit.end, high)
    return { ...edit, start, end, insert }
  }

  /** The smallest stretch of the original that holds what stands at [start, end) before step `k`. */
  #back(start: number, end: number, k: number): [number, number] {
    for (let step = k - 1; step >= 0; step--) {
      const { edits, made } = this.#kept[step]!
      const i = firstReaching(edits, made, start)
      const j = lastReaching(made, end)
      const low =
        i < edits.length && made[i]! <= start ? edits[i]!.start : start - shiftBefore(edits, made, i)
      const high =
        j >= 0 && made[j]! + edits[j]!.insert.length >= end
          ? edits[j]!.end
          : end - shiftBefore(edits, made, j + 1)
      start = low
      end = Math.max(low, high)
    }
    return [start, end]
  }

  /** Where a stretch of the original that cuts through no edit stands now; what was put in at its edges is part of it. */
  #forward(start: number, end: number): [number, number] {
    for (const { edits, made } of this.#kept) {
      let i = 0
      let high = edits.length
      while (i < high) {
        const mid = (i + high) >> 1
        if (edits[mid]!.end < start) i = mid + 1
        else high = mid
      }
      let j = i
      high = edits.length
      while (j < high) {
        const mid = (j + high) >> 1
        if (edits[mid]!.start <= end) j = mid + 1
        else high = mid
      }
      const low =
        i < edits.length && edits[i]!.start <= start ? made[i]! : start + shiftBefore(edits, made, i)
      const last = j - 1
      end =
        last >= 0 && edits[last]!.end >= end
          ? made[last]! + edits[last]!.insert.length
          : end + shiftBefore(edits, made, j)
      start = low
    }
    return [start, end]
  }
}

/** A step with the place of each of its edits in the text that it makes. */
function placed(edits: readonly Edit[]): Step {
  const made = new Int32Array(edits.length)
  let shift = 0
  for (let i = 0; i < edits.length; i++) {
    const { start, end, insert } = edits[i]!
    made[i] = start + shift
    shift += insert.length - (end - start)
  }
  return { edits, made }
}

/** How far the edits before the i-th have moved the text after them. */
function shiftBefore(edits: readonly Edit[], made: Int32Array, i: number): number {
  if (i === 0) return 0
  const edit = edits[i - 1]!
  return made[i - 1]! + edit.insert.length - edit.end
}

/** The first edit whose insertion ends at or after `at`. */
function firstReaching(edits: readonly Edit[], made: Int32Array, at: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (made[mid]! + edits[mid]!.insert.length < at) low = mid + 1
    else high = mid
  }
  return low
}

/** The last edit whose insertion begins at or before `at`, or -1. */
function lastReaching(made: Int32Array, at: number): number {
  let low = 0
  let high = made.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (made[mid]! <= at) low = mid + 1
    else high = mid
  }
  return low - 1
}
