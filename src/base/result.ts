/**
 * A value or a refusal. Commands and pure rules return it for every "no" that was to be expected; bugs throw.
 */
import type { Refusal } from './refusal.ts'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Result<T, Code extends string = string> = Ok<T> | Refusal<Code>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
