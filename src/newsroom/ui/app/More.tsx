import { useEffect, useRef } from 'react'
import { useWords } from './words.tsx'

/** Reads a list on: by itself when its end comes into sight, by the button for everybody else. */
export function More({
  list,
}: {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || button.current === null) return
    const watch = new IntersectionObserver(
      seen => seen.some(each => each.isIntersecting) && fetchNextPage(),
      { rootMargin: '300px' },
    )
    watch.observe(button.current)
    return () => watch.disconnect()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <p className="more">
      <button ref={button} type="button" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
        {isFetchingNextPage ? words.app.loading : words.app.more}
      </button>
    </p>
  )
}
