/**
 * Furniture that varies too much for a list of phrases, as patterns. Those ending in `Key` are tried on `wireKey`
 * (no spaces or half-spaces, letters folded, Latin digits), the others on the line as it came.
 */
export const closingKey = /^[/\\*.\-_\s]*(?:انتهای|پایان|خاتمه)(?:پیام|خبر|گزارش|مطلب|متن)/
/** In what `cutClosing` cut off: a formula ends the story, a code may stand inside it. */
export const closingFormulaKey = /انتها|پایان/
/** A closing formula at a paragraph's end, with a code or an editor's initials behind it. */
export const closingTail =
  /[\s/\\.*]*(?:\/\s*)?(?:انتها[یي]|پا[یي]ان)[\s\u200C]*(?:پ[یي]ام|خبر|گزارش)[\s\u200C]*(?:[/\\.*:-]+.{0,20}|[\p{L}]{0,3})$/u

/** What may follow a label without a colon: «کد خبر ۱۲۳», «بازدید ۱۲ بار». */
export const labelValueKey = /^[\d#/,.:|()-]+(?:دقیقه|ثانیه|نظر|دیدگاه|بار|مرتبه|بازدید|نفر|min)?$/
/** Verbs and matters of a page's rules: a long paragraph without one is story, whatever it opens with. */
export const ruleWords = /منتشر|انتشار|تایید|تأیید|محفوظ|بلامانع|کانال|ایمیل|مرورگر/

export const commentCountKey = /^(?:\d+|بدون|هیچ)(?:نظر|نظرات|دیدگاه|کامنت|پاسخ)$/
export const readingTimeKeys = [
  /^(?:حدود)?\d+(?:دقیقه|ثانیه)(?:مطالعه|خواندن|زمانمطالعه)?(?:برایمطالعه)?$/,
  /^(?:خواندنیا?|مطالعه)(?:در)?\d+دقیقه(?:ای)?$/,
]
export const viewCountKey = /^\d+(?:بازدید|بار|مشاهده|نفر)(?:خوانده|دیده)?(?:شده)?$/

/** What follows a count beside a date: «۳ نظر», «۲ دقیقه». */
export const minutesBesideDate = '(?:\\s*دقیقه)?'
export const countsBesideDate = '\\d+\\s*(?:نظر|دیدگاه|بازدید|دقیقه|بار)(?!\\p{L})'
/** «۲ ساعت پیش» */
export const agoKey = /^\d+(?:دقیقه|ساعت|روز|هفته|ماه|سال)(?:پیش|قبل)$/

/** A call to follow has one of the places and ends in one of the verbs. */
export const callPlaceKey = /کانال|تلگرام|اینستاگرام|گوگلنیوز|شبکههایاجتماعی|پیامرسان|صفحه|خبرنامه|اپلیکیشن/
export const callVerbKey =
  /(?:بپیوندید|دنبالکنید|دنبالنمایید|عضوشوید|عضویتشوید|مراجعهکنید|کلیککنید|مشترکشوید|نصبکنید|دریافتکنید)[.!]?$/

/** Broadcasters' labels, parted by a comma: «منبع تصویر، …», «نویسنده، …», «شغل، …». */
export const pictureNoteKey = /^(?:منبعتصویر|توضیحتصویر|توضیحعکس|زیرنویسعکس)[,:]/
export const bylineNoteKey = /^(?:نویسنده|شغل|عنوانشغلی),/
export const embedNoteKey =
  /^(?:پایانمحتوای|محتوای.{2,30}ممکناستشاملتبلیغات|اجازهنشاندادنمحتوای|ردشدناز|پایان(?:پست|پادکست|بیشتربخوانید))/

/** WordPress signs every feed item with a sentence of its own. */
export const feedSignature =
  /^نوشته .+(?:پدیدار شد|ظاهر شد|نمایش داده شد)\.?$|^The post .+ (?:appeared first on|first appeared on) .+/u

/** A short call to read something else: «در این رابطه بخوانید», «خبرهای بیشتر را در صفحه ما بخوانید». */
export const relatedCallKey =
  /^(?:بیشتر|همچنین|هم?چنین|در(?:این|همین|باره|ادامه|دنیای|صفحه)|دراین|این(?:خبر|مطلب|گزارش|ها)را?|حتما|ادامه(?:این)?|مطالب|خبرهای|اخبار|گزارشهای|اینجا|پیشنهاد).{0,32}(?:بخوانید|ببینید|بشنوید|مطالعهکنید|دنبالکنید|تماشاکنید)[:.…]*$/
/** What voters left: «۵ نفر این پست را پسندیدند», «از مجموع ۱ رای», «میانگین امتیاز ۴ / ۵». */
export const ratingKey =
  /^(?:\d+نفراین.{2,12}(?:پسندید|دوستدا).*|ازمجموع\d+ر[ایی]+.{0,4}|میانگینامتیازا?ت?\d.{0,30}|امتیاز\d.{0,12})$/
