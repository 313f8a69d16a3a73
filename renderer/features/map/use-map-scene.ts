import { useMemo } from 'react'
import { useApp } from '../../store/context'
import type { EstateScene } from './estate/draw-estates'
import { ShapeIndex } from './estate/geometry'
import { featureLayer, parcelLayer, parkLayer } from './layers'

/** What the map shows, from the store: rebuilt only in the part whose data changed. */
export function useMapScene(): EstateScene {
  const parks = useApp((state) => state.parks.list)
  const features = useApp((state) => state.parks.features)
  const byUid = useApp((state) => state.parcels.byUid)
  const shapesByUid = useApp((state) => state.parcels.shapes)
  const statuses = useApp((state) => state.parcels.statuses)
  const filter = useApp((state) => state.parcels.filter)

  const shapes = useMemo(() => new ShapeIndex(shapesByUid), [shapesByUid])
  const parcelLooks = useMemo(() => parcelLayer(byUid, statuses, filter), [byUid, statuses, filter])
  const parkLooks = useMemo(() => parkLayer(parks, byUid, shapes, statuses), [parks, byUid, shapes, statuses])
  const featureLooks = useMemo(() => featureLayer(features), [features])
  return useMemo(
    () => ({ parks: parkLooks, features: featureLooks, parcels: parcelLooks, shapes }),
    [parkLooks, featureLooks, parcelLooks, shapes],
  )
}
