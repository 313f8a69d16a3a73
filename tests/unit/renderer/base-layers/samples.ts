import type { LayerDetails } from '../../../../electron/contract'
import type { Layer } from '../../../../renderer/features/base-layers/slice'

/** A layer of GeoJSON. */
export function layer(uid: string, details: Partial<LayerDetails> = {}): Layer {
  return {
    uid,
    kind: 'geojson',
    position: 0,
    path: `${uid}.geojson`,
    name: uid,
    attribution: '見本市',
    opacity: 1,
    visible: true,
    onSheet: true,
    details: {
      minZoom: null,
      maxZoom: null,
      tiles: null,
      bounds: null,
      controlPoints: [],
      widthPx: null,
      heightPx: null,
      page: null,
      color: null,
      over: true,
      ...details,
    },
  }
}
