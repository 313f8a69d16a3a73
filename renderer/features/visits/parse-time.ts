const clock = /^(\d{1,2})(?:[:.時](?:(\d{1,2})分?|(半))?)?$/
const digits = /^(\d{1,2})(\d{2})$/
const half = /^(午前|午後|am|pm)|(am|pm)$/

/**
 * Reads a time of day as an office writes it: `13:30`, `1330`, `13`, `13時半`, `午後1時30分`, `1:30pm`, in full or half
 * width. Null when it is none.
 * @returns `HH:MM`
 */
export function parseTime(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  const mark = half.exec(plain)
  const isLate = mark !== null && /午後|pm/.test(mark[0])
  const rest = plain.replace(half, '')
  const compact = digits.exec(rest)
  const read = compact ?? clock.exec(rest)
  if (read === null) return null
  const minute = compact ? Number(compact[2]) : read[3] !== undefined ? 30 : Number(read[2] ?? 0)
  const hour = Number(read[1])
  if (mark !== null && hour > 12) return null
  const full = mark === null ? hour : (hour % 12) + (isLate ? 12 : 0)
  if (full > 23 || minute > 59) return null
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
