import type { ReactNode } from 'react'
import type { Parcel } from '../../../../electron/contract'
import type { Messages } from '../../../messages'
import { DemandTab } from '../../matching/demand-tab'
import { SuitorsTab } from '../../matching/suitors-tab'
import { DemandCount, SuitorCount } from '../../matching/tab-counts'
import { AnswersPanel } from '../../requirements/answers-panel'
import { recordField } from '../../requirements/record-text'
import { ParcelHistory } from './parcel-history'
import { ParcelOccupants } from '../occupants/parcel-occupants'
import { ParcelOverview } from './parcel-overview'
import type { DraftField } from '../form/parcel-form'

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
  /** Mark beside the label that reads its figure itself. */
  readonly mark?: (parcel: Parcel) => ReactNode
  /** Nothing of it is for outsiders: the public face has no such tab. */
  readonly isInternal?: true
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
    id: 'suitors',
    label: (m) => m.matching.suitors.tab,
    count: () => null,
    mark: (parcel) => <SuitorCount parcelUid={parcel.uid} />,
    isInternal: true,
    content: ({ parcel }) => <SuitorsTab key={parcel.uid} parcel={parcel} />,
  },
  {
    id: 'demand',
    label: (m) => m.matching.demandTab,
    count: () => null,
    mark: (parcel) => <DemandCount parcelUid={parcel.uid} />,
    isInternal: true,
    content: ({ parcel }) => <DemandTab key={parcel.uid} parcel={parcel} />,
  },
  {
    id: 'answers',
    label: (m) => m.matching.answersTab,
    count: () => null,
    isInternal: true,
    content: ({ parcel, edit }) => (
      <AnswersPanel
        key={parcel.uid}
        parkUid={parcel.parkUid}
        parcel={parcel}
        subjectName={parcel.number}
        onRecord={(criterion) => edit(recordField(criterion))}
      />
    ),
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
