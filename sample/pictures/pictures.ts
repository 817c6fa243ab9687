/**
 * The sample newsroom's pictures and the words that go with them. All are drawn by sample/draw; the country, its towns
 * and its figures are invented, and so are the illustrators.
 */

/** `file` is its name in this folder, `focal` the place in 0..1 that a crop must keep. */
export type Picture = {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly focal: { readonly x: number; readonly y: number }
}

const wide = { width: 1600, height: 1000 } as const
const square = { width: 1600, height: 1600 } as const
const tall = { width: 1280, height: 1600 } as const

const negar = 'طرح: نگار بهرامی'
const kaveh = 'طرح: کاوه آذرنیا'
const mahour = 'طرح: ماهور سپهری'
const arash = 'نقشه و نمودار: آرش دلاوری'

export const pictures = {
  'wetland-dawn': {
    file: 'wetland-dawn.jpg',
    ...wide,
    alt: 'سپیده‌دم بر تالابی آرام؛ مه روی آب، حواصیلی میان نیزار و دسته‌ای درنا در آسمان.',
    caption: 'تالاب پس از زمستان پربارش دوباره جان گرفته و درناها زودتر از سال پیش بازگشته‌اند.',
    credit: negar,
    focal: { x: 0.5, y: 0.5 },
  },
  'snow-mountain': {
    file: 'snow-mountain.jpg',
    ...wide,
    alt: 'کوهستانی پوشیده از برف در نور عصر، با جنگلی از سرو و مه در دامنه.',
    caption: 'برف امسال تا پایان بهار بر دامنه‌های شمالی می‌ماند.',
    credit: kaveh,
    focal: { x: 0.62, y: 0.35 },
  },
  'desert-dunes': {
    file: 'desert-dunes.jpg',
    ...wide,
    alt: 'تپه‌های شنی در آفتاب پایین عصر، با سایه‌های بلند بنفش.',
    caption: 'باد هر سال خط تپه‌های شنی را چند متر جابه‌جا می‌کند.',
    credit: negar,
    focal: { x: 0.5, y: 0.6 },
  },
  'terraced-fields': {
    file: 'terraced-fields.jpg',
    ...tall,
    alt: 'کشتزارهای پلکانی سبز و پرآب بر دامنه کوه در مه صبح.',
    caption: 'کشاورزان روستاهای بالادست پلکان‌های کهنه را دوباره زیر کشت برده‌اند.',
    credit: mahour,
    focal: { x: 0.5, y: 0.5 },
  },
  'harbor-night': {
    file: 'harbor-night.jpg',
    ...wide,
    alt: 'بندری در شب با جرثقیل‌ها، کشتی باری و ماه کامل؛ بازتاب چراغ‌ها بر آب.',
    caption: 'تخلیه کشتی‌ها در بندر نیلگون از این هفته شب‌ها هم ادامه دارد.',
    credit: kaveh,
    focal: { x: 0.55, y: 0.5 },
  },
  'river-bridge': {
    file: 'river-bridge.jpg',
    ...wide,
    alt: 'پلی آجری با طاق‌های دوطبقه در غروب، چراغ‌ها روشن و تصویرش در رودخانه.',
    caption: 'مرمت پل کهنه پایان یافت و رفت‌وآمد پیاده از سر گرفته شد.',
    credit: negar,
    focal: { x: 0.5, y: 0.52 },
  },
  'city-evening': {
    file: 'city-evening.jpg',
    ...wide,
    alt: 'شهری پرساختمان در غروب زیر کوه‌های برفی، با رختی آویخته بر بام.',
    caption: 'هوای شهر پس از دو روز باد، پاک‌ترین غروب ماه را نشان داد.',
    credit: mahour,
    focal: { x: 0.5, y: 0.45 },
  },
  'forest-path': {
    file: 'forest-path.jpg',
    ...tall,
    alt: 'کوره‌راهی در جنگل پاییزی میان تنه‌های بلند و برگ‌های زرد، رو به روشنایی.',
    caption: 'راه پیاده‌روی جنگل از مهر تا آبان به روی گردشگران باز است.',
    credit: mahour,
    focal: { x: 0.52, y: 0.5 },
  },
  'salt-lake': {
    file: 'salt-lake.jpg',
    ...square,
    alt: 'بستر ترک‌خورده دریاچه‌ای نمکی تا پای کوه‌ها، زیر آسمان غروب.',
    caption: 'در بخش جنوبی دریاچه هنوز تنها پوسته‌ای از نمک به چشم می‌آید.',
    credit: kaveh,
    focal: { x: 0.5, y: 0.5 },
  },
  'rain-street': {
    file: 'rain-street.jpg',
    ...tall,
    alt: 'خیابانی بارانی در شامگاه؛ رهگذری با چتر قرمز و چراغ‌هایی که در آسفالت خیس پیداست.',
    caption: 'نخستین باران پاییزی، خیابان‌های مرکزی را خلوت کرد.',
    credit: negar,
    focal: { x: 0.58, y: 0.65 },
  },
  'basin-map': {
    file: 'basin-map.jpg',
    ...wide,
    alt: 'نقشه برجسته حوضه یک رود از کوهستان تا دریا، با شاخه‌ها و شهرهای کنار آن.',
    caption: 'حوضه زرین‌آب از برف‌های شمال تا بندر مرجان؛ پهنای خط‌ها با آبدهی رود متناسب است.',
    credit: arash,
    focal: { x: 0.32, y: 0.5 },
  },
  'railway-map': {
    file: 'railway-map.jpg',
    ...square,
    alt: 'نقشه خط‌های راه‌آهن؛ خط‌های دایر رنگی و خط‌های در دست ساخت نقطه‌چین است.',
    caption: 'دو خط تازه، زرینه‌شهر را به برف‌انبار و دشت‌آرا را به پل‌سنگی می‌رساند.',
    credit: arash,
    focal: { x: 0.55, y: 0.45 },
  },
  'wind-map': {
    file: 'wind-map.jpg',
    ...wide,
    alt: 'نقشه تیره وزش باد؛ رشته‌های روشن مسیر باد را نشان می‌دهند و سرخ‌ها تندترند.',
    caption: 'وزش باد در ساعت شش بامداد؛ تندترین بادها از شمال به سوی مرکز می‌وزد.',
    credit: arash,
    focal: { x: 0.5, y: 0.45 },
  },
  'bread-chart': {
    file: 'bread-chart.jpg',
    ...wide,
    alt: 'نمودار دوازده‌ساله شاخص بهای نان و دستمزد؛ نان به ۴۰۲ و دستمزد به ۳۳۱ رسیده است.',
    caption: 'فاصله بهای نان و دستمزد از سال ۱۳۹۷ بیشتر شده است.',
    credit: arash,
    focal: { x: 0.4, y: 0.5 },
  },
  'rainfall-chart': {
    file: 'rainfall-chart.jpg',
    ...wide,
    alt: 'شصت نوار رنگی بارش سالانه و ستون‌های بارش ماه‌های امسال در کنار میانگین.',
    caption: 'بارش بهمن، اسفند و فروردین امسال از میانگین شصت‌ساله بیشتر بود.',
    credit: arash,
    focal: { x: 0.5, y: 0.6 },
  },
  'reading-chart': {
    file: 'reading-chart.jpg',
    ...square,
    alt: 'نمودار دقیقه‌های کتاب‌خوانی در هفت گروه سنی، ده سال پیش و امسال.',
    caption: 'کتاب‌خوانی در میان جوانان کمتر و در میان سالمندان بیشتر شده است.',
    credit: arash,
    focal: { x: 0.5, y: 0.55 },
  },
  pomegranates: {
    file: 'pomegranates.jpg',
    ...square,
    alt: 'دو انار درسته و یک انار نیمه با دانه‌های سرخ، روی پارچه‌ای کتانی.',
    caption: 'برداشت انار امسال دو هفته زودتر آغاز شد.',
    credit: mahour,
    focal: { x: 0.5, y: 0.6 },
  },
  'tea-glasses': {
    file: 'tea-glasses.jpg',
    ...tall,
    alt: 'دو استکان کمرباریک چای با نعلبکی و حبه‌قند کنار پنجره.',
    caption: 'چای ایوان هنوز بهانه دیدار همسایه‌هاست.',
    credit: negar,
    focal: { x: 0.45, y: 0.55 },
  },
  'old-clock': {
    file: 'old-clock.jpg',
    ...square,
    alt: 'ساعت رومیزی چوبی با صفحه لعابی و قاب برنجی، در کنار کلید و پاکت نامه.',
    caption: 'ساعتی که نزدیک یک قرن بر طاقچه کتابخانه کار کرده است.',
    credit: kaveh,
    focal: { x: 0.48, y: 0.42 },
  },
  stamps: {
    file: 'stamps.jpg',
    ...wide,
    alt: 'چهار تمبر قدیمی با نقش پرنده، کوه، گل و کشتی بر برگ تیره آلبوم.',
    caption: 'چهار تمبر از مجموعه‌ای که به موزه پست سپرده شد.',
    credit: mahour,
    focal: { x: 0.5, y: 0.5 },
  },
  books: {
    file: 'books.jpg',
    ...tall,
    alt: 'پنج کتاب جلدپارچه‌ای روی هم و کتابی گشوده با عینک بر فراز آن‌ها.',
    caption: 'کتابخانه محله تا پایان تابستان از خوانندگان کتاب امانی می‌پذیرد.',
    credit: kaveh,
    focal: { x: 0.5, y: 0.5 },
  },
  setar: {
    file: 'setar.jpg',
    ...tall,
    alt: 'سه‌تاری با کاسه توت و دسته بلند، خوابیده بر بافته‌ای راه‌راه.',
    caption: 'سه‌تاری که سازنده‌اش کاسه آن را از چوب توت کهنه تراشیده است.',
    credit: negar,
    focal: { x: 0.4, y: 0.4 },
  },
  seeds: {
    file: 'seeds.jpg',
    ...square,
    alt: 'شانزده گونه دانه و هسته گیاهی، چیده در چهار ردیف بر کاغذ کهنه.',
    caption: 'نمونه‌هایی از بانک بذر که برای نسل‌های آینده نگهداری می‌شود.',
    credit: mahour,
    focal: { x: 0.5, y: 0.5 },
  },
  microscope: {
    file: 'microscope.jpg',
    ...tall,
    alt: 'میکروسکوپی برنجی و قدیمی با آینه و لام‌های شیشه‌ای روی میز چوبی.',
    caption: 'میکروسکوپ قدیمی دانشکده پس از بازسازی به کار افتاد.',
    credit: kaveh,
    focal: { x: 0.45, y: 0.45 },
  },
  loaves: {
    file: 'loaves.jpg',
    ...wide,
    alt: 'دو نان بلند کنجدی و یک نان گرد برشته روی تخته چوبی آردی.',
    caption: 'نانوایی‌های کوچک، نان سنتی را با آرد کامل عرضه می‌کنند.',
    credit: negar,
    focal: { x: 0.55, y: 0.55 },
  },
  'girih-tiles': {
    file: 'girih-tiles.jpg',
    ...square,
    alt: 'کاشی گره با شمسه‌های ده‌پر فیروزه‌ای، پنج‌ضلعی‌های سفید و لاجورد.',
    caption: 'گره‌ای که با ده‌ضلعی و پاپیون، سطح را بی‌درز می‌پوشاند.',
    credit: kaveh,
    focal: { x: 0.5, y: 0.5 },
  },
  kilim: {
    file: 'kilim.jpg',
    ...tall,
    alt: 'گلیمی با زمینه قرمز، سه ترنج پله‌ای و حاشیه دندانه‌دار.',
    caption: 'بافندگان این گلیم رنگ‌ها را از روناس، نیل و پوست گردو گرفته‌اند.',
    credit: mahour,
    focal: { x: 0.5, y: 0.5 },
  },
  brickwork: {
    file: 'brickwork.jpg',
    ...square,
    alt: 'دیواری آجری با نقش لوزی‌های تودرتو از آجر لعابی فیروزه‌ای و لاجوردی.',
    caption: 'استادکاران بنایی، آجر لعابی را در رج‌های ساده نشانده‌اند.',
    credit: kaveh,
    focal: { x: 0.5, y: 0.5 },
  },
  'rope-knots': {
    file: 'rope-knots.jpg',
    ...square,
    alt: 'سه گره طناب به رنگ‌های کنفی، قرمز و سفید و آبی روی تخته‌های چوبی.',
    caption: 'سه گره از کتابچه راهنمای کوهنوردان و ملوانان.',
    credit: negar,
    focal: { x: 0.45, y: 0.5 },
  },
  'stadium-dusk': {
    file: 'stadium-dusk.jpg',
    ...wide,
    alt: 'ورزشگاهی در غروب با نورافکن‌های روشن، جایگاه‌های پر و بازی فوتبال.',
    caption: 'بازی پایانی جام، زیر نور ورزشگاه و با سکوهای پر برگزار شد.',
    credit: kaveh,
    focal: { x: 0.5, y: 0.6 },
  },
  'marathon-road': {
    file: 'marathon-road.jpg',
    ...wide,
    alt: 'دوندگان ماراتن از بالا بر پیچ جاده‌ای میان کشتزارها، با سایه‌های بلند.',
    caption: 'گروه نخست دوندگان در کیلومتر سی‌ام از دیگران جدا شد.',
    credit: mahour,
    focal: { x: 0.5, y: 0.55 },
  },
  'chess-endgame': {
    file: 'chess-endgame.jpg',
    ...square,
    alt: 'چند مهره بازمانده شطرنج، شاه و رخ و پیاده سفید در برابر شاه سیاه.',
    caption: 'آخر بازی رخ و پیاده پس از شش ساعت به سود سفید تمام شد.',
    credit: kaveh,
    focal: { x: 0.45, y: 0.55 },
  },
  'swimming-lanes': {
    file: 'swimming-lanes.jpg',
    ...wide,
    alt: 'پنج شناگر کرال سینه در خط‌های استخر از بالا، با موج‌های روشن نور.',
    caption: 'رقابت پنجاه متر آزاد با اختلافی کمتر از یک ثانیه پایان یافت.',
    credit: negar,
    focal: { x: 0.65, y: 0.5 },
  },
  'climbing-wall': {
    file: 'climbing-wall.jpg',
    ...tall,
    alt: 'سنگ‌نوردی با پیراهن قرمز از پشت، در حال بالا رفتن از دیواره‌ای با گیره‌های رنگی.',
    caption: 'دیواره تازه سنگ‌نوردی ارتفاعی دوازده‌متری دارد.',
    credit: mahour,
    focal: { x: 0.48, y: 0.5 },
  },
  'cycling-pass': {
    file: 'cycling-pass.jpg',
    ...tall,
    alt: 'جاده‌ای با پیچ‌های تند در گردنه‌ای کوهستانی، با چند دوچرخه‌سوار در عصر.',
    caption: 'مرحله ملکه تور، سیزده پیچ تند تا گردنه دارد.',
    credit: kaveh,
    focal: { x: 0.55, y: 0.6 },
  },
  'night-sky': {
    file: 'night-sky.jpg',
    ...tall,
    alt: 'راه شیری بر فراز گنبد سفید رصدخانه و خط تیره کوه‌ها.',
    caption: 'شب‌های بی‌ماه مرداد بهترین زمان دیدن راه شیری است.',
    credit: negar,
    focal: { x: 0.6, y: 0.6 },
  },
  'satellite-orbit': {
    file: 'satellite-orbit.jpg',
    ...wide,
    alt: 'ماهواره‌ای با دو بال خورشیدی بر فراز زمین آبی و ابرهای سفید.',
    caption: 'ماهواره سنجش از دور هر نود دقیقه یک بار زمین را دور می‌زند.',
    credit: kaveh,
    focal: { x: 0.48, y: 0.4 },
  },
  'coral-reef': {
    file: 'coral-reef.jpg',
    ...wide,
    alt: 'آبسنگ مرجانی با بادبزن‌های بنفش و نارنجی، پرتوهای نور و دسته‌ای ماهی.',
    caption: 'پژوهشگران در آبسنگ جنوبی نشانه‌های بازگشت مرجان‌ها را دیده‌اند.',
    credit: mahour,
    focal: { x: 0.5, y: 0.55 },
  },
  'ice-core': {
    file: 'ice-core.jpg',
    ...tall,
    alt: 'سه ستون مغزه یخ با نوارهای سالانه آبی و سفید در کنار خط‌کش.',
    caption: 'هر نوار روشن و تیره در مغزه یخ، نشانه یک سال برف است.',
    credit: mahour,
    focal: { x: 0.5, y: 0.5 },
  },
  'round-table': {
    file: 'round-table.jpg',
    ...wide,
    alt: 'میز گرد گفت‌وگو از بالا با دوازده صندلی خالی و چهار پرچم بی‌نشان در میان.',
    caption: 'میز گفت‌وگو پیش از ورود هیأت‌ها؛ نور پنجره‌ها بر فرش تالار افتاده است.',
    credit: negar,
    focal: { x: 0.5, y: 0.52 },
  },
} as const satisfies Record<string, Picture>

export type PictureKey = keyof typeof pictures
