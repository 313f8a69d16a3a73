import L from 'leaflet'
import type { Placement } from './clip'
import { fromUnit, worldSize } from './mercator'
import type { Rect } from './place-labels'

/** What a drawing is given: a context in CSS px whose origin is the corner of the buffer. */
export interface CanvasView extends Placement {
  readonly ctx: CanvasRenderingContext2D
  readonly zoom: number
  /** Of the buffer, px; it is larger than the window. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** The part of the buffer that lies in the window. */
  readonly window: Rect
  /** Latitude of the middle, degrees. */
  readonly latitude: number
}

interface BufferedCanvasOptions {
  readonly pane: string
  readonly draw: (view: CanvasView) => void
  /** 0 for what is drawn anew with every frame: the smaller the canvas, the sooner it is on the screen. */
  readonly padding?: number
}

/** Part of the window that the buffer reaches beyond each of its sides, where nothing else is asked for. */
const usualPadding = 0.3

/**
 * A canvas that is larger than the window and moves with the map, so that panning repaints nothing until the edge of the
 * buffer comes near. While the map zooms, the old picture is scaled; then it is drawn anew.
 */
export class BufferedCanvas extends L.Layer {
  private readonly canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated')
  private readonly ctx: CanvasRenderingContext2D
  private readonly paneName: string
  private readonly draw: (view: CanvasView) => void
  private readonly padding: number
  private map: L.Map | null = null
  /** North-west corner and zoom of the picture that is on the canvas. */
  private corner: L.LatLng | null = null
  private zoom = 0
  private frame = 0

  constructor({ pane, draw, padding = usualPadding }: BufferedCanvasOptions) {
    super()
    this.paneName = pane
    this.draw = draw
    this.padding = padding
    const ctx = this.canvas.getContext('2d')
    if (!ctx) throw new Error('canvas without 2d context')
    this.ctx = ctx
  }

  override onAdd(map: L.Map): this {
    this.map = map
    map.getPane(this.paneName)?.append(this.canvas)
    this.repaint()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.canvas.remove()
    this.map = null
    return this
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      viewreset: () => this.repaint(),
      resize: () => this.repaint(),
      move: () => this.onMove(),
      zoom: () => this.followZoom(),
      zoomend: () => this.repaint(),
      moveend: () => this.onMove(),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent
        this.place(center, zoom)
      },
    }
  }

  /** How the canvas lies among others of its pane; nothing is drawn anew. */
  setLook({ opacity, order }: { readonly opacity: number; readonly order: number }): void {
    this.canvas.style.opacity = String(opacity)
    this.canvas.style.zIndex = String(order)
  }

  /** Asks for a new picture in the next frame; asking often costs nothing. */
  invalidate(): void {
    if (this.frame !== 0 || this.map === null) return
    this.frame = requestAnimationFrame(() => this.repaint())
  }

  private onMove(): void {
    if (!this.map || this.zoom !== this.map.getZoom()) return
    if (!this.covers()) this.invalidate()
  }

  /** True while the buffer reaches beyond the window on every side, by a margin for the next frame. */
  private covers(): boolean {
    if (!this.map || !this.corner) return false
    const size = this.map.getSize()
    const offset = this.map.latLngToContainerPoint(this.corner)
    const margin = 24
    return (
      offset.x <= -margin &&
      offset.y <= -margin &&
      offset.x + this.width(size.x) >= size.x + margin &&
      offset.y + this.width(size.y) >= size.y + margin
    )
  }

  private width(visible: number): number {
    return Math.round(visible * (1 + 2 * this.padding))
  }

  private followZoom(): void {
    if (this.map && this.map.getZoom() !== this.zoom) this.place(this.map.getCenter(), this.map.getZoom())
  }

  /** Shows the old picture as it would look from another centre and zoom. */
  private place(center: L.LatLng, zoom: number): void {
    const { map, corner } = this
    if (!map || !corner) return
    const pane = L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement)
    const pixelOrigin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    const offset = map.project(corner, zoom).subtract(pixelOrigin)
    L.DomUtil.setTransform(this.canvas, offset, map.getZoomScale(zoom, this.zoom))
  }

  private repaint(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    const { map, canvas, ctx } = this
    if (!map) return
    const size = map.getSize()
    if (size.x === 0 || size.y === 0) return
    const width = this.width(size.x)
    const height = this.width(size.y)
    const pixelRatio = window.devicePixelRatio || 1
    const deviceWidth = Math.round(width * pixelRatio)
    const deviceHeight = Math.round(height * pixelRatio)
    if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
      canvas.width = deviceWidth
      canvas.height = deviceHeight
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    } else {
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      ctx.clearRect(0, 0, deviceWidth, deviceHeight)
    }
    const zoom = map.getZoom()
    const containerCorner = L.point(-Math.round(size.x * this.padding), -Math.round(size.y * this.padding))
    const layerCorner = map.containerPointToLayerPoint(containerCorner)
    L.DomUtil.setTransform(canvas, layerCorner, 1)
    const world = worldSize(zoom)
    const origin = map.getPixelOrigin().add(layerCorner)
    this.zoom = zoom
    this.corner = map.layerPointToLatLng(layerCorner)
    const box = {
      minX: origin.x / world,
      minY: origin.y / world,
      maxX: (origin.x + width) / world,
      maxY: (origin.y + height) / world,
    }
    ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    ctx.save()
    this.draw({
      ctx,
      zoom,
      width,
      height,
      pixelRatio,
      world,
      originX: origin.x,
      originY: origin.y,
      box,
      window: { x: -containerCorner.x, y: -containerCorner.y, width: size.x, height: size.y },
      latitude: fromUnit([0.5, (box.minY + box.maxY) / 2])[1],
    })
    ctx.restore()
  }
}
