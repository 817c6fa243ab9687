/** What a person is told when a wire item is refused, and what to do next. Every code has both or the build fails. */
import type { RefusalDetails } from '../base/refusal.ts'
import type { WireRefusalCode } from '../wire/refusals.ts'

type Told = { readonly sentence: string; readonly nextStep: string }

const digits = (value: string | number | undefined): string =>
  String(value ?? '').replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)))

const megabytes = (value: string | number | undefined): string =>
  digits(Math.round((Number(value ?? 0) / 1_048_576) * 10) / 10).replace('.', '٫')

export const wireRefusalsFa: Readonly<Record<WireRefusalCode, (details: RefusalDetails) => Told>> = {
  'wire.empty': () => ({
    sentence: 'این ورودی خالی است و متنی در آن نیست.',
    nextStep: 'فایل را دوباره ذخیره کنید یا نشانی درست خبر را بدهید.',
  }),
  'wire.binary': details => ({
    sentence: `این ورودی متن نیست${details.kind && details.kind !== 'binary' ? ` (${details.kind})` : ''}.`,
    nextStep: 'خبر را به شکل متن ساده، صفحهٔ HTML یا خوراک RSS و Atom بدهید.',
  }),
  'wire.too-large': details => ({
    sentence: `حجم این ورودی ${megabytes(details.bytes)} مگابایت است و از سقف ${megabytes(details.limit)} مگابایت می‌گذرد.`,
    nextStep: 'تنها صفحهٔ خود خبر را ذخیره کنید یا متن را به چند بخش کوچک‌تر تقسیم کنید.',
  }),
  'wire.encoding-broken': details => ({
    sentence: `بخشی از متن خوانده نمی‌شود: ${digits(details.places)} جا با هیچ کدگذاری شناخته‌شده‌ای نمی‌خواند.`,
    nextStep: 'فایل را دوباره با کدگذاری UTF-8 ذخیره کنید و بفرستید.',
  }),
  'wire.too-deep': details => ({
    sentence: `نشانه‌های این صفحه بیش از ${digits(details.limit)} لایه در هم فرو رفته‌اند.`,
    nextStep: 'صفحه را از نو ذخیره کنید یا متن خبر را به شکل متن ساده بدهید.',
  }),
  'wire.entities': () => ({
    sentence: 'این XML موجودیت یا ارجاع بیرونی تعریف می‌کند و به دلیل امنیتی خوانده نمی‌شود.',
    nextStep: 'خوراک را بدون بخش DOCTYPE بدهید یا از ناشر نسخهٔ سالم آن را بخواهید.',
  }),
  'wire.too-many-items': details => ({
    sentence: `این خوراک بیش از ${digits(details.limit)} خبر دارد.`,
    nextStep: 'خوراک کوتاه‌تری بدهید، مثلاً خوراک یک سرویس.',
  }),
  'wire.took-too-long': details => ({
    sentence: `خواندن این ورودی در ${digits(details.seconds)} ثانیه یا با حافظهٔ مجاز به پایان نرسید و متوقف شد.`,
    nextStep: 'متن خبر را به شکل متن ساده بدهید.',
  }),
  'wire.no-story': () => ({
    sentence: 'در این ورودی خبری پیدا نشد که تیتر یا متن داشته باشد.',
    nextStep: 'بررسی کنید که صفحه، صفحهٔ خود خبر باشد نه فهرست یا صفحهٔ نخست؛ یا متن را در یک فایل متنی بدهید.',
  }),
  'wire.date-contradicts': details => ({
    sentence: `تاریخ «${details.date}» با روز هفتهٔ خود نمی‌خواند و تاریخ دیگری در خبر نیست.`,
    nextStep: 'روز انتشار را خودتان با گزینهٔ \u2066--published\u2069 بدهید.',
  }),
  'wire.published-unreadable': details => ({
    sentence: `«${details.value}» تاریخ خوانایی نیست.`,
    nextStep: 'روز انتشار را به شکل \u20662023-04-04\u2069 یا \u20662023-04-04T18:00:00+03:30\u2069 بدهید.',
  }),
  'wire.address-private': details => ({
    sentence: `نشانی ${details.host} به شبکهٔ داخلی می‌رسد و گرفته نمی‌شود.`,
    nextStep: 'نشانی عمومی خبر را بدهید؛ اگر این میزبان از خودتان است، نامش را در FETCH_ALLOW بنویسید.',
  }),
  'wire.address-unsupported': details => ({
    sentence: `نشانی «${details.address}» پذیرفته نیست؛ تنها نشانی‌های http و https گرفته می‌شوند.`,
    nextStep: 'نشانی کامل خبر را با \u2066https://\u2069 بدهید یا مسیر فایل را بنویسید.',
  }),
  'wire.fetch-failed': details => ({
    sentence: `گرفتن خبر از ${details.host} ممکن نشد (${details.reason}).`,
    nextStep: 'نشانی و اتصال شبکه را بررسی کنید و کمی بعد دوباره بکوشید.',
  }),
  'wire.fetch-status': details => ({
    sentence: `پاسخ ${details.host} با وضعیت ${digits(details.status)} رسید و خبری در بر نداشت.`,
    nextStep: 'نشانی را در مرورگر باز کنید؛ اگر خبر آنجا هست، صفحه را ذخیره کنید و فایل را بدهید.',
  }),
  'wire.redirects': details => ({
    sentence: `این نشانی بیش از ${digits(details.limit)} بار به جای دیگری فرستاده شد.`,
    nextStep: 'نشانی پایانی خبر را از مرورگر بردارید و همان را بدهید.',
  }),
  'wire.response-too-large': details => ({
    sentence: `پاسخ این نشانی از سقف ${megabytes(details.limit)} مگابایت گذشت.`,
    nextStep: 'نشانی صفحهٔ خود خبر را بدهید، نه فایل یا بایگانی.',
  }),
  'wire.response-slow': details => ({
    sentence: `پاسخ ${details.host} در ${digits(details.seconds)} ثانیه کامل نشد.`,
    nextStep: 'کمی بعد دوباره بکوشید یا صفحه را ذخیره کنید و فایل را بدهید.',
  }),
}
