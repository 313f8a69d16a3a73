import { describe, expect, it } from 'vitest'
import { parkInView } from '../../../../renderer/features/importing/park-in-view'
import { parcel, park, uid } from '../parcels/samples'

const [north, south] = [park(1, {}), park(2, {})]
const parcels = [
  parcel(1, { parkUid: north.uid }),
  parcel(2, { parkUid: south.uid }),
  parcel(3, { parkUid: south.uid }),
]
const byUid = new Map(parcels.map((each) => [each.uid, each]))

function seen(list = [north, south], subject: string | null = null, chosen: readonly number[] = []) {
  const selection = new Set(chosen.map((index) => parcels[index]?.uid ?? ''))
  return parkInView({ parks: { list, subject }, parcels: { byUid, selection } })
}

describe('the park that an import probably means', () => {
  it('is the one that is looked at', () => {
    expect(seen(undefined, south.uid)).toBe(south.uid)
  })
  it('is the one of the parcels that are chosen, unless they lie in several', () => {
    expect(seen(undefined, null, [1, 2])).toBe(south.uid)
    expect(seen(undefined, null, [0, 1])).toBeNull()
  })
  it('is the only one there is', () => {
    expect(seen([north])).toBe(north.uid)
    expect(seen([])).toBeNull()
  })
  it('is none where there are several and none is looked at, or the one looked at is gone', () => {
    expect(seen()).toBeNull()
    expect(seen(undefined, uid(1, 99))).toBeNull()
  })
})
