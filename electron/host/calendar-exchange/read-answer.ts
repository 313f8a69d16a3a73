import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { CodedError } from '../../contract/errors'

/** What an event of a foreign calendar says, in Japan Standard Time. */
export interface ReadEvent {
  readonly uid: string
  readonly summary: string
  readonly sequence: number
  readonly cancelled: boolean
  readonly on: string | null
  /** Null for an event of the whole day. */
  readonly startAt: string | null
  readonly minutes: number | null
  readonly problem: 'no-uid' | 'no-start' | 'unknown-zone' | 'end-before-start' | 'recurring' | null
}

const japan = 'Asia/Tokyo'

/** Names that Windows gives to zones, for files of Outlook that leave the zone's rules away. */
const windowsZones: Readonly<Record<string, string>> = {
  'Tokyo Standard Time': japan,
  'Korea Standard Time': 'Asia/Seoul',
  'China Standard Time': 'Asia/Shanghai',
  'Taipei Standard Time': 'Asia/Taipei',
  'Singapore Standard Time': 'Asia/Singapore',
  'India Standard Time': 'Asia/Kolkata',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Pacific Standard Time': 'America/Los_Angeles',
  UTC: 'UTC',
}

/**
 * Reads the events of a calendar file, of whatever program: folded lines, CRLF or LF, zones with or without rules.
 * @throws CodedError `calendar-unreadable` when it is no calendar; a single bad event has its `problem` instead
 */
export function readCalendar(text: string): ReadEvent[] {
  const calendars = parse(text)
  return calendars.flatMap((calendar) => {
    const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase()
    const zones = new Map(
      calendar.getAllSubcomponents('vtimezone').map((component) => {
        const zone = new ICAL.Timezone(component)
        return [zone.tzid, zone] as const
      }),
    )
    return calendar.getAllSubcomponents('vevent').map((event) => readEvent(event, method, zones))
  })
}

function parse(text: string): ICAL.Component[] {
  const unmarked = text.replace(/^\uFEFF/, '')
  try {
    const parsed: unknown = ICAL.parse(unmarked)
    const roots = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as never[]
    const calendars = roots.map((root) => new ICAL.Component(root))
    if (calendars.length === 0 || calendars.some(({ name }) => name !== 'vcalendar'))
      throw new CodedError('calendar-unreadable', { line: 1, technical: 'BEGIN:VCALENDAR' })
    return calendars
  } catch (error) {
    if (error instanceof CodedError) throw error
    const technical = error instanceof Error ? error.message : String(error)
    throw new CodedError('calendar-unreadable', { line: firstBadLine(unmarked), technical })
  }
}

/** The first line that is neither a property nor the rest of a folded one; 1 when every line looks right. */
function firstBadLine(text: string): number {
  const lines = text.split(/\r\n|\r|\n/)
  const at = lines.findIndex(
    (line) => line !== '' && !/^[ \t]/.test(line) && !/^[A-Za-z0-9-]+[;:]/.test(line),
  )
  return at < 0 ? 1 : at + 1
}

function readEvent(
  event: ICAL.Component,
  method: string,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): ReadEvent {
  const uid = textOf(event, 'uid').trim()
  const common = {
    uid,
    summary: textOf(event, 'summary'),
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    cancelled: method === 'CANCEL' || textOf(event, 'status').toUpperCase() === 'CANCELLED',
  }
  const unreadable = (problem: NonNullable<ReadEvent['problem']>): ReadEvent => ({
    ...common,
    on: null,
    startAt: null,
    minutes: null,
    problem,
  })
  if (uid === '') return unreadable('no-uid')
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) return unreadable('recurring')
  const start = timeOf(event, 'dtstart')
  if (start === null) return unreadable('no-start')
  if (start.time.isDate)
    return { ...common, on: isoDay(start.time), startAt: null, minutes: null, problem: null }
  const from = instantOf(start, zones)
  if (from === null) return unreadable('unknown-zone')
  const minutes = minutesOf(event, from, zones)
  if (minutes === 'unknown-zone') return unreadable('unknown-zone')
  if (minutes !== null && minutes <= 0) return unreadable('end-before-start')
  const there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(japan)
  return {
    ...common,
    on: there.toPlainDate().toString(),
    startAt: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes,
    problem: null,
  }
}

/** Length of an event, by its end or its duration; null when it says neither. */
function minutesOf(
  event: ICAL.Component,
  from: number,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): number | null | 'unknown-zone' {
  const end = timeOf(event, 'dtend')
  if (end !== null) {
    const until = instantOf(end, zones)
    return until === null ? 'unknown-zone' : Math.round((until - from) / 60_000)
  }
  const duration = event.getFirstPropertyValue('duration')
  return duration instanceof ICAL.Duration ? Math.round(duration.toSeconds() / 60) : null
}

interface ZonedTime {
  readonly time: ICAL.Time
  readonly zone: string | null
}

function timeOf(event: ICAL.Component, name: string): ZonedTime | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  const zone = property.getParameter('tzid')
  return { time, zone: typeof zone === 'string' ? zone : null }
}

/**
 * Milliseconds since 1970. The rules that the file brings along come first: a program may give any name to its zone. A
 * time of no zone is local, which is Japan's here.
 */
function instantOf({ time, zone }: ZonedTime, zones: ReadonlyMap<string, ICAL.Timezone>): number | null {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000
  const rules = zone === null ? undefined : zones.get(zone)
  if (rules !== undefined) {
    const zoned = time.clone()
    zoned.zone = rules
    return zoned.toUnixTime() * 1000
  }
  const known = zone === null ? japan : (windowsZones[zone] ?? zone)
  try {
    const local = Temporal.PlainDateTime.from({
      year: time.year,
      month: time.month,
      day: time.day,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
    })
    return local.toZonedDateTime(known).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isoDay(time: ICAL.Time): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
}

function textOf(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}
