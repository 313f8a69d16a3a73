import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/contract'
import { failure } from './area'
import { visitFields } from '../../support/fill-visits'
import { visitsOf, withCompany } from './visited'

describe('calendars', () => {
  const kindNames = {
    visit: '訪問',
    tour: '案内',
    exhibition: '展示会',
    online: 'オンライン',
    telephone: '電話',
  }

  it('bear code names alone unless asked otherwise', async () => {
    const { area, company, prospect } = await withCompany()
    const { call } = area
    const [{ name = '' } = {}] = (await call('companies.list', { uids: [company] })).companies ?? []
    const secret = { place: '会津若松市の本社', purpose: '増設', counterpart: '工場長', materials: '図面' }
    await call('visits.save', visitFields(company, { prospectUids: [prospect], ...secret }))
    const compose = async (names: 'code' | 'company') =>
      (
        (await call('calendar.compose', { selection: {}, names, kindNames, cancel: false })).text ?? ''
      ).replaceAll('\r\n ', '')
    const discreet = await compose('code')
    expect(discreet).toContain('SUMMARY:訪問 白鳥')
    for (const word of [name, ...Object.values(secret)]) expect(discreet).not.toContain(word)
    const open = await compose('company')
    for (const word of [name, ...Object.values(secret)]) expect(open).toContain(word)
  })

  it('answer with another time, which moves the visit in one step; an older answer is refused', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const uid = (await call('visits.save', visitFields(company))).result.uid
    const text = (
      await call('calendar.compose', {
        selection: { visitUids: [uid] },
        names: 'code',
        kindNames,
        cancel: false,
      })
    ).text
    const moved = (text ?? '').replace('T100000', 'T133000').replace('SEQUENCE:0', 'SEQUENCE:2')
    const [answer] = (await call('calendar.read', { text: moved })).answers ?? []
    expect(answer).toMatchObject({ visitUid: uid, kind: 'moved', startAt: '13:30', minutes: 60, sequence: 2 })
    const take = { visitUid: uid, cancelled: false, on: '2026-11-24', startAt: '13:30', minutes: 60 }
    await call('calendar.applyAnswers', { answers: [{ ...take, sequence: 2 }] })
    expect((await visitsOf(area))[0]).toMatchObject({ startAt: '13:30', state: 'confirmed', fixed: true })
    const [again] = (await call('calendar.read', { text: moved })).answers ?? []
    expect(again?.kind).toBe('same')
    expect((await call('calendar.read', { text: text ?? '' })).answers?.[0]?.kind).toBe('older')
    expect(
      await failure(call('calendar.applyAnswers', { answers: [{ ...take, sequence: 1 }] })),
    ).toMatchObject({
      code: 'calendar-answer-older',
    })
  })

  it('lie on the disk as they are composed: CRLF, no line over 75 octets, no mark at the beginning', async () => {
    const { area, company } = await withCompany()
    const { call, file } = area
    await call(
      'visits.save',
      visitFields(company, {
        place: '東京都千代田区大手町一丁目の𠮷野屋敷ビルディング三十二階の会議室 A'.repeat(3),
      }),
    )
    const order = { selection: {}, names: 'company' as const, kindNames, cancel: false }
    const path = join(dirname(file), '予定.ics')
    expect(await call('calendar.export', { ...order, path })).toEqual({ path, events: 1 })
    const bytes = readFileSync(path)
    const text = bytes.toString('utf8')
    expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true)
    expect(bytes.subarray(0, 17).toString('latin1')).toBe('BEGIN:VCALENDAR\r\n')
    expect(bytes.subarray(-2).toString('latin1')).toBe('\r\n')
    for (const line of text.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    expect(text.split('\r\n ').length).toBeGreaterThan(3)
    const nowhere = join(dirname(file), '無い', '予定.ics')
    expect(await failure(call('calendar.export', { ...order, path: nowhere }))).toMatchObject({
      code: 'export-failed',
      details: { path: nowhere },
    })
  })

  it('answer with an event that runs past midnight: it says so and moves nothing', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const uid = (await call('visits.save', visitFields(company))).result.uid
    const answer = (lines: readonly string[]) =>
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:visit-${uid}@ritchi-desk`, ...lines]
        .concat('END:VEVENT', 'END:VCALENDAR', '')
        .join('\n')
    const read = async (...lines: string[]) =>
      (await call('calendar.read', { text: answer(lines) })).answers?.[0]
    expect(await read('DTSTART:20261124T010000Z', 'DTEND:20261125T030000Z')).toMatchObject({
      visitUid: uid,
      kind: 'unreadable',
      problem: 'past-midnight',
    })
    // Without an end it is as long as the visit was, which is past midnight there.
    expect(await read('DTSTART:20261124T143000Z')).toMatchObject({ problem: 'past-midnight', minutes: 60 })
    expect(await read('DTSTART:20261124T140000Z')).toMatchObject({ kind: 'moved', startAt: '23:00' })
  })

  it('withdraw what was called off under the same name with a higher number', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const uid = (await call('visits.save', visitFields(company))).result.uid
    await call('visits.changeState', { uids: [uid], state: 'cancelled' })
    const order = { selection: { visitUids: [uid] }, names: 'code' as const, kindNames }
    expect((await call('calendar.compose', { ...order, cancel: false })).events).toBe(0)
    const { text } = await call('calendar.compose', { ...order, cancel: true })
    expect(text).toContain('METHOD:CANCEL\r\n')
    expect(text).toContain('SEQUENCE:1\r\n')
    expect(text?.replaceAll('\r\n ', '')).toContain(`UID:visit-${uid}@ritchi-desk\r\n`)
  })
})

describe('figures of visits', () => {
  it('count what was held by its day, appointments by the day they were asked for, enquiries by their answer', async () => {
    const { area, company, prospect } = await withCompany()
    const { call } = area
    const held = { state: 'held' as const, askedOn: '2026-03-31' }
    await call('visits.save', visitFields(company, { on: '2026-04-01', ...held }))
    await call('visits.save', visitFields(company, { on: '2026-05-01', ...held, askedOn: '2026-04-20' }))
    await call(
      'visits.save',
      visitFields(company, { on: '2026-05-02', state: 'no-answer', askedOn: '2026-04-21' }),
    )
    await call('prospects.update', {
      uid: prospect,
      fields: { enquiredOn: '2026-04-03', answeredOn: '2026-04-07' },
    })
    const table = (changes: Partial<InputOf<'visitFigures.table'>> = {}) =>
      call('visitFigures.table', {
        from: '2026-04-01',
        until: '2027-03-31',
        per: 'fiscal-year',
        by: 'first',
        ...changes,
      })
    const { rows, summary } = await table()
    expect(rows).toEqual([
      { period: '2026-04-01', group: 'first', held: 1, asked: 0, askedHeld: 0 },
      { period: '2026-04-01', group: 'repeat', held: 1, asked: 2, askedHeld: 1 },
    ])
    expect(summary).toMatchObject({
      held: 2,
      first: 1,
      asked: 2,
      askedHeld: 1,
      enquiries: 1,
      answered: 1,
      answeredInTime: 1,
      answersPending: 0,
    })
    const monthly = await table({ per: 'month', by: 'kind' })
    expect(monthly.rows?.map(({ period, held: count }) => [period, count])).toEqual([
      ['2026-04-01', 1],
      ['2026-05-01', 1],
    ])
    expect(await failure(table({ until: '2026-03-01' }))).toMatchObject({ code: 'period-reversed' })
  })
})
