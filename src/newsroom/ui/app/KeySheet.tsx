import { Dialog } from './Dialog.tsx'
import { useBoundKeys } from './keys.ts'
import { useWords } from './words.tsx'

/** Every key that works on this screen now. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const groups = useBoundKeys()
  const titles = [...new Set(groups.filter(group => group.keys.length > 0).map(group => group.title))]
  return (
    <Dialog title={words.app.keys} onClose={onClose}>
      <p className="hint">{words.app.keysHint}</p>
      <div className="key-sheet">
        {titles.map(title => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {groups
                .filter(group => group.title === title)
                .flatMap(group => group.keys)
                .map(each => (
                  <div key={each.key}>
                    <dt>
                      <KeyName name={each.key} />
                    </dt>
                    <dd>{each.does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** `Ctrl+Shift+2` as three keys, `A` as Shift and A. */
export function KeyName({ name }: { readonly name: string }) {
  const spelled = /^[A-Z]$/.test(name) ? `Shift+${name}` : name
  return (
    <bdi dir="ltr" className="keys">
      {spelled.split(/\+(?=.)/).map(piece => (
        <kbd key={piece}>{piece.length === 1 ? piece.toUpperCase() : piece}</kbd>
      ))}
    </bdi>
  )
}
