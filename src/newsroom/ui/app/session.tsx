/** Who is signed in here, for every screen. */
import { createContext, useContext } from 'react'
import type { ActionName, Session } from '../../api/contract.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session here')
  return session
}

/** Whether the role may do it in some state; what is not allowed is not shown. */
export function useMay(): (action: ActionName) => boolean {
  const { actions } = useSession()
  return action => actions.includes(action)
}
