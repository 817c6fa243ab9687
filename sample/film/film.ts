/** The sample newsroom's one film, drawn frame by frame by sample/draw/film: a minute before and after sunrise, shortened. */

export const film = {
  /** What stories call it by. */
  key: 'wetland-film',
  file: 'film.mp4',
  poster: 'film-poster.jpg',
  captions: 'film.fa.vtt',
  width: 1280,
  height: 720,
  /** Seconds. */
  duration: 15,
  alt: 'آفتاب از پشت کوه‌های دور بر تالابی مه‌آلود می‌دمد؛ درناها می‌گذرند و حواصیلی میان آب ماهی می‌گیرد.',
  caption: 'بامداد تالاب در پانزده ثانیه؛ از واپسین تاریکی تا دمیدن آفتاب.',
  credit: 'فیلم نقاشی متحرک: نگار بهرامی و ماهور سپهری',
} as const
