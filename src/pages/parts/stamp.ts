import { type Html, html } from '../../base/html.ts'
import type { Stamp } from './printed.ts'

export const stamp = (moment: Stamp): Html => html`<time datetime="${moment.iso}">${moment.text}</time>`
