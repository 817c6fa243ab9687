import type { Settings } from '../../api/contract.ts'
import { useCount, useWords } from '../app/words.tsx'
import { ModeSelect } from './ModeSelect.tsx'

type Service = Settings['services'][number]
const kinds: readonly Service['kind'][] = ['news', 'photo', 'video']

/** The services of the menu, in its order. */
export function Services(props: {
  readonly services: readonly Service[]
  readonly onChange: (services: readonly Service[]) => void
}) {
  const words = useWords()
  const count = useCount()
  const { services, onChange } = props
  const put = (index: number, change: Partial<Service>) =>
    onChange(services.map((service, at) => (at === index ? { ...service, ...change } : service)))
  const move = (index: number, by: number) => {
    const next = [...services]
    const [moved] = next.splice(index, 1)
    next.splice(index + by, 0, moved!)
    onChange(next)
  }
  return (
    <>
      <ol className="rows">
        {services.map((service, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place: its words are being written
          <li key={index}>
            <input
              aria-label={words.settings.serviceName}
              value={service.name}
              required
              onChange={event => put(index, { name: event.target.value })}
            />
            <input
              aria-label={words.settings.serviceSlug}
              dir="ltr"
              value={service.slug}
              required
              readOnly={service.stories > 0}
              onChange={event => put(index, { slug: event.target.value })}
            />
            <select
              aria-label={words.settings.serviceKind}
              value={service.kind}
              onChange={event => put(index, { kind: event.target.value as Service['kind'] })}
            >
              {kinds.map(kind => (
                <option key={kind} value={kind}>
                  {words.settings.kinds[kind]}
                </option>
              ))}
            </select>
            <ModeSelect
              isLabelHidden
              label={words.settings.commentMode}
              inherited={words.settings.likeThePaper}
              value={service.comments}
              onChange={comments => put(index, { comments })}
            />
            <span className="acts">
              <button
                type="button"
                disabled={index === 0}
                aria-label={words.settings.up(service.name)}
                onClick={() => move(index, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={index === services.length - 1}
                aria-label={words.settings.down(service.name)}
                onClick={() => move(index, 1)}
              >
                ↓
              </button>
              {service.stories === 0 ? (
                <button
                  type="button"
                  aria-label={words.settings.remove(service.name)}
                  onClick={() => onChange(services.filter((_, at) => at !== index))}
                >
                  ×
                </button>
              ) : (
                <small>{words.settings.stories(count(service.stories))}</small>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          onClick={() =>
            onChange([...services, { slug: '', name: '', kind: 'news', comments: null, stories: 0 }])
          }
        >
          {words.settings.addService}
        </button>
      </p>
    </>
  )
}
