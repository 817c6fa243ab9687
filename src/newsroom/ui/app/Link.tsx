import type { MouseEvent, ReactNode } from 'react'
import { go, home } from './router.ts'

/** A link to a screen: opens here, and in a new tab when the reader asks for that. */
export function Link(props: {
  readonly to: string
  readonly className?: string
  readonly current?: boolean
  readonly label?: string
  readonly children: ReactNode
}) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    go(props.to)
  }
  return (
    <a
      href={home + (props.to === '/' ? '' : props.to)}
      onClick={follow}
      className={props.className}
      aria-current={props.current ? 'page' : undefined}
      aria-label={props.label}
    >
      {props.children}
    </a>
  )
}
