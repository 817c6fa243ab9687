/** How the sample's editors arranged the front and the boxes; the acceptance story leads. */
export const arrangement = {
  acceptancePicture: 'round-table',
  seconds: [
    'cranes-return-to-dornab',
    'minimum-wage-deal',
    'first-satellite',
    'zarnarud-water-accord',
    'capital-derby',
    'setar-returns',
  ],
  boxes: {
    'dont-miss': [
      { key: 'specialist-on-screen', reason: 'گزارشی که بیشترین نامه را از خوانندگان شهرهای کوچک داشت.' },
      { key: 'seed-bank-wheat', reason: 'داستان بلند هفته به انتخاب میز دانش.' },
      { key: 'bread-and-wages', reason: 'با نمودار؛ پاسخ به پرسشی که خوانندگان بارها فرستاده‌اند.' },
      { key: 'teahouse-tellers', reason: 'خواندنی پایان هفته به انتخاب میز فرهنگ.' },
    ],
    sport: [{ key: 'two-rivers-marathon', reason: 'بزرگ‌ترین رویداد ورزشی این روزها.' }],
    photo: [{ key: 'hands-gallery', reason: 'گزارش تصویری برگزیده دبیر عکس.' }],
    video: [{ key: 'wetland-dawn-film', reason: 'فیلم برگزیده میز تصویر.' }],
  },
  contact: {
    email: 'newsroom@chapar.example',
    phone: '۰۲۱-۰۰۰۰۰۰۰۰',
    postal: 'شهرآباد، خیابان چاپارخانه، شماره ۱۲، تحریریه چاپار',
  },
} as const
