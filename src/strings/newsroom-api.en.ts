/** The English twin of newsroom-api.fa.ts. */
import type { MissingCode } from '../newsroom/desk/checklist.ts'
import type { FurnitureKind } from '../wire/furniture.lexicon.ts'
import type { NewsroomTold } from './newsroom-api.fa.ts'
import type { Told, ToldDetails } from './told.ts'

const megabytes = (bytes: string | number | undefined): number => Math.round(Number(bytes) / 1_048_576)

export const newsroomRefusalsEn: Readonly<Record<NewsroomTold, (details: ToldDetails) => Told>> = {
  'request.not-understood': ({ where }) => ({
    sentence: where ? `The request is not right at "${where}".` : 'The request was not understood.',
    nextStep: 'Load the page again and send it once more; what you wrote stays.',
  }),
  'request.too-large': () => ({
    sentence: 'What you sent is larger than is taken, and was not read.',
    nextStep: 'Shorten the text or choose a smaller picture: pictures up to 40 MB, texts up to 4 MB.',
  }),
  'request.unknown': () => ({
    sentence: 'There is no such address in the newsroom.',
    nextStep: 'Load the page again; it may be an old one.',
  }),
  'request.busy': () => ({
    sentence: 'Other work is under way.',
    nextStep: 'Send it again in a few seconds.',
  }),
  'server.database-away': () => ({
    sentence: 'The database is away for a moment and nothing was done.',
    nextStep: 'What you wrote is on this page; send it again in a few seconds.',
  }),
  'server.failed': ({ reference }) => ({
    sentence: `The program failed and nothing was done. Reference: ${reference}`,
    nextStep:
      'What you wrote is on this page; send it again, and give the reference to an administrator if it fails.',
  }),
  'story.stale': () => ({
    sentence: 'Somebody saved a newer revision after you opened this story.',
    nextStep: 'Both texts are kept; look at them side by side and choose.',
  }),
  'story.locked': () => ({
    sentence: 'Somebody else is writing this story.',
    nextStep: 'Your text was kept; talk to them, or take over knowingly.',
  }),
  'story.incomplete': ({ count }) => ({
    sentence: `${count} things are missing in this story.`,
    nextStep: 'Complete them, or publish in spite of them.',
  }),
  'story.revision-unknown': ({ revision }) => ({
    sentence: `This story has no revision ${revision}.`,
    nextStep: 'Load the list of revisions again.',
  }),
  'story.media-unknown': ({ media }) => ({
    sentence: `The newsroom has no picture or film ${media}.`,
    nextStep: 'Upload it again.',
  }),
  'story.draft-unknown': () => ({
    sentence: 'Nothing is saved of this tab yet.',
    nextStep: 'Wait a moment until the text saves itself.',
  }),
  'story.undo-nothing': () => ({
    sentence: 'There is nothing to undo; the story may have been released again.',
    nextStep: 'Load the story again and see how it stands.',
  }),
  'story.undo-late': ({ seconds }) => ({
    sentence: `A release can be undone for ${seconds} seconds.`,
    nextStep: 'Correct the story with a note, or withdraw it with a reason.',
  }),
  'schedule.day-unknown': ({ date }) => ({
    sentence: `This calendar has no day "${date}".`,
    nextStep: 'Write it as year-month-day, such as 2026-11-24 or 1405-09-03.',
  }),
  'schedule.time-unknown': ({ time }) => ({
    sentence: `"${time}" is no time of day.`,
    nextStep: 'Write it as 18:30.',
  }),
  'schedule.hour-skipped': ({ date, time }) => ({
    sentence: `There was no ${time} on ${date} in Tehran: the clocks went forward an hour that night.`,
    nextStep: 'Choose a time before or after it.',
  }),
  'schedule.hour-repeated': ({ date, time }) => ({
    sentence: `${time} on ${date} came twice in Tehran: the clocks went back an hour that night.`,
    nextStep: 'Choose a time that came once.',
  }),
  'schedule.past': ({ date, time }) => ({
    sentence: `${time} on ${date} is over.`,
    nextStep: 'Choose a time to come, or publish now.',
  }),
  'schedule.missing': () => ({
    sentence: 'No time is set for this story.',
    nextStep: 'Load it again; it may be out.',
  }),
  'incoming.not-found': () => ({
    sentence: 'This story did not come from the wire.',
    nextStep: 'Load the list of incoming items again.',
  }),
  'incoming.stale': () => ({
    sentence: 'A newer version arrived, or a colleague changed how this item is read.',
    nextStep: 'Load it again and decide anew.',
  }),
  'incoming.taken': () => ({
    sentence: 'This item was taken up or put aside and does not change here.',
    nextStep: 'Edit it in the story form.',
  }),
  'incoming.line-unknown': ({ line }) => ({
    sentence: `This item has no line "${line}".`,
    nextStep: 'Load it again.',
  }),
  'incoming.finding-unknown': ({ finding }) => ({
    sentence: `This item has no finding ${finding}, or not that suggestion.`,
    nextStep: 'Load it again.',
  }),
  'front.unknown': ({ front }) => ({
    sentence: `There is no front or box "${front}".`,
    nextStep: 'Choose one that exists.',
  }),
  'front.stale': () => ({
    sentence: 'A colleague arranged this front meanwhile.',
    nextStep: 'Look at the new arrangement and make your change again.',
  }),
  'front.story-unknown': ({ id }) => ({
    sentence: `Story ${id} does not exist or was withdrawn.`,
    nextStep: 'Put another one there.',
  }),
  'front.story-twice': ({ id }) => ({
    sentence: `Story ${id} stands twice in one place.`,
    nextStep: 'Take one of them away.',
  }),
  'breaking.address': ({ address }) => ({
    sentence: `The breaking bar has no text or no right address: ${address}`,
    nextStep: 'Write a text, and the address of a story here or a whole web address.',
  }),
  'settings.stale': () => ({
    sentence: 'A colleague changed the settings meanwhile.',
    nextStep: 'Look at the new ones and make your change again.',
  }),
  'settings.service-in-use': ({ service }) => ({
    sentence: `The service "${service}" has stories or a box and cannot be removed.`,
    nextStep: 'Move its stories to another service first.',
  }),
  'settings.service-twice': ({ service }) => ({
    sentence: `The slug "${service}" stands twice.`,
    nextStep: 'Give every service its own.',
  }),
  'media.not-found': () => ({
    sentence: 'The newsroom has no such picture or film.',
    nextStep: 'Load the list again.',
  }),
  'media.unsupported': () => ({
    sentence: 'This file is no picture of a kind that is taken.',
    nextStep: 'Send JPEG, PNG, WebP, AVIF or GIF; SVG is not taken.',
  }),
  'media.too-large': ({ limit }) => ({
    sentence: `This file is larger than ${megabytes(limit)} MB.`,
    nextStep: 'Make the picture smaller and send it again.',
  }),
  'media.too-many-pixels': ({ limit }) => ({
    sentence: `This picture has more than ${Math.round(Number(limit) / 1_000_000)} million pixels.`,
    nextStep: 'Make it smaller and send it again.',
  }),
  'media.broken': () => ({
    sentence: 'This file breaks off, or is not what it says it is.',
    nextStep: 'Take the picture from the camera or your program once more and send it.',
  }),
  'media.captions-broken': () => ({
    sentence: 'The captions are no WebVTT.',
    nextStep: 'Save them as WebVTT.',
  }),
  'preview.expired': () => ({
    sentence: 'The time of this preview is over.',
    nextStep: 'Open it again from the story form.',
  }),
}

export const missingEn: Readonly<Record<MissingCode, (text: string) => string>> = {
  headline: () => 'There is no headline.',
  body: () => 'There is neither lead nor body.',
  service: () => 'No service is chosen.',
  alt: () => 'A picture has no alternative text.',
  credit: () => 'The photographer or source of a picture is missing.',
  finding: text => `The slip "${text}" is not mended.`,
  picture: () => 'The newsroom does not have this picture or film.',
  speaker: () => 'A quote does not say who speaks.',
  'related-not-live': () => 'A related story is not out.',
}

export function tellReasonEn(reason: string): string {
  const restored = /^restored (\d+)$/.exec(reason)
  if (restored !== null) return `restored from revision ${restored[1]}`
  return reasonsEn[reason] ?? 'written'
}
const reasonsEn: Readonly<Record<string, string>> = {
  created: 'begun',
  received: 'received from the wire',
  'received again, changed': 'received again, changed',
  'read anew': 'its reading was corrected',
  related: 'related stories added',
}

export function tellActEn(action: string, subject: string, by: string | null): string {
  return `${by ?? 'the system'}: ${(actsEn[action] ?? (() => action))(`"${subject}"`)}`
}
const actsEn: Readonly<Record<string, (subject: string) => string>> = {
  'sign-in.password': () => 'signed in with a password',
  'sign-in.link': () => 'signed in by one-time link',
  'sign-in.failed': subject => `a sign-in failed ${subject}`,
  'sign-in.locked': subject => `a sign-in stayed shut after many attempts ${subject}`,
  'sign-in.ended': () => 'signed out',
  'sign-in.session-ended': () => 'closed a session',
  'people.invited': subject => `invited ${subject}`,
  'people.link-made': subject => `made a sign-in link for ${subject}`,
  'people.password-set': () => 'set a password',
  'people.changed': subject => `changed the account of ${subject}`,
  'people.closed': subject => `closed the account of ${subject}`,
  'people.opened': subject => `opened the account of ${subject}`,
  'people.signed-out': subject => `closed every session of ${subject}`,
  'story.created': subject => `began ${subject}`,
  'story.saved': subject => `saved ${subject}`,
  'story.restored': subject => `restored an older revision of ${subject}`,
  'story.taken-over': subject => `took over ${subject}`,
  'story.submitted': subject => `sent ${subject} for review`,
  'story.returned': subject => `returned ${subject}`,
  'story.approved': subject => `approved ${subject}`,
  'story.published': subject => `published ${subject}`,
  'story.corrected': subject => `corrected ${subject}`,
  'story.withdrawn': subject => `withdrew ${subject}`,
  'story.undone': subject => `took the last release of ${subject} back`,
  'story.scheduled': subject => `set a time for ${subject}`,
  'story.unscheduled': subject => `removed the time of ${subject}`,
  'story.schedule-failed': subject => `${subject} could not be published at its time`,
  'story.comment-mode': subject => `set the comments of ${subject}`,
  'wire.corrected': subject => `corrected the reading of ${subject}`,
  'wire.decided': subject => `decided findings of ${subject}`,
  'wire.taken': subject => `took up ${subject}`,
  'wire.dismissed': subject => `put ${subject} aside`,
  'wire.put-back': subject => `put ${subject} back`,
  'wire.ingested': subject => `brought ${subject} in by hand`,
  'front.arranged': () => 'arranged the front',
  'breaking.set': subject => `set the breaking bar: ${subject}`,
  'breaking.cleared': () => 'cleared the breaking bar',
  'settings.changed': () => 'changed the settings',
  'media.added': () => 'added a picture',
  'media.described': () => 'changed the words of a picture',
  'comment.approve': subject => `published comment ${subject}`,
  'comment.refuse': subject => `refused comment ${subject}`,
  'comment.remove': subject => `removed comment ${subject}`,
  'comment.hold': subject => `put comment ${subject} back in the queue`,
  'comment.undo': subject => `took the decision on comment ${subject} back`,
}

export const furnitureEn: Readonly<Record<FurnitureKind, string>> = {
  closing: 'closing line of the agency',
  'after-closing': 'after the end of the story',
  code: 'news code',
  date: 'date of publication',
  source: 'name of the source',
  byline: 'byline',
  'reading-time': 'reading time',
  tags: 'tags',
  comments: 'comments',
  share: 'sharing buttons',
  print: 'print button',
  'short-link': 'short link',
  box: 'a box of the page',
  related: 'related stories',
  'most-read': 'most read',
  menu: 'menu',
  archive: 'archive',
  template: 'fixed part of the page',
  advert: 'advertisement',
  notice: 'notice beside the story',
  duplicate: 'the same text again',
  media: 'sign of a picture or film',
  outlet: 'name of the outlet',
  channel: 'address of a channel',
  separator: 'separator',
  label: 'label',
}

export const commentReasonsEn: Readonly<Record<string, string>> = {
  'held-for-review': 'comments of this story are read before they are published',
  'slow-way': 'came without an answer and without proof of work',
  'same-words-elsewhere': 'the same words stand under other stories',
  'story-flooded': 'comments of this story came all at once',
  'cleaned-direction': 'had hidden marks of direction',
  'cleaned-marks': 'had marks piled up',
  card: 'has a card number',
  'national-code': 'has a national code',
  phone: 'has a telephone number',
  email: 'has an email address',
  link: 'has a web address',
  handle: 'has the handle of a channel or page',
  accusation: 'accusation',
  animal: 'insulting likeness',
  criticism: 'sharp word',
  'ethnic-slur': 'ethnic slur',
  gloating: 'gloating',
  hate: 'hate',
  incitement: 'incitement',
  insult: 'insult',
  'insult-context': 'perhaps an insult',
  misogyny: 'misogyny',
  'political-insult': 'political insult',
  spam: 'advertising',
  swear: 'swearing',
  threat: 'threat',
  house: 'forbidden by the newsroom',
}

export const reportReasonsEn: Readonly<Record<string, string>> = {
  insult: 'insult or swearing',
  hate: 'hate or threat',
  spam: 'advertising or spam',
  private: 'private matters',
  false: 'false claim',
  other: 'other',
}
