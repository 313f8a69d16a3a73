import type { Position } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

/** Extent to show: west, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** What the map is told to do; it moves by itself otherwise and only reports where it came to rest. */
export type MapCommand =
  /** Not nearer than zoom 17 where nothing else is said. */
  | { readonly kind: 'fit'; readonly extent: Extent; readonly maxZoom?: number }
  | { readonly kind: 'goTo'; readonly position: Position; readonly label: string }

/**
 * `cut` draws the line of a scenario's split; it is begun and ended by the scenario's form. `draw` sketches for the
 * register; which of its tools, the drawing knows.
 */
export type MapTool = 'select' | 'distance' | 'area' | 'cut' | 'draw'

/** Where the map came to rest. */
export interface MapRest {
  readonly center: Position
  readonly zoom: number
}

/** A place that was searched for; it stays marked until it is dismissed. */
export interface MarkedPlace {
  readonly position: Position
  readonly label: string
}

export interface MapSlice {
  readonly tool: MapTool
  /** What is still to be done; counted so that the same command twice is two commands. It waits for the map to be shown. */
  readonly command: { readonly serial: number; readonly order: MapCommand } | null
  /** Under the pointer, for the status line; null while the pointer is elsewhere. */
  readonly pointer: Position | null
  /** Null until the map was shown. */
  readonly rest: MapRest | null
  readonly place: MarkedPlace | null
  setTool(tool: MapTool): void
  tell(order: MapCommand): void
  /** The map has done it. */
  obeyed(serial: number): void
  setPointer(position: Position | null): void
  cameToRest(rest: MapRest): void
  dismissPlace(): void
}

export const createMapSlice: SliceFactory<'map'> = ({ get, patch }) => {
  let serial = 0
  return {
    tool: 'select',
    command: null,
    pointer: null,
    rest: null,
    place: null,
    setTool: (tool) => patch({ tool }),
    tell: (order) => {
      serial += 1
      patch({
        command: { serial, order },
        ...(order.kind === 'goTo' ? { place: { position: order.position, label: order.label } } : {}),
      })
    },
    obeyed: (done) => {
      if (get().map.command?.serial === done) patch({ command: null })
    },
    setPointer: (pointer) => patch({ pointer }),
    cameToRest: (rest) => patch({ rest }),
    dismissPlace: () => patch({ place: null }),
  }
}
