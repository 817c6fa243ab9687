import { useState } from 'react'
import type { Content } from '../../../story/story.ts'
import type { StaleSave } from '../../api/contract.ts'
import { Dialog } from '../app/Dialog.tsx'
import { Runs } from '../app/marks.tsx'
import { wordDiff } from '../app/word-diff.ts'
import { Moment, useWords } from '../app/words.tsx'
import { changedParts, withTheirs } from './content-parts.ts'
import { usePartName } from './part-name.ts'

/** Somebody saved meanwhile: both texts side by side, part by part. Nothing was overwritten, nothing is until one chooses. */
export function StaleDialog(props: {
  readonly conflict: StaleSave['conflict']
  readonly onTheirs: () => void
  /** Saves this upon the current revision. */
  readonly onSave: (content: Content) => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const partName = usePartName()
  const { current, mine, base } = props.conflict
  // What they changed since both began and I did not touch is theirs, unless one says otherwise.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => {
    if (base === null) return new Set()
    const iChanged = new Set(changedParts(base.content, mine).map(each => each.part))
    return new Set(
      changedParts(current.content, mine)
        .map(each => each.part)
        .filter(part => !iChanged.has(part)),
    )
  })
  const parts = changedParts(current.content, mine)
  const choose = (part: string, theirs: boolean) => {
    const next = new Set(chosen)
    if (theirs) next.add(part)
    else next.delete(part)
    setChosen(next)
  }
  return (
    <Dialog isWide title={words.editor.stale} onClose={props.onClose}>
      <p>{words.editor.staleHint(current.by)}</p>
      <div className="stale">
        <div className="stale-head" aria-hidden="true">
          <b>
            {words.editor.theirs} · <Moment at={current.at} />
          </b>
          <b>{words.editor.mine}</b>
        </div>
        {parts.map(each => (
          <fieldset key={each.part} className="stale-part">
            <legend>{partName(each.part)}</legend>
            <label className={chosen.has(each.part) ? 'is-chosen' : undefined}>
              <input
                type="radio"
                name={`stale-${each.part}`}
                checked={chosen.has(each.part)}
                aria-label={words.editor.chooseTheirs(partName(each.part))}
                onChange={() => choose(each.part, true)}
              />
              <span dir="rtl">
                {each.theirs === '' ? (
                  <i className="hint">{words.editor.isGone}</i>
                ) : (
                  <Runs runs={wordDiff(each.theirs, each.mine)} side="raw" />
                )}
              </span>
            </label>
            <label className={chosen.has(each.part) ? undefined : 'is-chosen'}>
              <input
                type="radio"
                name={`stale-${each.part}`}
                checked={!chosen.has(each.part)}
                aria-label={words.editor.chooseMine(partName(each.part))}
                onChange={() => choose(each.part, false)}
              />
              <span dir="rtl">
                {each.mine === '' ? (
                  <i className="hint">{words.editor.isGone}</i>
                ) : (
                  <Runs runs={wordDiff(each.theirs, each.mine)} side="mended" />
                )}
              </span>
            </label>
          </fieldset>
        ))}
      </div>
      <div className="acts">
        <button
          type="button"
          className="first"
          onClick={() => props.onSave(withTheirs(mine, current.content, chosen))}
        >
          {words.editor.takeChosen}
        </button>
        <button type="button" onClick={() => props.onSave(mine)}>
          {words.editor.takeMine}
        </button>
        <button type="button" onClick={props.onTheirs}>
          {words.editor.takeTheirs}
        </button>
      </div>
    </Dialog>
  )
}
