import { createContext, useContext } from 'react'

/** Whether the blocks of the body may be changed now. The editor knows it too but tells nobody when it changes. */
export const Editable = createContext(false)
export const useEditable = (): boolean => useContext(Editable)
