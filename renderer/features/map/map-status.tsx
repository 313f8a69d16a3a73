import { toPlane, zoneAt, zoneName } from '../../../electron/contract/rules/plane'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { filterCount, selectFiltered } from '../parcels/selectors'
import styles from './map.module.css'
import { scaleDenominator } from './scale'

/** What the status line says about the map: how many parcels, the scale, and the coordinates under the pointer. */
export function MapStatus() {
  const m = useMessages()
  const words = m.map.status
  const format = useFormat()
  const all = useApp((state) => state.parcels.byUid.size)
  const hits = useApp((state) => selectFiltered(state).length)
  const isFiltered = useApp((state) => filterCount(state.parcels.filter) > 0)
  const selected = useApp((state) => state.parcels.selection.size)
  const rest = useApp((state) => state.map.rest)
  const pointer = useApp((state) => state.map.pointer)

  const count = isFiltered
    ? words.filtered(format.whole(hits), format.whole(all))
    : words.parcels(format.whole(all))

  return (
    <span className={styles.status}>
      <span>
        {count}
        {selected > 0 && ` · ${m.common.selected(format.whole(selected))}`}
      </span>
      {rest && <span>{words.scale(format.whole(scaleDenominator(rest.center[1], rest.zoom)))}</span>}
      {pointer && <span>{coordinates(pointer)}</span>}
    </span>
  )

  function coordinates([lon, lat]: readonly [lon: number, lat: number]): string {
    const zone = zoneAt([lon, lat])
    const { northM, eastM } = toPlane([lon, lat], zone)
    const degrees = words.lonLat(lat.toFixed(5), lon.toFixed(5))
    // In Japan X is north and Y is east.
    return `${degrees} · ${words.plane(format.whole(northM), format.whole(eastM), zoneName(zone))}`
  }
}
