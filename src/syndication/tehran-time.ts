/**
 * Moments for machines, in Tehran's zone. The offset is asked of the zone for that very moment: it was +04:30 in the
 * summers before 2023, so a fixed +03:30 would move old stories by an hour.
 */
const inTehran = (moment: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Asia/Tehran')

/** `2023-04-04T18:00:00+03:30`: RFC 3339, the W3C's date format, schema.org. */
export const isoTime = (moment: Date): string =>
  inTehran(moment).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Tue, 04 Apr 2023 18:00:00 +0330`: RFC 822 with a year of four digits, as RSS wants it. */
export function rfc822Time(moment: Date): string {
  const at = inTehran(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${days[at.dayOfWeek - 1]}, ${two(at.day)} ${months[at.month - 1]} ${at.year}`
  return `${day} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} ${at.offset.replace(':', '')}`
}
