import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, smallestWindow, type WindowState } from '../../../electron/desktop/window-state'

const laptop = { x: 0, y: 0, width: 1920, height: 1040 }
const projector = { x: 1920, y: 0, width: 1280, height: 720 }
const saved = (changes: Partial<WindowState> = {}): WindowState => ({
  x: 100,
  y: 80,
  width: 1300,
  height: 800,
  maximized: false,
  ...changes,
})

describe('place of the window', () => {
  it('is the middle of the first screen at the first start', () => {
    expect(placeWindow(null, [laptop, projector])).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      maximized: false,
    })
  })

  it('is where it was, also on a second screen', () => {
    expect(placeWindow(saved(), [laptop])).toEqual(saved())
    const beside = saved({ x: 1950, y: 10, width: 1100, height: 660 })
    expect(placeWindow(beside, [laptop, projector])).toEqual(beside)
  })

  it('comes back from a screen that was unplugged', () => {
    const lost = placeWindow(saved({ x: 1950, y: 10 }), [laptop])
    expect(lost).toMatchObject({ x: 310, y: 120, width: 1300, height: 800 })
  })

  it('comes back when its title bar is out of reach', () => {
    expect(placeWindow(saved({ y: -300 }), [laptop]).y).toBeGreaterThanOrEqual(0)
    expect(placeWindow(saved({ x: -1250 }), [laptop]).x).toBeGreaterThanOrEqual(0)
    expect(placeWindow(saved({ y: 1030 }), [laptop]).y).toBeLessThan(1000)
  })

  it('stays maximized', () => {
    expect(placeWindow(saved({ maximized: true }), [laptop]).maximized).toBe(true)
  })

  it('opens in the middle when what is left of a wide one on the screen would be too narrow to catch', () => {
    const wide = { x: -1801, y: 0, width: 5000, height: 700, maximized: false }
    const { x, width } = placeWindow(wide, [laptop])
    expect(x + width - Math.max(x, 0)).toBeGreaterThanOrEqual(120)
  })

  it('can always be caught, whatever was saved', () => {
    const place = fc.record({
      x: fc.integer({ min: -1e6, max: 1e6 }),
      y: fc.integer({ min: -1e6, max: 1e6 }),
      width: fc.integer({ min: 1, max: 1e5 }),
      height: fc.integer({ min: 1, max: 1e5 }),
      maximized: fc.boolean(),
    })
    fc.assert(
      fc.property(place, (state) => {
        const { x, y, width, height } = placeWindow(state, [laptop])
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + 24).toBeLessThanOrEqual(laptop.height)
        expect(Math.min(x + width, laptop.width) - Math.max(x, 0)).toBeGreaterThanOrEqual(120)
        expect(width).toBeGreaterThanOrEqual(smallestWindow.width)
        expect(height).toBeLessThanOrEqual(laptop.height)
      }),
    )
  })
})
