import { Refused } from './api.ts'
import { useTold, useWords } from './words.tsx'

/** A "no" as a sentence and what to do next. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords()
  const told = useTold()
  if (error === null || error === undefined) return null
  const { sentence, nextStep } =
    error instanceof Refused && error.problem !== null ? told(error.problem) : words.app.noAnswer
  return (
    <div className="problem" role="alert">
      <p>
        <b>{sentence}</b> {nextStep}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          {words.app.tryAgain}
        </button>
      )}
    </div>
  )
}
