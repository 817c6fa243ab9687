/** This browser tab by a random name of its own. A duplicated tab takes its twin's storage along, so the name is claimed first. */
const key = 'newsroom.tab'

const fresh = (): string => {
  const name = crypto.randomUUID()
  sessionStorage.setItem(key, name)
  return name
}

let name = sessionStorage.getItem(key) ?? fresh()

const channel = new BroadcastChannel('newsroom.tabs')
channel.onmessage = ({ data }: MessageEvent<{ claim: string; answer?: true }>) => {
  if (data.claim !== name) return
  if (data.answer) name = fresh()
  else channel.postMessage({ claim: name, answer: true })
}
channel.postMessage({ claim: name })

export const thisTab = (): string => name
