import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import { crossesItself, measure } from '../../../../renderer/features/map/tools/measure'

/** Metres north and east of a point near Yonezawa, zone X. */
function at(northM: number, eastM: number): Position {
  return fromPlane({ northM: -231_000 + northM, eastM: -60_000 + eastM }, 10)
}

describe('measuring', () => {
  it('gives the length along a line in metres of the plane', () => {
    const result = measure('distance', [at(0, 0), at(0, 300), at(400, 300)])
    expect(result?.lengthM).toBeCloseTo(700, 3)
    expect(result?.zone).toBe(10)
    expect(result?.areaM2).toBeNull()
  })

  it('gives the area of the outline, closed by itself, and its perimeter', () => {
    const result = measure('area', [at(0, 0), at(0, 100), at(50, 100), at(50, 0)])
    expect(result?.areaM2).toBeCloseTo(5000, 2)
    expect(result?.lengthM).toBeCloseTo(300, 3)
    expect(result?.crossing).toBe(false)
  })

  it('says that an outline which crosses itself has no area', () => {
    const bowTie = [at(0, 0), at(50, 100), at(0, 100), at(50, 0)]
    expect(measure('area', bowTie)?.crossing).toBe(true)
    expect(crossesItself([at(0, 0), at(0, 100), at(50, 50)])).toBe(false)
  })

  it('has no result before the second point, and no area before the third', () => {
    expect(measure('distance', [at(0, 0)])).toBeNull()
    expect(measure('area', [at(0, 0), at(0, 100)])?.areaM2).toBeNull()
  })
})
