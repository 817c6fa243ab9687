import type { ReactNode } from 'react'

/** A row of buttons of which one is pressed: which list, which side, which width. */
export function Tabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="tabs">
      <legend className="unseen">{label}</legend>
      {children}
    </fieldset>
  )
}
