import { act } from 'react'
import { createStore } from 'zustand'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import { findCommands } from '../../../../renderer/app/palette/commands'
import { handleDrawingKey } from '../../../../renderer/features/drawing/drawing-keys'
import { DrawingPanel } from '../../../../renderer/features/drawing/drawing-panel'
import { noCrosshair, Pen, type Crosshair } from '../../../../renderer/features/drawing/pen'
import { SketchBar } from '../../../../renderer/features/drawing/sketch-bar'
import { groundOf, Snapper } from '../../../../renderer/features/drawing/snapper'
import { offSources } from '../../../../renderer/features/drawing/use-snaps'
import { toPlane } from '../../../../electron/contract/rules/plane'
import { click, find, findAll, openPage, press, type, type TestPage } from '../parcels/page'

const place = (east: number, north: number): Position =>
  fromPlane({ northM: -231_000 + north, eastM: -60_000 + east }, 10)
const radius = 1e-9

let page: TestPage
let pen: Pen
const sketch = () => page.store.getState().drawing

beforeEach(async () => {
  page = await openPage(
    <>
      <SketchBar />
      <DrawingPanel />
    </>,
    { parcels: [] },
  )
  const crosshair = createStore<Crosshair>(() => noCrosshair)
  const wall = { shape: [[[place(0, 100), place(50, 100)]]], name: 'A-1' }
  pen = new Pen(
    sketch,
    () => new Snapper([groundOf('parcel', [wall])]),
    (next) => crosshair.setState(next),
  )
  await act(async () => {
    sketch().setBoard({ pen, crosshair })
    sketch().open()
    sketch().choose('parcel')
  })
})
afterEach(() => page.close())

const points = async (...places: Position[]) => {
  for (const at of places)
    await act(async () => {
      pen.moveTo(at, radius)
      pen.press()
    })
}
const key = (name: string) =>
  act(async () => {
    const board = { map: {} as never, pen, state: () => page.store.getState(), radius: () => radius }
    handleDrawingKey(new KeyboardEvent('keydown', { key: name }), board)
  })
const bar = () => document.querySelector('dl')?.textContent ?? ''

describe('snapping', () => {
  it('is switched kind by kind, and the choice is kept on this computer', async () => {
    await click(find('field', '背景地図の線'))
    expect(offSources(page.store.getState())).toEqual(['base'])
    await click(find('field', '取り込んだレイヤー'))
    expect(page.sent('preferences.update').at(-1)).toEqual({
      choices: { 'drawing.snapsOff': ['base', 'layer'] },
    })
    await click(find('field', '背景地図の線'))
    expect(offSources(page.store.getState())).toEqual(['layer'])
    expect(page.root.textContent).toContain('測量した位置ではありません')
  })

  it('says in words what the crosshair was drawn to', async () => {
    await act(async () => pen.moveTo(place(0, 100), radius))
    expect(bar()).toContain('区画「A-1」の頂点')
    await act(async () => pen.moveTo(place(80, 10), radius))
    await act(async () => new Promise((resolve) => setTimeout(resolve, 60)))
    expect(bar()).toContain('なし')
  })

  it('goes off and on by a key, said aloud', async () => {
    await key('s')
    expect(sketch().snaps).toBe(false)
    expect(page.root.textContent).toContain('吸着を切りました')
    await key('s')
    expect(sketch().snaps).toBe(true)
  })
})

const bearings = () =>
  [...document.querySelectorAll('label')].filter((label) => label.textContent === '方向角')

describe('right angles', () => {
  it('go on by button, box or key, alike in all three, and are said aloud', async () => {
    await key('r')
    expect(find('button', '直角（R）').getAttribute('aria-pressed')).toBe('true')
    expect(page.root.textContent).toContain('直角を入れました')
    await click(find('button', '直角（R）'))
    expect(sketch().square).toBe(false)
    await click(find('field', '直角か直進に限る'))
    expect(sketch().square).toBe(true)
    expect(find('button', '直角（R）').getAttribute('aria-pressed')).toBe('true')
  })

  it('ask for the length alone where it is typed, with the way to go', async () => {
    await points(place(0, 0), place(0, 40))
    await click(find('radio', '距離と方向角'))
    expect(bearings()).toHaveLength(1)
    await click(find('button', '直角（R）'))
    expect(bearings()).toHaveLength(0)
    await click(find('radio', '左へ直角'))
    const length = find('field', '距離 (m)')
    await type(length, '25')
    await press(length, 'Enter')
    const { northM, eastM } = toPlane(sketch().points[2] as Position, 10)
    expect([eastM + 60_000, northM + 231_000]).toEqual([expect.closeTo(-25, 4), expect.closeTo(40, 4)])
  })

  it('close an outline of three points as a rectangle', async () => {
    expect(findAll('button').some((each) => each.textContent?.includes('直角に閉じる'))).toBe(false)
    await points(place(0, 0), place(0, 40), place(25, 40))
    await click(find('button', '直角に閉じる'))
    expect(sketch().points).toHaveLength(4)
    expect(sketch().isFinished).toBe(true)
  })
})

describe('the palette', () => {
  it('has every drawing tool in either language, and begins it on the map', async () => {
    const found = findCommands(page.store, ['分割'], 6)
    expect(found.map(({ label }) => label)).toEqual(['作図：区画を分割する'])
    await act(async () => found[0]?.run?.())
    expect(sketch()).toMatchObject({ isOpen: true, tool: 'split' })
    expect(findCommands(page.store, ['draw'], 20).length).toBeGreaterThanOrEqual(9)
    await act(async () => page.store.getState().frame.setFace('public'))
    expect(findCommands(page.store, ['分割'], 6)).toEqual([])
  })
})
