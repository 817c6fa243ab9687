/** The shape in which the sample newsroom's own stories are written; `sample/load-sample.ts` turns it into stories. */
export type ServiceSlug =
  | 'foreign'
  | 'politics'
  | 'economy'
  | 'society'
  | 'sport'
  | 'culture'
  | 'science'
  | 'photo'
  | 'video'
export type SampleBlock =
  | string // a paragraph
  | { readonly subhead: string }
  | { readonly quote: string; readonly speaker: string; readonly role: string }
  | { readonly list: readonly string[]; readonly ordered?: true }
  | { readonly image: string } // key of a picture
  | {
      readonly gallery: string
      readonly images: readonly { readonly picture: string; readonly caption: string }[]
    }
  | { readonly film: string } // key of a film
  | { readonly related: readonly string[] } // keys of other sample stories
export type SampleStory = {
  readonly key: string // latin-kebab, unique in the whole sample
  readonly service: ServiceSlug
  readonly kicker: string
  readonly headline: string
  readonly lead: string
  readonly byline: string // an invented reporter's full name (reuse about 12 names over the paper)
  readonly credit?: string // source credit where it is not our own reporting
  readonly tags: readonly string[] // two to four; reuse tags so that tag pages have several stories
  readonly hoursAgo: number // age at the newsroom's first start; 0 < hoursAgo ≤ 240, spread over ten days, all different
  readonly picture?: string // key of the main picture, used by one story only
  readonly body: readonly SampleBlock[]
}
