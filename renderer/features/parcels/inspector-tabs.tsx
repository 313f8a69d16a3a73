import type { ReactNode } from 'react'
import type { Parcel } from '../../../electron/contract'
import type { Messages } from '../../messages'
import { ParcelHistory } from './parcel-history'
import { ParcelOccupants } from './parcel-occupants'
import { ParcelOverview } from './parcel-overview'
import type { DraftField } from './parcel-form'

/** What a tab of the inspector may use. */
export interface TabContext {
  readonly parcel: Parcel
  /** Opens the form at a field. */
  readonly edit: (field: DraftField) => void
}

/** One tab of the inspector. Later areas (enquiries, matching prospects) add theirs to `inspectorTabs`. */
export interface InspectorTab {
  readonly id: string
  readonly label: (m: Messages) => string
  /** Figure beside the label; null for none. */
  readonly count: (parcel: Parcel) => number | null
  readonly content: (context: TabContext) => ReactNode
}

export const inspectorTabs: readonly InspectorTab[] = [
  {
    id: 'overview',
    label: (m) => m.parcels.inspector.tabs.overview,
    count: () => null,
    content: ({ parcel, edit }) => <ParcelOverview parcel={parcel} onAnswer={edit} />,
  },
  {
    id: 'occupants',
    label: (m) => m.parcels.inspector.tabs.occupants,
    count: (parcel) => parcel.occupants.length || null,
    content: ({ parcel }) => <ParcelOccupants parcel={parcel} />,
  },
  {
    id: 'history',
    label: (m) => m.parcels.inspector.tabs.history,
    count: () => null,
    content: ({ parcel }) => <ParcelHistory parcel={parcel} />,
  },
]
