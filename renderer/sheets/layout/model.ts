import type { PrintedMark, SheetWarning, Status } from '../../../electron/contract'
import type { PaperName, SizeMm } from '../../../electron/contract/rules/sheet-paper'
import type { BoxMm, PlaneFrame, PointMm } from '../geometry/plane-frame'
import type { HatchStrokes } from '../geometry/hatch-lines'
import type { PlacedLabel } from '../labels/place-labels'
import type { LayerDrawing } from '../layers/layer-drawing'
import type { SheetLegendEntry } from '../layers/sheet-layer'
import type { Weight } from '../text/metrics'

/** A sheet divided into pages: everything in mm from the paper's upper left corner, nothing left to the browser. */
export interface Sheet {
  readonly title: string
  readonly language: 'ja' | 'en'
  readonly author: string
  readonly paper: PaperName
  readonly pages: readonly Page[]
  readonly marks: readonly PrintedMark[]
  readonly warnings: readonly SheetWarning[]
}

export interface Page {
  readonly size: SizeMm
  readonly blocks: readonly Block[]
}

export type Ink = 'text' | 'second' | 'unknown' | 'accent' | 'white'

export interface TextBlock {
  readonly kind: 'text'
  /** Level of a heading makes a bookmark; `p` is text, `artifact` is decoration that is not read out. */
  readonly role: 'h1' | 'h2' | 'h3' | 'p' | 'artifact'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly lines: readonly string[]
  /** pt */
  readonly size: number
  /** mm from line to line */
  readonly leading: number
  readonly weight: Weight
  readonly align: 'left' | 'right' | 'center'
  readonly ink: Ink
}

export interface RuleBlock {
  readonly kind: 'rule'
  readonly box: BoxMm
  readonly ink: Ink
}

/** 公開用 or 庁内用, and the tag of demo data: boxed words. */
export interface BadgeBlock {
  readonly kind: 'badge'
  readonly box: BoxMm
  readonly text: string
  readonly size: number
  readonly look: 'public' | 'internal' | 'demo'
}

export interface Cell {
  readonly lines: readonly string[]
  readonly align: 'left' | 'right' | 'center'
  readonly weight: Weight
  readonly ink: Ink
  /** Status whose swatch stands before the text. */
  readonly swatch?: Status | undefined
  readonly span?: number
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly height: number
  readonly look: 'head' | 'body' | 'total' | 'group' | 'differs'
}

export interface TableBlock {
  readonly kind: 'table'
  readonly x: number
  readonly y: number
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
  readonly size: number
  readonly leading: number
  /** What the table holds, read out only. */
  readonly caption: string
}

export interface LegendEntry {
  readonly status: Status
  readonly name: string
  readonly count: string
  readonly area: string
}

export interface LegendBlock {
  readonly kind: 'legend'
  readonly box: BoxMm
  readonly columns: number
  readonly rowHeight: number
  readonly size: number
  /** mm */
  readonly countWidth: number
  readonly areaWidth: number
  readonly entries: readonly LegendEntry[]
}

export interface ScaleBlock {
  readonly kind: 'scale'
  readonly x: number
  readonly y: number
  /** mm of one part of the bar */
  readonly part: number
  readonly parts: number
  readonly labels: readonly string[]
  readonly height: number
  readonly size: number
}

/** A line of exactly 100 mm that a ruler confirms. */
export interface CheckBlock {
  readonly kind: 'check'
  readonly x: number
  readonly y: number
  readonly tick: number
}

export interface MapBlock {
  readonly kind: 'map'
  readonly box: BoxMm
  readonly alt: string
  readonly drawing: MapDrawing
}

/** A line or an area of a drawing, as SVG path data in mm from the drawing's corner. */
export interface DrawnPath {
  readonly d: string
  /** Null draws no line. */
  readonly stroke: string | null
  /** mm */
  readonly width: number
  readonly dash?: readonly number[]
  /** Null leaves the ground as it is. */
  readonly fill: string | null
}

/** Lines, boxes and figures of a form or a chart. */
export interface DrawingBlock {
  readonly kind: 'drawing'
  readonly box: BoxMm
  /** What it shows, read out; empty for what the text beside it says already. */
  readonly alt: string
  readonly paths: readonly DrawnPath[]
  readonly texts: readonly MapText[]
}

export type Block =
  | TextBlock
  | RuleBlock
  | BadgeBlock
  | TableBlock
  | LegendBlock
  | ScaleBlock
  | CheckBlock
  | MapBlock
  | DrawingBlock

/** An area or a line of the ground, as SVG path data in mm of the frame. */
export interface GroundPath {
  readonly key: string
  readonly d: string
  readonly look:
    | 'estate'
    | 'road'
    | 'green'
    | 'water'
    | 'facility'
    | 'expressway'
    | 'railway'
    | 'river'
    | 'border'
    | 'uncertain'
}

export interface ParcelPath {
  readonly uid: string
  readonly d: string
  readonly status: Status
  readonly hatch: HatchStrokes
  /** Dashes of the outline in mm. */
  readonly dash: readonly number[] | null
}

export interface GridLine {
  readonly from: PointMm
  readonly to: PointMm
  readonly text: string
}

export interface MapText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly anchor: 'start' | 'middle' | 'end'
  /** Colour; that of all text where it is left out. */
  readonly ink?: string
}

/** A stop of a route: where it is, and where its number stands when others are in the way. */
export interface RouteStop {
  readonly at: PointMm
  readonly mark: PointMm
  /** Empty for where a day begins or ends. */
  readonly number: string
}

/** The way of a day over the map: straight from stop to stop. */
export interface Route {
  readonly ways: readonly string[]
  readonly stops: readonly RouteStop[]
  /** mm */
  readonly radius: number
}

export interface Locator {
  readonly box: BoxMm
  readonly paths: readonly GroundPath[]
  readonly dots: readonly { readonly at: PointMm; readonly look: 'interchange' | 'station' | 'park' }[]
  readonly texts: readonly MapText[]
}

/** What the colours of the user's layers mean: a box over a corner of the map. */
export interface LayerKey {
  readonly box: BoxMm
  readonly swatches: readonly { readonly box: BoxMm; readonly entry: SheetLegendEntry }[]
  readonly texts: readonly MapText[]
}

/** A map ready to be drawn: paths, hatches and words in mm from the frame's corner. */
export interface MapDrawing {
  readonly size: SizeMm
  readonly ground: readonly GroundPath[]
  readonly parcels: readonly ParcelPath[]
  readonly grid: readonly GridLine[]
  readonly labels: readonly PlacedLabel[]
  readonly texts: readonly MapText[]
  readonly north: {
    readonly at: PointMm
    readonly degrees: number
    readonly text: string
    readonly height: number
  } | null
  readonly locator: Locator | null
  readonly route?: Route
  /** The park whose map this is, and what of the ground it shows: what is laid over it is read for this place. */
  readonly place?: { readonly parkUid: string; readonly frame: PlaneFrame }
  /** The user's layers, the lowest first. */
  readonly layers?: readonly LayerDrawing[]
  readonly layerKey?: LayerKey | null
}
