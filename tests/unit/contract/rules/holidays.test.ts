import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, weekday } from '../../../../electron/contract/rules/calendar'
import {
  firstHolidayYear,
  holidayNames,
  holidayOn,
  holidaysOfYear,
  lastHolidayYear,
} from '../../../../electron/contract/rules/holidays'

/** Holidays as the Cabinet Office published them, month and day, for the years in which the law did something unusual. */
const published: Readonly<Record<number, string>> = {
  1973: '01-01 01-15 02-11 03-21 04-29 04-30 05-03 05-05 09-15 09-23 09-24 10-10 11-03 11-23',
  1989: '01-01 01-02 01-15 01-16 02-11 02-24 03-21 04-29 05-03 05-04 05-05 09-15 09-23 10-10 11-03 11-23 12-23',
  1999: '01-01 01-15 02-11 03-21 03-22 04-29 05-03 05-04 05-05 07-20 09-15 09-23 10-10 10-11 11-03 11-23 12-23',
  2000: '01-01 01-10 02-11 03-20 04-29 05-03 05-04 05-05 07-20 09-15 09-23 10-09 11-03 11-23 12-23',
  2003: '01-01 01-13 02-11 03-21 04-29 05-03 05-05 07-21 09-15 09-23 10-13 11-03 11-23 11-24 12-23',
  2007: '01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24',
  2008: '01-01 01-14 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-21 09-15 09-23 10-13 11-03 11-23 11-24 12-23',
  2009: '01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23',
  2016: '01-01 01-11 02-11 03-20 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-22 10-10 11-03 11-23 12-23',
  2019: '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23',
  2020: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
  2021: '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23',
  2024: '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
  2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
}

/** March and September days of the equinoxes by the almanac, five years a line. */
const equinoxes: Readonly<Record<number, string>> = {
  1950: '21/23 21/24 21/23 21/23 21/23',
  1975: '21/24 20/23 21/23 21/23 21/24',
  2000: '20/23 20/23 21/23 21/23 20/23',
  2010: '21/23 21/23 20/22 20/23 21/23',
  2025: '20/23 20/23 21/23 20/22 20/23',
  2045: '20/22 20/23 21/23 20/22 20/22',
}

describe('public holidays', () => {
  it.each(Object.entries(published))('are those of %s as published', (year, days) => {
    expect([...holidaysOfYear(Number(year)).keys()].map((day) => day.slice(5)).join(' ')).toBe(days)
  })

  it('begin with the law in the autumn of 1948 and hold the first imperial event', () => {
    expect([...holidaysOfYear(1948).keys()]).toEqual(['1948-09-23', '1948-11-03', '1948-11-23'])
    expect(holidayOn('1959-04-10')).toBe('imperial-event')
  })

  it.each(Object.entries(equinoxes))('have the equinoxes of the almanac from %s on', (from, days) => {
    const found = [0, 1, 2, 3, 4].map((offset) => {
      const year = Number(from) + offset
      const of = (key: string) =>
        [...holidaysOfYear(year)].find(([, kind]) => kind === key)?.[0].slice(8) ?? '?'
      return `${of('vernal-equinox')}/${of('autumnal-equinox')}`
    })
    expect(found.join(' ')).toBe(days)
  })

  it('say what a day is', () => {
    expect(holidayOn('2026-09-22')).toBe('between')
    expect(holidayOn('2026-05-06')).toBe('substitute')
    expect(holidayOn('2026-11-20')).toBeNull()
    expect(holidayNames.sports.ja).toBe('スポーツの日')
    expect(holidayNames['sports-1966'].ja).toBe('体育の日')
  })

  it('are not invented outside the years the rules cover', () => {
    expect(holidaysOfYear(1947).size).toBe(0)
    expect(holidaysOfYear(2100).size).toBe(0)
  })

  it('give every holiday on a Sunday another day from 1974 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1974, max: lastHolidayYear }), (year) => {
        const days = holidaysOfYear(year)
        const sundays = [...days].filter(([day, key]) => weekday(day) === 0 && key !== 'between')
        const substitutes = [...days.values()].filter((key) => key === 'substitute')
        // Before 2007 a Monday that was a holiday itself swallowed the substitute.
        if (year >= 2007) expect(substitutes.length).toBe(sundays.length)
        else expect(substitutes.length).toBeLessThanOrEqual(sundays.length)
      }),
    )
  })

  it('leave no single working day between two national holidays from 1986 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1986, max: lastHolidayYear }), (year) => {
        const days = holidaysOfYear(year)
        const national = [...days].filter(([, key]) => key !== 'substitute' && key !== 'between')
        for (const [day] of national)
          if (national.some(([other]) => other === addDays(day, 2)) && weekday(addDays(day, 1)) !== 0)
            expect(days.has(addDays(day, 1))).toBe(true)
      }),
    )
    expect(firstHolidayYear).toBe(1948)
  })
})

describe('arithmetic on days', () => {
  it('goes from a day to its number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), (number) => {
        expect(dayNumber(dayFromNumber(number))).toBe(number)
      }),
    )
  })

  it('knows the day of the week', () => {
    expect(weekday('2026-11-20')).toBe(5)
    expect(weekday('1948-07-20')).toBe(2)
  })
})
