/** What readers and moderators are told about comments, in Persian. Values come in ready to print. */
import type { RefusalDetails } from '../base/refusal.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import type { Told } from './told.ts'

export const commentsFa = {
  heading: 'دیدگاه‌ها',
  /** As Persian readers know it. */
  counts: (published: string, waiting: string, refused: string) =>
    `${published} منتشرشده · ${waiting} در انتظار بررسی · ${refused} غیرقابل انتشار`,
  none: 'هنوز دیدگاهی منتشر نشده است؛ نخستین دیدگاه را شما بنویسید.',
  noneReadOnly: 'برای این خبر دیدگاهی منتشر نشده است.',
  off: 'بخش دیدگاه‌های این خبر بسته است.',
  readOnly: 'دیدگاه تازه‌ای برای این خبر پذیرفته نمی‌شود.',
  tooOld: 'زمان نوشتن دیدگاه برای این خبر به پایان رسیده است.',
  heldRule: 'دیدگاه‌ها پس از خواندن یکی از همکاران ما منتشر می‌شود.',
  openRule: 'دیدگاه‌ها بی‌درنگ منتشر می‌شود و همکاران ما آن‌ها را می‌خوانند.',

  sortBy: 'به ترتیب',
  oldest: 'قدیمی‌ترین',
  newest: 'تازه‌ترین',
  liked: 'پسندیده‌ترین',
  pages: 'صفحه‌های دیدگاه‌ها',
  nextPage: 'دیدگاه‌های بعدی',
  previousPage: 'دیدگاه‌های پیشین',
  anonymous: 'خواننده',
  inReplyTo: 'در پاسخ به',
  inReplyToGone: 'در پاسخ به دیدگاهی که برداشته شده است',
  permalink: 'پیوند یکتای این دیدگاه',
  reply: 'پاسخ',
  replyLabel: (name: string) => `پاسخ به ${name}`,
  like: 'پسندیدم',
  dislike: 'نپسندیدم',
  report: 'گزارش',
  reportLabel: (name: string) => `گزارش دیدگاه ${name}`,

  write: 'دیدگاه خود را بنویسید',
  replyNotice: (name: string) => `شما در حال پاسخ به نظر «${name}» هستید.`,
  cancelReply: 'لغو پاسخ',
  name: 'نام (دلخواه)',
  text: 'متن دیدگاه',
  limits: (text: string, name: string) =>
    `متن تا ${text} نویسه و نام تا ${name} نویسه. دیدگاه متن ساده است و پیوند در آن کار نمی‌کند.`,
  question: 'یک پرسش کوتاه (دلخواه):',
  questionHint: 'با پاسخ درست، دیدگاه شما زودتر بررسی می‌شود. بی‌پاسخ هم می‌توانید بفرستید.',
  send: 'فرستادن دیدگاه',
  preview: 'پیش‌نمایش',
  previewHeading: 'پیش‌نمایش دیدگاه شما',
  previewHint: 'هنوز فرستاده نشده است. متن با ویرایش خودکار نیم‌فاصله و حروف به این شکل دیده می‌شود.',
  saveEdit: 'ذخیره ویرایش',
  edit: 'ویرایش',
  editNotice: 'دیدگاه شما هنوز بررسی نشده است و می‌توانید آن را ویرایش کنید.',

  mine: 'دیدگاه‌های شما زیر این خبر',
  waiting: 'در انتظار بررسی',
  waitingExplained: 'دیدگاه شما رسید و پس از بررسی منتشر می‌شود. همین‌جا خبرش را می‌بینید.',
  published: 'منتشر شد',
  seeIt: 'دیدن دیدگاه منتشرشده',
  refused: 'منتشر نشد',
  removed: 'از صفحه برداشته شد',
  verdictReason: 'دلیل:',
  received: 'دیدگاه شما رسید',
  receivedNoCookie:
    'مرورگر شما کوکی نمی‌پذیرد؛ برای همین سرنوشت دیدگاهتان را نمی‌توانیم همین‌جا نشان دهیم، ولی دیدگاه رسیده است.',
  thanksForReport: 'گزارش شما به دست همکاران بررسی رسید. سپاسگزاریم.',

  reportHeading: 'گزارش یک دیدگاه',
  reportReason: 'چه اشکالی دارد؟',
  reportSend: 'فرستادن گزارش',
  reportCancel: 'لغو گزارش',
  reportReasons: {
    insult: 'توهین یا ناسزا',
    hate: 'نفرت‌پراکنی یا تهدید',
    spam: 'تبلیغ یا هرزنویسی',
    private: 'افشای حریم خصوصی',
    false: 'ادعای نادرست',
    other: 'دلیلی دیگر',
  },

  keptHeading: 'دیدگاه شما فرستاده نشد',
  keptText: 'متن شما اینجاست و از دست نرفته است.',
  away: {
    sentence: 'پایگاه داده برای چند لحظه در دسترس نیست و دیدگاه شما ذخیره نشد.',
    nextStep: 'متن شما همین‌جاست؛ چند ثانیه دیگر دوباره بفرستید.',
  },
  tryAgain: 'دوباره بفرستید',
  backToStory: 'بازگشت به خبر',

  /** Of the island: what it says while it works. */
  counter: (left: string) => `${left} نویسه مانده است`,
  counterOver: (over: string) => `${over} نویسه بیش از اندازه است`,
  working: 'در حال آماده‌سازی…',
  sending: 'در حال فرستادن…',
  noConnection: 'ارتباط برقرار نشد. متن شما همین‌جاست؛ دوباره بفرستید.',
}

export type CommentWords = typeof commentsFa

/** Questions that a newsroom begins with; its editors change them in the settings. */
export const commentQuestionsFa: readonly {
  readonly question: string
  readonly answers: readonly string[]
}[] = [
  { question: 'هفته چند روز دارد؟', answers: ['۷'] },
  { question: 'حاصل جمع سه و پنج چند است؟', answers: ['۸'] },
  { question: 'پایتخت ایران کدام شهر است؟', answers: ['تهران'] },
  { question: 'پس از بهار کدام فصل می‌آید؟', answers: ['تابستان'] },
  { question: 'دو برابر ده چند می‌شود؟', answers: ['۲۰'] },
  { question: 'نخستین ماه سال خورشیدی کدام است؟', answers: ['فروردین'] },
]

const digits = (value: string | number | undefined): string =>
  String(value ?? '').replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)))

const again = 'متن را در همین صفحه درست کنید و دوباره بفرستید.'

export const commentRefusalsFa: Readonly<Record<CommentRefusalCode, (details: RefusalDetails) => Told>> = {
  'comment.story-missing': () => ({
    sentence: 'خبری که دیدگاه برای آن نوشته شده است دیگر در دسترس نیست.',
    nextStep: 'متن خود را نگه دارید و برای خبر دیگری بنویسید.',
  }),
  'comment.off': () => ({
    sentence: 'بخش دیدگاه‌های این خبر بسته است.',
    nextStep: 'متن خود را نگه دارید و برای خبر دیگری بنویسید.',
  }),
  'comment.read-only': () => ({
    sentence: 'دیدگاه تازه‌ای برای این خبر پذیرفته نمی‌شود.',
    nextStep: 'متن خود را نگه دارید و برای خبر دیگری بنویسید.',
  }),
  'comment.too-old': () => ({
    sentence: 'زمان نوشتن دیدگاه برای این خبر به پایان رسیده است.',
    nextStep: 'متن خود را نگه دارید و برای خبر تازه‌تری بنویسید.',
  }),
  'comment.body-too-large': ({ limit }) => ({
    sentence: `آنچه فرستادید از ${digits(limit)} کیلوبایت بیشتر است و خوانده نشد.`,
    nextStep: 'با دکمه بازگشت مرورگر به متن خود برگردید، آن را کوتاه کنید و دوباره بفرستید.',
  }),
  'comment.empty': () => ({ sentence: 'دیدگاه شما متنی ندارد.', nextStep: 'چیزی بنویسید و دوباره بفرستید.' }),
  'comment.no-words': () => ({
    sentence: 'در دیدگاه شما واژه‌ای نیست.',
    nextStep: 'دیدگاهتان را با دست‌کم یک واژه بنویسید.',
  }),
  'comment.too-long': ({ count, limit }) => ({
    sentence: `دیدگاه شما ${digits(count)} نویسه دارد و حد آن ${digits(limit)} نویسه است.`,
    nextStep: 'متن را کوتاه‌تر کنید یا آن را در دو دیدگاه بنویسید.',
  }),
  'comment.name-too-long': ({ limit }) => ({
    sentence: `نام از ${digits(limit)} نویسه بلندتر است.`,
    nextStep: 'نام کوتاه‌تری بنویسید یا آن را خالی بگذارید.',
  }),
  'comment.name-reserved': ({ name }) => ({
    sentence: `«${name}» نام تحریریه یا یکی از همکاران آن است.`,
    nextStep: 'نام دیگری بنویسید یا آن را خالی بگذارید.',
  }),
  'comment.name-mixed': ({ name }) => ({
    sentence: `نام «${name}» با حروف چند خط نوشته شده است.`,
    nextStep: 'نام را با یک خط بنویسید، مانند فارسی یا لاتین.',
  }),
  'comment.parent-missing': () => ({
    sentence: 'دیدگاهی که به آن پاسخ می‌دهید دیگر زیر این خبر نیست.',
    nextStep: 'پاسخ را لغو کنید تا نوشته شما دیدگاهی جداگانه شود.',
  }),
  'comment.repeat': () => ({
    sentence: 'همین متن را پیش‌تر زیر این خبر نوشته‌اید.',
    nextStep: 'لازم نیست دوباره بفرستید؛ اگر حرف تازه‌ای دارید آن را بنویسید.',
  }),
  'comment.wait': ({ seconds }) => ({
    sentence: `از این نشانی در یک دقیقه گذشته دیدگاه دیگری رسیده است. ${digits(seconds)} ثانیه دیگر دوباره بفرستید.`,
    nextStep: 'متن شما همین‌جاست. اگر به پرسش کوتاه پاسخ درست بدهید لازم نیست صبر کنید.',
  }),
  'comment.flood': ({ seconds }) => ({
    sentence: `از این نشانی در یک دقیقه دیدگاه‌های بسیاری رسیده است. ${digits(seconds)} ثانیه دیگر دوباره بفرستید.`,
    nextStep: 'متن شما همین‌جاست و چیزی از آن کم نشده است.',
  }),
  'comment.captcha-invalid': () => ({
    sentence: 'آزمون خودکار فرم پذیرفته نشد.',
    nextStep: 'متن شما همین‌جاست؛ دوباره بفرستید.',
  }),
  'comment.captcha-expired': () => ({
    sentence: 'زمان آزمون خودکار فرم به پایان رسیده است.',
    nextStep: 'متن شما همین‌جاست؛ دوباره بفرستید.',
  }),
  'comment.captcha-spent': () => ({
    sentence: 'آزمون خودکار این فرم پیش‌تر به کار رفته است.',
    nextStep: 'متن شما همین‌جاست؛ دوباره بفرستید.',
  }),
  'comment.cross-site': () => ({
    sentence: 'این فرم از سایت دیگری فرستاده شده است و پذیرفته نمی‌شود.',
    nextStep: 'صفحه خبر را در همین سایت باز کنید و از آنجا بفرستید.',
  }),
  'comment.not-found': () => ({
    sentence: 'چنین دیدگاهی زیر این خبر نیست.',
    nextStep: 'صفحه را تازه کنید؛ شاید آن دیدگاه برداشته شده باشد.',
  }),
  'comment.not-yours': () => ({
    sentence: 'این دیدگاه از این مرورگر نوشته نشده است.',
    nextStep: 'دیدگاه را تنها از مرورگری که با آن نوشته‌اید می‌توان ویرایش کرد.',
  }),
  'comment.decided': () => ({
    sentence: 'این دیدگاه بررسی شده است و دیگر نمی‌توان آن را ویرایش کرد.',
    nextStep: 'اگر حرف تازه‌ای دارید دیدگاه دیگری بنویسید.',
  }),
  'comment.changed': () => ({
    sentence: 'این دیدگاه در این میان تغییر کرده است.',
    nextStep: `صفحه را تازه کنید. ${again}`,
  }),
  'comment.reason-missing': () => ({
    sentence: 'دلیلی که نویسنده دیدگاه ببیند نوشته نشده است.',
    nextStep: 'دلیل را در یک جمله بنویسید یا یکی از دلیل‌های آماده را برگزینید.',
  }),
  'comment.vote-unknown': () => ({
    sentence: 'این رأی شناخته نشد.',
    nextStep: 'از دکمه‌های زیر همان دیدگاه بهره بگیرید.',
  }),
  'comment.report-unknown': () => ({
    sentence: 'دلیل گزارش شناخته نشد.',
    nextStep: 'یکی از دلیل‌های فهرست را برگزینید.',
  }),
  'comment.undo-nothing': () => ({
    sentence: 'چنین تصمیمی پیدا نشد تا پس گرفته شود.',
    nextStep: 'صف را تازه کنید و وضع کنونی دیدگاه‌ها را ببینید.',
  }),
}
