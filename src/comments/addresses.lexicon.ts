/** Words that stand for the signs of an address, so that no pattern sees it; each between blanks or brackets. */
export const dotWords = ['نقطه', 'دات', 'dot'] as const
/** Ends of addresses as they are said in Persian, longer ones first. */
export const spokenEnds: readonly (readonly [said: string, end: string])[] = [
  ['آی آر', 'ir'],
  ['ای ار', 'ir'],
  ['آی‌آر', 'ir'],
  ['کام', 'com'],
  ['نت', 'net'],
  ['اینفو', 'info'],
]
