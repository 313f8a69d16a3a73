import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPlane } from '../../../../electron/contract/rules/plane'
import {
  movableFrame,
  pushedCentre,
  snapped,
  turned,
} from '../../../../renderer/features/printing/preview/frame-geometry'
import { scaleOf, zoomedIn, zoomedOut } from '../../../../renderer/features/printing/preview/zoom'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { toSheet } from '../../../../renderer/sheets/geometry/plane-frame'
import { gridOfParcels, sheetData, sheetPark, sheetSpec } from '../../../support/sheet-data'

const park = sheetPark(gridOfParcels(9))
const data = sheetData([park])

function frameOf(fields: Parameters<typeof sheetSpec>[0]) {
  const spec = sheetSpec({ parkUids: [park.park.uid], ...fields })
  const [page] = composeSheet(spec, data, messages.ja).pages
  const movable = page && movableFrame(page, spec, data)
  if (!movable) throw new Error('no frame')
  return movable
}

describe('a map that is pushed over the paper', () => {
  it('shows every place as far away as the hand moved, however it is turned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -150, max: 150, noNaN: true }),
        fc.double({ min: -150, max: 150, noNaN: true }),
        fc.integer({ min: -180, max: 180 }),
        (dx, dy, rotationDegrees) => {
          const before = frameOf({ scale: 2500, rotationDegrees }).frame
          const centre = pushedCentre(before, dx, dy)
          const after = frameOf({ scale: 2500, rotationDegrees, centre }).frame
          const [x0, y0] = toSheet(before, park.park.point)
          const [x1, y1] = toSheet(after, park.park.point)
          expect(x1 - x0).toBeCloseTo(dx, 2)
          expect(y1 - y0).toBeCloseTo(dy, 2)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('stays where it is when nothing moved', () => {
    const { frame } = frameOf({ scale: 1000 })
    const centre = toPlane(pushedCentre(frame, 0, 0), frame.zone)
    expect(centre.eastM).toBeCloseTo(frame.centre.eastM, 3)
    expect(centre.northM).toBeCloseTo(frame.centre.northM, 3)
  })
})

describe('a turn', () => {
  it('stays within half a circle either way, in tenths', () => {
    expect(turned(190)).toBe(-170)
    expect(turned(-181)).toBe(179)
    expect(turned(12.34)).toBe(12.3)
  })

  it('is drawn to upright and across', () => {
    expect(snapped(1.6)).toBe(0)
    expect(snapped(88.4)).toBe(90)
    expect(snapped(-178.5)).toBe(-180)
    expect(snapped(45)).toBe(45)
  })
})

describe('the size of the preview', () => {
  const a3 = { width: 420, height: 297 }

  it('lets the whole page be seen, or its width', () => {
    const view = { width: 800, height: 300 }
    const whole = scaleOf('page', a3, view)
    const wide = scaleOf('width', a3, view)
    expect((whole * a3.height * 96) / 25.4).toBeLessThanOrEqual(300)
    expect((wide * a3.width * 96) / 25.4).toBeLessThanOrEqual(800)
    expect(wide).toBeGreaterThan(whole)
  })

  it('goes in steps both ways', () => {
    expect(zoomedIn(1)).toBe(1.25)
    expect(zoomedOut(1)).toBe(0.8)
    expect(zoomedIn(9)).toBe(4)
    expect(zoomedOut(0.01)).toBe(0.25)
  })
})
