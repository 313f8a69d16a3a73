import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import {
  escapeText,
  foldLine,
  writeCalendar,
  type CalendarEvent,
} from '../../../../electron/host/calendar-exchange/ics-writer'
import { readCalendar } from '../../../../electron/host/calendar-exchange/read-answer'

const event: CalendarEvent = {
  uid: 'visit-0192e004-0000-7000-8000-000000000001@ritchi-desk',
  sequence: 3,
  status: 'CONFIRMED',
  on: '2026-12-31',
  startAt: '23:30',
  minutes: 30,
  summary: '訪問 案件あおば',
  location: '',
  description: '',
  remindMinutes: 30,
}
const stamp = new Date('2026-11-20T01:02:03.456Z')
const write = (changes: Partial<CalendarEvent> = {}) =>
  writeCalendar([{ ...event, ...changes }], 'PUBLISH', stamp)

describe('calendar files', () => {
  it('have no line of more than 75 octets, and parts no character', () => {
    const longText = fc
      .array(fc.constantFrom('米', '沢', '𠮷', 'a', ',', ' ', 'é', '㈱'), { minLength: 1, maxLength: 200 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(longText, (text) => {
        const folded = foldLine(`SUMMARY:${text}`)
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${text}`)
        expect(folded).not.toContain('\ufffd')
      }),
    )
  })

  it('escape what has a meaning in a text', () => {
    expect(escapeText('a;b,c\\d\r\ne\nf')).toBe('a\\;b\\,c\\\\d\\ne\\nf')
  })

  it('end every line with CRLF and bring the zone along', () => {
    const text = write()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20261231T233000\r\n')
    expect(text).toContain('TZOFFSETTO:+0900\r\n')
    expect(text).toContain('DTSTAMP:20261120T010203Z\r\n')
    expect(text).toContain('TRIGGER:-PT30M\r\n')
    expect(text).toContain('SEQUENCE:3\r\n')
  })

  it('give an event without a time as a whole day, and do not remind of what was called off', () => {
    expect(write({ startAt: null })).toContain('DTSTART;VALUE=DATE:20261231\r\n')
    expect(write({ status: 'CANCELLED' })).not.toContain('VALARM')
  })

  it('have every part that the format asks for, in the eyes of another reader', () => {
    const text = write({ location: '大手町, 1; 2', description: '図面\n見本', startAt: '10:05', minutes: 55 })
    const calendar = new ICAL.Component(ICAL.parse(text) as never)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
    const [zone] = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each))
    if (zone === undefined) throw new Error('no zone')
    const [component] = calendar.getAllSubcomponents('vevent')
    if (component === undefined) throw new Error('no event')
    for (const once of ['uid', 'dtstamp', 'dtstart', 'duration', 'sequence', 'status', 'summary'])
      expect([once, component.getAllProperties(once)]).toEqual([once, [expect.anything()]])
    // Either an end or a length, never both (RFC 5545, 3.6.1).
    expect(component.hasProperty('dtend')).toBe(false)
    const read = new ICAL.Event(component)
    expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone.tzid)
    const start = read.startDate.clone()
    start.zone = zone
    expect(start.toJSDate().toISOString()).toBe('2026-12-31T01:05:00.000Z')
    expect(read.duration.toSeconds()).toBe(55 * 60)
    expect([read.summary, read.location, read.description]).toEqual([
      '訪問 案件あおば',
      '大手町, 1; 2',
      '図面\n見本',
    ])
    const alarm = component.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT30M')
  })

  it('are read back as they were written, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !/\p{Cc}/u.test(text)),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 5, max: 600 }),
        (text, start, minutes) => {
          const startAt = `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`
          const [read] = readCalendar(write({ summary: `訪問 ${text}`, startAt, minutes }))
          expect(read).toEqual({
            uid: event.uid,
            summary: `訪問 ${text}`,
            sequence: 3,
            cancelled: false,
            on: event.on,
            startAt,
            minutes,
            problem: null,
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})
