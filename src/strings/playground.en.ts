/** The playground of the text engine, in English. */
import type { PlaygroundWords } from './playground.fa.ts'

const count = (value: number): string => value.toLocaleString('en')

export const playgroundEn: PlaygroundWords = {
  heading: 'Persian copy editor',
  lead: 'Write or paste Persian text and see each correction with its reason. With scripts on, all of it happens in your own browser and the text is sent nowhere.',
  label: 'Your text',
  longest: letters => `up to ${count(letters)} characters`,
  submit: 'Correct',
  loading: 'The editor is getting ready',
  failed: 'The editor could not start in this browser; the button sends the text to the server instead.',
  tooLong: letters => `The text is longer than ${count(letters)} characters; check it in parts.`,
  status: (sure, offered) =>
    sure + offered === 0
      ? 'Nothing to correct was found.'
      : `${count(sure)} corrections made, ${count(offered)} offered.`,
  mended: 'Corrected text',
  sure: 'Corrections made',
  offered: 'Suggestions',
  becomes: 'becomes',
  more: rest => `and ${count(rest)} more`,
}
