import { useId } from 'react'
import type { CommentMode } from '../../api/contract.ts'
import { useWords } from '../app/words.tsx'

const modes: readonly CommentMode[] = ['held', 'open', 'read-only', 'off']

/** How readers' comments are taken; `inherited` names what null stands for. */
export function ModeSelect(props: {
  readonly value: CommentMode | null
  readonly onChange: (mode: CommentMode | null) => void
  readonly inherited?: string
  readonly label: string
  /** In a row the column says it. */
  readonly isLabelHidden?: boolean
}) {
  const words = useWords()
  const id = useId()
  const select = (
    <select
      id={id}
      aria-label={props.isLabelHidden ? props.label : undefined}
      value={props.value ?? ''}
      onChange={event =>
        props.onChange(event.target.value === '' ? null : (event.target.value as CommentMode))
      }
    >
      {props.inherited !== undefined && <option value="">{props.inherited}</option>}
      {modes.map(mode => (
        <option key={mode} value={mode}>
          {words.settings.modes[mode]}
        </option>
      ))}
    </select>
  )
  if (props.isLabelHidden) return select
  return (
    <label htmlFor={id}>
      {props.label}
      {select}
    </label>
  )
}
