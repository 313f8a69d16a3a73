import { describe, expect, it } from 'vitest'
import { companyFields, listOf, prospectFields, stageOf } from '../../support/fill-prospects'
import { failure, openArea, prospectOf, undoneAndRedone, type Area } from './area'

async function withProspects(count: number): Promise<{ area: Area; company: string; uids: string[] }> {
  const area = await openArea()
  const company = (await area.call('companies.create', companyFields())).result.uid
  const uids: string[] = []
  for (let index = 0; index < count; index += 1)
    uids.push(
      (
        await area.call(
          'prospects.create',
          await prospectFields(area.call, { companyUid: company, codeName: `白鳥${index}` }),
        )
      ).result.uid,
    )
  return { area, company, uids }
}

describe('prospects', () => {
  it('are created with their first stage, updated and removed; each step can be taken back', async () => {
    const { area, company } = await withProspects(0)
    const { call } = area
    const [officer] = [
      (
        await call('lists.save', {
          uid: null,
          list: 'officer',
          name: '担当 髙橋',
          nameEn: '',
          nameKana: '',
          kind: 'won',
        })
      ).result.uid,
    ]
    let uid = ''
    const made = await undoneAndRedone(area, async () => {
      uid = (
        await call(
          'prospects.create',
          await prospectFields(call, {
            companyUid: company,
            codeName: '𠮷祥🦢',
            ownerUid: officer ?? null,
            probability: 0,
          }),
        )
      ).result.uid
    })
    expect(made.undone).toEqual(made.before)
    expect(made.redone).toEqual(made.after)
    expect(await prospectOf(call, uid)).toMatchObject({
      codeName: '𠮷祥🦢',
      ownerUid: officer,
      probability: 0,
      stageSince: '2026-04-01',
      hasRequirement: false,
    })
    const changed = await undoneAndRedone(area, () =>
      call('prospects.update', { uid, fields: { note: '長'.repeat(5000), nextActionOn: '2026-12-01' } }),
    )
    expect(changed.undone).toEqual(changed.before)
    const removed = await undoneAndRedone(area, () => call('prospects.remove', { uids: [uid] }))
    expect(removed.undone).toEqual(removed.before)
    expect((await call('prospects.list', {})).prospects).toEqual([])
  })

  it('are not lost without a reason, nor held without a later day', async () => {
    const { area, uids } = await withProspects(1)
    const { call } = area
    const lost = await stageOf(call, 'lost')
    const held = await stageOf(call, 'held')
    const [reason = ''] = await listOf(call, 'lost-reason')
    const enter = (stageUid: string, lostReasonUid: string | null, resumeOn: string | null) =>
      call('prospects.enterStage', { uids, stageUid, since: '2026-06-01', note: '', lostReasonUid, resumeOn })
    expect(await failure(enter(lost, null, null))).toEqual({
      code: 'lost-reason-missing',
      details: { stage: '失注' },
    })
    expect(await failure(enter(held, null, null))).toEqual({
      code: 'resumption-missing',
      details: { stage: '保留' },
    })
    expect(await failure(enter(held, null, '2026-06-01'))).toEqual({
      code: 'resumption-not-later',
      details: { resumeOn: '2026-06-01', since: '2026-06-01' },
    })
    expect((await failure(enter(lost, held, null))).code).toBe('list-entry-wrong')
    await enter(lost, reason, '2027-01-01')
    expect(await prospectOf(call, uids[0] ?? '')).toMatchObject({
      stageUid: lost,
      lostReasonUid: reason,
      resumeOn: null,
    })
    // An edit must not take the reason away again.
    expect(
      (await failure(call('prospects.update', { uid: uids[0] ?? '', fields: { lostReasonUid: null } }))).code,
    ).toBe('lost-reason-missing')
    await call('prospects.enterStage', {
      uids,
      stageUid: await stageOf(call, 'open'),
      since: '2026-07-01',
      note: '',
      lostReasonUid: null,
      resumeOn: null,
    })
    expect(await prospectOf(call, uids[0] ?? '')).toMatchObject({ lostReasonUid: null, resumeOn: null })
  })

  it('cannot be begun as lost or held without these either, and an open one has neither', async () => {
    const { area, company } = await withProspects(0)
    const { call } = area
    const [reason = ''] = await listOf(call, 'lost-reason')
    const create = async (fields: object) =>
      call('prospects.create', { ...(await prospectFields(call, { companyUid: company })), ...fields })
    expect((await failure(create({ stageUid: await stageOf(call, 'lost') }))).code).toBe(
      'lost-reason-missing',
    )
    expect((await failure(create({ stageUid: await stageOf(call, 'held') }))).code).toBe('resumption-missing')
    const { uid } = (await create({ lostReasonUid: reason, resumeOn: '2027-01-01' })).result
    expect(await prospectOf(call, uid)).toMatchObject({ lostReasonUid: null, resumeOn: null })
  })

  it('change their stage together, in one step', async () => {
    const { area, uids } = await withProspects(5)
    const { call } = area
    const won = await stageOf(call, 'won')
    const states = await undoneAndRedone(area, async () => {
      const reply = await call('prospects.enterStage', {
        uids: [...uids, uids[0] ?? ''],
        stageUid: won,
        since: '2026-08-01',
        note: '一括',
        lostReasonUid: null,
        resumeOn: null,
      })
      expect([...reply.touched.prospects].sort()).toEqual([...uids].sort())
    })
    expect(states.undone).toEqual(states.before)
    for (const uid of uids) {
      expect(await prospectOf(call, uid)).toMatchObject({ stageUid: won, stageSince: '2026-08-01' })
      expect((await call('prospects.stageHistory', { uid })).entries).toHaveLength(2)
    }
  })

  it('leave all as it was when one of many cannot change', async () => {
    const { area, uids } = await withProspects(2)
    const { call } = area
    const nobody = '0197a2c4-0000-7000-8000-000000000000'
    const enter = call('prospects.enterStage', {
      uids: [...uids, nobody],
      stageUid: await stageOf(call, 'won'),
      since: '2026-08-01',
      note: '',
      lostReasonUid: null,
      resumeOn: null,
    })
    expect(await failure(enter)).toEqual({
      code: 'row-not-found',
      details: { entity: 'prospect', uid: nobody },
    })
    expect((await prospectOf(call, uids[0] ?? '')).stageSince).toBe('2026-04-01')
  })

  it('stay in their present stage when an earlier one is entered afterwards', async () => {
    const { area, uids } = await withProspects(1)
    const { call } = area
    const [reason = ''] = await listOf(call, 'lost-reason')
    await call('prospects.enterStage', {
      uids,
      stageUid: await stageOf(call, 'lost'),
      since: '2025-10-01',
      note: '前の担当の記録',
      lostReasonUid: reason,
      resumeOn: null,
    })
    expect(await prospectOf(call, uids[0] ?? '')).toMatchObject({
      stageUid: await stageOf(call, 'open'),
      stageSince: '2026-04-01',
      lostReasonUid: null,
    })
    const { entries = [] } = await call('prospects.stageHistory', { uid: uids[0] ?? '' })
    expect(entries.map(({ since }) => since)).toEqual(['2025-10-01', '2026-04-01'])
  })

  it('take their activities along to another company', async () => {
    const { area, company, uids } = await withProspects(1)
    const { call } = area
    const other = (await call('companies.create', companyFields({ name: '例示' }))).result.uid
    const prospectUid = uids[0] ?? ''
    await call('activities.save', {
      uid: null,
      companyUid: company,
      prospectUid,
      kind: 'call',
      on: '2026-05-01',
      officerUid: null,
      counterpart: '',
      summary: '電話',
      dueOn: '2026-06-01',
      doneOn: null,
    })
    const reply = await call('prospects.update', { uid: prospectUid, fields: { companyUid: other } })
    expect([...reply.touched.activities].sort()).toEqual([company, other].sort())
    const { activities = [] } = await call('activities.list', {
      companyUid: other,
      prospectUid: null,
      limit: 10,
    })
    // Only promises have a day until which they are due.
    expect(activities).toMatchObject([{ prospectUid, dueOn: null }])
    expect((await prospectOf(call, prospectUid)).lastTouchOn).toBe('2026-05-01')
  })

  it('take no activity of another company', async () => {
    const { area, uids } = await withProspects(1)
    const { call } = area
    const other = (await call('companies.create', companyFields({ name: '例示' }))).result.uid
    const save = call('activities.save', {
      uid: null,
      companyUid: other,
      prospectUid: uids[0] ?? '',
      kind: 'call',
      on: '2026-05-01',
      officerUid: null,
      counterpart: '',
      summary: '',
      dueOn: null,
      doneOn: null,
    })
    expect((await failure(save)).code).toBe('row-not-found')
  })

  it('are warned of a code name that gives the company away', async () => {
    const { area, company } = await withProspects(0)
    const { warnings = [] } = await area.call('prospects.checkCodeName', {
      codeName: '精密の星',
      codeNameKana: '',
      companyUid: company,
      fieldUids: [],
    })
    expect(warnings).toEqual([{ shares: 'characters', text: '精密' }])
  })
})
