/** The English of `wire.fa.ts`, for logs, the command line and editors who read English. */
import type { RefusalDetails } from '../base/refusal.ts'
import type { WireRefusalCode } from '../wire/refusals.ts'

type Told = { readonly sentence: string; readonly nextStep: string }

const megabytes = (value: string | number | undefined): string =>
  String(Math.round((Number(value ?? 0) / 1_048_576) * 10) / 10)

export const wireRefusalsEn: Readonly<Record<WireRefusalCode, (details: RefusalDetails) => Told>> = {
  'wire.empty': () => ({
    sentence: 'This input is empty: there is no text in it.',
    nextStep: 'Save the file again, or give the address of the story.',
  }),
  'wire.binary': details => ({
    sentence: `This input is not text${details.kind && details.kind !== 'binary' ? ` (${details.kind})` : ''}.`,
    nextStep: 'Give the story as plain text, an HTML page, or an RSS or Atom feed.',
  }),
  'wire.too-large': details => ({
    sentence: `This input has ${megabytes(details.bytes)} MB, more than the limit of ${megabytes(details.limit)} MB.`,
    nextStep: 'Save only the page of the story itself, or split the text.',
  }),
  'wire.encoding-broken': details => ({
    sentence: `Part of the text cannot be read: ${details.places} places fit no known encoding.`,
    nextStep: 'Save the file again as UTF-8 and send it.',
  }),
  'wire.too-deep': details => ({
    sentence: `The tags of this page are nested more than ${details.limit} levels deep.`,
    nextStep: 'Save the page anew, or give the story as plain text.',
  }),
  'wire.entities': () => ({
    sentence: 'This XML defines entities or refers outside itself, and is not read for safety.',
    nextStep: 'Give the feed without its DOCTYPE, or ask the publisher for a sound one.',
  }),
  'wire.too-many-items': details => ({
    sentence: `This feed has more than ${details.limit} items.`,
    nextStep: 'Give a shorter feed, such as that of one section.',
  }),
  'wire.took-too-long': details => ({
    sentence: `Reading this input did not end within ${details.seconds} seconds or the memory allowed, and was stopped.`,
    nextStep: 'Give the story as plain text.',
  }),
  'wire.no-story': () => ({
    sentence: 'No story with a headline or text was found in this input.',
    nextStep:
      'Check that the page is the story itself and not a list or a front page, or give the text in a text file.',
  }),
  'wire.date-contradicts': details => ({
    sentence: `The date “${details.date}” contradicts its own weekday, and the story has no other date.`,
    nextStep: 'Give the day of publication yourself with --published.',
  }),
  'wire.published-unreadable': details => ({
    sentence: `“${details.value}” is not a date that can be read.`,
    nextStep: 'Give the day of publication as 2023-04-04 or 2023-04-04T18:00:00+03:30.',
  }),
  'wire.address-private': details => ({
    sentence: `The address ${details.host} leads into a private network and is not fetched.`,
    nextStep: 'Give the public address of the story; if the host is your own, name it in FETCH_ALLOW.',
  }),
  'wire.address-unsupported': details => ({
    sentence: `The address “${details.address}” is not accepted: only http and https addresses are fetched.`,
    nextStep: 'Give the full address of the story with https://, or the path of a file.',
  }),
  'wire.fetch-failed': details => ({
    sentence: `The story could not be fetched from ${details.host} (${details.reason}).`,
    nextStep: 'Check the address and the network, and try again a little later.',
  }),
  'wire.fetch-status': details => ({
    sentence: `${details.host} answered with status ${details.status} and no story.`,
    nextStep: 'Open the address in a browser; if the story is there, save the page and give the file.',
  }),
  'wire.redirects': details => ({
    sentence: `This address was sent on more than ${details.limit} times.`,
    nextStep: 'Take the final address of the story from a browser and give that.',
  }),
  'wire.response-too-large': details => ({
    sentence: `The response from this address passed the limit of ${megabytes(details.limit)} MB.`,
    nextStep: 'Give the address of the story’s own page, not of a file or an archive.',
  }),
  'wire.response-slow': details => ({
    sentence: `The response from ${details.host} was not complete within ${details.seconds} seconds.`,
    nextStep: 'Try again a little later, or save the page and give the file.',
  }),
}
