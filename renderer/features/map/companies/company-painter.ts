import type L from 'leaflet'
import type { Position } from '../../../../electron/contract'
import { BufferedCanvas, type CanvasView } from '../canvas/buffered-canvas'
import { toUnit } from '../canvas/mercator'
import { markAt, noCompanies, placeMarks, type CompanyScene, type PlacedMark } from './company-layer'
import { drawCompanies } from './draw-companies'

const pane = 'companies'

/** Paints the companies in a canvas above all others, with the machinery of the other layers. */
export class CompanyPainter {
  private readonly layer: BufferedCanvas
  private scene = noCompanies
  private placed: { marks: readonly PlacedMark[]; view: CanvasView } | null = null
  /** Labels of lines stand in the middle of what is seen, which is elsewhere after the map was moved. */
  private readonly onRest = () => {
    if (this.scene.reaches.length > 0) this.layer.invalidate()
  }

  constructor(private readonly map: L.Map) {
    const element = map.getPane(pane) ?? map.createPane(pane)
    element.style.zIndex = '260'
    element.style.pointerEvents = 'none'
    this.layer = new BufferedCanvas({ pane, draw: (view) => this.paint(view) }).addTo(map)
    map.on('moveend', this.onRest)
  }

  remove(): void {
    this.map.off('moveend', this.onRest)
    this.layer.remove()
  }

  setScene(scene: CompanyScene): void {
    this.scene = scene
    this.layer.invalidate()
  }

  /** The mark at a place (longitude, latitude). */
  markAt(position: Position): PlacedMark | null {
    if (!this.placed) return null
    const { marks, view } = this.placed
    const [x, y] = toUnit(position)
    return markAt(marks, x * view.world - view.originX, y * view.world - view.originY)
  }

  private paint(view: CanvasView): void {
    const marks = placeMarks(this.scene, view)
    drawCompanies(view, this.scene, marks)
    this.placed = { marks, view }
  }
}
