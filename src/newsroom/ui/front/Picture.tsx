import type { PlacedCard } from '../../api/contract.ts'

/** A card's picture, small; nothing where it has none. */
export function Picture({ card }: { readonly card: PlacedCard }) {
  const src = card.picture?.renditions.find(each => each.type.startsWith('image/'))?.src
  return src === undefined ? null : <img src={src} alt="" loading="lazy" width={72} height={48} />
}
