/**
 * The newsroom's screens: تحریریه. One page that an editor keeps open for nine hours.
 *
 * - `app/` is the house: who is signed in, addresses, words in two languages, the server over HTTP (`api.ts`, typed by the
 *   server's contract), what it announces (`events.ts`), keys and their sheet, dialogs.
 * - Each other folder is a screen. What is pure (mapping the body, comparing words, matching keys) stands in `.ts` files with
 *   tests; components in `.tsx` files show it.
 * - The editor and the calendar come when they are first needed; everything else is the first load.
 */
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import '../../pages/css/tokens.css'
import './css/newsroom.css'

createRoot(document.getElementById('newsroom')!).render(<App />)
