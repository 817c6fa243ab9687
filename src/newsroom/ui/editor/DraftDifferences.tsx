import type { Content } from '../../../story/story.ts'
import { Runs } from '../app/marks.tsx'
import { wordDiff } from '../app/word-diff.ts'
import { useWords } from '../app/words.tsx'
import { changedParts } from './content-parts.ts'
import { usePartName } from './part-name.ts'

/** Where two texts differ, both shown. */
export function Differences({ theirs, mine }: { readonly theirs: Content; readonly mine: Content }) {
  const words = useWords()
  const partName = usePartName()
  return (
    <dl className="differences">
      {changedParts(theirs, mine).map(each => (
        <div key={each.part}>
          <dt>{partName(each.part)}</dt>
          <dd dir="rtl">
            {each.part === 'order' && words.editor.moved}
            <Runs runs={wordDiff(each.theirs, each.mine)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
