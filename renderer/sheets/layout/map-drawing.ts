import type { SheetPark } from '../../../electron/contract'
import { hatchShapes } from '../../ui/hatch/hatch-shapes'
import { clipPolygon } from '../geometry/clip'
import { hatchStrokes } from '../geometry/hatch-lines'
import {
  shapeToSheet,
  toSheet,
  trueNorth,
  type BoxMm,
  type PlaneFrame,
  type PolygonMm,
} from '../geometry/plane-frame'
import { boxAround, linePathOf, pathOf } from '../geometry/polygon'
import { lineClipper } from '../geometry/seen-line'
import { layerDrawing } from '../layers/layer-drawing'
import { placeLabels, type LabelLine, type LabelRequest } from '../labels/place-labels'
import { circle, isOnlyAPoint } from './frame-of-park'
import type { SheetContext } from './context'
import { gridLines } from './grid'
import { layerKey } from './layer-key'
import { drawLocator } from './locator'
import type { GroundPath, MapDrawing, ParcelPath } from './model'

/** Base data is as fine as 1:25,000: on larger scales its lines would pretend to be where they are not. */
const baseFromScale = 5_000
/** Hatches are a little wider on paper than on the screen: printers close up what is finer. */
const hatchGrowth = 1.3

interface SeenParcel {
  readonly uid: string
  readonly polygons: readonly PolygonMm[]
}

/** The map of a park in its frame: ground, parcels with their hatches, labels, north, locator. */
export function drawMap(context: SheetContext, sheet: SheetPark, frame: PlaneFrame): MapDrawing {
  const { spec, style, m } = context
  const { layers } = spec
  const box: BoxMm = { x: 0, y: 0, ...frame.size }
  const seen = visibleParcels(context, sheet, frame, box)
  const northHeight = 13 * style.growth
  const north = {
    at: [frame.size.width - 9 * style.growth, 4 * style.growth + northHeight / 2] as const,
    degrees: trueNorth(frame, sheet.park.point),
    text: m.north,
    height: northHeight,
  }
  const northBox = {
    x: north.at[0] - northHeight / 2,
    y: 0,
    width: northHeight,
    height: northHeight + 6 * style.growth,
  }
  const locator = layers.locator
    ? drawLocator(
        context,
        sheet,
        frame,
        seen.flatMap(({ polygons }) => polygons),
      )
    : null
  const inCorners = [northBox, ...(locator ? [locator.box] : [])]
  const own = (context.layers.byPark.get(sheet.park.uid) ?? []).flatMap((layer) => {
    const drawing = layerDrawing(frame, layer, style.growth)
    return drawing === null ? [] : [{ layer, drawing }]
  })
  const seenLayers = own.map(({ layer }) => layer)
  const polygons = seen.flatMap((one) => one.polygons)
  const key = layerKey(context, seenLayers, frame.size, polygons, inCorners)
  const obstacles = [...inCorners, ...(key ? [key.box] : [])]
  const labels = layers.labels ? labelParcels(context, sheet, seen, box, obstacles) : []
  return {
    size: frame.size,
    ground: groundOf(context, sheet, frame, box),
    parcels: seen.flatMap(({ uid, polygons }) => parcelPath(context, sheet, uid, polygons)),
    grid: layers.graticule ? gridLines(frame) : [],
    labels,
    texts: [],
    north,
    locator,
    place: { parkUid: sheet.park.uid, frame },
    layers: own.map(({ drawing }) => drawing),
    layerKey: key,
  }
}

function visibleParcels(
  context: SheetContext,
  sheet: SheetPark,
  frame: PlaneFrame,
  box: BoxMm,
): SeenParcel[] {
  const numbers = new Map(sheet.parcels.map((parcel) => [parcel.uid, parcel.number]))
  const outside: string[] = []
  const larger: string[] = []
  const seen: SeenParcel[] = []
  for (const { uid, polygon } of sheet.shapes) {
    const name = numbers.get(uid) ?? ''
    const whole = shapeToSheet(frame, polygon)
    const polygons = seenParts(whole, box)
    const extent = boxAround(whole.flatMap((one) => one[0] ?? []))
    if (polygons.length === 0) outside.push(name)
    else {
      if (extent.width > box.width || extent.height > box.height) larger.push(name)
      seen.push({ uid, polygons })
    }
  }
  const drawn = new Set(sheet.shapes.map(({ uid }) => uid))
  const shapeless = sheet.parcels.filter(({ uid }) => !drawn.has(uid)).map(({ number }) => number)
  if (shapeless.length > 0) context.warnings.push({ kind: 'parcels-without-shape', names: shapeless })
  if (outside.length > 0) context.warnings.push({ kind: 'parcels-outside-frame', names: outside })
  if (larger.length > 0) context.warnings.push({ kind: 'parcel-larger-than-frame', names: larger })
  return seen
}

function parcelPath(
  context: SheetContext,
  sheet: SheetPark,
  uid: string,
  polygons: readonly PolygonMm[],
): ParcelPath[] {
  const parcel = sheet.parcels.find((one) => one.uid === uid)
  const status = parcel && context.statuses.get(parcel.statusUid)
  if (!status) return []
  const dash = hatchShapes[status.hatch].edgeDash
  const unit = (25.4 / 96) * context.style.growth * hatchGrowth
  const around = boxAround(polygons.flatMap((polygon) => polygon[0] ?? []))
  return [
    {
      uid,
      status,
      d: pathOf(polygons),
      hatch: hatchStrokes(status.hatch, around, context.style.growth * hatchGrowth),
      dash: dash ? dash.map((length) => length * unit) : null,
    },
  ]
}

function labelParcels(
  context: SheetContext,
  sheet: SheetPark,
  seen: readonly SeenParcel[],
  box: BoxMm,
  obstacles: readonly BoxMm[],
) {
  const { style, statuses, spec } = context
  const parcels = new Map(sheet.parcels.map((parcel) => [parcel.uid, parcel]))
  const requests = seen.flatMap(({ uid, polygons }): LabelRequest[] => {
    const parcel = parcels.get(uid)
    const status = parcel && statuses.get(parcel.statusUid)
    if (!parcel || !status) return []
    const priority = status.offered ? 2 : status.saleClass === 'remaining' ? 1 : 0
    const letter = spec.layers.letters ? status.letter : null
    return [{ id: uid, forms: labelForms(parcel.number, letter, style.growth), polygons, priority }]
  })
  const edge = 0.6
  const frame = { x: edge, y: edge, width: box.width - edge * 2, height: box.height - edge * 2 }
  const { placed, leftOut } = placeLabels(requests, frame, obstacles)
  if (leftOut.length > 0)
    context.warnings.push({
      kind: 'labels-left-out',
      names: leftOut.map((uid) => parcels.get(uid)?.number ?? ''),
    })
  return placed
}

/** pt; below the last one a number is no longer read on paper. */
const labelSizes = [8.5, 7.2, 6.2, 5.3]

function labelForms(number: string, letter: string | null, growth: number): LabelLine[][] {
  const shown = [...number].length > 24 ? `${[...number].slice(0, 23).join('')}…` : number
  return labelSizes.flatMap((points) => {
    const head: LabelLine = { text: shown, size: points * growth, weight: 700 }
    if (letter === null) return [[head]]
    const full = [head, { text: letter, size: points * 0.88 * growth, weight: 400 as const }]
    return points === labelSizes.at(-1) ? [full, [head]] : [full]
  })
}

function groundOf(context: SheetContext, sheet: SheetPark, frame: PlaneFrame, box: BoxMm): GroundPath[] {
  const { layers } = context.spec
  const paths: GroundPath[] = []
  const area = (key: string, look: GroundPath['look'], polygons: readonly PolygonMm[]) => {
    const seen = seenParts(polygons, box)
    if (seen.length > 0) paths.push({ key, look, d: pathOf(seen) })
  }
  const { park } = sheet
  if (park.uncertaintyM !== null && isOnlyAPoint(sheet)) {
    const ring = circle(park.point, park.uncertaintyM, 96).map((position) => toSheet(frame, position))
    area('uncertain', 'uncertain', [[ring]])
  }
  if (park.outline) area('estate', 'estate', shapeToSheet(frame, park.outline))
  if (layers.base && frame.scale >= baseFromScale) {
    const seen = lineClipper(frame, park.point, box)
    for (const [index, { kind, line }] of sheet.lines.entries())
      for (const [part, piece] of seen(line).entries())
        paths.push({ key: `base ${index} ${part}`, look: kind, d: linePathOf(piece) })
  }
  if (layers.features)
    for (const { uid, kind, polygon } of sheet.features) area(uid, kind, shapeToSheet(frame, polygon))
  return paths
}

function seenParts(polygons: readonly PolygonMm[], box: BoxMm): PolygonMm[] {
  return polygons.map((polygon) => clipPolygon(polygon, box)).filter((polygon) => polygon !== null)
}
