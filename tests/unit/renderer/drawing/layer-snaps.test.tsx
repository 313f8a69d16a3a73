import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import type { Snapper } from '../../../../renderer/features/drawing/snapper'
import { useSnaps } from '../../../../renderer/features/drawing/use-snaps'
import { toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'
import { StoreProvider } from '../../../../renderer/store/context'
import { openDesk, type Desk } from '../matching/desk'
import { uid } from '../parcels/samples'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const radius = 10 / worldSize(17)
const spot: Position = [140.15, 37.92]
const text = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: '井戸' }, geometry: { type: 'Point', coordinates: spot } },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [140.16, 37.92],
          [140.17, 37.92],
        ],
      },
    },
  ],
})
const road: MultiPolygon = [
  [
    [
      [140.18, 37.93],
      [140.182, 37.93],
      [140.182, 37.9301],
      [140.18, 37.93],
    ],
  ],
]
const layer = (more: object) => ({
  uid: uid(5, 1),
  kind: 'geojson',
  position: 0,
  name: '防災',
  attribution: '',
  opacity: 1,
  visible: true,
  onSheet: false,
  path: 'a.geojson',
  details: { controlPoints: [], color: null, over: true },
  ...more,
})

let desk: Desk
let root: Root
let snaps: Snapper

function Probe() {
  const found = useSnaps(null)
  useEffect(() => {
    snaps = found
  }, [found])
  return null
}

beforeEach(async () => {
  desk = await openDesk({
    'parks.features': {
      features: [{ uid: uid(5, 2), parkUid: uid(1, 1), kind: 'road', name: '市道', polygon: road }],
    },
    'baseLayers.list': { layers: [layer({})] },
    'baseLayers.states': { states: [{ uid: uid(5, 1), state: 'ready' }] },
    'baseLayers.bytes': { base64: Buffer.from(text).toString('base64'), totalBytes: Buffer.byteLength(text) },
  })
  await Promise.all([desk.store.getState().layers.load(), desk.store.getState().parks.load()])
  desk.store.getState().map.setTool('draw')
  root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <StoreProvider store={desk.store}>
        <Probe />
      </StoreProvider>,
    ),
  )
})
afterEach(() => act(async () => root.unmount()))

it('draws the crosshair to points and lines of a layer that is shown, and reads its file once', async () => {
  expect(snaps.nearest(toUnit([140.150001, 37.92]), radius)).toMatchObject({
    position: spot,
    kind: 'corner',
    source: 'layer',
    name: '防災 井戸',
  })
  expect(snaps.nearest(toUnit([140.165, 37.92001]), radius)).toMatchObject({ kind: 'edge', name: '防災' })
  const { layers } = desk.store.getState()
  for (const opacity of [0.4, 0.6]) await act(async () => layers.slide({ uid: uid(5, 1), opacity }))
  await act(async () => desk.store.getState().map.setTool('select'))
  await act(async () => desk.store.getState().map.setTool('draw'))
  expect(snaps.nearest(toUnit(spot), radius)).not.toBeNull()
  expect(desk.asked('baseLayers.bytes')).toHaveLength(1)
})

it('lets a layer be that is hidden, or whose kind is switched off', async () => {
  await act(async () => void desk.store.getState().frame.remember('drawing.snapsOff', ['layer']))
  expect(snaps.nearest(toUnit(spot), radius)).toBeNull()
  expect(snaps.nearest(toUnit([140.181, 37.93]), radius)).toMatchObject({ source: 'park', name: '市道' })
  await act(async () => void desk.store.getState().frame.remember('drawing.snapsOff', ['park']))
  expect(snaps.nearest(toUnit([140.181, 37.93]), radius)).toBeNull()
  expect(snaps.nearest(toUnit(spot), radius)).not.toBeNull()
  desk.answers['baseLayers.list'] = { layers: [layer({ visible: false })] }
  await act(async () => desk.store.getState().layers.load())
  expect(snaps.nearest(toUnit(spot), radius)).toBeNull()
})
