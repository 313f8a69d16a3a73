import { useEffect, useMemo, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import type { AppStore } from '../../store/create-store'
import type { AppState } from '../../store/state'
import { readWhole } from '../base-layers/data/layer-bytes'
import { plainColor, shapesOf } from '../base-layers/data/shapes'
import { pictureKey } from '../base-layers/draw/layers-painter'
import type { Layer } from '../base-layers/slice'
import { useShownLayers } from '../base-layers/use-layers'
import type { Basemap } from '../map/base/basemap-data'
import { baseGround } from './base-lines'
import { groundOf, Snapper, snapSources, type SnapGround, type SnapSource } from './snapper'

/** The choice lists what is switched off, so that a kind that comes later is on. */
const remembered = 'drawing.snapsOff'

const nothingToSnap = new Snapper([])
const noLayers: readonly SnapGround[] = []

export function offSources({ frame }: AppState): readonly SnapSource[] {
  const choice = frame.choices[remembered]
  return Array.isArray(choice) ? snapSources.filter((source) => choice.includes(source)) : []
}

/** Whether a kind is snapped to, and the way to switch it; the choice is kept on this computer. */
export function useSnapSource(source: SnapSource): readonly [boolean, (isOn: boolean) => void] {
  const store = useAppStore()
  const isOn = useApp((state) => !offSources(state).includes(source))
  return [
    isOn,
    (next) => {
      const others = offSources(store.getState()).filter((each) => each !== source)
      void store.getState().frame.remember(remembered, next ? others : [...others, source])
    },
  ]
}

/** Everything that the crosshair is drawn to while the map draws. */
export function useSnaps(base: Basemap | null): Snapper {
  const isDrawing = useApp((state) => state.map.tool === 'draw')
  const off = useApp((state) => offSources(state).join())
  const parcels = useParcelGround(isDrawing)
  const parks = useParkGround(isDrawing)
  const layers = useLayerGrounds(isDrawing && !off.includes('layer'))
  const lines = useMemo(() => (isDrawing && base ? baseGround(base) : null), [isDrawing, base])
  return useMemo(() => {
    const all = [parcels, parks, ...layers, lines].filter((ground) => ground !== null)
    return all.length === 0 ? nothingToSnap : new Snapper(all.filter(({ source }) => !off.includes(source)))
  }, [parcels, parks, layers, lines, off])
}

/** Parcels of the day. */
function useParcelGround(isDrawing: boolean): SnapGround | null {
  const tool = useApp((state) => state.drawing.tool)
  const subject = useApp((state) => state.drawing.subject)
  const parcels = useApp((state) => state.parcels.byUid)
  const shapes = useApp((state) => state.parcels.shapes)
  // What is being changed must not hold itself.
  const except = tool === 'vertices' || tool === 'move' ? subject : null
  return useMemo(() => {
    if (!isDrawing) return null
    const things = [...shapes].flatMap(([uid, shape]) => {
      const parcel = uid === except ? undefined : parcels.get(uid)
      return parcel ? [{ shape, name: parcel.number }] : []
    })
    return groundOf('parcel', things)
  }, [isDrawing, except, parcels, shapes])
}

/** Outlines of parks, and the roads, greens and waters in them. */
function useParkGround(isDrawing: boolean): SnapGround | null {
  const parks = useApp((state) => state.parks.list)
  const features = useApp((state) => state.parks.features)
  return useMemo(
    () =>
      isDrawing
        ? groundOf('park', [
            ...parks.flatMap(({ outline, name }) => (outline ? [{ shape: outline, name }] : [])),
            ...features.map(({ polygon, name }) => ({ shape: polygon, name })),
          ])
        : null,
    [isDrawing, parks, features],
  )
}

/** What was read of a layer, by what would make it another picture. */
const read = new WeakMap<AppStore, Map<string, Promise<SnapGround | null>>>()

async function groundOfLayer(store: AppStore, layer: Layer): Promise<SnapGround | null> {
  const { layers } = store.getState()
  const bytes = await readWhole((offset, length) => layers.bytes({ uid: layer.uid }, offset, length))
  const shapes = shapesOf(new TextDecoder().decode(bytes), plainColor)
  return groundOf(
    'layer',
    shapes.map(({ parts, name }) => ({
      shape: parts,
      name: name === '' ? layer.name : `${layer.name} ${name}`,
    })),
  )
}

/** Shapes of the GeoJSON layers that are shown; each is read once, when the first sketch with it begins. */
function useLayerGrounds(isWanted: boolean): readonly SnapGround[] {
  const store = useAppStore()
  const shown = useShownLayers()
  const [found, setFound] = useState<ReadonlyMap<Uid, SnapGround>>(new Map())
  // Opacity and order change nothing here, and a slider being moved must not read anything.
  const wanted = isWanted
    ? shown
        .filter(({ kind }) => kind === 'geojson')
        .map((layer) => `${layer.uid} ${pictureKey(layer)}`)
        .join('\n')
    : ''
  useEffect(() => {
    if (wanted === '') return setFound(new Map())
    let isGone = false
    const kept = read.get(store) ?? new Map<string, Promise<SnapGround | null>>()
    read.set(store, kept)
    const keys = new Set(wanted.split('\n'))
    for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key)
    const layers = store
      .getState()
      .layers.list.filter((layer) => keys.has(`${layer.uid} ${pictureKey(layer)}`))
    void Promise.all(
      layers.map(async (layer) => {
        const key = `${layer.uid} ${pictureKey(layer)}`
        // The map itself says why a layer cannot be read.
        const reading = kept.get(key) ?? groundOfLayer(store, layer).catch(() => null)
        kept.set(key, reading)
        return [layer.uid, await reading] as const
      }),
    ).then((grounds) => {
      if (!isGone) setFound(new Map(grounds.flatMap(([uid, ground]) => (ground ? [[uid, ground]] : []))))
    })
    return () => {
      isGone = true
    }
  }, [store, wanted])
  return useMemo(() => (found.size === 0 ? noLayers : [...found.values()]), [found])
}
