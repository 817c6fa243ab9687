/** Labels by which some wires name the parts of a story. */
export const headLabels = {
  kicker: ['روتیتر', 'رو تیتر', 'روتیتر خبر', 'پیش‌تیتر'],
  headline: ['تیتر', 'تیتر خبر', 'عنوان', 'عنوان خبر', 'تیتر اصلی', 'title', 'headline'],
  lead: [
    'لید',
    'لید خبر',
    'خلاصه',
    'خلاصه خبر',
    'چکیده',
    'زیرتیتر',
    'زیر تیتر',
    'lead',
    'lid',
    'مقدمه',
    'سوتیتر',
  ],
  text: ['متن', 'متن خبر', 'شرح خبر', 'متن کامل', 'body', 'مشروح خبر', 'بدنه'],
} as const

/** Words that open the label of a piece's kind, above its headline. */
export const genreWords: readonly string[] = [
  'گفت‌وگو',
  'گفتگو',
  'مصاحبه',
  'گزارش',
  'یادداشت',
  'سرمقاله',
  'تحلیل',
  'پرونده',
  'نقد',
  'دیدگاه',
]
