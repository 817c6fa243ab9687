import { useQuery } from '@tanstack/react-query'
import { call } from '../app/api.ts'
import { Link } from '../app/Link.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useCount, useWords } from '../app/words.tsx'

/** Stories by how many of their comments wait. */
export function ByStory() {
  const words = useWords()
  const count = useCount()
  const { data, error } = useQuery({
    queryKey: ['comments', 'stories'],
    queryFn: () => call('GET /comments/stories', {}),
  })
  return (
    <>
      <ProblemNote error={error} />
      <h2 className="unseen">{words.stories.list}</h2>
      <ul className="lines">
        {data?.stories.map(story => (
          <li key={story.storyId} className="line">
            <div className="line-words">
              <h3>
                <Link to={`/comments?story=${story.storyId}`}>{story.headline}</Link>
              </h3>
              <p className="facts">
                <span>{words.comments.publishedCount(count(story.published))}</span>
                <span>{words.comments.waitingCount(count(story.waiting))}</span>
                <span>{words.comments.refusedCount(count(story.refused))}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
