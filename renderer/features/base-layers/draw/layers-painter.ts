import type L from 'leaflet'
import type { Uid } from '../../../../electron/contract'
import { BufferedCanvas } from '../../map/canvas/buffered-canvas'
import type { Layer } from '../slice'
import { openPicture, type LayerPicture, type PictureTools } from './layer-picture'

/** Between the base map (210), the parcels (220) and the marks (230) of the map's painter. */
const panes = { under: ['user-layers-under', '215'], over: ['user-layers-over', '225'] } as const

interface Held {
  readonly key: string
  readonly canvas: BufferedCanvas
  picture: LayerPicture | null
}

/** What of a layer changes its picture; name, order and opacity do not. */
export function pictureKey({ kind, path = '', details }: Layer): string {
  return JSON.stringify([kind, path, details])
}

export interface PainterNews {
  /** The layer was read; its bounds and legend are known. */
  readonly opened: (uid: Uid, picture: LayerPicture) => void
  readonly failed: (uid: Uid, error: unknown) => void
}

/** Paints each layer of the user on a canvas of its own, so that a slider changes its opacity without drawing it anew. */
export class LayersPainter {
  private readonly held = new Map<Uid, Held>()
  private readonly map: L.Map
  private readonly tools: (uid: Uid) => Pick<PictureTools, 'read' | 'tile'>
  private readonly news: PainterNews

  constructor(map: L.Map, tools: (uid: Uid) => Pick<PictureTools, 'read' | 'tile'>, news: PainterNews) {
    this.map = map
    this.tools = tools
    this.news = news
    for (const [name, zIndex] of Object.values(panes)) {
      const pane = map.getPane(name) ?? map.createPane(name)
      pane.style.zIndex = zIndex
      pane.style.pointerEvents = 'none'
    }
  }

  /** Shows these layers, the lowest first. */
  show(layers: readonly Layer[]): void {
    const keys = new Map(layers.map((layer) => [layer.uid, pictureKey(layer)]))
    for (const [uid, { key, canvas }] of this.held)
      if (keys.get(uid) !== key) {
        canvas.remove()
        this.held.delete(uid)
      }
    for (const [index, layer] of layers.entries()) {
      const held = this.held.get(layer.uid) ?? this.open(layer)
      held.canvas.setLook({ opacity: layer.opacity, order: index })
    }
  }

  /** What the topmost layer that knows something says about a place (lon, lat). */
  at(
    layers: readonly Layer[],
    position: readonly [lon: number, lat: number],
    reach: number,
  ): { readonly layer: Layer; readonly name: string } | null {
    for (const layer of layers.toReversed()) {
      const found = this.held.get(layer.uid)?.picture?.at(position, reach)
      if (found) return { layer, name: found.name }
    }
    return null
  }

  remove(): void {
    for (const { canvas } of this.held.values()) canvas.remove()
    this.held.clear()
  }

  private open(layer: Layer): Held {
    const { uid } = layer
    const [pane] = panes[layer.details.over ? 'over' : 'under']
    const canvas = new BufferedCanvas({ pane, draw: (view) => held.picture?.draw(view) })
    const held: Held = { key: pictureKey(layer), canvas, picture: null }
    this.held.set(uid, held)
    canvas.addTo(this.map)
    const isWanted = () => this.held.get(uid) === held
    openPicture(layer, {
      ...this.tools(uid),
      arrived: () => canvas.invalidate(),
      failed: (error) => {
        if (isWanted()) this.news.failed(uid, error)
      },
    }).then(
      (picture) => {
        if (!isWanted()) return
        held.picture = picture
        canvas.invalidate()
        this.news.opened(uid, picture)
      },
      (error: unknown) => {
        if (isWanted()) this.news.failed(uid, error)
      },
    )
    return held
  }
}
