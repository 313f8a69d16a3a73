import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewStatusChange } from '../../../../../renderer/features/parcels/status/status-change'
import { anyParcels, fourStatuses, parcel, uid } from '../samples'

const statuses = new Map(fourStatuses.map((each) => [each.uid, each]))
const asOf = '2026-11-20'
const sold = uid(1, 2)

describe('the preview of a change of status', () => {
  it('puts every parcel in exactly one place', () => {
    fc.assert(
      fc.property(anyParcels, fc.constantFrom('2025-12-31', '2026-01-01', asOf), (parcels, since) => {
        const preview = previewStatusChange(parcels, statuses, sold, since, asOf)
        const changing = preview.changing.reduce((count, each) => count + each.tally.count, 0)
        expect(changing + preview.same.count + preview.past.count).toBe(parcels.length)
      }),
    )
  })

  it('tells by the status they leave how many change, and how many come to count as sold', () => {
    const parcels = [
      parcel(1, { statusUid: uid(1, 1) }),
      parcel(2, { statusUid: uid(1, 1) }),
      parcel(3, { statusUid: uid(1, 4) }),
      parcel(4, { statusUid: sold }),
    ]
    const preview = previewStatusChange(parcels, statuses, sold, asOf, asOf)
    expect(preview.changing.map((each) => [each.from?.uid, each.tally.count])).toEqual([
      [uid(1, 1), 2],
      [uid(1, 4), 1],
    ])
    expect(preview).toMatchObject({ issue: null, soldDelta: 3, same: { count: 1 }, past: { count: 0 } })
  })

  it('says that a parcel with a later entry keeps what is shown', () => {
    const parcels = [parcel(1, { statusSince: '2026-06-01' }), parcel(2, { statusSince: '2026-03-31' })]
    const preview = previewStatusChange(parcels, statuses, sold, '2026-04-01', asOf)
    expect(preview.past.count).toBe(1)
    expect(preview.changing[0]?.tally.count).toBe(1)
  })

  it('shows no change today for a day to come', () => {
    const preview = previewStatusChange([parcel(1)], statuses, sold, '2027-04-01', asOf)
    expect(preview).toMatchObject({ issue: null, future: true, changing: [], soldDelta: 0 })
  })

  it('names the parcels that did not exist yet, and refuses a day that does not exist', () => {
    const young = parcel(1, { existsFrom: '2026-05-01', statusSince: '2026-05-01' })
    expect(previewStatusChange([young, parcel(2)], statuses, sold, '2026-04-30', asOf)).toMatchObject({
      issue: 'parcel-absent',
      absent: [young],
    })
    expect(previewStatusChange([parcel(1)], statuses, sold, '2026-02-30', asOf).issue).toBe('day-unknown')
    expect(previewStatusChange([], statuses, sold, asOf, asOf).issue).toBe('nothing-selected')
  })
})
