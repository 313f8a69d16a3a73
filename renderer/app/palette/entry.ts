import type { IconName } from '../../ui/icon'

export type EntryGroup = 'commands' | 'parks' | 'parcels' | 'companies' | 'visits' | 'places'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly group: EntryGroup
  readonly icon: IconName
  readonly label: string
  readonly hint?: string
  /** Keys that do the same without the palette. */
  readonly shortcut?: string
  /** Null where there is nothing to go to; the hint says why. */
  readonly run: (() => void) | null
}
