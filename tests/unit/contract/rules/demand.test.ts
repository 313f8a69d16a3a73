import { describe, expect, it } from 'vitest'
import { demandFigures } from '../../../../electron/contract/rules/demand'

describe('demand for a parcel', () => {
  it('says by how many percent more is wanted than there is', () => {
    expect(demandFigures(10_000, [8_000, 9_000])).toEqual({ prospects: 2, wantedM2: 17_000, overPercent: 70 })
    expect(demandFigures(10_000, [4_000, 5_000]).overPercent).toBe(0)
  })

  it('takes a prospect that names no area to want all of it', () => {
    expect(demandFigures(10_000, [null, null])).toEqual({ prospects: 2, wantedM2: 20_000, overPercent: 100 })
  })

  it('does not compare with an area that is not known', () => {
    expect(demandFigures(null, [5_000, null])).toEqual({ prospects: 2, wantedM2: 5_000, overPercent: null })
    expect(demandFigures(10_000, [])).toEqual({ prospects: 0, wantedM2: 0, overPercent: 0 })
  })
})
