/** The playground of the text engine, in Persian. */
const count = (value: number): string => value.toLocaleString('fa')

export const playgroundFa = {
  heading: 'ویراستار فارسی',
  lead: 'متن را بنویسید یا بچسبانید تا هر اصلاح را همراه با دلیلش ببینید. اگر اسکریپت روشن باشد همه کار در مرورگر خودتان انجام می‌شود و متن جایی فرستاده نمی‌شود.',
  label: 'متن شما',
  longest: (letters: number) => `تا ${count(letters)} نویسه`,
  submit: 'ویرایش کن',
  loading: 'ویراستار آماده می‌شود',
  failed: 'ویراستار در این مرورگر آماده نشد؛ با دکمه «ویرایش کن» متن را به سرور بفرستید.',
  tooLong: (letters: number) => `متن از ${count(letters)} نویسه بلندتر است؛ آن را در چند بخش بررسی کنید.`,
  status: (sure: number, offered: number) =>
    sure + offered === 0
      ? 'چیزی برای اصلاح پیدا نشد.'
      : `${count(sure)} اصلاح انجام شد و ${count(offered)} پیشنهاد هست.`,
  mended: 'متن ویراسته',
  sure: 'اصلاح‌های انجام‌شده',
  offered: 'پیشنهادها',
  becomes: 'می‌شود',
  more: (rest: number) => `و ${count(rest)} مورد دیگر`,
}

/** What the box holds at first: damaged on purpose. */
export const damagedExample = 'ما هر روز به كتابخانه ميرويم و كتاب هاي تازه ميخوانيم .'

export type PlaygroundWords = typeof playgroundFa
