import type { Position } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

/** Extent to show: west, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** What the map is told to do; it moves by itself otherwise and only reports where it came to rest. */
export type MapCommand =
  | { readonly kind: 'fit'; readonly extent: Extent }
  | { readonly kind: 'goTo'; readonly position: Position; readonly label: string }

export type MapTool = 'select' | 'distance' | 'area'

export interface MapSlice {
  readonly tool: MapTool
  /** Counted so that the same command twice is two commands. */
  readonly command: { readonly serial: number; readonly order: MapCommand } | null
  setTool(tool: MapTool): void
  tell(order: MapCommand): void
}

export const createMapSlice: SliceFactory<'map'> = ({ get, patch }) => ({
  tool: 'select',
  command: null,
  setTool: (tool) => patch({ tool }),
  tell: (order) => patch({ command: { serial: (get().map.command?.serial ?? 0) + 1, order } }),
})
