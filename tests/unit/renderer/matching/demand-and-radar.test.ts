import { describe, expect, it } from 'vitest'
import { demandShare } from '../../../../renderer/features/matching/demand-share'
import { radarRows } from '../../../../renderer/features/matching/radar-rows'
import { parcel, uid } from '../parcels/samples'

describe('over-subscription', () => {
  it('is the wanted area over that of the parcel', () => {
    const demands = [{ wantedAreaM2: 3000 }, { wantedAreaM2: 4000 }, { wantedAreaM2: null }]
    expect(demandShare(demands, 5000)).toEqual({ wantedM2: 7000, withoutArea: 1, share: 1.4 })
  })

  it('is not told for a parcel whose area is not known', () => {
    expect(demandShare([{ wantedAreaM2: 3000 }], null).share).toBeNull()
    expect(demandShare([{ wantedAreaM2: 3000 }], 0).share).toBeNull()
  })
})

describe('the rows of the radar', () => {
  const parcels = new Map([1, 2, 3].map((number) => [uid(3, number), parcel(number)]))
  const [a, b, c] = [uid(7, 1), uid(7, 2), uid(7, 3)]
  const ask = (subjectUid: string, criterion: string, prospectUids: string[], mustCount = 0) => ({
    subjectUid,
    subject: 'parcel' as const,
    criterion,
    prospectUids,
    mustCount,
  })

  it('puts the same question of the parcels of a park into one row and counts a prospect once', () => {
    const rows = radarRows([ask(uid(3, 1), 'groundN', [a, b], 1), ask(uid(3, 2), 'groundN', [b, c])], parcels)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.parcels.map(({ number }) => number)).toEqual(['A-1', 'A-2'])
    expect(rows[0]?.prospectUids).toEqual([a, b, c])
    expect(rows[0]?.mustCount).toBe(1)
  })

  it('asks first what most prospects have as a must', () => {
    const rows = radarRows([ask(uid(3, 1), 'lease', [a, b, c]), ask(uid(3, 1), 'groundN', [a], 1)], parcels)
    expect(rows.map(({ criterion }) => criterion)).toEqual(['groundN', 'lease'])
  })

  it('keeps the question of a park apart from those of its parcels', () => {
    const park = { ...ask(uid(2, 1), 'powerKv', [a]), subject: 'park' as const }
    const rows = radarRows([park, ask(uid(3, 1), 'powerKv', [a])], parcels)
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(['parcel', 'park'])
  })

  it('leaves out parcels that are not there on the day that is shown', () => {
    expect(radarRows([ask(uid(3, 99), 'groundN', [a])], parcels)).toEqual([])
  })
})
