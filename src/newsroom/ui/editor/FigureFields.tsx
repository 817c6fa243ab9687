import type { Figure } from '../../../story/body.ts'
import { useWords } from '../app/words.tsx'

/** What a figure says in this story: to those who cannot see it, under it, and whose it is. */
export function FigureFields(props: {
  readonly figure: Figure
  readonly isVideo?: boolean
  readonly isReadOnly: boolean
  readonly onChange: (figure: Figure) => void
}) {
  const words = useWords()
  const { figure, onChange } = props
  const field = (name: 'alt' | 'caption' | 'credit', label: string, hint = '') => (
    <label className={figure[name].trim() === '' && name !== 'caption' ? 'missing' : undefined}>
      {label}
      <input
        dir="rtl"
        value={figure[name]}
        placeholder={hint}
        readOnly={props.isReadOnly}
        onChange={event => onChange({ ...figure, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <div className="fields figure-fields">
      {field('alt', words.editor.alt, words.editor.altHint)}
      {field('caption', words.editor.caption)}
      {field('credit', props.isVideo ? words.editor.videoCredit : words.editor.credit)}
    </div>
  )
}
