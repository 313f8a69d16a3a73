import { beforeEach, describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { Pen } from '../../../../renderer/features/drawing/pen'
import { SnapIndex } from '../../../../renderer/features/drawing/snap-index'
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
    () => new SnapIndex([lot]),
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
