/** The English twin of cli.fa.ts. */
import type { cliFa } from './cli.fa.ts'

export const cliEn: typeof cliFa = {
  loadingSample: 'loading the sample newsroom…',
  site: address => `site: ${address}`,
  acceptanceStory: address => `sample story: ${address}`,
  workerStarted: 'worker ready.',
  onlyHere:
    'Only this machine can reach it; for everybody: HOST=0.0.0.0 and PUBLIC_URL=the site’s address, then npm start.',
  sampleRemoved: count => `${count} sample stories removed; the newsroom is yours.`,
  sampleUsage:
    'Write: chapar sample remove, chapar sample load or chapar sample --stories N (up to a million)',
  sampleFilled: (done, count) => `${done} of ${count} stories`,
  sampleAbsent: 'There is no sample newsroom.',
}
