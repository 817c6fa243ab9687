import type { Settings } from '../../api/contract.ts'
import { useWords } from '../app/words.tsx'

type Question = Settings['comments']['captchaQuestions'][number]

/** Questions that stand in for the proof of work where a reader has no script. */
export function Questions(props: {
  readonly questions: readonly Question[]
  readonly onChange: (questions: readonly Question[]) => void
}) {
  const words = useWords()
  const { questions, onChange } = props
  const put = (index: number, change: Partial<Question>) =>
    onChange(questions.map((question, at) => (at === index ? { ...question, ...change } : question)))
  return (
    <>
      <ol className="rows questions">
        {questions.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place: its words are being written
          <li key={index}>
            <input
              aria-label={words.settings.question}
              value={question.question}
              required
              onChange={event => put(index, { question: event.target.value })}
            />
            <input
              aria-label={words.settings.answers}
              value={question.answers.join('، ')}
              required
              onChange={event => put(index, { answers: event.target.value.split(/[،,]\s*/) })}
            />
            <button
              type="button"
              aria-label={words.settings.remove(question.question)}
              onClick={() => onChange(questions.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={() => onChange([...questions, { question: '', answers: [''] }])}>
          {words.settings.addQuestion}
        </button>
      </p>
    </>
  )
}
