import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../../renderer/features/base-layers/slice'
import { groupsOf, movedTo } from '../../../../renderer/features/base-layers/order'
import { layer } from './samples'

const list: Layer[] = [
  layer('photo', { over: false }),
  layer('hazard', { over: true }),
  layer('plan', { over: false }),
  layer('zoning', { over: true }),
]

describe('the order of layers', () => {
  it('is listed from the top, what lies over the parcels apart from what lies under them', () => {
    const { over, under } = groupsOf(list)
    expect(over.map(({ uid }) => uid)).toEqual(['zoning', 'hazard'])
    expect(under.map(({ uid }) => uid)).toEqual(['plan', 'photo'])
  })

  it('changes within a group and stays complete, the lowest first', () => {
    expect(movedTo(list, 'hazard', 0)).toEqual(['photo', 'plan', 'zoning', 'hazard'])
    expect(movedTo(list, 'plan', 5)).toEqual(['plan', 'photo', 'hazard', 'zoning'])
  })

  it('stays as it is at the ends and for what is not there', () => {
    expect(movedTo(list, 'zoning', -1)).toBeNull()
    expect(movedTo(list, 'photo', 9)).toBeNull()
    expect(movedTo(list, 'gone', 0)).toBeNull()
  })
})
