import { beforeEach, describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { fromPlane, toPlane } from '../../../../electron/contract/rules/plane'
import { Pen } from '../../../../renderer/features/drawing/pen'
import { groundOf, Snapper } from '../../../../renderer/features/drawing/snapper'
import type { DrawTool } from '../../../../renderer/features/drawing/slice'
import { worldSize } from '../../../../renderer/features/map/canvas/mercator'
import type { AppStore } from '../../../../renderer/store/create-store'
import { openDesk } from '../matching/desk'
import { uid } from '../parcels/samples'

const radius = 10 / worldSize(17)
const corner: Position = [140.1432, 37.9131]
const lot: MultiPolygon = [[[corner, [140.1444, 37.9131], [140.1444, 37.914], [140.1432, 37.914], corner]]]
const other: Position = [140.15, 37.92]

let store: AppStore
let pen: Pen

const sketch = () => store.getState().drawing
const begin = (tool: DrawTool) => {
  sketch().open()
  sketch().choose(tool)
}
const click = (position: Position) => {
  pen.moveTo(position, radius)
  pen.press()
}

beforeEach(async () => {
  store = (await openDesk({})).store
  pen = new Pen(
    sketch,
    () => new Snapper([groundOf('parcel', [{ shape: lot, name: 'A-1' }])]),
    () => undefined,
  )
})

describe('drawing an outline', () => {
  it('snaps to the corner of a neighbour to the last digit, unless that is switched off', () => {
    begin('parcel')
    click([140.143202, 37.913101])
    expect(sketch().points).toEqual([corner])
    sketch().restart()
    sketch().setSnaps(false)
    click([140.143202, 37.913101])
    expect(sketch().points).toEqual([[140.143202, 37.913101]])
  })

  it('is not drawn to anything while it is asked to go freely, and tells what drew it otherwise', () => {
    begin('parcel')
    pen.moveTo([140.143202, 37.913101], radius)
    expect(pen.at.snap).toEqual({ kind: 'corner', source: 'parcel', name: 'A-1' })
    pen.moveTo([140.143202, 37.913101], radius, true)
    expect(pen.at).toMatchObject({ position: [140.143202, 37.913101], snap: null })
  })

  it('closes where it began, and then waits for its form', () => {
    begin('parcel')
    for (const at of [other, [140.151, 37.92], [140.151, 37.921]] as Position[]) click(at)
    click([140.150001, 37.920001])
    expect(sketch()).toMatchObject({ isFinished: true, fault: null })
    expect(sketch().points).toHaveLength(3)
    pen.press()
    expect(sketch().points).toHaveLength(3)
  })

  it('is not finished with two points, nor where it crosses itself: the place is told', () => {
    begin('parcel')
    click(other)
    click([140.151, 37.92])
    expect(pen.finish()).toBe(false)
    click([140.15, 37.921])
    click([140.151, 37.921])
    expect(pen.finish()).toBe(false)
    expect(sketch().isFinished).toBe(false)
    expect(sketch().fault?.[0]).toBeCloseTo(140.1505, 9)
    expect(sketch().fault?.[1]).toBeCloseTo(37.9205, 9)
    sketch().takeBack()
    expect(sketch().fault).toBeNull()
    expect(pen.finish()).toBe(true)
  })

  it('pressed twice in one place is finished and gets no second point there', () => {
    begin('split')
    click(other)
    click([140.151, 37.92])
    pen.press()
    expect(sketch()).toMatchObject({ isFinished: true })
    expect(sketch().points).toHaveLength(2)
  })

  it('takes a point from figures as it is, beside a corner or not', () => {
    begin('parcel')
    pen.place([140.1432001, 37.9131])
    expect(sketch().points).toEqual([[140.1432001, 37.9131]])
  })

  it('holds the frame back until it is saved, taken back point by point, or given up', () => {
    begin('parcel')
    click(other)
    let isGone = false
    const go = () => {
      isGone = true
    }
    sketch().leave(go)
    expect(isGone).toBe(false)
    store.getState().frame.answerLeaving(false)
    expect(sketch().points).toHaveLength(1)
    sketch().takeBack()
    sketch().leave(go)
    expect(isGone).toBe(true)
    expect(sketch().tool).toBeNull()
  })
})

describe('a right angle', () => {
  const first: Position = fromPlane({ northM: -231_000, eastM: -60_000 }, 10)
  /** Metres east and north of the first point. */
  const at = (east: number, north: number) =>
    fromPlane({ northM: -231_000 + north, eastM: -60_000 + east }, 10)
  const metres = (position: Position) => {
    const { northM, eastM } = toPlane(position, 10)
    return [eastM + 60_000, northM + 231_000].map((value) => Math.round(value * 1e5) / 1e5 + 0)
  }

  beforeEach(() => {
    begin('parcel')
    sketch().setSquare(true)
    for (const point of [first, at(30, 40)]) click(point)
  })

  it('is held on the plane, whichever side is meant, and straight on too', () => {
    expect(metres(sketch().points[1] as Position)).toEqual([30, 40])
    pen.moveTo(at(-9, 72), radius)
    expect(metres(pen.at.position as Position)).toEqual(
      [-10.6, 70.45].map((value) => expect.closeTo(value, 0)),
    )
    const [east = 0, north = 0] = metres(pen.at.position as Position)
    expect((east - 30) * 3 + (north - 40) * 4).toBeCloseTo(0, 3)
    pen.moveTo(at(70, 20), radius)
    const [rightEast = 0, rightNorth = 0] = metres(pen.at.position as Position)
    expect((rightEast - 30) * 3 + (rightNorth - 40) * 4).toBeCloseTo(0, 3)
    expect(rightEast).toBeGreaterThan(30)
    pen.moveTo(at(61, 79), radius)
    const [onEast = 0, onNorth = 0] = metres(pen.at.position as Position)
    expect(onEast * 4 - onNorth * 3).toBeCloseTo(0, 3)
  })

  it('is left alone by the first side, by a switched off lock and where the outline is closed', () => {
    sketch().restart()
    click(first)
    pen.moveTo(at(7, 31), radius)
    expect(metres(pen.at.position as Position)).toEqual([7, 31])
    click(at(60, 0))
    click(at(60, 50))
    pen.moveTo(at(0.5, 0.5), radius)
    expect(pen.at.position).toEqual(first)
    sketch().setSquare(false)
    pen.moveTo(at(20, 70), radius)
    expect(metres(pen.at.position as Position)).toEqual([20, 70])
  })

  it('goes on to the line that it meets, and as far as a corner', () => {
    const wall: MultiPolygon = [[[at(100, -50), at(100, 90), at(140, 90), at(140, -50), at(100, -50)]]]
    pen = new Pen(
      sketch,
      () => new Snapper([groundOf('parcel', [{ shape: wall, name: 'A-1' }])]),
      () => undefined,
    )
    sketch().restart()
    for (const point of [first, at(0, 40)]) click(point)
    pen.moveTo(at(99, 42), 4 / worldSize(17))
    expect(metres(pen.at.position as Position)).toEqual([100, 40])
    expect(pen.at.snap).toEqual({ kind: 'edge', source: 'parcel', name: 'A-1' })
    pen.moveTo(at(1, 88.5), 1 / worldSize(17))
    expect(metres(pen.at.position as Position)).toEqual([0, 88.5])
    pen.moveTo(at(99.9, 89.9), 1 / worldSize(17))
    expect(metres(pen.at.position as Position)).toEqual([100, 40])
    expect(pen.at.snap).toBeNull()
  })

  it('closes the outline with one corner more, which is square to the last side', () => {
    sketch().restart()
    sketch().setSquare(false)
    for (const point of [first, at(60, 0), at(60, 25)]) click(point)
    expect(pen.closeSquare()).toBe(true)
    expect(sketch().isFinished).toBe(true)
    expect(sketch().points.map(metres)).toEqual([
      [0, 0],
      [60, 0],
      [60, 25],
      [0, 25],
    ])
  })

  it('needs no further corner where the outline is square already', () => {
    sketch().restart()
    sketch().setSquare(false)
    for (const point of [first, at(60, 0), at(60, 25), at(0, 25)]) click(point)
    expect(pen.closeSquare()).toBe(true)
    expect(sketch().points).toHaveLength(4)
  })

  it('is set against the side before the corner that is held', () => {
    const square: MultiPolygon = [[[at(0, 0), at(60, 0), at(60, 25), at(0, 25), at(0, 0)]]]
    begin('vertices')
    sketch().begin(uid(1, 1), square)
    pen.moveTo(at(60, 25), radius)
    pen.press()
    pen.moveTo(at(63, 31), radius)
    expect(metres(pen.at.draft?.[0]?.[0]?.[2] as Position)).toEqual([60, 31])
  })
})

describe('moving corners', () => {
  beforeEach(() => {
    begin('vertices')
    sketch().begin(uid(1, 1), lot)
  })

  it('takes hold of a corner, carries it and lets it go; each is one step to take back', () => {
    click([140.14321, 37.9131])
    expect(pen.at.isHeld).toBe(true)
    pen.moveTo(other, radius)
    expect(pen.at.draft?.[0]?.[0]?.[0]).toEqual(other)
    expect(sketch().edited).toBe(lot)
    pen.press()
    expect(sketch().edited?.[0]?.[0]?.[0]).toEqual(other)
    expect(sketch().past).toEqual([lot])
    expect(pen.finish()).toBe(true)
    sketch().resume()
    expect(sketch().takeBack()).toBe(true)
    expect(sketch().edited).toBe(lot)
    expect(pen.finish()).toBe(false)
  })

  it('lets go without a change when it is given up', () => {
    click(corner)
    pen.moveTo(other, radius)
    expect(pen.release()).toBe(true)
    expect(sketch().past).toEqual([])
    expect(sketch().edited).toBe(lot)
  })

  it('sets a new corner where a side is taken hold of, and removes one', () => {
    click([140.1438, 37.9131])
    expect(pen.at.isHeld).toBe(true)
    pen.moveTo([140.1438, 37.9128], radius)
    pen.press()
    expect(sketch().edited?.[0]?.[0]).toHaveLength(6)
    pen.moveTo([140.1438, 37.9128], radius)
    expect(pen.removeCorner()).toBe(true)
    expect(sketch().edited?.[0]?.[0]).toHaveLength(5)
    expect(sketch().past).toHaveLength(3)
  })

  it('walks from corner to corner', () => {
    pen.toCorner(1)
    expect(pen.at.position).toEqual(corner)
    pen.toCorner(1)
    expect(pen.at.position).toEqual([140.1444, 37.9131])
    pen.press()
    pen.place([140.1445, 37.9131])
    expect(sketch().edited?.[0]?.[0]?.[1]).toEqual([140.1445, 37.9131])
  })
})
