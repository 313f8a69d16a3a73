/** One event of a calendar file. Times are Japan Standard Time. */
export interface CalendarEvent {
  readonly uid: string
  readonly sequence: number
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** ISO day */
  readonly on: string
  /** `HH:MM`; null makes an event of the whole day. */
  readonly startAt: string | null
  readonly minutes: number
  readonly summary: string
  readonly location: string
  readonly description: string
  /** Minutes before the start; null does not remind. */
  readonly remindMinutes: number | null
}

const zone = 'Asia/Tokyo'

/** Japan keeps one time all year; calendars want it said all the same (RFC 5545, 3.6.5). */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19510908T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** Longest line in octets, without its line break (RFC 5545, 3.1). */
const lineOctets = 75

/**
 * Writes a calendar file after RFC 5545: lines of at most 75 octets that never part a character, ended by CRLF.
 * @param stamp the moment of writing
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  method: 'PUBLISH' | 'CANCEL',
  stamp: Date,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ritchi Desk//Ritchi Desk//JA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...timeZone,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  const remind =
    event.remindMinutes === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escapeText(event.summary)}`,
          `TRIGGER:-PT${event.remindMinutes}M`,
          'END:VALARM',
        ]
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(stamp.toISOString()).slice(0, 15)}Z`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.status === 'CANCELLED' ? [] : remind),
    'END:VEVENT',
  ]
}

function timeLines({ on, startAt, minutes }: CalendarEvent): string[] {
  if (startAt === null) return [`DTSTART;VALUE=DATE:${compact(on)}`]
  return [`DTSTART;TZID=${zone}:${compact(on)}T${compact(startAt)}00`, `DURATION:PT${minutes}M`]
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '')
}

/** Backslash, semicolon, comma and line break have a meaning in a text value (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** Parts a long line into pieces of at most 75 octets of UTF-8; each further piece begins with a blank that counts. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > lineOctets) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
