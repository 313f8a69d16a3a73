import { expect, it } from 'vitest'
import { indicatorFields, planFields, planItemFields } from '../../support/fill-programmes'
import { failure, openArea, undoneAndRedone } from './area'

async function withPlan() {
  const area = await openArea()
  const { call } = area
  const plan = (await call('plans.save', planFields())).result.uid
  const add = async (title: string, parentUid: string | null = null) =>
    (await call('plans.saveItem', planItemFields({ planUid: plan, title, parentUid }))).result.uid
  const titles = async () => (await call('plans.list', {})).items.map(({ title }) => title)
  return { area, call, plan, add, titles }
}

it('a plan with its parts is kept, changed and removed; each step can be taken back', async () => {
  const { area, call, plan, add, titles } = await withPlan()
  const strategy = await add('戦略1')
  const measure = await add('施策1', strategy)
  await add('取組1', measure)
  const changed = await undoneAndRedone(area, () =>
    call(
      'plans.saveItem',
      planItemFields({ planUid: plan, uid: strategy, title: '戦略一', task: '人手不足' }),
    ),
  )
  expect(changed.undone).toEqual(changed.before)
  expect(await failure(call('plans.remove', { uid: plan }))).toEqual({
    code: 'row-in-use',
    details: { entity: 'plan', name: '第3期工業振興計画', count: 3 },
  })
  const removed = await undoneAndRedone(area, () => call('plans.removeItem', { uid: strategy }))
  expect(removed.undone).toEqual(removed.before)
  expect(removed.redone).toEqual(removed.after)
  expect(await titles()).toEqual([])
  await call('plans.remove', { uid: plan })
  expect((await call('plans.list', {})).plans).toEqual([])
})

it('parts are ordered within what they belong to, and a new one comes last there', async () => {
  const { call, add, titles } = await withPlan()
  const one = await add('戦略1')
  const two = await add('戦略2')
  await add('施策1', one)
  await call('plans.reorderItems', { uids: [two, one] })
  await add('戦略3')
  const { items } = await call('plans.list', {})
  const top = items.filter(({ parentUid }) => parentUid === null).map(({ title }) => title)
  expect(top).toEqual(['戦略2', '戦略1', '戦略3'])
  expect(await titles()).toHaveLength(4)
})

it('no part goes below itself, and years have an order', async () => {
  const { call, plan, add } = await withPlan()
  const strategy = await add('戦略1')
  const measure = await add('施策1', strategy)
  expect(
    await failure(
      call(
        'plans.saveItem',
        planItemFields({ planUid: plan, uid: strategy, title: '戦略1', parentUid: measure }),
      ),
    ),
  ).toEqual({ code: 'plan-item-circle', details: { title: '戦略1' } })
  expect(
    (
      await failure(
        call('plans.saveItem', planItemFields({ planUid: plan, fromYear: 2024, untilYear: 2023 })),
      )
    ).code,
  ).toBe('period-reversed')
})

it('a plan that an indicator belongs to stays', async () => {
  const { call, plan } = await withPlan()
  const uid = (await call('indicators.save', indicatorFields({ planUid: plan }))).result.uid
  expect((await failure(call('plans.remove', { uid: plan }))).code).toBe('row-in-use')
  await call('indicators.remove', { uid })
  await call('plans.remove', { uid: plan })
})

it('outsiders see the plans without the office’s notes', async () => {
  const { area, add } = await withPlan()
  await add('戦略1')
  const { plans, items } = await area.publicCall('plans.list', {})
  expect(plans).toHaveLength(1)
  expect(plans[0]).not.toHaveProperty('note')
  expect(items[0]).not.toHaveProperty('note')
})
