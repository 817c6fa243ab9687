/**
 * What a benchmark asks and how it answers. A question is one folder here; `scripts/bench.ts` asks them one after the other
 * and fails when a figure breaks its bound.
 */
import type { Workshop } from './workshop.ts'

export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | 'µs' | '×' | 'answers' | 'a second'
  /** What must hold; a figure without it is only told. */
  readonly must?: Bound
  /** What we would like. */
  readonly aim?: Bound
}

export type Bound = { readonly atLeast: number } | { readonly atMost: number }

export type Question = {
  readonly name: string
  ask(workshop: Workshop): Promise<readonly Figure[]>
}

export const holds = (value: number, bound: Bound): boolean =>
  'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost

/** The value below which a share of all lies: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
