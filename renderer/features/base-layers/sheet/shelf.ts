import type { SheetBaseLayer } from '../../../../electron/contract'
import { noLayers, type PreparedLayers, type SheetLayer } from '../../../sheets/layers/sheet-layer'
import type { Sheet } from '../../../sheets/layout/model'
import { groundOf } from './ground'
import { openForSheet, type LayerTools, type OpenedLayer } from './open-layer'

/** What paper can show, dots per inch. */
export const paperDpi = 300

/** Holds the layers that were opened, so that the next sheet does not read their files again. */
export class SheetShelf {
  private readonly opened = new Map<string, OpenedLayer>()
  private readonly toolsOf: (uid: string) => LayerTools

  constructor(toolsOf: (uid: string) => LayerTools) {
    this.toolsOf = toolsOf
  }

  /**
   * Divides a sheet into pages with the user's layers on its maps. Where a map stands is known only when the pages are
   * divided, and a map with layers has a legend that moves its labels: so it is divided twice where there are layers.
   */
  async compose(
    layers: readonly SheetBaseLayer[],
    compose: (prepared: PreparedLayers) => Sheet,
    dpi: number = paperDpi,
  ): Promise<Sheet> {
    const bare = compose(noLayers)
    if (layers.length === 0) return bare
    const byPark = new Map<string, readonly SheetLayer[]>()
    const leftOut = new Set<string>()
    for (const { parkUid, frame } of placesOf(bare)) {
      const ground = groundOf(frame, dpi)
      const prepared: SheetLayer[] = []
      for (const layer of layers) {
        try {
          prepared.push(await this.open(layer)(ground))
        } catch {
          // Told on the screen with its name; the sheet is not worse without it than not at all.
          leftOut.add(layer.name)
        }
      }
      byPark.set(parkUid, prepared)
    }
    this.forgetOthers(layers)
    return compose({ byPark, leftOut: [...leftOut] })
  }

  private open(layer: SheetBaseLayer): OpenedLayer {
    const key = keyOf(layer)
    const known = this.opened.get(key)
    if (known) return known
    const opened = openForSheet(layer, this.toolsOf(layer.uid))
    this.opened.set(key, opened)
    return opened
  }

  /** A plan whose points were set anew is another one. */
  private forgetOthers(layers: readonly SheetBaseLayer[]): void {
    const kept = new Set(layers.map(keyOf))
    for (const key of this.opened.keys()) if (!kept.has(key)) this.opened.delete(key)
  }
}

function keyOf(layer: SheetBaseLayer): string {
  return JSON.stringify(layer)
}

function placesOf({ pages }: Sheet) {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'map' && block.drawing.place ? [block.drawing.place] : [])),
  )
}
