/** Digits of the three kinds that Persian text meets: Latin, Arabic-Indic (U+0660…) and Persian (U+06F0…). */
const PERSIAN_ZERO = 0x06f0

/** The Persian digit for 0–9. */
export const persianDigit = (value: number): string => String.fromCharCode(PERSIAN_ZERO + value)

const withDigits = (text: string, zero: number): string =>
  text.replace(/[0-9\u0660-\u0669\u06F0-\u06F9]/g, digit =>
    String.fromCharCode(zero + (digit.charCodeAt(0) & 0x0f)),
  )

/** All digits as Persian ones: `persianDigits(1402)` is «۱۴۰۲». Grouping and signs are left as they stand. */
export const persianDigits = (text: string | number): string => withDigits(String(text), PERSIAN_ZERO)

/** All digits as Latin ones: `latinDigits('۱۴۰۲')` is '1402'. */
export const latinDigits = (text: string): string => withDigits(text, 0x30)
