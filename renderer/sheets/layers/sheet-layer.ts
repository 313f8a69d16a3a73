import type { Position } from '../../../electron/contract'

/** Strokes and fills of one look; widths in px of the screen (1/96 inch), as they were given for it. */
export interface SheetShapeStyle {
  readonly fill: string
  readonly fillOpacity: number
  readonly line: string
  readonly lineOpacity: number
  readonly width: number
}

/** An area (rings by polygon), lines or points in lon, lat (EPSG:6668). */
export interface SheetShape {
  readonly kind: 'area' | 'line' | 'point'
  readonly parts: readonly (readonly (readonly Position[])[])[]
  readonly style: SheetShapeStyle
}

/** A colour of a layer with what it means; empty where things of this colour have different names. */
export interface SheetLegendEntry {
  readonly kind: SheetShape['kind']
  readonly style: SheetShapeStyle
  readonly name: string
}

/** A picture with the places of three of its corners: upper left, upper right, lower left (lon, lat; EPSG:6668). */
export interface SheetPicture {
  /** `data:` URL: a sheet fetches nothing. */
  readonly href: string
  readonly widthPx: number
  readonly heightPx: number
  readonly corners: readonly [upperLeft: Position, upperRight: Position, lowerLeft: Position]
}

/** A layer of the user made ready for sheets: everything is read and decoded. The lowest comes first. */
export interface SheetLayer {
  readonly uid: string
  readonly name: string
  readonly attribution: string
  /** 0 to 1 */
  readonly opacity: number
  /** Over the parcels; otherwise they cover it. */
  readonly over: boolean
  readonly shapes: readonly SheetShape[]
  readonly pictures: readonly SheetPicture[]
  /** Colours that are to be explained beside the map; null where there are too many to tell apart. */
  readonly legend: readonly SheetLegendEntry[] | null
}

/** The user's layers as they were read for the maps of one sheet. */
export interface PreparedLayers {
  /** By the park whose map it is. */
  readonly byPark: ReadonlyMap<string, readonly SheetLayer[]>
  /** Names of those that could not be read. */
  readonly leftOut: readonly string[]
}

export const noLayers: PreparedLayers = { byPark: new Map(), leftOut: [] }
