/** A front as it is being arranged: what was moved where, before it is published. Pure. */
import type { Front, FrontRequest, PlacedCard } from '../../api/contract.ts'

/** `lead`, `seconds`, or the slug of a box after `box:`. */
export type Place = string

export type Arrangement = {
  readonly version: number
  readonly places: Readonly<Record<Place, readonly PlacedCard[]>>
}

export const boxPlace = (slug: string): Place => `box:${slug}`

export const arrangementOf = (front: Front): Arrangement => ({
  version: front.version,
  places: {
    lead: front.lead === null ? [] : [front.lead],
    seconds: front.seconds,
    ...Object.fromEntries(front.boxes.map(box => [boxPlace(box.slug), box.pinned])),
  },
})

/**
 * Puts a card at a place. It leaves where it stood among the lead and the seconds if it goes to one of them, and where it stood in a
 * box if it goes to a box: a story may lead and stand in a box. A lead that is replaced becomes the first of the seconds.
 */
export function put(arrangement: Arrangement, card: PlacedCard, to: Place, index: number): Arrangement {
  const isTop = (place: Place) => place === 'lead' || place === 'seconds'
  const places: Record<Place, readonly PlacedCard[]> = {}
  let at = index
  for (const [place, cards] of Object.entries(arrangement.places)) {
    const leaves = place === to || (isTop(place) && isTop(to))
    const before = cards.findIndex(each => each.storyId === card.storyId)
    if (place === to && before !== -1 && before < index) at--
    places[place] = leaves ? cards.filter(each => each.storyId !== card.storyId) : cards
  }
  if (to === 'lead') {
    places.seconds = [...places.lead!, ...places.seconds!]
    places.lead = [card]
  } else {
    const cards = [...(places[to] ?? [])]
    cards.splice(Math.min(Math.max(at, 0), cards.length), 0, card)
    places[to] = cards
  }
  return { ...arrangement, places }
}

export const takeAway = (arrangement: Arrangement, place: Place, storyId: number): Arrangement => ({
  ...arrangement,
  places: {
    ...arrangement.places,
    [place]: arrangement.places[place]!.filter(card => card.storyId !== storyId),
  },
})

export const change = (
  arrangement: Arrangement,
  place: Place,
  storyId: number,
  to: Partial<PlacedCard>,
): Arrangement => ({
  ...arrangement,
  places: {
    ...arrangement.places,
    [place]: arrangement.places[place]!.map(card => (card.storyId === storyId ? { ...card, ...to } : card)),
  },
})

export function requestOf({ version, places }: Arrangement): FrontRequest {
  const placed = ({ storyId, override }: PlacedCard) => ({ storyId, override })
  const [lead] = places.lead ?? []
  return {
    version,
    lead: lead === undefined ? null : placed(lead),
    seconds: (places.seconds ?? []).map(placed),
    boxes: Object.entries(places)
      .filter(([place]) => place.startsWith('box:'))
      .map(([place, cards]) => ({
        slug: place.slice(4),
        pinned: cards.map(({ storyId, reason }) => ({ storyId, reason })),
      })),
  }
}
