import type L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { Position } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { useLatest } from '../../ui/use-latest'
import type { MapPainter } from './map-painter'
import { measure, type MeasureResult } from './tools/measure'

export interface MeasureState {
  readonly result: MeasureResult | null
  readonly points: number
  readonly finished: boolean
  /** True when the tool took the key. */
  readonly key: (key: string) => boolean
  readonly undoPoint: () => void
  readonly restart: () => void
}

interface Drawn {
  readonly points: readonly Position[]
  readonly finished: boolean
}

const nothing: Drawn = { points: [], finished: false }

/** The measuring tools: clicks add points, Backspace takes one back, Enter or a double click finishes, Escape ends. */
export function useMeasure(map: L.Map | null, painter: MapPainter | null): MeasureState {
  const store = useAppStore()
  const tool = useApp((state) => state.map.tool)
  const [drawn, setDrawn] = useState<Drawn>(nothing)
  const [next, setNext] = useState<Position | null>(null)
  const kind = tool === 'select' || tool === 'draw' ? null : tool === 'cut' ? 'distance' : tool
  const latest = useLatest({ drawn, kind })

  // A tool begins with an empty sheet.
  const [lastTool, setLastTool] = useState(tool)
  if (lastTool !== tool) {
    setLastTool(tool)
    setDrawn(nothing)
    setNext(null)
  }

  useEffect(() => {
    if (!map || kind === null) return
    const container = map.getContainer()
    container.style.cursor = 'crosshair'
    // The cut is begun from a form: Enter and Escape must reach the map from here on.
    if (tool === 'cut') container.focus({ preventScroll: true })
    map.doubleClickZoom.disable()
    const place = ({ lat, lng }: L.LatLng): Position => [lng, lat]
    const click = (event: L.LeafletMouseEvent) => {
      if (event.originalEvent.detail > 1) return
      setDrawn(({ points, finished }) => ({
        points: finished ? [place(event.latlng)] : [...points, place(event.latlng)],
        finished: false,
      }))
    }
    const move = (event: L.LeafletMouseEvent) => setNext(place(event.latlng))
    const double = () => setDrawn((before) => ({ ...before, finished: before.points.length > 1 }))
    map.on('click', click)
    map.on('mousemove', move)
    map.on('dblclick', double)
    return () => {
      container.style.cursor = ''
      map.doubleClickZoom.enable()
      map.off('click', click)
      map.off('mousemove', move)
      map.off('dblclick', double)
    }
  }, [map, kind, tool])

  const { points, finished } = drawn
  // A cut that is finished belongs to the scenario's form; the map goes back to selecting.
  useEffect(() => {
    if (tool !== 'cut' || !finished) return
    store.getState().scenarios.setLine(points)
    store.getState().map.setTool('select')
  }, [store, tool, finished, points])
  const moving = finished || points.length === 0 ? null : next
  useEffect(() => {
    painter?.setMeasure(kind === null ? null : { kind, points, next: moving })
  }, [painter, kind, points, moving])

  const result = useMemo(() => {
    if (kind === null) return null
    return measure(kind, moving ? [...points, moving] : points)
  }, [kind, points, moving])

  const undoPoint = () => setDrawn((before) => ({ points: before.points.slice(0, -1), finished: false }))

  return {
    result,
    points: points.length,
    finished,
    undoPoint,
    restart: () => setDrawn(nothing),
    key: (key) => {
      const now = latest.current
      if (now.kind === null) return false
      if (key === 'Backspace') undoPoint()
      else if (key === 'Enter') setDrawn((before) => ({ ...before, finished: before.points.length > 1 }))
      else if (key === 'Escape') {
        if (now.drawn.points.length > 0) setDrawn(nothing)
        else store.getState().map.setTool('select')
      } else return false
      return true
    },
  }
}
