import type L from 'leaflet'
import { useEffect } from 'react'
import type { Uid } from '../../../electron/contract'
import { useAppStore } from '../../store/context'
import { isComposing } from '../../ui/ime'
import { useLatest } from '../../ui/use-latest'
import { fromUnit, toUnit, type Unit } from './canvas/mercator'
import type { EstateScene } from './estate/draw-estates'
import { nearestTo, neighbourOf, type Direction } from './estate/neighbours'
import { wantsLittleMotion } from './use-map-view'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const panBy: Readonly<Record<Direction, [number, number]>> = {
  up: [0, -120],
  down: [0, 120],
  left: [-120, 0],
  right: [120, 0],
}

interface KeyboardActions {
  /** Enter on the active parcel. */
  readonly openDetails: () => void
  /** Keys that a measuring tool takes first; true when it took the key. */
  readonly measureKey: (key: string) => boolean
}

/** Keys on the map, which is one tab stop: arrows walk from lot to lot, Alt with arrows moves the map. */
export function useKeyboard(map: L.Map | null, scene: EstateScene, actions: KeyboardActions): void {
  const store = useAppStore()
  const latest = useLatest({ scene, actions })

  useEffect(() => {
    if (!map) return
    const container = map.getContainer()

    function spots(): { uid: Uid; at: Unit }[] {
      const { shapes, parcels } = latest.current.scene
      return shapes.items.flatMap(({ uid, outline }) =>
        parcels.looks.has(uid) ? [{ uid, at: outline.anchor }] : [],
      )
    }

    function walk(direction: Direction, adds: boolean): void {
      if (!map) return
      const { parcels } = store.getState()
      const all = spots()
      const centre = map.getCenter()
      const from = parcels.active === null ? null : (all.find(({ uid }) => uid === parcels.active) ?? null)
      const next = from
        ? neighbourOf(from.at, direction, all, from.uid)
        : nearestTo(toUnit([centre.lng, centre.lat]), all)
      if (next === null) return
      if (!adds) parcels.select([next])
      else if (!parcels.selection.has(next)) parcels.toggle(next)
      const at = all.find(({ uid }) => uid === next)?.at
      if (!at) return
      const [lon, lat] = fromUnit(at)
      map.panInside([lat, lon], { padding: [90, 120], animate: !wantsLittleMotion() })
    }

    function press(event: KeyboardEvent): void {
      if (isComposing(event) || !map || event.target !== container) return
      if (handle(event)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }

    function handle({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
      if (!map || ctrlKey || metaKey) return false
      const { parcels } = store.getState()
      if (latest.current.actions.measureKey(key)) return true
      const direction = directions[key]
      if (direction) {
        if (altKey) map.panBy(panBy[direction], { animate: !wantsLittleMotion() })
        else walk(direction, shiftKey)
        return true
      }
      if (altKey) return false
      if (key === 'Enter' && parcels.active !== null) latest.current.actions.openDetails()
      else if (key === 'Escape' && parcels.selection.size > 0) parcels.clearSelection()
      else if (key === '+' || key === '=' || key === ';') map.zoomIn()
      else if (key === '-') map.zoomOut()
      else return false
      return true
    }

    container.addEventListener('keydown', press)
    return () => container.removeEventListener('keydown', press)
  }, [map, store, latest])
}
