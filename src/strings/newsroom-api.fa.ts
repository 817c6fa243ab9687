/** What the newsroom's server says: refusals, what is missing in a story, acts in the audit trail, why a line was left out. */
import { persianDigits } from 'persian'
import type { MediaRefusal } from '../media/media-refusal.ts'
import type { DeskRefusal } from '../newsroom/api/refusals.ts'
import type { MissingCode } from '../newsroom/desk/checklist.ts'
import type { ScheduleRefusal } from '../publish/read-wall.ts'
import type { FurnitureKind } from '../wire/furniture.lexicon.ts'
import type { Told, ToldDetails } from './told.ts'

/** What the desk refuses beside the rooms that it works with. */
export type NewsroomTold =
  | DeskRefusal
  | ScheduleRefusal
  | MediaRefusal
  | 'story.stale'
  | 'story.undo-nothing'
  | 'story.undo-late'

const number = (value: string | number | undefined): string => persianDigits(String(value ?? ''))
const megabytes = (bytes: string | number | undefined): string =>
  number(Math.round(Number(bytes) / 1_048_576))

export const newsroomRefusalsFa: Readonly<Record<NewsroomTold, (details: ToldDetails) => Told>> = {
  'request.not-understood': ({ where }) => ({
    sentence: where ? `درخواست در جای «${where}» درست نیست.` : 'درخواست درست نیست و خوانده نشد.',
    nextStep: 'صفحه را تازه کنید و دوباره بفرستید؛ آنچه نوشته‌اید می‌ماند.',
  }),
  'request.too-large': () => ({
    sentence: 'آنچه فرستادید از اندازه مجاز بزرگ‌تر است و خوانده نشد.',
    nextStep: 'متن را کوتاه‌تر کنید یا عکس کوچک‌تری برگزینید؛ عکس تا ۴۰ و متن تا ۴ مگابایت پذیرفته می‌شود.',
  }),
  'request.unknown': () => ({
    sentence: 'چنین نشانی‌ای در تحریریه نیست.',
    nextStep: 'صفحه را تازه کنید؛ شاید نسخه آن کهنه باشد.',
  }),
  'request.busy': () => ({
    sentence: 'کارهای دیگری در دست انجام است.',
    nextStep: 'چند ثانیه دیگر دوباره بفرستید.',
  }),
  'server.database-away': () => ({
    sentence: 'پایگاه داده برای چند لحظه در دسترس نیست و کار انجام نشد.',
    nextStep: 'آنچه نوشته‌اید در این صفحه است؛ چند ثانیه دیگر دوباره بفرستید.',
  }),
  'server.failed': ({ reference }) => ({
    sentence: `خطایی در برنامه پیش آمد و کار انجام نشد. شماره پیگیری: ${reference}`,
    nextStep: 'آنچه نوشته‌اید در این صفحه است؛ دوباره بفرستید و اگر باز هم نشد، شماره را به مدیر بدهید.',
  }),
  'story.stale': () => ({
    sentence: 'کس دیگری پس از باز شدن این خبر نسخه تازه‌ای از آن ذخیره کرده است.',
    nextStep: 'هر دو متن نگه داشته شده است؛ آن‌ها را کنار هم ببینید و یکی را برگزینید.',
  }),
  'story.locked': () => ({
    sentence: 'کس دیگری در حال نوشتن این خبر است.',
    nextStep: 'متن شما نگه داشته شد؛ با او هماهنگ کنید یا قلم را آگاهانه بگیرید.',
  }),
  'story.incomplete': ({ count }) => ({
    sentence: `${number(count)} چیز در این خبر کم است.`,
    nextStep: 'آن‌ها را کامل کنید یا با پذیرفتن کمبودها منتشر کنید.',
  }),
  'story.revision-unknown': ({ revision }) => ({
    sentence: `نسخه ${number(revision)} از این خبر نیست.`,
    nextStep: 'فهرست نسخه‌ها را تازه کنید.',
  }),
  'story.media-unknown': ({ media }) => ({
    sentence: `عکس یا فیلم ${media} در تحریریه نیست.`,
    nextStep: 'آن را دوباره بارگذاری کنید.',
  }),
  'story.draft-unknown': () => ({
    sentence: 'متن ذخیره‌شده‌ای از این برگه نیست.',
    nextStep: 'چند لحظه صبر کنید تا متن خودکار ذخیره شود.',
  }),
  'story.undo-nothing': () => ({
    sentence: 'چیزی برای پس گرفتن نیست؛ شاید خبر دوباره منتشر شده باشد.',
    nextStep: 'خبر را تازه کنید و وضع کنونی آن را ببینید.',
  }),
  'story.undo-late': ({ seconds }) => ({
    sentence: `تنها تا ${number(seconds)} ثانیه پس از انتشار می‌توان آن را پس گرفت.`,
    nextStep: 'خبر را با یادداشت اصلاح کنید یا با دلیل از خروجی بردارید.',
  }),
  'schedule.day-unknown': ({ date }) => ({
    sentence: `روز «${date}» در این تقویم نیست.`,
    nextStep: 'تاریخ را به شکل سال-ماه-روز بنویسید؛ نمونه: ۱۴۰۵-۰۹-۰۳.',
  }),
  'schedule.time-unknown': ({ time }) => ({
    sentence: `«${time}» ساعت نیست.`,
    nextStep: 'ساعت را به شکل ۱۸:۳۰ بنویسید.',
  }),
  'schedule.hour-skipped': ({ date, time }) => ({
    sentence: `ساعت ${time} روز ${date} در تهران وجود ندارد: ساعت‌ها در آن شب یک ساعت جلو رفت.`,
    nextStep: 'ساعتی پیش یا پس از آن را برگزینید.',
  }),
  'schedule.hour-repeated': ({ date, time }) => ({
    sentence: `ساعت ${time} روز ${date} در تهران دو بار آمده است: ساعت‌ها در آن شب یک ساعت عقب رفت.`,
    nextStep: 'ساعتی را برگزینید که تنها یک بار آمده باشد.',
  }),
  'schedule.past': ({ date, time }) => ({
    sentence: `ساعت ${time} روز ${date} گذشته است.`,
    nextStep: 'زمانی در آینده برگزینید یا همین حالا منتشر کنید.',
  }),
  'schedule.missing': () => ({
    sentence: 'برای این خبر زمان انتشاری تعیین نشده است.',
    nextStep: 'خبر را تازه کنید؛ شاید منتشر شده باشد.',
  }),
  'incoming.not-found': () => ({
    sentence: 'این خبر از خبرگزاری نیامده است.',
    nextStep: 'فهرست خبرهای رسیده را تازه کنید.',
  }),
  'incoming.stale': () => ({
    sentence: 'در این میان نسخه تازه‌ای رسیده یا همکار دیگری خوانش این خبر را تغییر داده است.',
    nextStep: 'خبر را تازه کنید و دوباره تصمیم بگیرید.',
  }),
  'incoming.taken': () => ({
    sentence: 'این خبر برداشته یا کنار گذاشته شده است و اینجا تغییر نمی‌کند.',
    nextStep: 'آن را در فرم خبر ویرایش کنید.',
  }),
  'incoming.line-unknown': ({ line }) => ({
    sentence: `سطر «${line}» در این خبر نیست.`,
    nextStep: 'خبر را تازه کنید.',
  }),
  'incoming.finding-unknown': ({ finding }) => ({
    sentence: `یافته شماره ${number(finding)} یا پیشنهاد آن در این خبر نیست.`,
    nextStep: 'خبر را تازه کنید.',
  }),
  'front.unknown': ({ front }) => ({
    sentence: `صفحه یا جعبه‌ای به نام «${front}» نیست.`,
    nextStep: 'یکی از صفحه‌های موجود را برگزینید.',
  }),
  'front.stale': () => ({
    sentence: 'همکار دیگری در این میان صفحه را چیده است.',
    nextStep: 'چیدمان تازه را ببینید و تغییر خود را دوباره انجام دهید.',
  }),
  'front.story-unknown': ({ id }) => ({
    sentence: `خبر ${number(id)} نیست یا از خروجی برداشته شده است.`,
    nextStep: 'خبر دیگری به جای آن بگذارید.',
  }),
  'front.story-twice': ({ id }) => ({
    sentence: `خبر ${number(id)} دو بار در یک جا آمده است.`,
    nextStep: 'یکی از آن دو را بردارید.',
  }),
  'breaking.address': ({ address }) => ({
    sentence: `نوار فوری متن یا نشانی درستی ندارد: ${address}`,
    nextStep: 'متنی بنویسید و نشانی خبری از همین سایت یا نشانی کامل وب را بدهید.',
  }),
  'settings.stale': () => ({
    sentence: 'همکار دیگری در این میان تنظیمات را تغییر داده است.',
    nextStep: 'تنظیمات تازه را ببینید و تغییر خود را دوباره انجام دهید.',
  }),
  'settings.service-in-use': ({ service }) => ({
    sentence: `سرویس «${service}» خبر یا جعبه دارد و برداشته نمی‌شود.`,
    nextStep: 'نخست خبرهای آن را به سرویس دیگری ببرید.',
  }),
  'settings.service-twice': ({ service }) => ({
    sentence: `نامک «${service}» دو بار آمده است.`,
    nextStep: 'برای هر سرویس نامک جداگانه‌ای بنویسید.',
  }),
  'media.not-found': () => ({
    sentence: 'چنین عکس یا فیلمی در تحریریه نیست.',
    nextStep: 'فهرست عکس‌ها را تازه کنید.',
  }),
  'media.unsupported': () => ({
    sentence: 'این پرونده عکسی از گونه‌های شناخته‌شده نیست.',
    nextStep: 'عکس را به شکل JPEG، PNG، WebP، AVIF یا GIF بفرستید؛ SVG پذیرفته نمی‌شود.',
  }),
  'media.too-large': ({ limit }) => ({
    sentence: `این پرونده از ${megabytes(limit)} مگابایت بزرگ‌تر است.`,
    nextStep: 'عکس را کوچک‌تر کنید و دوباره بفرستید.',
  }),
  'media.too-many-pixels': ({ limit }) => ({
    sentence: `این عکس بیش از ${number(Math.round(Number(limit) / 1_000_000))} میلیون نقطه دارد.`,
    nextStep: 'عکس را کوچک‌تر کنید و دوباره بفرستید.',
  }),
  'media.broken': () => ({
    sentence: 'این پرونده ناتمام است یا آن چیزی نیست که وانمود می‌کند.',
    nextStep: 'عکس را دوباره از دوربین یا برنامه خود بگیرید و بفرستید.',
  }),
  'media.captions-broken': () => ({
    sentence: 'زیرنویس به شکل WebVTT نیست.',
    nextStep: 'زیرنویس را به شکل WebVTT ذخیره کنید.',
  }),
  'preview.expired': () => ({
    sentence: 'زمان این پیش‌نمایش گذشته است.',
    nextStep: 'پیش‌نمایش را از فرم خبر دوباره باز کنید.',
  }),
}

export const missingFa: Readonly<Record<MissingCode, (text: string) => string>> = {
  headline: () => 'خبر تیتر ندارد.',
  body: () => 'خبر نه لید دارد و نه متن.',
  service: () => 'سرویس خبر تعیین نشده است.',
  alt: () => 'عکس متن جایگزین ندارد.',
  credit: () => 'نام عکاس یا منبع عکس نوشته نشده است.',
  finding: text => `غلط نگارشی «${text}» اصلاح نشده است.`,
  picture: () => 'عکس یا فیلم این بخش در تحریریه نیست.',
  speaker: () => 'گوینده نقل‌قول نوشته نشده است.',
  'related-not-live': () => 'یکی از خبرهای مرتبط منتشر نشده است.',
}

/** Why a revision was made, from the word that is kept with it. */
export function tellReasonFa(reason: string): string {
  const restored = /^restored (\d+)$/.exec(reason)
  if (restored !== null) return `بازگردانی نسخه ${number(restored[1])}`
  return reasonsFa[reason] ?? 'نوشته شد'
}
const reasonsFa: Readonly<Record<string, string>> = {
  created: 'آغاز شد',
  written: 'نوشته شد',
  received: 'از خبرگزاری رسید',
  'received again, changed': 'از خبرگزاری با تغییر رسید',
  'read anew': 'خوانش آن اصلاح شد',
  related: 'خبرهای مرتبط افزوده شد',
}

/** An act of the audit trail as a sentence. */
export function tellActFa(action: string, subject: string, by: string | null): string {
  return `${by ?? 'سامانه'}: ${(actsFa[action] ?? (() => action))(`«${subject}»`)}`
}
const actsFa: Readonly<Record<string, (subject: string) => string>> = {
  'sign-in.password': () => 'با گذرواژه وارد شد',
  'sign-in.link': () => 'با پیوند یک‌بارمصرف وارد شد',
  'sign-in.failed': subject => `تلاش ناموفق برای ورود ${subject}`,
  'sign-in.locked': subject => `ورود ${subject} به سبب تلاش‌های بسیار بسته ماند`,
  'sign-in.ended': () => 'خارج شد',
  'sign-in.session-ended': () => 'یکی از نشست‌های خود را بست',
  'people.invited': subject => `${subject} را دعوت کرد`,
  'people.link-made': subject => `برای ${subject} پیوند ورود ساخت`,
  'people.password-set': () => 'گذرواژه گذاشت',
  'people.changed': subject => `حساب ${subject} را تغییر داد`,
  'people.closed': subject => `حساب ${subject} را بست`,
  'people.opened': subject => `حساب ${subject} را باز کرد`,
  'people.signed-out': subject => `همه نشست‌های ${subject} را بست`,
  'story.created': subject => `خبر ${subject} را آغاز کرد`,
  'story.saved': subject => `خبر ${subject} را ذخیره کرد`,
  'story.restored': subject => `نسخه پیشین خبر ${subject} را بازگرداند`,
  'story.taken-over': subject => `قلم خبر ${subject} را گرفت`,
  'story.submitted': subject => `خبر ${subject} را برای بازبینی فرستاد`,
  'story.returned': subject => `خبر ${subject} را بازگرداند`,
  'story.approved': subject => `خبر ${subject} را تأیید کرد`,
  'story.published': subject => `خبر ${subject} را منتشر کرد`,
  'story.corrected': subject => `خبر ${subject} را اصلاح کرد`,
  'story.withdrawn': subject => `خبر ${subject} را از خروجی برداشت`,
  'story.undone': subject => `آخرین انتشار خبر ${subject} را پس گرفت`,
  'story.scheduled': subject => `برای خبر ${subject} زمان انتشار گذاشت`,
  'story.unscheduled': subject => `زمان انتشار خبر ${subject} را برداشت`,
  'story.schedule-failed': subject => `خبر ${subject} در زمان خود منتشر نشد`,
  'story.comment-mode': subject => `دیدگاه‌های خبر ${subject} را تنظیم کرد`,
  'wire.corrected': subject => `خوانش خبر رسیده ${subject} را اصلاح کرد`,
  'wire.decided': subject => `درباره یافته‌های خبر ${subject} تصمیم گرفت`,
  'wire.taken': subject => `خبر رسیده ${subject} را برداشت`,
  'wire.dismissed': subject => `خبر رسیده ${subject} را کنار گذاشت`,
  'wire.put-back': subject => `خبر رسیده ${subject} را به صف بازگرداند`,
  'wire.ingested': subject => `خبر ${subject} را به دست وارد کرد`,
  'front.arranged': () => 'صفحه نخست را چید',
  'breaking.set': subject => `نوار فوری را گذاشت: ${subject}`,
  'breaking.cleared': () => 'نوار فوری را برداشت',
  'settings.changed': () => 'تنظیمات را تغییر داد',
  'media.added': () => 'عکسی افزود',
  'media.described': () => 'توضیح عکسی را تغییر داد',
  'comment.approve': subject => `دیدگاه ${subject} را منتشر کرد`,
  'comment.refuse': subject => `دیدگاه ${subject} را نپذیرفت`,
  'comment.remove': subject => `دیدگاه ${subject} را برداشت`,
  'comment.hold': subject => `دیدگاه ${subject} را به صف بازگرداند`,
  'comment.undo': subject => `تصمیم درباره دیدگاه ${subject} را پس گرفت`,
}

export const boxNamesFa: Readonly<Record<string, string>> = {
  'dont-miss': 'این مطالب را از دست ندهید',
  video: 'فیلم برگزیده',
  sport: 'برگزیده ورزشی',
  photo: 'برگزیده عکس',
}

/** Why a line of a wire item is no part of the story. */
export const furnitureFa: Readonly<Record<FurnitureKind, string>> = {
  closing: 'سطر پایانی خبرگزاری',
  'after-closing': 'پس از پایان خبر',
  code: 'کد خبر',
  date: 'تاریخ انتشار',
  source: 'نام منبع',
  byline: 'نام خبرنگار',
  'reading-time': 'زمان مطالعه',
  tags: 'برچسب‌ها',
  comments: 'بخش نظرها',
  share: 'دکمه هم‌رسانی',
  print: 'دکمه چاپ',
  'short-link': 'پیوند کوتاه',
  box: 'جعبه‌ای از صفحه',
  related: 'خبرهای مرتبط',
  'most-read': 'پربازدیدها',
  menu: 'فهرست سایت',
  archive: 'بایگانی',
  template: 'بخش ثابت صفحه',
  advert: 'آگهی',
  notice: 'یادداشت بیرون از خبر',
  duplicate: 'تکرار همین متن',
  media: 'نشان عکس یا فیلم',
  outlet: 'نام رسانه',
  channel: 'نشانی کانال',
  separator: 'خط جداکننده',
  label: 'نام بخش',
}

/** Why a comment was not let through at once. */
export const commentReasonsFa: Readonly<Record<string, string>> = {
  'held-for-review': 'دیدگاه‌های این خبر پیش از انتشار خوانده می‌شود',
  'slow-way': 'بی‌پاسخ به پرسش و بی‌آزمون خودکار رسیده است',
  'same-words-elsewhere': 'همین متن زیر خبرهای دیگر هم آمده است',
  'story-flooded': 'دیدگاه‌های این خبر ناگهان زیاد شده است',
  'cleaned-direction': 'نشانه‌های پنهان جهت متن داشت',
  'cleaned-marks': 'نشانه‌های روی هم داشت',
  card: 'شماره کارت دارد',
  'national-code': 'کد ملی دارد',
  phone: 'شماره تلفن دارد',
  email: 'نشانی ایمیل دارد',
  link: 'نشانی وب دارد',
  handle: 'نشانی کانال یا صفحه دارد',
  accusation: 'اتهام به اشخاص',
  animal: 'تشبیه توهین‌آمیز',
  criticism: 'واژه تند',
  'ethnic-slur': 'توهین قومی',
  gloating: 'شادی از رنج دیگران',
  hate: 'نفرت‌پراکنی',
  incitement: 'تحریک به خشونت',
  insult: 'توهین',
  'insult-context': 'شاید توهین',
  misogyny: 'توهین جنسیتی',
  'political-insult': 'توهین سیاسی',
  spam: 'تبلیغ',
  swear: 'ناسزا',
  threat: 'تهدید',
  house: 'واژه ممنوع تحریریه',
}

export const reportReasonsFa: Readonly<Record<string, string>> = {
  insult: 'توهین یا ناسزا',
  hate: 'نفرت‌پراکنی یا تهدید',
  spam: 'تبلیغ یا هرزنویسی',
  private: 'افشای حریم خصوصی',
  false: 'ادعای نادرست',
  other: 'دلیلی دیگر',
}
