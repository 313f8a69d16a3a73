import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../../../electron/host/calendar-exchange/read-answer'

const uid = 'visit-0192e004-0000-7000-8000-000000000001@ritchi-desk'

function calendar(lines: readonly string[], around: readonly string[] = [], lineBreak = '\r\n'): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...around,
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join(lineBreak)
}

const outlookZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone 1',
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'END:VTIMEZONE',
]

describe('answers from other calendars', () => {
  it('of Google come in UTC and are told in the time of Japan, on the day it is there', () => {
    const [event] = readCalendar(
      calendar([
        `UID:${uid}`,
        'SEQUENCE:4',
        'DTSTART:20261231T150000Z',
        'DTEND:20261231T160000Z',
        'SUMMARY:moved',
      ]),
    )
    expect(event).toMatchObject({
      uid,
      sequence: 4,
      on: '2027-01-01',
      startAt: '00:00',
      minutes: 60,
      problem: null,
    })
  })

  it('of Outlook name zones of Windows', () => {
    const lines = [`UID:${uid}`, 'DTSTART;TZID=Tokyo Standard Time:20261201T100000', 'DURATION:PT90M']
    expect(readCalendar(calendar(lines))[0]).toMatchObject({
      on: '2026-12-01',
      startAt: '10:00',
      minutes: 90,
    })
  })

  it('may bring rules of their own for a zone of any name', () => {
    const lines = [`UID:${uid}`, 'DTSTART;TZID=Customized Time Zone 1:20261201T200000', 'DURATION:PT30M']
    expect(readCalendar(calendar(lines, outlookZone))[0]).toMatchObject({
      on: '2026-12-02',
      startAt: '10:00',
    })
  })

  it.each(['\r\n', '\n'])('of Outlook as it writes them, line break %j', (lineBreak) => {
    const zone = '(UTC-08:00) Pacific Time (US & Canada)'
    const [event] = readCalendar(
      [
        '\uFEFFBEGIN:VCALENDAR',
        'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
        'VERSION:2.0',
        'METHOD:COUNTER',
        'BEGIN:VTIMEZONE',
        `TZID:${zone}`,
        'BEGIN:STANDARD',
        'DTSTART:16011104T020000',
        'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
        'TZOFFSETFROM:-0700',
        'TZOFFSETTO:-0800',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:16010311T020000',
        'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
        'TZOFFSETFROM:-0800',
        'TZOFFSETTO:-0700',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'CLASS:PUBLIC',
        'ATTENDEE;CN="架空, 太";RSVP=TRUE:mailto:nobody@example.invalid',
        'DESCRIPTION;ALTREP="cid:1":変更をお願いし',
        '\tます\\n',
        `DTSTART;TZID="${zone}":20260701T170000`,
        `DTEND;TZID="${zone}":20260701T180000`,
        'SEQUENCE:1',
        'SUMMARY;LANGUAGE=ja:訪問',
        `UID:${uid.slice(0, 40)}`,
        ` ${uid.slice(40)}`,
        'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'ACTION:DISPLAY',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join(lineBreak),
    )
    expect(event).toEqual({
      uid,
      summary: '訪問',
      sequence: 1,
      cancelled: false,
      on: '2026-07-02',
      startAt: '09:00',
      minutes: 60,
      problem: null,
    })
  })

  it('of Google as it writes them, several at once, with summer time and the end of a year', () => {
    const head = ['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0']
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'X-LIC-LOCATION:Europe/London',
      'BEGIN:DAYLIGHT',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'TZNAME:GMT+1',
      'DTSTART:19700329T010000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'TZNAME:GMT',
      'DTSTART:19701025T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const event = (day: string, id: readonly string[]) => [
      'BEGIN:VEVENT',
      `DTSTART;TZID=Europe/London:${day}T160000`,
      `DTEND;TZID=Europe/London:${day}T173000`,
      ...id,
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]
    const events = readCalendar(
      [...head, 'METHOD:REPLY', ...zone, ...event('20261231', [`UID:${uid}`]), ...event('20260401', [])]
        .concat('END:VCALENDAR', '')
        .join('\r\n'),
    )
    expect(events).toMatchObject([
      { uid, on: '2027-01-01', startAt: '01:00', minutes: 90, problem: null },
      { uid: '', problem: 'no-uid' },
    ])
  })

  it('of summer time elsewhere are reckoned with it', () => {
    const lines = [`UID:${uid}`, 'DTSTART;TZID=America/New_York:20260701T200000', 'DURATION:PT30M']
    expect(readCalendar(calendar(lines))[0]).toMatchObject({ on: '2026-07-02', startAt: '09:00' })
  })

  it('are read with folded lines and bare line feeds alike', () => {
    const folded = [
      'UID:visit-0192e004-0000-7000-8000-0000',
      ' 00000001@ritchi-desk',
      'DTSTART:20261201T010000Z',
      'DURATION:PT1H',
    ]
    for (const lineBreak of ['\r\n', '\n'])
      expect(readCalendar(calendar(folded, [], lineBreak))[0]).toMatchObject({
        uid,
        startAt: '10:00',
        minutes: 60,
      })
  })

  it('that withdraw an event say so by method or by status', () => {
    const lines = [`UID:${uid}`, 'DTSTART:20261201T010000Z', 'DURATION:PT1H']
    expect(readCalendar(calendar(lines, ['METHOD:CANCEL']))[0]?.cancelled).toBe(true)
    expect(readCalendar(calendar([...lines, 'STATUS:CANCELLED']))[0]?.cancelled).toBe(true)
    expect(readCalendar(calendar(lines))[0]?.cancelled).toBe(false)
  })

  it.each([
    ['no-uid', ['DTSTART:20261201T010000Z']],
    ['no-start', [`UID:${uid}`]],
    ['unknown-zone', [`UID:${uid}`, 'DTSTART;TZID=Moon/Base:20261201T010000']],
    ['end-before-start', [`UID:${uid}`, 'DTSTART:20261201T010000Z', 'DTEND:20261201T000000Z']],
    ['recurring', [`UID:${uid}`, 'DTSTART:20261201T010000Z', 'RRULE:FREQ=DAILY']],
  ] as const)('that cannot be followed say why: %s', (problem, lines) => {
    expect(readCalendar(calendar(lines))[0]?.problem).toBe(problem)
  })

  it('of a whole day have no time', () => {
    const lines = [`UID:${uid}`, 'DTSTART;VALUE=DATE:20261201']
    expect(readCalendar(calendar(lines))[0]).toMatchObject({ on: '2026-12-01', startAt: null, problem: null })
  })

  it.each([
    ['no calendar at all', 'これは予定表ではありません', 1],
    ['an empty file', '', 1],
    [
      'a broken line',
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'nonsense without a colon', 'END:VCALENDAR'].join('\r\n'),
      3,
    ],
  ])('that are %s are refused with the line', (_, text, line) => {
    expect(() => readCalendar(text)).toThrow(
      expect.objectContaining({
        code: 'calendar-unreadable',
        details: expect.objectContaining({ line }) as object,
      }),
    )
  })
})
