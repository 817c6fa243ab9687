import { latinDigits } from 'persian'

/** A news code as it stands in an address, in whatever digits it was typed; null when it is none. */
export function parseStoryId(text: string | undefined): number | null {
  const digits = latinDigits((text ?? '').slice(0, 20))
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null
}
