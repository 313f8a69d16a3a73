import type L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { OutdatedAnswer } from '../../store/generations'
import { useApp, useAppStore } from '../../store/context'
import { useLatest } from '../../ui/use-latest'
import { worldSize } from '../map/canvas/mercator'
import { LayersPainter } from './draw/layers-painter'
import type { Layer } from './slice'

/** The thing of a layer under the pointer. */
export interface LayerHover {
  readonly x: number
  readonly y: number
  readonly layer: Layer
  readonly name: string
}

/** Layers that can be drawn now, with the opacity of the slider that is being moved. */
export function useShownLayers(): readonly Layer[] {
  const list = useApp((state) => state.layers.list)
  const states = useApp((state) => state.layers.states)
  const sliding = useApp((state) => state.layers.sliding)
  return useMemo(
    () =>
      list
        .filter(({ uid, visible }) => visible && states.get(uid) === 'ready')
        .map((layer) => (sliding?.uid === layer.uid ? { ...layer, opacity: sliding.opacity } : layer)),
    [list, states, sliding],
  )
}

/** px around the pointer in which a line or a point counts as meant. */
const reachPx = 6

/** Draws the user's layers on a map and tells what is under the pointer. */
export function useLayers(map: L.Map | null): LayerHover | null {
  const store = useAppStore()
  const shown = useShownLayers()
  const [painter, setPainter] = useState<LayersPainter | null>(null)
  const [hover, setHover] = useState<LayerHover | null>(null)
  const latest = useLatest(shown)

  useEffect(() => {
    if (!map) return
    const { layers } = store.getState()
    const made = new LayersPainter(
      map,
      (uid: Uid) => ({
        read: (offset, length) => layers.bytes({ uid }, offset, length),
        tile: (z, x, y) => layers.tile(uid, z, x, y),
      }),
      {
        opened: (uid, { bounds, legend }) => store.getState().layers.setKnown(uid, { bounds, legend }),
        failed: (uid, error) => {
          if (!(error instanceof OutdatedAnswer)) store.getState().layers.setProblem(uid, error)
        },
      },
    )
    setPainter(made)
    return () => made.remove()
  }, [map, store])

  useEffect(() => painter?.show(shown), [painter, shown])

  useEffect(() => {
    if (!map || !painter) return
    const move = ({ latlng, containerPoint }: L.LeafletMouseEvent) => {
      const found = painter.at(latest.current, [latlng.lng, latlng.lat], reachPx / worldSize(map.getZoom()))
      setHover(found && { ...found, x: containerPoint.x, y: containerPoint.y })
    }
    const leave = () => setHover(null)
    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('movestart', leave)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('movestart', leave)
    }
  }, [map, painter, latest])

  // Files are moved while the window is in the background: looked for again when the officer comes back.
  useEffect(() => {
    const look = () => {
      const { layers, frame } = store.getState()
      if (layers.list.length > 0)
        void layers.loadStates().catch((error: unknown) => {
          if (!(error instanceof OutdatedAnswer)) frame.notifyError(error)
        })
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [store])

  return hover
}
