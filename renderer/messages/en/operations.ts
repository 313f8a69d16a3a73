import type { CommandName } from '../../../electron/contract'
import type { LoggedOperation } from '../ja/operations'

/** What each command is called in undo, redo and the history. */
export const operations = {
  'parks.create': 'Add park',
  'parks.update': 'Change park',
  'parks.remove': 'Delete park',
  'parks.saveFact': 'Save fact of park',
  'parks.removeFact': 'Delete fact of park',
  'parcels.create': 'Add parcel',
  'parcels.update': 'Change parcel',
  'parcels.remove': 'Delete parcels',
  'parcels.changeStatus': 'Change status of parcels',
  'parcels.removeStatusEntry': 'Delete status entry',
  'statuses.save': 'Change list of statuses',
  'statuses.reorder': 'Reorder statuses',
  'statuses.remove': 'Delete status from list',
  'companies.create': 'Add company',
  'companies.update': 'Change company',
  'companies.remove': 'Delete company',
  'occupancies.save': 'Save occupant',
  'occupancies.remove': 'Take occupant off parcel',
  'settings.update': 'Change settings',
  'workspace.undo': 'Undo',
  'workspace.redo': 'Redo',
  'workspace.create': 'Make the register',
  'workspace.saveCopy': 'Save a copy',
  'outside.edit': 'Changed by another program',
} as const satisfies Record<CommandName | LoggedOperation, string>
