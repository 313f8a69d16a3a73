import { describe, expect, it } from 'vitest'
import { openDesk, refused, touched } from '../matching/desk'
import { uid } from '../parcels/samples'

const scenario = (number: number) => ({
  uid: uid(6, number),
  parkUid: uid(2, 1),
  name: `案 ${number}`,
  note: '',
  steps: [],
  changedAt: '2026-11-20T00:00:00Z',
})
const impossible = refused('scenario-step-impossible', { step: 1, parcel: 'E-1', reason: 'parcel-missing' })

describe('scenarios', () => {
  it('are shown with what their steps make of the park', async () => {
    const desk = await openDesk({
      'scenarios.list': { scenarios: [scenario(1)] },
      'scenarios.apply': { parcels: [] },
    })
    await desk.store.getState().scenarios.load()
    await desk.store.getState().scenarios.edit(uid(6, 1))
    const { shown, isEditing } = desk.store.getState().scenarios
    expect(shown).toEqual({ scenario: scenario(1), parcels: [], error: null })
    expect(isEditing).toBe(true)
  })

  it('stay open with the reason when a step can no longer be done', async () => {
    const desk = await openDesk({
      'scenarios.list': { scenarios: [scenario(1)] },
      'scenarios.apply': impossible,
    })
    await desk.store.getState().scenarios.load()
    await desk.store.getState().scenarios.edit(uid(6, 1))
    const { shown } = desk.store.getState().scenarios
    expect(shown?.parcels).toBeNull()
    expect(shown?.error?.code).toBe('scenario-step-impossible')
  })

  it('are drawn anew after a step, and leave the map when they are removed', async () => {
    const desk = await openDesk({
      'scenarios.list': { scenarios: [scenario(1)] },
      'scenarios.apply': { parcels: [] },
      'scenarios.save': { touched: touched({ scenarios: [uid(6, 1)] }) },
      'scenarios.remove': { touched: touched({ scenarios: [uid(6, 1)] }) },
    })
    const { scenarios } = desk.store.getState()
    await scenarios.load()
    await scenarios.edit(uid(6, 1))
    await scenarios.save(scenario(1))
    expect(desk.asked('scenarios.apply')).toHaveLength(2)
    desk.answers['scenarios.list'] = { scenarios: [] }
    await scenarios.remove(uid(6, 1))
    expect(desk.store.getState().scenarios.shown).toBeNull()
    expect(desk.store.getState().scenarios.isEditing).toBe(false)
  })

  it('are gone at once when the public face is shown', async () => {
    const desk = await openDesk({
      'scenarios.list': { scenarios: [scenario(1)] },
      'scenarios.apply': { parcels: [] },
    })
    await desk.store.getState().scenarios.load()
    await desk.store.getState().scenarios.show(uid(6, 1))
    desk.store.getState().frame.setFace('public')
    expect(desk.store.getState().scenarios.shown).toBeNull()
    expect(desk.store.getState().scenarios.list).toEqual([])
  })
})
