import { describe, expect, it } from 'vitest'
import { fitControlPoints } from '../../../../electron/contract/rules/control-points'
import { fromPlane, type PlanePoint } from '../../../../electron/contract/rules/plane'
import { planPatches, type PlanPatch } from '../../../../renderer/features/base-layers/draw/plan-patches'
import { toUnit } from '../../../../renderer/features/map/canvas/mercator'

const [width, height] = [4000, 3000]

/** A plan of `metres` a pixel, turned by 20 degrees, near Yonezawa. */
function planOf(metres: number) {
  const turn = (20 * Math.PI) / 180
  const at = (x: number, y: number): PlanePoint => ({
    eastM: -60_000 + metres * (x * Math.cos(turn) - y * Math.sin(turn)),
    northM: -231_000 + metres * (x * Math.sin(turn) + y * Math.cos(turn)),
  })
  const fit = fitControlPoints(
    [
      [0, 0],
      [width, 0],
      [width, height],
    ].map(([x = 0, y = 0]) => ({ from: [x, y] as const, to: fromPlane(at(x, y), 10) })),
  )
  if (!fit) throw new Error('no fit')
  return fit
}

/** Where a pixel, counted from the upper left corner, is drawn. */
function drawn(patches: readonly PlanPatch[], x: number, y: number): [number, number] {
  const patch = patches.find(
    (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
  )
  if (!patch) throw new Error(`nothing drawn at ${x}, ${y}`)
  const [a, b, c, d, e, f] = patch.matrix
  return [a * x + c * y + e, b * x + d * y + f]
}

describe('the pieces of a plan', () => {
  it('bring the corners of the plan exactly to where its control points put them', () => {
    const fit = planOf(0.25)
    const patches = planPatches(fit, width, height, 1)
    expect(patches).toHaveLength(1)
    for (const [x, y] of [
      [0, 0],
      [width, 0],
      [0, height],
    ] as const) {
      const [atX, atY] = drawn(patches, x, y)
      const [trueX, trueY] = toUnit(fit.project([x, height - y]))
      // A thousand millionth of the world is four centimetres; this is a hundredth of a millimetre.
      expect(Math.abs(atX - trueX)).toBeLessThan(2.5e-13)
      expect(Math.abs(atY - trueY)).toBeLessThan(2.5e-13)
    }
  })

  it('are as many as it takes for every point to lie within the tolerance', () => {
    const fit = planOf(5)
    const tolerance = 0.25 / (256 * 2 ** 18)
    const one = planPatches(fit, width, height, 1)
    const many = planPatches(fit, width, height, tolerance)
    const off = (patches: readonly PlanPatch[]) => {
      let worst = 0
      for (let x = 50; x < width; x += 411)
        for (let y = 50; y < height; y += 307) {
          const [trueX, trueY] = toUnit(fit.project([x, height - y]))
          const [atX, atY] = drawn(patches, x, y)
          worst = Math.max(worst, Math.hypot(atX - trueX, atY - trueY))
        }
      return worst
    }
    expect(off(one)).toBeGreaterThan(tolerance)
    expect(many.length).toBeGreaterThan(1)
    expect(off(many)).toBeLessThanOrEqual(tolerance * 1.5)
  })
})
