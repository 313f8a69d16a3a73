import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '../../../../electron/contract/rules/calendar'
import {
  addWorkingDays,
  isWorkingDay,
  officeCalendar,
  responseClock,
  workingDaysBetween,
} from '../../../../electron/contract/rules/working-days'

const anyDay = fc
  .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') })
  .map((number) => dayFromNumber(number))

describe('working days', () => {
  it('leave out weekends, holidays and the days around New Year', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-23')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(true)
    expect(isWorkingDay('2026-12-29')).toBe(false)
    expect(isWorkingDay('2027-01-03')).toBe(false)
    expect(isWorkingDay('2027-01-04')).toBe(true)
  })

  it('count the days around New Year where the office works', () => {
    expect(isWorkingDay('2026-12-29', { yearEndClosure: false })).toBe(true)
    expect(isWorkingDay('2027-01-01', { yearEndClosure: false })).toBe(false)
  })

  it('leave out the days on which this office is closed', () => {
    const closed = { ...officeCalendar, closedOn: new Set(['2026-11-20']) }
    expect(addWorkingDays('2026-11-19', 1, closed)).toBe('2026-11-24')
  })

  it('jump over Golden Week, the silver week of September and the turn of the year', () => {
    expect(addWorkingDays('2019-04-26', 1)).toBe('2019-05-07')
    expect(addWorkingDays('2026-09-18', 1)).toBe('2026-09-24')
    expect(addWorkingDays('2026-12-28', 2)).toBe('2027-01-05')
    expect(addWorkingDays('2027-01-04', -1)).toBe('2026-12-28')
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-24')
  })

  it('are as many between two days as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, days) => {
        expect(workingDaysBetween(day, addWorkingDays(day, days))).toBe(days)
        expect(isWorkingDay(addWorkingDays(day, -days))).toBe(true)
      }),
    )
  })

  it('add up over any day in between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), (day, first, second) => {
        const middle = addDays(day, first)
        const end = addDays(middle, second)
        expect(workingDaysBetween(day, end)).toBe(
          workingDaysBetween(day, middle) + workingDaysBetween(middle, end),
        )
        expect(workingDaysBetween(end, day) + workingDaysBetween(day, end)).toBe(0)
      }),
    )
  })
})

describe('the response clock', () => {
  const asked = { enquiredOn: '2026-11-20', answeredOn: null }

  it('does not run when nobody enquired', () => {
    expect(responseClock({ enquiredOn: null, answeredOn: null }, '2026-11-20')).toEqual({
      state: 'not-running',
    })
  })

  it('counts the working days that are left, over a long weekend', () => {
    expect(responseClock(asked, '2026-11-20')).toEqual({ state: 'due', days: 2, dueOn: '2026-11-25' })
    expect(responseClock(asked, '2026-11-23')).toEqual({ state: 'due', days: 2, dueOn: '2026-11-25' })
    expect(responseClock(asked, '2026-11-25')).toEqual({ state: 'due', days: 0, dueOn: '2026-11-25' })
  })

  it('counts the working days since it was due', () => {
    expect(responseClock(asked, '2026-11-26')).toEqual({ state: 'overdue', days: 1, dueOn: '2026-11-25' })
    expect(responseClock(asked, '2026-11-30')).toEqual({ state: 'overdue', days: 3, dueOn: '2026-11-25' })
  })

  it('is overdue on the weekend after the due day', () => {
    const onFriday = { enquiredOn: '2026-11-18', answeredOn: null }
    expect(responseClock(onFriday, '2026-11-21')).toMatchObject({ state: 'overdue', days: 0 })
  })

  it('stops with the answer and says whether it came late', () => {
    const inTime = { enquiredOn: '2026-11-20', answeredOn: '2026-11-25' }
    const late = { enquiredOn: '2026-11-20', answeredOn: '2026-11-26' }
    expect(responseClock(inTime, '2026-12-20')).toMatchObject({ state: 'answered', days: 2, late: false })
    expect(responseClock(late, '2026-12-20')).toMatchObject({ state: 'answered', days: 3, late: true })
    expect(responseClock(late, '2026-11-24')).toMatchObject({ state: 'due' })
  })
})
