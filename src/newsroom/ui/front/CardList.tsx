/**
 * Cards of one place. Dragged by the mouse, or carried by the keyboard: Enter on a handle lifts a card, arrows move it, Enter puts it
 * down, Escape lets it go; a menu takes it to any other place.
 */
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { PlacedCard } from '../../api/contract.ts'
import { Link } from '../app/Link.tsx'
import { Moment, useWords } from '../app/words.tsx'
import type { Place } from './arrangement.ts'
import { Picture } from './Picture.tsx'

let dragged: PlacedCard | null = null

export function CardList(props: {
  readonly place: Place
  readonly label: string
  readonly empty: string
  readonly cards: readonly PlacedCard[]
  readonly places: readonly { readonly place: Place; readonly name: string }[]
  readonly isReadOnly: boolean
  readonly hasReason: boolean
  readonly onPut: (card: PlacedCard, to: Place, index: number) => void
  readonly onTakeAway: ((storyId: number) => void) | null
  readonly onChange: ((storyId: number, to: Partial<PlacedCard>) => void) | null
}) {
  const words = useWords()
  const [over, setOver] = useState<number | null>(null)
  const [lifted, setLifted] = useState<number | null>(null)
  const { cards, place } = props
  const isPool = place === 'pool'
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(null)
    if (dragged !== null && !isPool) props.onPut(dragged, place, index)
    dragged = null
  }
  const hover = (event: DragEvent, index: number) => {
    if (isPool || props.isReadOnly || dragged === null) return
    event.preventDefault()
    event.stopPropagation()
    setOver(index)
  }
  const carry = (event: KeyboardEvent, card: PlacedCard, index: number) => {
    if (isPool) return
    const isLifted = lifted === card.storyId
    const carryTo = (to: number) => {
      props.onPut(card, place, to)
      // Its row moves in the page and lets the focus go.
      requestAnimationFrame(() => document.getElementById(`${place} ${card.storyId}`)?.focus())
    }
    if (event.key === 'Enter' || event.key === ' ') setLifted(isLifted ? null : card.storyId)
    else if (event.key === 'Escape' && isLifted) setLifted(null)
    else if (event.key === 'ArrowUp' && isLifted && index > 0) carryTo(index - 1)
    else if (event.key === 'ArrowDown' && isLifted && index < cards.length - 1) carryTo(index + 2)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ol
      className={over === cards.length ? 'cards over' : 'cards'}
      aria-label={props.label}
      onDragOver={event => hover(event, cards.length)}
      onDragLeave={() => setOver(null)}
      onDrop={event => drop(event, cards.length)}
    >
      {cards.map((card, index) => (
        <li
          key={card.storyId}
          className={`card${over === index ? ' before' : ''}${lifted === card.storyId ? ' lifted' : ''}`}
          draggable={!props.isReadOnly}
          onDragStart={event => {
            dragged = card
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', card.headline)
          }}
          onDragEnd={() => {
            dragged = null
            setOver(null)
          }}
          onDragOver={event => hover(event, index)}
          onDrop={event => drop(event, index)}
        >
          {!props.isReadOnly && !isPool && (
            <button
              type="button"
              id={`${place} ${card.storyId}`}
              className="handle"
              aria-label={words.front.drag(card.headline)}
              aria-pressed={lifted === card.storyId}
              onKeyDown={event => carry(event, card, index)}
              onBlur={event => {
                // A move renders the list anew; the card stays lifted while its own handle is what is left and found again.
                if (event.relatedTarget !== null) setLifted(null)
              }}
            >
              ⠿
            </button>
          )}
          <Picture card={card} />
          <div className="card-words">
            <Link to={`/stories/${card.storyId}`}>{card.override ?? card.headline}</Link>
            <p className="facts">
              <Moment at={card.datedAt} />
              {!card.isLive && <b className="not-live">{words.front.notLive}</b>}
            </p>
            {props.onChange && (
              <details>
                <summary>{props.hasReason ? words.front.reason : words.front.headlineThere}</summary>
                <input
                  dir="rtl"
                  aria-label={props.hasReason ? words.front.reason : words.front.headlineThere}
                  placeholder={props.hasReason ? '' : words.front.headlineThereHint}
                  readOnly={props.isReadOnly}
                  value={(props.hasReason ? card.reason : card.override) ?? ''}
                  onChange={event => {
                    const value = event.target.value === '' ? null : event.target.value
                    props.onChange?.(card.storyId, props.hasReason ? { reason: value } : { override: value })
                  }}
                />
              </details>
            )}
          </div>
          {!props.isReadOnly && (
            <div className="card-acts">
              <select
                aria-label={`${words.front.moveTo}: ${card.headline}`}
                value=""
                onChange={event => props.onPut(card, event.target.value, Number.MAX_SAFE_INTEGER)}
              >
                <option value="">{words.front.moveTo}</option>
                {props.places
                  .filter(each => each.place !== place)
                  .map(each => (
                    <option key={each.place} value={each.place}>
                      {each.name}
                    </option>
                  ))}
              </select>
              {props.onTakeAway && (
                <button
                  type="button"
                  aria-label={words.front.unpin(card.headline)}
                  onClick={() => props.onTakeAway?.(card.storyId)}
                >
                  ×
                </button>
              )}
            </div>
          )}
        </li>
      ))}
      {cards.length === 0 && <li className="hint">{props.empty}</li>}
    </ol>
  )
}
