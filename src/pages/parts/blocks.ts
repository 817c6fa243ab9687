/** The body of a story: one function for each kind of block. */
import { type Html, html } from '../../base/html.ts'
import type { Quote } from '../../story/body.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import type { ResolvedBlock } from '../story-page.view.ts'
import { cardList } from './card.ts'
import { film } from './film.ts'
import { isolate } from './foreign.ts'
import { captionOf, figure, image } from './picture.ts'
import type { Picture } from './picture-types.ts'
import { runs } from './runs.ts'

export const blocks = (words: PageWords, body: readonly ResolvedBlock[]): Html =>
  html`${body.map(part => block(words, part))}`

function block(words: PageWords, part: ResolvedBlock): Html {
  switch (part.type) {
    case 'paragraph':
      return html`<p>${runs(part.content)}</p>`
    case 'subhead':
      return html`<h2>${runs(part.content)}</h2>`
    case 'quote':
      return quote(part)
    case 'list': {
      const items = part.items.map(item => html`<li>${runs(item)}</li>`)
      return part.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'image':
      return figure(words, part.picture, 'body')
    case 'gallery':
      return gallery(words, part.title, part.pictures)
    case 'video':
      return film(words, part.film)
    case 'related':
      return html`<div class="read-also"><p class="label">${words.readAlso}</p>${cardList(words, part.stories, { rank: 3, picture: 'thumb', kicker: false }, 'lines')}</div>`
  }
}

/** Who said it stands over what was said. */
function quote({ speaker, content }: Quote): Html {
  const said =
    speaker &&
    html`<figcaption><b>${isolate(speaker.name)}</b>${speaker.role && html` <span>${isolate(speaker.role)}</span>`}</figcaption>`
  return html`<figure class="quote">${said}<blockquote><p>${runs(content)}</p></blockquote></figure>`
}

/** A strip to be drawn sideways by hand, wheel or arrow keys; the numbers are the style sheet's. */
function gallery(words: PageWords, title: string, pictures: readonly Picture[]): Html {
  const shown = pictures.map(
    picture => html`<figure>${image(picture, 'strip')}${captionOf(words, picture)}</figure>`,
  )
  return html`<div class="gallery">
<p class="label">${words.gallery}${title !== '' && html` <b>${isolate(title)}</b>`}</p>
<div class="strip" role="group" aria-label="${words.galleryHint}" tabindex="0">${shown}</div>
</div>`
}
