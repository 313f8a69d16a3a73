import type { palette as ja } from '../ja/palette'
import type { Shape } from '../shape'

/** Texts of the search and command palette (Ctrl+K). */
export const palette: Shape<typeof ja> = {
  title: 'Search and commands',
  placeholder: 'Parcel number, park, company, place, or the name of a command',
  groups: {
    commands: 'Commands',
    parks: 'Parks',
    parcels: 'Parcels',
    companies: 'Companies',
    places: 'Places',
  },
  searching: 'Searching…',
  empty: (text) => `Nothing matches "${text}"`,
  emptyHint: 'Search by parcel number (C-2), park, company name or reading, municipality or town.',
  hint: '↑ ↓ to choose, Enter to do it, Esc to close',
  noPlaceOnMap: 'no outline',
  companyNowhere: 'not on any parcel',
  commands: {
    newWorkspace: 'Make a new register…',
    openWorkspace: 'Open a register…',
    saveCopy: 'Save a copy…',
    guide: 'Open the guide',
    backUp: 'Make a backup',
    history: 'Show the history of changes',
    undo: 'Undo',
    redo: 'Redo',
    toPublic: 'Switch to the public face',
    toInternal: 'Switch to the internal face',
    today: 'Set the as-of date to today',
    language: 'Switch to Japanese (日本語に切り替える)',
    shortcuts: 'Keyboard shortcuts',
    printMap: 'Print parcel map',
    printLog: 'Show the print log',
    clearFilter: 'Clear the filter',
    clearSelection: 'Clear the selection',
    closeWorkspace: 'Close the register',
    goTo: (screen) => `Go to ${screen}`,
  },
}
