/** The way into the newsroom: its pages, its letters, what it refuses. */

import { persianDigits } from 'persian'
import type { AccountRefusal } from '../accounts/refusals.ts'
import type { Told, ToldDetails } from './told.ts'

export const accountsFa = {
  newsroom: 'تحریریه',
  signInTitle: 'ورود به تحریریه',
  email: 'نشانی ایمیل',
  password: 'گذرواژه',
  signIn: 'ورود',
  linkTitle: 'ورود با پیوند یک‌بارمصرف',
  linkLead: 'این پیوند تنها یک بار کار می‌کند. با زدن دکمه وارد تحریریه می‌شوید.',
  linkButton: 'ورود به تحریریه',
  spentTitle: 'این پیوند دیگر کار نمی‌کند',
  toSignIn: 'ورود با ایمیل و گذرواژه',
  toSite: 'بازگشت به سایت',
  noScriptTitle: 'میز تحریریه به جاوااسکریپت نیاز دارد',
  noScript: 'این مرورگر اسکریپت اجرا نمی‌کند. آن را در تنظیمات مرورگر روشن کنید و صفحه را تازه کنید.',
  building: 'میز تحریریه در حال آماده‌شدن است. این صفحه چند ثانیه دیگر تازه می‌شود.',
  buildFailed: 'میز تحریریه ساخته نشد. جزئیات در گزارش برنامه آمده است.',
  firstAdministrator: 'مدیر',
  firstLink: (address: string) => `ورود نخستین مدیر، یک بار (first sign-in, once): ${address}`,
  link: (address: string) => `پیوند ورود یک‌بارمصرف (one-time link): ${address}`,
  userUsage: 'بنویسید: chapar user add EMAIL --role ROLE [--name NAME] یا chapar user link [EMAIL]',
  previewTitle: 'پیش‌نمایش',
  roles: {
    administrator: 'مدیر',
    'chief-editor': 'سردبیر',
    editor: 'دبیر',
    reporter: 'خبرنگار',
    moderator: 'مسئول دیدگاه‌ها',
  },
  invitation: ({ name, by, link }: { name: string; by: string; link: string }) => ({
    subject: 'دعوت به تحریریه',
    text: `${name} گرامی،

${by === '' ? 'برای شما' : `${by} برای شما`} در تحریریه حسابی ساخته است. با این پیوند وارد شوید و گذرواژه‌ای بگذارید:

${link}

این پیوند تنها یک بار کار می‌کند. اگر منتظر چنین پیامی نبودید آن را نادیده بگیرید.
`,
  }),
}

export const accountRefusalsFa: Readonly<Record<AccountRefusal, (details: ToldDetails) => Told>> = {
  'account.signed-out': () => ({
    sentence: 'وارد نشده‌اید یا نشست شما بسته شده است.',
    nextStep: 'آنچه نوشته‌اید در این صفحه می‌ماند؛ دوباره وارد شوید.',
  }),
  'account.password-missing': () => ({
    sentence: 'هنوز گذرواژه‌ای نگذاشته‌اید.',
    nextStep: 'نخست گذرواژه بگذارید، سپس ادامه دهید.',
  }),
  'account.not-allowed': () => ({
    sentence: 'نقش شما در تحریریه اجازه این کار را نمی‌دهد.',
    nextStep: 'از سردبیر یا مدیر بخواهید آن را انجام دهد.',
  }),
  'account.cross-site': () => ({
    sentence: 'این درخواست از سایت دیگری فرستاده شده است و پذیرفته نمی‌شود.',
    nextStep: 'صفحه تحریریه را در همین سایت باز کنید و از آنجا ادامه دهید.',
  }),
  'account.sign-in-wrong': () => ({
    sentence: 'ایمیل و گذرواژه با هم نمی‌خوانند، یا تلاش‌های ناموفق بسیار بوده است.',
    nextStep: 'دوباره با دقت بنویسید، یک ربع صبر کنید، یا از مدیر پیوند ورود بخواهید.',
  }),
  'account.link-spent': () => ({
    sentence: 'این پیوند به کار رفته یا زمان آن گذشته است.',
    nextStep: 'با ایمیل و گذرواژه وارد شوید یا از مدیر پیوند تازه‌ای بخواهید.',
  }),
  'account.password-short': ({ least }) => ({
    sentence: `گذرواژه باید دست‌کم ${persianDigits(String(least))} نویسه داشته باشد.`,
    nextStep: 'چند واژه پشت سر هم بنویسید که به یاد می‌ماند و حدس زده نمی‌شود.',
  }),
  'account.password-long': ({ most }) => ({
    sentence: `گذرواژه از ${persianDigits(String(most))} نویسه بلندتر است.`,
    nextStep: 'گذرواژه کوتاه‌تری بنویسید.',
  }),
  'account.password-wrong': () => ({
    sentence: 'گذرواژه کنونی درست نیست.',
    nextStep: 'آن را دوباره بنویسید یا از مدیر پیوند ورود بخواهید.',
  }),
  'account.name-missing': ({ most }) => ({
    sentence: `نام خالی است یا از ${persianDigits(String(most))} نویسه بلندتر است.`,
    nextStep: 'نامی را بنویسید که همکاران با آن شما را می‌شناسند.',
  }),
  'account.email-invalid': ({ email }) => ({
    sentence: email === '' ? 'نشانی ایمیل نوشته نشده است.' : `«${email}» نشانی ایمیل نیست.`,
    nextStep: 'نشانی را کامل بنویسید؛ نمونه: name@example.ir.',
  }),
  'account.email-taken': ({ email }) => ({
    sentence: `حسابی با نشانی ${email} از پیش هست.`,
    nextStep: 'نشانی دیگری بنویسید یا برای همان حساب پیوند ورود بسازید.',
  }),
  'account.person-unknown': () => ({
    sentence: 'چنین کسی در تحریریه نیست یا حساب او بسته است.',
    nextStep: 'فهرست همکاران را تازه کنید.',
  }),
  'account.role-unknown': ({ role }) => ({
    sentence: `نقشی به نام «${role}» نیست.`,
    nextStep: 'یکی از این‌ها را بنویسید: administrator، chief-editor، editor، reporter، moderator.',
  }),
  'account.last-administrator': () => ({
    sentence: 'او تنها مدیری است که می‌تواند وارد شود.',
    nextStep: 'نخست مدیر دیگری بگمارید که گذرواژه گذاشته باشد.',
  }),
  'account.session-unknown': () => ({
    sentence: 'این نشست پیدا نشد؛ شاید پیش‌تر بسته شده باشد.',
    nextStep: 'فهرست نشست‌ها را تازه کنید.',
  }),
}
