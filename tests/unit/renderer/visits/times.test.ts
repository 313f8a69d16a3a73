import { describe, expect, it } from 'vitest'
import { clashes } from '../../../../renderer/features/visits/clashes'
import { clockText, overlapMinutes, shiftedStart } from '../../../../renderer/features/visits/clock'
import { draftOf } from '../../../../renderer/features/visits/form/visit-form'
import { parseTime } from '../../../../renderer/features/visits/parse-time'
import { parseSoonDay, soonDay } from '../../../../renderer/features/visits/soon-day'
import { today, uid, visit } from './samples'

describe('a time of day', () => {
  it('is read as an office writes it', () => {
    for (const text of [
      '13:30',
      '1330',
      '１３：３０',
      '13時半',
      '午後1時30分',
      '午後１時半',
      '1:30pm',
      '13.30',
    ])
      expect([text, parseTime(text)]).toEqual([text, '13:30'])
    expect(parseTime('9')).toBe('09:00')
    expect(parseTime('午前0時')).toBe('00:00')
    expect(parseTime('午後12時')).toBe('12:00')
  })

  it('is none where the clock has no such time', () => {
    for (const text of ['24:00', '12:60', '午後13時', '昼', '', '12345'])
      expect([text, parseTime(text)]).toEqual([text, null])
  })

  it('is written as a clock shows it, the end of the day as 24:00', () => {
    expect(clockText(545)).toBe('9:05')
    expect(clockText(1440)).toBe('24:00')
  })
})

describe('a day that lies ahead', () => {
  it('is read as one says it', () => {
    const said: Readonly<Record<string, string>> = {
      '+7': '2026-11-27',
      '＋７': '2026-11-27',
      '3日後': '2026-11-23',
      '2週間後': '2026-12-04',
      来週: '2026-11-23',
      来週金: '2026-11-27',
      今週の土曜日: '2026-11-21',
      再来週月曜: '2026-11-30',
      月末: '2026-11-30',
      来月末: '2026-12-31',
      明日: '2026-11-21',
      'next fri': '2026-11-27',
      eom: '2026-11-30',
      '11/27': '2026-11-27',
      '1/8': '2027-01-08',
      'R8.12.1': '2026-12-01',
    }
    for (const [text, day] of Object.entries(said))
      expect([text, parseSoonDay(text, today)]).toEqual([text, day])
  })

  it('runs on over the end of the year', () => {
    expect(soonDay('month-end', '2026-12-15')).toBe('2026-12-31')
    expect(soonDay('week', '2026-12-28')).toBe('2027-01-04')
    expect(soonDay('next-monday', '2026-12-28')).toBe('2027-01-04')
    expect(parseSoonDay('来月末', '2026-12-15')).toBe('2027-01-31')
  })

  it('is none where nobody says so', () => {
    for (const text of ['そのうち', '2/30', '+', '来週八'])
      expect([text, parseSoonDay(text, today)]).toEqual([text, null])
  })
})

describe('visits at the same time', () => {
  it('share minutes, and none where one ends as the other begins', () => {
    const ten = { startAt: '10:00', minutes: 60 }
    expect(overlapMinutes(ten, { startAt: '10:45', minutes: 30 })).toBe(15)
    expect(overlapMinutes(ten, { startAt: '11:00', minutes: 30 })).toBe(0)
    expect(overlapMinutes(ten, { startAt: null, minutes: 30 })).toBe(0)
  })

  it('are told of, but not of itself, of another officer, or of one that was called off', () => {
    const [me, other] = [uid(0x30, 1), uid(0x30, 2)]
    const draft = draftOf(visit(1, { officerUids: [me] }))
    const found = clashes(visit(1).uid, draft, [
      visit(1),
      visit(2, { startAt: '10:30', officerUids: [me] }),
      visit(3, { startAt: '10:30', officerUids: [other] }),
      visit(4, { startAt: '10:30', state: 'cancelled' }),
      visit(5, { startAt: '10:30', on: '2026-11-21' }),
      visit(6, { startAt: '10:50' }),
    ])
    expect(found.map(({ visit: each, minutes }) => [each.uid, minutes])).toEqual([
      [visit(2).uid, 30],
      [visit(6).uid, 10],
    ])
  })
})

describe('a start that is moved', () => {
  it('goes to the next quarter', () => {
    const at = (startAt: string, by: number) => shiftedStart({ startAt, minutes: 60 }, by, 15)
    expect(at('10:00', 15)).toBe('10:15')
    expect(at('10:00', -15)).toBe('09:45')
    expect(at('10:10', 15)).toBe('10:15')
    expect(at('10:10', -15)).toBe('10:00')
  })

  it('stays within its day', () => {
    expect(shiftedStart({ startAt: '23:00', minutes: 60 }, 15, 15)).toBeNull()
    expect(shiftedStart({ startAt: '00:00', minutes: 60 }, -15, 15)).toBeNull()
    expect(shiftedStart({ startAt: null, minutes: 60 }, 15, 15)).toBeNull()
  })
})
