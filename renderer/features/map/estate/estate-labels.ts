import type { Park, Uid } from '../../../../electron/contract'
import { blockSize, rectAround, type LabelLine, type MapLabelWish, type Measure } from '../canvas/label'
import { cardAir } from '../canvas/draw-labels'
import type { Placement } from '../canvas/clip'
import { boxesMeet, toUnit, tracksContain } from '../canvas/mercator'
import type { Rect } from '../canvas/place-labels'
import type { ParcelLook, ParkLook } from '../layers'
import { ink } from '../style'
import { parkPixels, smallestPark, type EstateScene, type Marks } from './draw-estates'
import type { Outline } from './geometry'
import { cardPlaces, clearFirst } from './seen-places'

/** Active before selected before offered before the rest; parks between, so that an active lot keeps its number. */
const rank = { active: 100, selected: 90, park: 80, offered: 70, parcel: 60, faint: 50 }

/** Up to this size a park carries a card with its share, beyond it only its name, px. */
const cardUpTo = 240

/** Up to so many selected lots carry their number outside when it does not fit inside. */
const mostLeaders = 5

/** Words on the map; they come with the language. */
export interface EstateWords {
  /** The name of a park in the language of the moment. */
  readonly parkName: (park: Park) => string
  readonly planned: string
  readonly within: (radiusM: number) => string
  readonly share: (share: number) => string
}

export interface LabelView extends Placement {
  readonly zoom: number
  /** The part of the buffer that lies in the window, px. */
  readonly window: Rect
}

/** A name longer than this is cut, px: 60 characters would not fit on any screen. */
const longestName = 264

function shortened(text: string, size: number, measure: Measure): string {
  if (measure(text, size, true) <= longestName) return text
  const letters = [...text]
  while (letters.length > 1 && measure(`${letters.join('')}…`, size, true) > longestName) letters.pop()
  return `${letters.join('')}…`
}

/** The labels that parks and parcels would like to have; the placement decides which of them fit. */
export function estateLabelWishes(
  scene: EstateScene,
  marks: Marks,
  view: LabelView,
  measure: Measure,
  words: EstateWords,
): MapLabelWish[] {
  const wishes: MapLabelWish[] = []
  const grounds = parkGrounds(scene, view)
  for (const look of scene.parks) {
    const wish = parkWish(look, view, grounds, measure, words)
    if (wish) wishes.push(wish)
  }
  if (view.zoom < 13) return wishes
  for (const { uid, outline } of scene.shapes.inBox(view.box)) {
    const look = scene.parcels.looks.get(uid)
    if (!look) continue
    const stands = standing(uid, look, marks)
    // With many selected lots the leaders alone would cover the map.
    const mayLead = stands === 'active' || (stands === 'selected' && marks.selection.size <= mostLeaders)
    const wish = parcelWish(look, outline, stands, mayLead, view, measure, scene)
    if (wish) wishes.push(wish)
  }
  return wishes
}

type Standing = 'active' | 'selected' | 'offered' | 'parcel' | 'faint'

function standing(uid: Uid, look: ParcelLook, marks: Marks): Standing {
  if (uid === marks.active) return 'active'
  if (marks.selection.has(uid)) return 'selected'
  if (look.faint) return 'faint'
  return look.offered ? 'offered' : 'parcel'
}

/** True when the rectangle lies in the lot, a little slack at its corners allowed. */
function fits(outline: Outline, rect: Rect, view: LabelView): boolean {
  const slack = 1
  const xs = [rect.x + slack, rect.x + rect.width / 2, rect.x + rect.width - slack]
  const ys = [rect.y + slack, rect.y + rect.height - slack]
  return xs.every((x) =>
    ys.every((y) =>
      tracksContain(outline.tracks, (x + view.originX) / view.world, (y + view.originY) / view.world),
    ),
  )
}

function parcelWish(
  look: ParcelLook,
  outline: Outline,
  stands: Standing,
  mayLead: boolean,
  view: LabelView,
  measure: Measure,
  scene: EstateScene,
): MapLabelWish | null {
  const pixels =
    Math.max(outline.box.maxX - outline.box.minX, outline.box.maxY - outline.box.minY) * view.world
  if (pixels < 12 && !mayLead) return null
  const x = outline.anchor[0] * view.world - view.originX
  const y = outline.anchor[1] * view.world - view.originY
  const fill = stands === 'faint' ? '#8a8a8a' : ink.station
  const size = pixels > 110 ? 15 : pixels > 64 ? 13 : 12
  const number: LabelLine = { text: look.parcel.number, size, bold: true, fill }
  const status = scene.parcels.statuses[look.status]
  const letter: LabelLine = {
    text: status?.letter ?? '',
    size: 12,
    bold: false,
    fill: stands === 'faint' ? fill : ink.text,
  }
  const priority = rank[stands]
  const full = [number, letter]
  const whole = rectAround(x, y, blockSize(full, measure))
  if (letter.text !== '' && fits(outline, whole, view))
    return { label: { kind: 'text', lines: full }, priority, places: [whole] }
  const short = rectAround(x, y, blockSize([number], measure))
  if (fits(outline, short, view))
    return { label: { kind: 'text', lines: [number] }, priority, places: [short] }
  if (mayLead) return outside(full, outline, x, y, priority, view, measure)
  const only = rectAround(x, y, blockSize([letter], measure))
  if (letter.text === '' || pixels < 16 || !fits(outline, only, view)) return null
  return { label: { kind: 'text', lines: [letter] }, priority: priority - 5, places: [only] }
}

/** A selected lot that is too small for its number gets it beside, with a leader. */
function outside(
  lines: readonly LabelLine[],
  outline: Outline,
  x: number,
  y: number,
  priority: number,
  view: LabelView,
  measure: Measure,
): MapLabelWish {
  const size = blockSize(lines, measure)
  const halfWidth = ((outline.box.maxX - outline.box.minX) * view.world) / 2
  const halfHeight = ((outline.box.maxY - outline.box.minY) * view.world) / 2
  const places: Rect[] = [10, 30].flatMap((gap) => [
    rectAround(x, y - halfHeight - gap - size.height / 2, size),
    rectAround(x + halfWidth + gap + size.width / 2, y, size),
    rectAround(x - halfWidth - gap - size.width / 2, y, size),
    rectAround(x, y + halfHeight + gap + size.height / 2, size),
  ])
  return { label: { kind: 'text', lines, leaderTo: { x, y } }, priority, places: clearFirst(places, view) }
}

function parkWish(
  look: ParkLook,
  view: LabelView,
  grounds: readonly Rect[],
  measure: Measure,
  words: EstateWords,
): MapLabelWish | null {
  const [unitX, unitY] = toUnit(look.at)
  const box = look.box ?? { minX: unitX, minY: unitY, maxX: unitX, maxY: unitY }
  if (!boxesMeet(box, view.box)) return null
  const pixels = parkPixels(look, view.world)
  const centre = ((box.minX + box.maxX) / 2) * view.world - view.originX
  const top = box.minY * view.world - view.originY
  const bottom = box.maxY * view.world - view.originY
  const { park, uncertaintyM } = look
  const planned = uncertaintyM !== null || park.stage === 'planned'
  if (pixels >= cardUpTo) {
    const lines: LabelLine[] = [
      {
        text: shortened(words.parkName(park), 14, measure),
        size: 14,
        bold: true,
        fill: planned ? ink.planned : ink.station,
      },
    ]
    if (uncertaintyM !== null)
      lines.push({ text: words.within(uncertaintyM), size: 12, bold: false, fill: ink.planned })
    const size = blockSize(lines, measure)
    const beside = planned
      ? [rectAround(centre, (top + bottom) / 2 + 34, size), rectAround(centre, (top + bottom) / 2 - 34, size)]
      : [
          rectAround(centre, top - size.height / 2 - 3, size),
          rectAround(centre, bottom + size.height / 2 + 3, size),
        ]
    return {
      label: { kind: 'text', lines, parkUid: park.uid },
      priority: rank.park,
      places: cardPlaces(beside, [], { x: centre, y: (top + bottom) / 2 }, view, grounds)[1],
    }
  }
  const share = planned ? words.planned : look.soldByArea === null ? '' : words.share(look.soldByArea)
  const lines: LabelLine[] = [
    { text: shortened(words.parkName(park), 12, measure), size: 12, bold: true, fill: ink.station },
  ]
  if (share !== '')
    lines.push({ text: share, size: 12, bold: true, fill: planned ? ink.planned : ink.station })
  const bar = planned ? ('planned' as const) : look.bar.length > 0 ? look.bar : undefined
  const width =
    lines.reduce((sum, line) => sum + measure(line.text, line.size, line.bold), 0) +
    (lines.length - 1) * 10 +
    2 * cardAir.x
  const height = 12 * 1.3 + 2 * cardAir.y + (bar ? cardAir.bar + cardAir.gap : 0)
  const size = { width, height }
  const gap = 8
  const near = [
    rectAround(centre, top - gap - height / 2, size),
    rectAround(centre, bottom + gap + height / 2, size),
    rectAround(centre + pixels / 2 + gap + width / 2, (top + bottom) / 2, size),
    rectAround(centre - pixels / 2 - gap - width / 2, (top + bottom) / 2, size),
  ]
  const far = [
    rectAround(centre + width / 2, top - 34 - height / 2, size),
    rectAround(centre - width / 2, top - 34 - height / 2, size),
    rectAround(centre + width / 2, bottom + 34 + height / 2, size),
    rectAround(centre - width / 2, bottom + 34 + height / 2, size),
  ]
  const leaderTo = { x: centre, y: (top + bottom) / 2 }
  const [leaderFrom, places] = cardPlaces(near, far, leaderTo, view, grounds)
  return {
    label: { kind: 'park', lines, parkUid: park.uid, ...(bar ? { bar } : {}), leaderTo, leaderFrom },
    priority: rank.park,
    places,
  }
}

export interface ParkDot {
  readonly uid: Uid
  /** px of the buffer */
  readonly x: number
  readonly y: number
  readonly planned: boolean
}

/** Dots for parks too small to be drawn: they stand even where the card finds no room. */
export function parkDots(scene: EstateScene, view: LabelView): ParkDot[] {
  return scene.parks.flatMap((look) => {
    if (parkPixels(look, view.world) >= smallestPark) return []
    const [x, y] = toUnit(look.at)
    if (!boxesMeet({ minX: x, minY: y, maxX: x, maxY: y }, view.box)) return []
    return [
      {
        uid: look.park.uid,
        x: x * view.world - view.originX,
        y: y * view.world - view.originY,
        planned: look.park.stage === 'planned',
      },
    ]
  })
}

/** The ground of the parks that are drawn, px of the buffer; a circle of uncertainty is no ground. */
export function parkGrounds(scene: EstateScene, view: LabelView): Rect[] {
  return scene.parks.flatMap(({ box, uncertaintyM }) => {
    if (!box || uncertaintyM !== null || !boxesMeet(box, view.box)) return []
    const west = Math.max(box.minX, view.box.minX)
    const north = Math.max(box.minY, view.box.minY)
    return [
      {
        x: west * view.world - view.originX,
        y: north * view.world - view.originY,
        width: (Math.min(box.maxX, view.box.maxX) - west) * view.world,
        height: (Math.min(box.maxY, view.box.maxY) - north) * view.world,
      },
    ]
  })
}
