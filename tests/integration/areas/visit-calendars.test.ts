import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/contract'
import { failure } from './area'
import { visitFields, visitsOf, withCompany } from './visited'

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
