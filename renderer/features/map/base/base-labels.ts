import {
  blockSize,
  placesBeside,
  rectAround,
  type LabelLine,
  type MapLabelWish,
  type Measure,
  type PointSign,
} from '../canvas/label'
import type { Placement } from '../canvas/clip'
import { boxesMeet, fromUnit, toUnit, type Box, type Unit } from '../canvas/mercator'
import type { Rect } from '../canvas/place-labels'
import { ink } from '../style'
import type { BaseLine, Basemap, BasePoint } from './basemap-data'
import { degreeText, graticuleLines, graticuleStep } from './graticule'

const seas: readonly { name: string; at: Unit }[] = [
  { name: '日本海', at: toUnit([135.2, 39.4]) },
  { name: '太平洋', at: toUnit([144.6, 35.6]) },
  { name: 'オホーツク海', at: toUnit([145.4, 45.6]) },
  { name: '東シナ海', at: toUnit([126.4, 30.2]) },
]

export interface BaseLabelView extends Placement {
  readonly zoom: number
}

/** Priorities stay below those of parks and parcels; within the base map the larger thing goes first. */
const rank = {
  crossing: 1,
  sea: 5,
  prefecture: 40,
  major: 35,
  city: 30,
  interchange: 28,
  station: 26,
  way: 22,
  town: 15,
  mountain: 18,
}

function holds({ minX, minY, maxX, maxY }: Box, [x, y]: Unit): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY
}

/** On the spot, else a little above or below it: the name of an area may give way. */
function aroundMiddle(x: number, y: number, size: { width: number; height: number }): Rect[] {
  return [0, -20, 20].map((shift) => rectAround(x, y + shift, size))
}

/** The labels that the base map would like to have at a zoom; the placement decides which of them fit. */
export function baseLabelWishes(base: Basemap, view: BaseLabelView, measure: Measure): MapLabelWish[] {
  const { zoom } = view
  const wishes: MapLabelWish[] = []

  const pixel = ([x, y]: Unit) => ({ x: x * view.world - view.originX, y: y * view.world - view.originY })

  function area(text: string, at: Unit, priority: number, style: Omit<LabelLine, 'text'>): void {
    if (!holds(view.box, at)) return
    const lines = [{ text, ...style }]
    const { x, y } = pixel(at)
    wishes.push({
      label: { kind: 'text', lines },
      priority,
      places: aroundMiddle(x, y, blockSize(lines, measure)),
    })
  }

  function sign(point: BasePoint, kind: PointSign, priority: number, style: LabelLine, distance = 7): void {
    if (!holds(view.box, point.at)) return
    const { x, y } = pixel(point.at)
    const places = placesBeside(x, y, blockSize([style], measure), distance)
    wishes.push({
      label: { kind: 'text', lines: [style], sign: { kind, x, y } },
      priority,
      places,
      sign: { x: x - 5, y: y - 5, width: 10, height: 10 },
    })
  }

  if (zoom < 7.5)
    for (const { name, at } of seas) area(name, at, rank.sea, { size: 13, bold: false, fill: ink.seaText })
  if (zoom >= 4.75 && zoom < 9)
    for (const prefecture of base.prefectures.items)
      area(prefecture.name, prefecture.label, rank.prefecture, {
        size: zoom < 6.5 ? 12 : 15,
        bold: zoom >= 6.5,
        fill: ink.quietText,
      })
  if (zoom >= 7.5 && zoom < 15) municipalities()
  if (zoom >= 8)
    for (const station of base.stations) {
      const major = station.properties['major'] === true
      if (!major && zoom < 11.5) continue
      const line = { text: station.name, size: 12, bold: major, fill: ink.station }
      sign(station, 'station', major ? rank.station + 3 : rank.station, line)
    }
  if (zoom >= 9.5)
    for (const interchange of base.interchanges) {
      const junction = interchange.properties['kind'] === 'JCT'
      const text = junction ? interchange.name : `${interchange.name}IC`
      const line = { text, size: 12, bold: true, fill: ink.green }
      sign(interchange, junction ? 'junction' : 'interchange', rank.interchange, line, 9)
    }
  if (zoom >= 9.25)
    for (const mountain of base.mountains) {
      const text =
        zoom >= 10.5 ? `${mountain.name} ${String(mountain.properties['elevationM'])} m` : mountain.name
      sign(mountain, 'mountain', rank.mountain, { text, size: 12, bold: false, fill: ink.mountain })
    }
  if (zoom >= 8) ways(base.expressways.items)
  if (zoom >= 12.5) towns()
  if (zoom >= 17.5 || (zoom >= 10 && wishes.length < 2)) crossings()
  return wishes

  function municipalities(): void {
    for (const { name, at, properties } of base.municipalityPoints) {
      const towns = Number(properties['towns'])
      const city = !/[町村]$/.test(name)
      const from = city ? (towns > 250 ? 7.5 : towns > 90 ? 8.25 : 8.75) : 9.75
      if (zoom < from) continue
      const near = zoom >= 12
      area(name, at, rank.city + Math.min(4, towns / 200), {
        size: near ? 15 : city ? 13 : 12,
        bold: near || towns > 250,
        fill: near ? ink.quietText : ink.text,
      })
    }
  }

  function towns(): void {
    const single = zoom >= 14.5
    for (const town of base.towns) {
      const { quarter } = town.properties
      // Below, the quarter stands for its 丁目; above, each 丁目 for itself.
      if (single ? quarter === undefined : quarter !== undefined) continue
      area(town.name, town.at, rank.town, { size: 12, bold: false, fill: ink.quietText })
    }
  }

  /** Degrees where lines of the graticule cross: deep in, they may be all there is. */
  function crossings(): void {
    const step = graticuleStep(zoom)
    const [west, north] = fromUnit([view.box.minX, view.box.minY])
    const [east, south] = fromUnit([view.box.maxX, view.box.maxY])
    for (const lon of graticuleLines(west, east, step))
      for (const lat of graticuleLines(south, north, step)) {
        const { x, y } = pixel(toUnit([lon, lat]))
        const style = { size: 12, bold: false, fill: ink.graticuleText }
        const lines = [
          { text: degreeText(lat, step, 'lat'), ...style },
          { text: degreeText(lon, step, 'lon'), ...style },
        ]
        const size = blockSize(lines, measure)
        const places = [{ x: x + 4, y: y + 4, ...size }]
        wishes.push({ label: { kind: 'text', lines }, priority: rank.crossing, places })
      }
  }

  /** The name of an expressway at the middle of its longest visible stretch. */
  function ways(lines: readonly BaseLine[]): void {
    for (const line of lines) {
      const at = middleInView(line, view.box)
      if (!at) continue
      const lines = [{ text: line.name, size: 12, bold: false, fill: '#ffffff' }]
      const { width, height } = blockSize(lines, measure)
      const { x, y } = pixel(at)
      wishes.push({
        label: { kind: 'plate', lines },
        priority: rank.way,
        places: [rectAround(x, y, { width: width + 8, height: height + 2 })],
      })
    }
  }
}

function middleInView(line: BaseLine, box: Box): Unit | null {
  let best: Unit[] = []
  for (const track of line.tracks) {
    if (!boxesMeet(track.box, box)) continue
    let run: Unit[] = []
    for (let i = 0; i < track.points.length; i += 2) {
      const at: Unit = [track.points[i] as number, track.points[i + 1] as number]
      if (holds(box, at)) run.push(at)
      else run = []
      if (run.length > best.length) best = [...run]
    }
  }
  return best[Math.floor(best.length / 2)] ?? null
}
