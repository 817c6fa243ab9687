import { describe, expect, it } from 'vitest'
import {
  bylineOfLine,
  findAgency,
  outletOfLatinName,
  ownName,
  signedBy,
  sourceOfLine,
} from './attribution.ts'

describe('the reporting agency', () => {
  it.each([
    ['به گزارش مشرق، رایزنی‌ها برگزار شد.', 'مشرق'],
    ['به‌گزارش ايسنا به نقل از روابط عمومی، طرح آغاز شد.', 'ايسنا'],
    ['به گزارش خبرنگار گروه سیاسی خبرگزاری فارس، نشست برگزار شد.', 'خبرگزاری فارس'],
    ['به گزارش خبرنگار مهر از تبریز، کارخانه گشوده شد.', 'مهر'],
    ['به گزارش گیل‌نیوز؛ باران بارید.', 'گیل‌نیوز'],
    ['تهران- ایرنا- وزیر نیرو گفت آب هست.', 'ایرنا'],
    ['ایسنا/گیلان موزه باز شد.', 'ایسنا'],
    ['به گزارش "ورزش سه"، دیدار برگزار شد.', 'ورزش سه'],
    ['خبرگزاری مهر، گروه استان‌ها: آب سد رها نشد.', 'خبرگزاری مهر'],
    ['باشگاه خبرنگاران جوان؛ مریم کیانی - باران بارید.', 'باشگاه خبرنگاران جوان'],
  ])('of «%s» is named', (text, agency) => expect(findAgency([text])).toBe(agency))
  it.each([
    'به گزارش روابط عمومی وزارت نیرو، آب هست.',
    'نشست روسیه، ایران، سوریه و ترکیه برگزار شد.',
    'رویترز را خواندم که نوشت باران می‌بارد.',
    'مهر، آبان و آذر: سه ماه پاییز.',
  ])('is nobody in «%s»', text => expect(findAgency([text])).toBeNull())
})

describe('the منبع line', () => {
  it.each([
    ['منبع: فارس', 'فارس'],
    ['منبع : «فارس»', 'فارس'],
    ['(منبع: خبرگزاری فارس)', 'خبرگزاری فارس'],
    ['منبع خبر: ايلنا', 'ايلنا'],
    ['منبع', ''],
  ])('%s', (line, name) => expect(sourceOfLine(line)).toBe(name))
  it('is no sentence about a spring or a source', () =>
    expect(
      sourceOfLine(
        'منبع آگاه گفت: مذاکره ادامه دارد و نتیجه آن به‌زودی از سوی دو طرف در نشستی خبری که فردا برگزار می‌شود اعلام خواهد شد.',
      ),
    ).toBeNull())
})

it('knows a byline from a line of talk', () => {
  expect([bylineOfLine('گزارش از: مریم کیانی')?.name, bylineOfLine('خبرنگار: چرا دیر آمدید؟')]).toEqual([
    'مریم کیانی',
    null,
  ])
})

it('knows the writer in a publishing system’s line of name, date and reading time', () => {
  expect([
    bylineOfLine('نوشته شده توسط نیما راد ۳ بهمن ۱۴۰۲ ساعت ۰۹:۱۰ · ۵ دقیقه مطالعه')?.name,
    bylineOfLine('نوشته شده توسط نیما راد')?.name,
    bylineOfLine('نوشته شده توسط این نویسنده نیز در همان سال چاپ شد.'),
  ]).toEqual(['نیما راد', 'نیما راد', null])
})

it('takes a site’s name without its slogan', () => {
  expect(ownName('خبرگزاری مهر | اخبار ایران و جهان | Mehr News Agency')).toBe('خبرگزاری مهر')
})

describe('a line under the text', () => {
  it.each([
    ['گفت‌وگو از نیما راد', 'نیما راد'],
    ['گزارش از سارا مهرجو', 'سارا مهرجو'],
  ])('«%s» names who signed it', (line, name) => expect(signedBy(line)).toBe(name))
  it.each(['گزارش از شمال', 'گفت‌وگو از نیما راد بود.', 'پس از بازی'])('«%s» names nobody', line =>
    expect(signedBy(line)).toBeNull(),
  )
})

describe('a publisher’s own name', () => {
  it.each([
    ['خبرگزاری ایمنا Imna', 'خبرگزاری ایمنا'],
    ['Mehr News Agency خبرگزاری مهر', 'خبرگزاری مهر'],
    ['BBC فارسی', 'BBC فارسی'],
    ['شبکه GEM', 'شبکه GEM'],
  ])('of «%s» is «%s»: once, where it is given twice', (given, name) => expect(ownName(given)).toBe(name))
  it.each([
    ['Mehr News Agency', 'خبرگزاری مهر'],
    ['Tabnak', 'تابناک'],
    ['tabnak_ir', 'تابناک'],
    ['The Verge', null],
    ['News', null],
    ['ایسنا', null],
  ])('in Latin letters, «%s», is %s', (given, name) => expect(outletOfLatinName(given)).toBe(name))
  it('leaves the day of an issue out', () => expect(ownName('روزنامه باران 1402/1/15')).toBe('روزنامه باران'))
})
