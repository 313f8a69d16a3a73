import { describe, expect, it } from 'vitest'
import type { InputOf, Uid } from '../../../electron/contract'
import { companyFields } from '../../support/fill-prospects'
import { failure, openArea, undoneAndRedone, type Area } from './area'

const seminarFields: InputOf<'seminars.save'> = {
  uid: null,
  name: '山形県企業立地セミナー',
  on: '2026-11-20',
  startAt: '14:00',
  endAt: '17:00',
  venue: '東京都内の会場',
  address: '',
  position: null,
  capacity: 80,
  note: '庁内の覚え',
  callWorkingDays: 1,
  programme: [
    { startAt: '14:00', minutes: 30, title: '開会', speaker: '課長' },
    { startAt: '14:30', minutes: 60, title: '団地の紹介', speaker: '担当' },
  ],
}

function card(seminarUid: Uid, companyName: string, changes: Partial<InputOf<'leads.capture'>> = {}) {
  return {
    seminarUid,
    companyUid: null,
    companyName,
    companyKana: '',
    personName: '',
    section: '',
    title: '',
    telephone: '',
    mail: '',
    fieldUids: [],
    parkUids: [],
    parcelUids: [],
    rank: null,
    ownerUid: null,
    note: '',
    calledOn: null,
    ...changes,
  } satisfies InputOf<'leads.capture'>
}

async function withSeminar(): Promise<{ area: Area; seminar: Uid }> {
  const area = await openArea()
  return { area, seminar: (await area.call('seminars.save', seminarFields)).result.uid }
}

describe('seminars', () => {
  it('are saved with their programme and removed; each step can be taken back', async () => {
    const { area, seminar } = await withSeminar()
    const { call } = area
    const changed = await undoneAndRedone(area, () =>
      call('seminars.save', {
        ...seminarFields,
        uid: seminar,
        programme: [
          { startAt: '14:00', minutes: 30, title: '開会', speaker: '課長' },
          { startAt: '15:30', minutes: 30, title: '個別相談', speaker: '' },
        ],
      }),
    )
    expect(changed.undone).toEqual(changed.before)
    expect(changed.redone).toEqual(changed.after)
    const { seminars } = await call('seminars.list', {})
    expect(seminars[0]?.programme.map(({ title }) => title)).toEqual(['開会', '個別相談'])
    const removed = await undoneAndRedone(area, () => call('seminars.remove', { uid: seminar }))
    expect(removed.undone).toEqual(removed.before)
  })

  it('show outsiders what was announced and nothing else', async () => {
    const { area, seminar } = await withSeminar()
    await area.call('leads.capture', card(seminar, '見本精密工業'))
    const { seminars } = await area.publicCall('seminars.list', {})
    expect(seminars).toEqual([
      {
        uid: seminar,
        name: seminarFields.name,
        on: '2026-11-20',
        startAt: '14:00',
        endAt: '17:00',
        venue: seminarFields.venue,
        programme: [
          { uid: expect.any(String) as string, startAt: '14:00', minutes: 30, title: '開会' },
          { uid: expect.any(String) as string, startAt: '14:30', minutes: 60, title: '団地の紹介' },
        ],
      },
    ])
    expect(await area.publicCall('seminars.page', { uid: seminar })).toEqual({})
  })

  it('that end before they begin are refused; those with cards are not removed', async () => {
    const { area, seminar } = await withSeminar()
    const { call } = area
    expect(await failure(call('seminars.save', { ...seminarFields, endAt: '13:00' }))).toMatchObject({
      code: 'time-reversed',
    })
    await call('leads.capture', card(seminar, '見本精密工業'))
    expect(await failure(call('seminars.remove', { uid: seminar }))).toEqual({
      code: 'row-in-use',
      details: { entity: 'seminar', name: seminarFields.name, count: 1 },
    })
  })

  it('invite each company once, and count their answers', async () => {
    const { area, seminar } = await withSeminar()
    const { call } = area
    const companies = [
      (await call('companies.create', companyFields())).result.uid,
      (await call('companies.create', companyFields({ name: '見本化学' }))).result.uid,
    ]
    const invite = async () =>
      (await call('invitations.add', { seminarUid: seminar, companyUids: companies })).result.added
    expect([await invite(), await invite()]).toEqual([2, 0])
    const { invitations = [] } = await call('seminars.page', { uid: seminar })
    const uids = invitations.flatMap(({ uid }) => uid ?? [])
    await call('invitations.changeState', { uids, state: 'accepted', answeredOn: '2026-11-10' })
    await call('leads.capture', card(seminar, '見本化学', { companyUid: companies[1] ?? null }))
    expect((await call('seminars.list', {})).seminars[0]).toMatchObject({
      invited: 2,
      accepted: 2,
      attended: 1,
      leads: 1,
    })
  })
})

describe('cards', () => {
  it('ask nothing but a name, and are called within the working days of the seminar', async () => {
    const { area, seminar } = await withSeminar()
    const captured = await undoneAndRedone(area, () =>
      area.call('leads.capture', card(seminar, '見本精密工業')),
    )
    expect(captured.undone).toEqual(captured.before)
    expect(captured.redone).toEqual(captured.after)
    const [lead] = (await area.call('seminars.page', { uid: seminar })).leads ?? []
    // The seminar is on a Friday, and Monday is a holiday.
    expect(lead).toMatchObject({ companyName: '見本精密工業', callBy: '2026-11-24', calledOn: null })
    const due = async (on: string) =>
      ((await area.call('visits.agenda', { on, officerUid: null })).rows ?? []).filter(
        ({ kind }) => kind === 'call',
      )
    expect(await due('2026-11-23')).toEqual([])
    expect(await due('2026-11-25')).toMatchObject([{ rowUid: lead?.uid, days: 1, text: '見本精密工業' }])
    await area.call('leads.called', { uids: [lead?.uid ?? ''], calledOn: '2026-11-24', note: '資料を送る' })
    expect(await due('2026-11-25')).toEqual([])
  })

  it('find their company however its name is written, former names and branches included', async () => {
    const { area, seminar } = await withSeminar()
    const { call } = area
    const uid = (
      await call(
        'companies.create',
        companyFields({ name: '株式会社髙橋精機', formerNames: ['米沢ネジ製作所'] }),
      )
    ).result.uid
    await call('companies.create', companyFields({ name: '高橋食品' }))
    const found = async (name: string) => {
      const lead = (await call('leads.capture', card(seminar, name))).result.uid
      const [entry] = (await call('leads.candidates', { uids: [lead] })).leads ?? []
      return (entry?.candidates ?? []).map(({ companyUid, same }) => [companyUid, same])
    }
    expect(await found('㈱高橋精機')).toEqual([[uid, true]])
    expect(await found('（株）米沢ネジ製作所')).toEqual([[uid, true]])
    expect(await found('高橋精機 東京支店')).toEqual([[uid, false]])
    expect(await found('どこにもない商会')).toEqual([])
  })

  it('are joined with a company: person, fields of interest and the name as written are kept; one undo takes it back', async () => {
    const { area, seminar } = await withSeminar()
    const { call } = area
    const uid = (await call('companies.create', companyFields({ name: '株式会社髙橋精機' }))).result.uid
    const [field] = (await call('targetFields.list', {})).fields
    const known = (
      await call(
        'leads.capture',
        card(seminar, 'TAKAHASHI SEIKI', {
          personName: '見本 花子',
          mail: 'a@example.jp',
          fieldUids: [field?.uid ?? ''],
        }),
      )
    ).result.uid
    const unknown = (await call('leads.capture', card(seminar, '新顔工業', { rank: 'B' }))).result.uid
    const joined = await undoneAndRedone(area, async () => {
      const { result } = await call('leads.join', {
        joins: [
          { leadUid: known, companyUid: uid },
          { leadUid: unknown, companyUid: null },
        ],
      })
      expect(result).toEqual({ created: 1, joined: 2 })
    })
    expect(joined.undone).toEqual(joined.before)
    expect(joined.redone).toEqual(joined.after)
    const { page } = await call('companies.page', { uid })
    expect(page?.contacts).toMatchObject([{ name: '見本 花子', mail: 'a@example.jp' }])
    expect(page?.company).toMatchObject({
      formerNames: ['TAKAHASHI SEIKI'],
      fieldUids: [field?.uid],
      lastTouchOn: '2026-11-20',
    })
    const { companies = [] } = await call('companies.search', { text: '新顔', limit: 5 })
    expect(companies).toMatchObject([{ name: '新顔工業', rank: 'B', publication: 'nothing' }])
    // The same card once more adds nobody twice.
    await call('leads.join', { joins: [{ leadUid: known, companyUid: uid }] })
    expect((await call('companies.page', { uid })).page?.contacts).toHaveLength(1)
  })
})
