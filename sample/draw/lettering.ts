/** Persian lettering on maps and charts: right to left, in Vazirmatn (which must be known to fontconfig; see README.md). */

type Style = {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  /** Which side of the place the text lies: it ends there, is centred on it, or begins there (as one sees it, left to right). */
  readonly anchor?: 'left-of' | 'middle' | 'right-of'
  readonly halo?: string
  readonly spread?: number
  readonly turn?: number
}

const digits = '۰۱۲۳۴۵۶۷۸۹'

/** A number in Persian digits, with the Persian decimal and thousands marks. */
export function persian(n: number, places = 0): string {
  const [whole = '', part] = Math.abs(n).toFixed(places).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '٬')
  const text = (part ? `${grouped}٫${part}` : grouped).replace(/\d/g, d => digits[Number(d)]!)
  return n < 0 ? `−${text}` : text
}

/** One line of text as SVG. */
export function letter(text: string, x: number, y: number, style: Style): string {
  const { size, weight = 400, fill = '#22262b', anchor = 'middle', halo, spread = 0, turn = 0 } = style
  const side = anchor === 'middle' ? 'middle' : anchor === 'left-of' ? 'start' : 'end'
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" direction="rtl" text-anchor="${side}" font-family="Vazirmatn" font-size="${size}" font-weight="${weight}"${spread ? ` word-spacing="${spread}"` : ''}${turn ? ` transform="rotate(${turn} ${x.toFixed(1)} ${y.toFixed(1)})"` : ''}`
  const body = `<text ${place} fill="${fill}">${text}</text>`
  if (!halo) return body
  return `<text ${place} fill="none" stroke="${halo}" stroke-width="${size * 0.24}" stroke-linejoin="round" stroke-opacity=".85">${text}</text>${body}`
}
