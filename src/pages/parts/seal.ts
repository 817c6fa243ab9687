/**
 * The two marks of the house, drawn once here and reused through `<use>`.
 *
 * The seal is a khatam, the eight-pointed star of two squares, their straps woven over and under in the paper's colour; in its
 * middle stands the چ of چاپار, the bowl drawn as a courier's rein. The nameplate is the name in Vazirmatn Black
 * with its six dots set as diamonds: the house's one ornament.
 */

import { trustedMarkup } from '../../base/html.ts'
import { pagesFa } from '../../strings/pages.fa.ts'
import { sealShapes } from './seal-shapes.ts'

const letters =
  'M6.4 99.3q9.5-1.8 16.7-6.5 7.2-4.5 11.2-12.2 4.1-7.6 4.1-18.5 0-6-1.1-12.5-1-6.6-3-12.2l-14.5 4.7q1.6 4.9 3.2 10.8 1.5 5.9 1.5 10.5 0 6.9-2.9 11.1-3 4.2-8.3 6.5-5.3 2.4-12.4 4zM48.8 1.6v46.8q0 11.7 5.2 17.7 5.2 5.9 16.7 5.9h9.8q7.6 0 11.9-3.2 4.4-3.1 6.2-8.5 1.8-5.4 1.8-12.2 0-4.3-.6-9.1-.6-4.7-1.6-9.6l-13.9 3.6q.9 3.9 1.7 8 .9 4.1.9 7.5 0 3.5-1.4 5.8-1.3 2.2-4.9 2.2h-9.9q-4.9 0-6.2-2.3-1.3-2.2-1.3-7.2V1.6zM111 1.6v46.8q0 11.7 5.2 17.7 5.2 5.9 16.6 5.9h7.7q7.4 0 13.4-1.3 6.1-1.3 11.8-3.7 5.7-2.5 12.1-5.9 4.5-2.4 8-4.2 3.4-1.9 6.7-3.1 3.3-1.2 7.4-1.8V37.9q-4.1 0-8.6-1.3-4.5-1.3-9.1-3.3-4.5-2-8.9-3.9-4.3-2-8.1-3.3-3.7-1.3-6.6-1.3-6.8 0-11.9 4-5.1 4-8.6 9.8l-2.5 4.1 11.8 5.8 2.9-3.7q1.3-1.7 3.5-3.3 2.1-1.7 4.8-1.7.8 0 2.3.5 1.4.4 3.6 1.2 2.2.8 5.1 2 3 1.1 6.9 2.5-5.5 2.8-10.1 4.7-4.5 2-8.7 3.3-4.1 1.3-8.3 1.9-4.1.6-8.8.6h-7.8q-4.7 0-6.1-2.3-1.3-2.2-1.3-7.2V1.6z'
const diamonds =
  'M79.4 89.5l8.3 8.3-8.3 8.3-8.3-8.3zM88.6 76.3l8.3 8.3-8.3 8.3-8.3-8.3zM70.2 76.3l8.3 8.3-8.3 8.3-8.3-8.3zM166.4 89.5l8.3 8.3-8.3 8.3-8.3-8.3zM175.6 76.3l8.3 8.3-8.3 8.3-8.3-8.3zM157.2 76.3l8.3 8.3-8.3 8.3-8.3-8.3z'

/** The seal with its shapes; a page prints it once, in the masthead, and shows it again with `sealAgain`. */
export const seal = trustedMarkup(
  `<svg class="seal" viewBox="0 0 64 64" aria-hidden="true" focusable="false"><g id="seal"><path d="${sealShapes.star}"/><path class="straps" d="${sealShapes.straps}"/><path class="rein" d="${sealShapes.rein}"/><path class="rein-dots" d="${sealShapes.dots}"/></g></svg>`,
)

export const sealAgain = trustedMarkup(
  '<svg class="seal" viewBox="0 0 64 64" aria-hidden="true" focusable="false"><use href="#seal"/></svg>',
)

/** The name that `nameplate` draws; a newsroom of another name, or an edition in other letters, is set in type. */
export const nameDrawn = pagesFa.siteName

export const nameplate = trustedMarkup(
  `<svg class="plate" viewBox="0 0 202 108" aria-hidden="true" focusable="false"><path d="${letters}"/><path class="plate-dots" d="${diamonds}"/></svg>`,
)
