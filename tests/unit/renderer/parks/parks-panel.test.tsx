import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ParksPanel } from '../../../../renderer/features/parks/parks-panel'
import { click, find, openPage, type TestPage } from '../parcels/page'
import { parcel, park, uid } from '../parcels/samples'

const parks = [
  park(1, { name: '甲団地', nameKana: 'こう' }),
  park(2, {
    name: '計画の団地',
    nameKana: 'けい',
    stage: 'planned',
    uncertaintyM: 2000,
    totalAreaM2: 200_000,
  }),
]
const parcels = [
  parcel(1, { registeredAreaM2: 8700, statusUid: uid(1, 2) }),
  parcel(2, { registeredAreaM2: 1300, statusUid: uid(1, 1) }),
]

let page: TestPage
beforeEach(async () => {
  page = await openPage(<ParksPanel />, { parcels, parks })
})
afterEach(() => page.close())

describe('the panel of the parks', () => {
  it('shows the sold share by area, and of a planned park what is not known', () => {
    expect(find('button', '甲団地').textContent).toContain('87.0%')
    expect(find('button', '甲団地').textContent).toContain('1,300.00 ㎡')
    expect(find('button', '計画の団地').textContent).toContain('位置未公表')
    expect(find('button', '計画の団地').textContent).not.toContain('%')
  })

  it('shows a park on the map and makes it the subject of the inspector', async () => {
    await click(find('button', '計画の団地'))
    const { map, parks: slice } = page.store.getState()
    expect(slice.subject).toBe(uid(2, 2))
    expect(map.command?.order.kind).toBe('fit')
  })

  it('narrows to a status by its row, keeps the total true, and clears again', async () => {
    await click(find('button', '状態1'))
    expect(page.store.getState().parcels.filter.statuses).toEqual([uid(1, 1)])
    expect(page.root.textContent).toContain('計 1 区画')
    expect(find('button', '状態2').textContent).toContain('非表示 1')
    expect(find('button', '甲団地').textContent).toContain('87.0%')
    await click(find('button', '絞り込みを解除'))
    expect(page.root.textContent).toContain('計 2 区画')
  })

  it('offers nothing to change on the public face', async () => {
    find('button', '団地を追加')
    await act(async () => page.store.setState((state) => ({ frame: { ...state.frame, face: 'public' } })))
    expect(() => find('button', '団地を追加')).toThrow(/no button/)
  })
})
