/** What `chapar text` says on stderr, in Persian. */
import type { cliTextEn } from './cli-text.en.ts'

export const cliTextFa: typeof cliTextEn = {
  usage:
    'شیوهٔ کاربرد: chapar text fix | check [--document] [--published ISO] | tokens | sentences | lemmas | dates [--published ISO]؛ متن از ورودی استاندارد خوانده می‌شود.',
  unknownCommand: given => `فرمان «text ${given}» وجود ندارد.`,
  unknownOption: given => `گزینهٔ ${given} در اینجا شناخته نیست.`,
  badMoment: given =>
    `«${given}» زمان درستی نیست؛ زمان انتشار را به شکل ISO بدهید، مانند 2023-04-04T18:00:00+03:30.`,
}
