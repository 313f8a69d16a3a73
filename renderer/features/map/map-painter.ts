import type L from 'leaflet'
import type { Position, Uid } from '../../../electron/contract'
import { drawSketch, type SketchPicture } from '../drawing/draw-sketch'
import { drawScenario } from '../scenarios/draw-scenario'
import { baseLabelWishes } from './base/base-labels'
import type { Basemap } from './base/basemap-data'
import { drawBase } from './base/draw-base'
import { BufferedCanvas, type CanvasView } from './canvas/buffered-canvas'
import { drawLabels } from './canvas/draw-labels'
import { measureWith, type MapLabel } from './canvas/label'
import { toUnit } from './canvas/mercator'
import { placeLabels, type PlacedLabel, type Rect } from './canvas/place-labels'
import { forgetTextWidths } from './canvas/text'
import { drawEstates, drawMarks, type EstateScene, type Marks } from './estate/draw-estates'
import { estateLabelWishes, parkDots, parkGrounds, type EstateWords } from './estate/estate-labels'
import { ShapeIndex } from './estate/geometry'
import { ink } from './style'
import { drawMeasure, type Measurement } from './tools/draw-measure'

const noScene: EstateScene = {
  parks: [],
  features: [],
  parcels: { statuses: [], looks: new Map() },
  shapes: new ShapeIndex([]),
}

const panes = ['base', 'estates', 'marks', 'labels'] as const
/** Over the labels, which would hide the crosshair; there only while something is drawn. */
const sketchPane = { name: 'sketch', zIndex: '255' } as const
type Pane = (typeof panes)[number]

/**
 * Paints the map in four canvases over each other, so that a moving pointer repaints outlines only, a changed status the
 * parcels only, and nothing repaints the base map but moving far. It is told what to show and keeps no data of its own.
 */
export class MapPainter {
  private readonly layers: Readonly<Record<Pane, BufferedCanvas>>
  private base: Basemap | null = null
  private scene = noScene
  private marks: Marks = { hover: null, active: null, selection: new Set() }
  private measure: Measurement | null = null
  private sketch: SketchPicture | null = null
  private readonly sketchLayer: BufferedCanvas
  private words: EstateWords | null = null
  private placed: { cards: readonly PlacedLabel<MapLabel>[]; view: CanvasView } | null = null

  private readonly map: L.Map
  /** Names of parks stand where they are seen whole, which is elsewhere after the map was moved. */
  private readonly onRest = () => this.invalidate('labels')

  constructor(map: L.Map) {
    this.map = map
    for (const [index, name] of panes.entries()) {
      const pane = map.getPane(name) ?? map.createPane(name)
      pane.style.zIndex = String(210 + index * 10)
      pane.style.pointerEvents = 'none'
    }
    const layer = (pane: Pane, draw: (view: CanvasView) => void) =>
      new BufferedCanvas({ pane, draw }).addTo(map)
    this.layers = {
      base: layer('base', (view) => drawBase(view, this.base)),
      estates: layer('estates', (view) => this.paintEstates(view)),
      marks: layer('marks', (view) => this.paintMarks(view)),
      labels: layer('labels', (view) => this.paintLabels(view)),
    }
    const pane = map.getPane(sketchPane.name) ?? map.createPane(sketchPane.name)
    pane.style.zIndex = sketchPane.zIndex
    pane.style.pointerEvents = 'none'
    this.sketchLayer = new BufferedCanvas({
      pane: sketchPane.name,
      draw: (view) => this.sketch && drawSketch(view, this.sketch),
      padding: 0,
    })
    map.on('moveend', this.onRest)
    // Canvas draws with whatever is there: once the page's own fonts have come, everything is measured again.
    void document.fonts.ready.then(() => {
      forgetTextWidths()
      this.layers.labels.invalidate()
    })
  }

  remove(): void {
    this.map.off('moveend', this.onRest)
    for (const pane of panes) this.layers[pane].remove()
    this.sketchLayer.remove()
  }

  setBase(base: Basemap): void {
    this.base = base
    this.invalidate('base', 'labels')
  }

  setScene(scene: EstateScene): void {
    this.scene = scene
    this.invalidate('estates', 'marks', 'labels')
  }

  setMarks(marks: Marks): void {
    const onlyHover = marks.active === this.marks.active && marks.selection === this.marks.selection
    this.marks = marks
    this.invalidate('marks', ...(onlyHover ? [] : (['labels'] as const)))
  }

  setMeasure(measure: Measurement | null): void {
    this.measure = measure
    this.invalidate('marks')
  }

  setSketch(sketch: SketchPicture | null): void {
    const wasShown = this.sketch !== null
    this.sketch = sketch
    if (sketch === null) this.sketchLayer.remove()
    else if (wasShown) this.sketchLayer.invalidate()
    else this.sketchLayer.addTo(this.map)
  }

  setWords(words: EstateWords): void {
    this.words = words
    this.invalidate('labels')
  }

  /** The park whose card or dot is at a place (longitude, latitude). */
  parkAt(position: Position): Uid | null {
    if (!this.placed) return null
    const { cards, view } = this.placed
    const [x, y] = toUnit(position)
    const px = x * view.world - view.originX
    const py = y * view.world - view.originY
    const hit = cards.find(
      ({ rect }) => px >= rect.x && px <= rect.x + rect.width && py >= rect.y && py <= rect.y + rect.height,
    )
    if (hit?.label.parkUid) return hit.label.parkUid
    const near = parkDots(this.scene, view).find((dot) => Math.hypot(dot.x - px, dot.y - py) < 10)
    return near?.uid ?? null
  }

  private invalidate(...which: readonly Pane[]): void {
    for (const pane of which) this.layers[pane].invalidate()
  }

  private paintEstates(view: CanvasView): void {
    drawEstates(view, this.scene)
    if (this.scene.scenario) drawScenario(view, this.scene.shapes, this.scene.scenario.planned)
  }

  private paintMarks(view: CanvasView): void {
    drawMarks(view, this.scene.shapes, this.marks)
    const line = this.scene.scenario?.line ?? []
    if (line.length > 0) drawMeasure(view, { kind: 'distance', points: line, next: null })
    if (this.measure) drawMeasure(view, this.measure)
  }

  private paintLabels(view: CanvasView): void {
    const measure = measureWith(view.ctx)
    const dots = parkDots(this.scene, view)
    for (const { x, y, planned } of dots) drawDot(view.ctx, x, y, planned)
    const obstacles: Rect[] = dots.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }))
    const wishes = this.words ? estateLabelWishes(this.scene, this.marks, view, measure, this.words) : []
    const placed = placeLabels(wishes, obstacles)
    if (this.base) {
      // Names of the base map keep off the parks and off their labels.
      const taken = [...obstacles, ...placed.map(({ rect }) => rect), ...parkGrounds(this.scene, view)]
      placed.push(...placeLabels(baseLabelWishes(this.base, view, measure), taken))
    }
    drawLabels(view.ctx, placed)
    this.placed = { cards: placed.filter(({ label }) => label.kind === 'park'), view }
  }
}

function drawDot(ctx: CanvasRenderingContext2D, x: number, y: number, planned: boolean): void {
  ctx.beginPath()
  ctx.arc(x, y, 5, 0, Math.PI * 2)
  ctx.fillStyle = planned ? '#dcf0ff' : ink.primary
  ctx.fill()
  ctx.strokeStyle = planned ? ink.planned : '#ffffff'
  ctx.lineWidth = 2
  ctx.stroke()
}
