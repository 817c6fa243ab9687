/** What is said when something cannot be done: the reason, and what to do next. Codes are declared where they arise. */
import { persianDigits } from 'persian'
import type { Told, ToldDetails } from './told.ts'

const moved: Readonly<Record<string, string>> = {
  submit: 'فرستادن برای بازبینی',
  return: 'بازگرداندن',
  approve: 'تأیید',
  publish: 'انتشار',
  correct: 'اصلاح',
  withdraw: 'برداشتن از خروجی',
}

const states: Readonly<Record<string, string>> = {
  draft: 'پیش‌نویس',
  review: 'در بازبینی',
  ready: 'آماده',
  live: 'منتشرشده',
  corrected: 'اصلاح‌شده',
  withdrawn: 'برداشته‌شده',
}

export const errorsFa = {
  'config.port': ({ value }) => ({
    sentence: `PORT مقدار «${value}» دارد که شماره درگاه نیست.`,
    nextStep: 'عددی میان ۰ و ۶۵۵۳۵ بگذارید، مانند PORT=3000.',
  }),
  'config.public-url': ({ value }) => ({
    sentence: `PUBLIC_URL مقدار «${value}» دارد که نشانی وب نیست.`,
    nextStep: 'نشانی کامل سایت را بنویسید، مانند PUBLIC_URL=https://news.example.ir.',
  }),
  'config.database-url': () => ({
    sentence: 'DATABASE_URL نشانی PostgreSQL نیست.',
    nextStep:
      'آن را به شکل postgres://user:password@host:5432/database بنویسید یا بردارید تا پایگاه داده درونی به کار رود.',
  }),
  'config.smtp-url': () => ({
    sentence: 'SMTP_URL نشانی سرور ایمیل نیست.',
    nextStep: 'آن را به شکل smtp://user:password@host:587 بنویسید یا بردارید تا پیوندها نشان داده شود.',
  }),
  'config.log-level': ({ value, known }) => ({
    sentence: `LOG_LEVEL مقدار «${value}» را نمی‌شناسد.`,
    nextStep: `یکی از این‌ها را بگذارید: ${known}.`,
  }),
  'start.port-in-use': ({ port }) => ({
    sentence: `درگاه ${port} در دست برنامه دیگری است.`,
    nextStep: `آن برنامه را ببندید یا با PORT درگاه دیگری بدهید، مانند PORT=${Number(port) + 1}.`,
  }),
  'start.port-forbidden': ({ port }) => ({
    sentence: `این کاربر اجازه گشودن درگاه ${port} را ندارد.`,
    nextStep: 'درگاهی بالاتر از ۱۰۲۴ بدهید و در صورت نیاز یک پراکسی جلوی آن بگذارید.',
  }),
  'start.host-unknown': ({ host }) => ({
    sentence: `HOST مقدار «${host}» دارد که نشانی این دستگاه نیست.`,
    nextStep: 'HOST را بردارید (تنها همین دستگاه) یا \u20660.0.0.0\u2069 بگذارید (همه نشانی‌ها).',
  }),
  'start.disk-full': ({ folder, free, needed }) => ({
    sentence: `دیسک جای کافی ندارد: در ${folder} ${persianDigits(free!)} مگابایت آزاد است و دست‌کم ${persianDigits(needed!)} مگابایت لازم است.`,
    nextStep: 'جا باز کنید یا با DATA_DIR پوشه‌ای روی دیسک دیگری بدهید.',
  }),
  'start.folder-forbidden': ({ folder }) => ({
    sentence: `در پوشه داده ${folder} نمی‌توان نوشت.`,
    nextStep: 'مالک و اجازه آن پوشه را درست کنید یا با DATA_DIR پوشه دیگری بدهید.',
  }),
  'start.database-not-made': ({ reason }) => ({
    sentence: `پایگاه داده ساخته نشد: ${reason}`,
    nextStep: 'پوشه DATA_DIR باید برای همه کاربران گذرپذیر باشد؛ پوشه‌ای مانند /srv/chapar بدهید.',
  }),
  'start.database-not-started': ({ reason, log }) => ({
    sentence: `پایگاه داده بالا نیامد: ${reason}`,
    nextStep: `گزارش آن را در ${log} ببینید، علت را برطرف و دوباره آغاز کنید.`,
  }),
  'start.database-slow': ({ log }) => ({
    sentence: 'پایگاه داده در یک دقیقه پاسخ نداد.',
    nextStep: `شاید پس از خاموشی ناگهانی در حال بازیابی است؛ ${log} را ببینید و دوباره آغاز کنید.`,
  }),
  'start.database-version': ({ folder, made, ours }) => ({
    sentence: `پوشه داده ${folder} با PostgreSQL ${made} ساخته شده است و این نسخه با ${ours} کار می‌کند.`,
    nextStep: 'نسخه چاپاری را که با آن ساخته شده است اجرا کنید یا با DATA_DIR پوشه دیگری بدهید.',
  }),
  'start.database-unavailable-here': ({ platform }) => ({
    sentence: `پایگاه داده درونی برای ${platform} در دست نیست.`,
    nextStep: 'نشانی یک PostgreSQL را در DATABASE_URL بدهید.',
  }),
  'start.database-unreachable': ({ reason }) => ({
    sentence: `به پایگاه داده نمی‌توان رسید: ${reason}`,
    nextStep: 'روشن بودن PostgreSQL و درستی DATABASE_URL را بررسی کنید.',
  }),
  'start.database-rights': ({ reason }) => ({
    sentence: `کاربر پایگاه داده اجازه کافی ندارد: ${reason}`,
    nextStep: 'به کاربر DATABASE_URL اجازه CREATE روی پایگاه و ویژگی CREATEROLE بدهید.',
  }),
  'start.schema-newer': ({ migration }) => ({
    sentence: `پوشه داده از نسخه تازه‌تری از چاپار است (${migration}).`,
    nextStep: 'همان نسخه تازه‌تر را اجرا کنید؛ نسخه کهنه در داده تازه نمی‌نویسد.',
  }),
  'start.schema-changed': ({ migration }) => ({
    sentence: `گام ${migration} پس از اجرا تغییر کرده است.`,
    nextStep: 'فایل را به شکل نخست برگردانید و تغییر را در گام تازه‌ای بنویسید.',
  }),
  'story.move-not-allowed': ({ state, move }) => ({
    sentence: `خبر در وضعیت «${states[state!] ?? state}» را نمی‌توان به «${moved[move!] ?? move}» برد.`,
    nextStep: 'وضعیت خبر را ببینید و گام درست را برگزینید.',
  }),
  'story.headline-missing': () => ({ sentence: 'خبر تیتر ندارد.', nextStep: 'تیتر را بنویسید.' }),
  'story.body-missing': () => ({ sentence: 'خبر نه لید دارد و نه متن.', nextStep: 'دست‌کم یک بند بنویسید.' }),
  'story.note-missing': () => ({
    sentence: 'دلیلی که خوانندگان ببینند نوشته نشده است.',
    nextStep: 'در یک جمله بنویسید چه چیزی و چرا تغییر کرد.',
  }),
  'story.not-found': ({ id }) => ({ sentence: `خبری با کد ${id} نیست.`, nextStep: 'کد خبر را بررسی کنید.' }),
  'story.service-unknown': ({ service }) => ({
    sentence: `سرویس «${service}» وجود ندارد.`,
    nextStep: 'یکی از سرویس‌های موجود را برگزینید.',
  }),
  'ingest.usage': () => ({
    sentence: 'فایل یا نشانی خبر داده نشده است.',
    nextStep: 'بنویسید: chapar ingest FILE|URL [--source NAME] [--published ISO] [--publish]',
  }),
  'ingest.file-missing': ({ file }) => ({
    sentence: `فایل ${file} پیدا نشد یا خواندنی نیست.`,
    nextStep: 'نام و مسیر فایل را بررسی کنید.',
  }),
  'ingest.token': () => ({
    sentence: 'این درگاه نشانه ورود می‌خواهد.',
    nextStep: 'سرآیند Authorization: Bearer TOKEN را بفرستید؛ chapar ingest --token آن را نشان می‌دهد.',
  }),
  'ingest.title-only': () => ({
    sentence: 'این خبر تنها تیتر دارد و خودبه‌خود منتشر نمی‌شود.',
    nextStep: 'متن خبر را کامل و سپس منتشر کنید.',
  }),
} satisfies Record<string, (details: ToldDetails) => Told>
