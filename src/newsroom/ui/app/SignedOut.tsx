import { useState } from 'react'
import { call } from './api.ts'
import { Dialog } from './Dialog.tsx'
import { home } from './router.ts'
import { useWords } from './words.tsx'

/** The session ended while something was open: what is written stays where it is, signing in happens in another tab. */
export function SignedOut({ onBack }: { readonly onBack: () => void }) {
  const words = useWords()
  const [isStillOut, setStillOut] = useState(false)
  const ask = () => {
    setStillOut(false)
    call('GET /session', {}).then(onBack, () => setStillOut(true))
  }
  return (
    <Dialog title={words.app.signedOut} onClose={ask}>
      <p>{words.app.signedOutHint}</p>
      {isStillOut && <p role="alert">{words.app.stillSignedOut}</p>}
      <div className="acts">
        <a className="button" href={`${home}/sign-in`} target="_blank" rel="noopener">
          {words.app.signInAgain}
        </a>
        <button type="button" onClick={ask}>
          {words.app.signedInAgain}
        </button>
      </div>
    </Dialog>
  )
}
