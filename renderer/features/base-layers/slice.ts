import type { BaseLayer as FacedLayer, InputOf, LayerState, OutputOf, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import type { LayerPicture } from './draw/layer-picture'

/** A layer as the page knows it; on the public face without the place of its file. */
export type Layer = Omit<FacedLayer, 'path'> & { readonly path?: string | undefined }

export type KnownLayer = Pick<LayerPicture, 'bounds' | 'legend'>

type Inspected = OutputOf<'baseLayers.inspect'>

/** A file that is about to become a layer, or a plan whose control points are set anew. */
export interface LayerDraft {
  readonly path: string
  readonly inspected: Inspected
  /** The layer whose control points are changed; null for a new one. */
  readonly uid: Uid | null
}

export interface LayersSlice {
  /** In the order in which they lie, the lowest first. */
  readonly list: readonly Layer[]
  readonly states: ReadonlyMap<Uid, LayerState['state']>
  /** Opacity while its slider is being moved: shown at once, written when the hand lets go. */
  readonly sliding: { readonly uid: Uid; readonly opacity: number } | null
  /** Why a layer cannot be drawn though its file is there. */
  readonly problems: ReadonlyMap<Uid, unknown>
  /** What the map found out about a layer when it read it. */
  readonly known: ReadonlyMap<Uid, KnownLayer>
  readonly isOpen: boolean
  readonly draft: LayerDraft | null
  setOpen(isOpen: boolean): void
  setDraft(draft: LayerDraft | null): void
  slide(sliding: LayersSlice['sliding']): void
  setProblem(uid: Uid, error: unknown): void
  setKnown(uid: Uid, known: KnownLayer): void
  load(): Promise<void>
  loadStates(): Promise<void>
  inspect(path: string): Promise<Inspected>
  add(layer: InputOf<'baseLayers.add'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'baseLayers.update'>['fields']): Promise<void>
  reorder(uids: readonly Uid[]): Promise<void>
  remove(uid: Uid): Promise<void>
  /** A stretch of a layer's file or, by its path, of a file that is not a layer yet. */
  bytes(of: LayerFile, offset: number, length: number): Promise<OutputOf<'baseLayers.bytes'>>
  /** One tile of an MBTiles file in base64. */
  tile(uid: Uid, z: number, x: number, y: number): Promise<string | null>
  /** As `tile`, of a file that is not a layer yet. */
  peekTile(path: string, z: number, x: number, y: number): Promise<string | null>
}

/** A file of a layer, or one that is not a layer yet. */
export type LayerFile = { readonly uid: Uid } | { readonly path: string }

export const createLayersSlice: SliceFactory<'layers'> = ({ get, patch, services, run }) => {
  const { call } = services
  return {
    list: [],
    states: new Map(),
    sliding: null,
    problems: new Map(),
    known: new Map(),
    isOpen: false,
    draft: null,
    setOpen: (isOpen) => patch({ isOpen }),
    setDraft: (draft) => patch({ draft }),
    slide: (sliding) => patch({ sliding }),
    setProblem: (uid, error) => patch({ problems: new Map(get().layers.problems).set(uid, error) }),
    setKnown: (uid, known) => patch({ known: new Map(get().layers.known).set(uid, known) }),
    load: async () => {
      const { layers } = await call('baseLayers.list', {})
      patch({ list: layers, problems: new Map(), sliding: null })
      // Files are looked for only where there are layers: a start without any asks nothing.
      if (layers.length > 0) await get().layers.loadStates()
      else patch({ states: new Map() })
    },
    loadStates: async () => {
      const { states } = await call('baseLayers.states', {})
      patch({ states: new Map(states.map(({ uid, state }) => [uid, state])) })
    },
    inspect: async (path) => call('baseLayers.inspect', { path }),
    add: async (layer) => (await run('baseLayers.add', layer)).uid,
    update: async (uid, fields) => {
      try {
        await run('baseLayers.update', { uid, fields })
      } finally {
        patch({ sliding: null })
      }
    },
    reorder: async (uids) => void (await run('baseLayers.reorder', { uids: [...uids] })),
    remove: async (uid) => void (await run('baseLayers.remove', { uid })),
    bytes: (of, offset, length) =>
      'uid' in of
        ? call('baseLayers.bytes', { uid: of.uid, offset, length })
        : call('baseLayers.peek', { path: of.path, offset, length }),
    tile: async (uid, z, x, y) => (await call('baseLayers.tile', { uid, z, x, y })).base64,
    peekTile: async (path, z, x, y) => (await call('baseLayers.peekTile', { path, z, x, y })).base64,
  }
}
