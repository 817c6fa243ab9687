import { describe, expect, it } from 'vitest'
import { cutClosing, furnitureKind } from './furniture.ts'

describe('furniture', () => {
  it.each([
    ['انتهای پیام', 'closing'],
    ['انتهای پیام/', 'closing'],
    ['انتهای پیام/ ۴۱۲', 'closing'],
    ['/۱۲۳', 'closing'],
    ['**۹۱۲۸**۱۸۸۵', 'closing'],
    ['ن.ر/ م.ک', 'closing'],
    ['کد خبر: ۱۲۳۴۵۶', 'code'],
    ['کدخبر 123456', 'code'],
    ['زمان مطالعه: ۲ دقیقه', 'reading-time'],
    ['۳ دقیقه مطالعه', 'reading-time'],
    ['برچسب ها', 'tags'],
    ['برچسبها', 'tags'],
    ['نظر شما', 'comments'],
    ['شما در حال پاسخ به نظر «» هستید.', 'comments'],
    ['captcha', 'comments'],
    ['۳ نظر', 'comments'],
    ['این مطالب را از دست ندهید....', 'box'],
    ['فیلم برگزیده', 'box'],
    ['پربازديدترين‌ها', 'most-read'],
    ['بیشتر بخوانید: بهای جهانی گندم', 'related'],
    ['نسخه چاپی', 'print'],
    ['لینک کوتاه: https://x.ir/1', 'short-link'],
    ['https://t.me/khabar/12', 'short-link'],
    ['@khabar_ir', 'channel'],
    ['اشتراک گذاری', 'share'],
    ['سه‌شنبه ۱۵ فروردین ۱۴۰۲ - ۱۸:۲۱', 'date'],
    ['صفحه نخست » اقتصادی', 'menu'],
    ['{{ comments.count }} دیدگاه', 'template'],
    ['خبرگزاری مهر', 'outlet'],
    ['کلیه حقوق این سایت محفوظ است.', 'notice'],
    ['نوشته تراز دریاچه اولین بار در سبزنوشت پدیدار شد.', 'notice'],
    ['به کانال ما در تلگرام بپیوندید', 'share'],
    ['12 captures', 'archive'],
    ['***', 'separator'],
  ] as const)('«%s» is %s', (line, kind) => expect(furnitureKind(line)).toBe(kind))

  it.each([
    'هنوز زود است.',
    'ترکیب دریاپیما:',
    'دقیقه ۹۳: گل برای میزبان.',
    '۱۷:۰۵ - گفت‌وگوی دوجانبه پایان یافت.',
    'کتاب بعدی؟',
    'نشانی: خیابان بهار، کوچه سوم',
    'زمان: شنبه ۲۰ آبان ساعت ۱۸',
    'وی در پایان از همه سپاسگزاری کرد.',
    'جزئیات طرح',
    'نظر شما درباره تیم ملی چیست؟',
  ])('«%s» is story', line => expect(furnitureKind(line)).toBeNull())
})

describe('a closing at a paragraph’s end', () => {
  it.each([
    ['نشست برگزار شد./۱۲۳', 'نشست برگزار شد.'],
    ['نشست برگزار شد. انتهای پیام/', 'نشست برگزار شد.'],
    ['نشست برگزار شد.انتهای پیام', 'نشست برگزار شد.'],
    ['نشست برگزار شد. /م', 'نشست برگزار شد.'],
    ['نشست برگزار شد. ۷۲۵۴/ ۱۵۳۵', 'نشست برگزار شد.'],
  ])('%s is cut', (line, story) => expect(cutClosing(line)[0]).toBe(story))
  it.each([
    'بازی با نتیجه ۲/۳ پایان یافت.',
    'سرعت باد به ۹۰ کیلومتر/ساعت رسید',
    'این رخداد در سال ۱۴۰۲',
    'تولد او ۱۳۵۰/۰۲/۰۳',
  ])('%s stays whole', line => expect(cutClosing(line)).toEqual([line, null]))
})
