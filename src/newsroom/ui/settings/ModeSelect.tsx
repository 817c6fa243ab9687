import type { CommentMode } from '../../api/contract.ts'
import { useWords } from '../app/words.tsx'

const modes: readonly CommentMode[] = ['held', 'open', 'read-only', 'off']

/** How readers' comments are taken; `inherited` names what null stands for. */
export function ModeSelect(props: {
  readonly value: CommentMode | null
  readonly onChange: (mode: CommentMode | null) => void
  readonly inherited?: string
  readonly label?: string
}) {
  const words = useWords()
  return (
    <select
      aria-label={props.label}
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
}
