import { useMemo, useState } from 'react'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Dialog } from '../../ui/dialog'
import { LayerCreditRows, useLayerCredits } from '../base-layers/layer-credits'
import type { Basemap } from './base/basemap-data'
import { toUnit } from './canvas/mercator'
import styles from './map.module.css'
import { placeName } from './place-name'
import { scaleBar } from './scale'

/** Sources, the name of the place in the middle, and the scale bar: on the map at every zoom. */
export function MapFoot({ base }: { base: Basemap | null }) {
  const m = useMessages()
  const rest = useApp((state) => state.map.rest)
  const layerCredits = useLayerCredits()
  const [isOpen, setOpen] = useState(false)
  const place = useMemo(() => {
    if (!base || !rest) return null
    // A view of several prefectures is near no municipality.
    if (rest.zoom < 9) return ''
    const name = placeName(base, toUnit(rest.center), rest.zoom >= 12.5)
    return name === null ? m.map.atSea : m.map.at(name)
  }, [base, rest, m])
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.credit}
        title={m.map.attributionMore}
        onClick={() => setOpen(true)}
      >
        {layerCredits === '' ? m.map.attribution : m.common.listOf([layerCredits, m.map.attribution])}
      </button>
      <span className={styles.where}>{place}</span>
      {rest && <ScaleBar latitude={rest.center[1]} zoom={rest.zoom} />}
      <Dialog
        title={m.map.attributionMore}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="large"
        closesOutside
      >
        <div
          className={styles.credits}
          role="region"
          aria-label={m.map.attributionMore}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the text scrolls and holds nothing else to stand on
          tabIndex={0}
        >
          <p>{m.map.credits.intro}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.map.credits.file}</th>
                <th scope="col">{m.map.credits.source}</th>
                <th scope="col">{m.map.credits.licence}</th>
              </tr>
            </thead>
            <tbody>
              {base?.credits.map(({ file, source, processing, licence }) => (
                <tr key={file}>
                  <td>{file}</td>
                  <td>
                    {source}
                    <small>{processing}</small>
                  </td>
                  <td>{licence}</td>
                </tr>
              ))}
              <LayerCreditRows />
            </tbody>
          </table>
          <p>{m.map.credits.shareAlike}</p>
        </div>
      </Dialog>
    </div>
  )
}

function ScaleBar({ latitude, zoom }: { latitude: number; zoom: number }) {
  const m = useMessages()
  const { metres, pixels } = scaleBar(latitude, zoom, 110)
  const text =
    metres >= 1000 ? `${metres / 1000} km` : metres >= 1 ? `${metres} m` : `${Math.round(metres * 100)} cm`
  return (
    <span className={styles.scale} role="img" aria-label={m.map.scaleBar(text)}>
      <span className={styles.scaleLine} style={{ width: pixels }} />
      {text}
    </span>
  )
}
