import { useMemo } from 'react'
import type { Uid } from '../../../electron/contract'
import { useApp } from '../../store/context'
import { withScenario } from '../scenarios/overlay'
import type { EstateScene } from './estate/draw-estates'
import { ShapeIndex } from './estate/geometry'
import { featureLayer, parcelLayer, parkLayer } from './layers'

const nobody: ReadonlySet<Uid> = new Set()

/** What the map shows, from the store: rebuilt only in the part whose data changed. */
export function useMapScene(): EstateScene {
  const parks = useApp((state) => state.parks.list)
  const features = useApp((state) => state.parks.features)
  const registered = useApp((state) => state.parcels.byUid)
  const registeredShapes = useApp((state) => state.parcels.shapes)
  const shown = useApp((state) => state.scenarios.shown)
  const line = useApp((state) => state.scenarios.line)
  const statuses = useApp((state) => state.parcels.statuses)
  const filter = useApp((state) => state.parcels.filter)

  const {
    byUid,
    shapes: shapesByUid,
    planned,
  } = useMemo(() => {
    const park = shown?.scenario.parkUid
    return shown?.parcels && park !== undefined
      ? withScenario(registered, registeredShapes, park, shown.parcels)
      : { byUid: registered, shapes: registeredShapes, planned: nobody }
  }, [registered, registeredShapes, shown])

  const shapes = useMemo(() => new ShapeIndex(shapesByUid), [shapesByUid])
  const parcelLooks = useMemo(() => parcelLayer(byUid, statuses, filter), [byUid, statuses, filter])
  const parkLooks = useMemo(() => parkLayer(parks, byUid, shapes, statuses), [parks, byUid, shapes, statuses])
  const featureLooks = useMemo(() => featureLayer(features), [features])
  return useMemo(
    () => ({
      parks: parkLooks,
      features: featureLooks,
      parcels: parcelLooks,
      shapes,
      scenario: { planned, line },
    }),
    [parkLooks, featureLooks, parcelLooks, shapes, planned, line],
  )
}
