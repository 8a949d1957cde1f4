/** Times as zip archives hold them (pure): no zone, steps of two seconds, 1980 to 2107. APPNOTE 4.4.6. */

/** The date in the upper half, the time in the lower; UTC. @param seconds since 1970 */
export function dosTime(seconds: number): number {
  const last = Date.UTC(2107, 11, 31, 23, 59, 58)
  const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last))
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return date * 0x1_0000 + clock
}

/** `2026-11-22 22:04:30`, in whatever zone the writer was. */
export function dosTimeText(value: number): string {
  const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000]
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-')
  return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`
}
