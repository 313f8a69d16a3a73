import type { ListEntry, Prospect, StageKind, TargetField, Uid } from '../../../electron/contract'
import { daysBetween } from '../../../electron/contract/rules/calendar'
import { isResumptionDue } from '../../../electron/contract/rules/prospect-stages'
import type { AppState } from '../../store/state'
import { selectFieldMap, selectFirmMap, type Case, type Firm } from '../companies/firm'
import { entriesOf, selectEntryMap } from '../companies/lists'
import { memo } from '../parcels/memo'

/** Rows of the internal face, where every field is present. */
export type Entry = Required<ListEntry>

/** Where the next action stands. `none`: nobody knows what comes next; `undated`: words without a day. */
export type NextState = 'none' | 'undated' | 'overdue' | 'today' | 'coming'

/** A prospect with what its uids stand for, ready for table, board and page. */
export interface ProspectRow {
  readonly uid: Uid
  readonly prospect: Case
  readonly company: Firm | null
  readonly stage: Entry | null
  readonly stageKind: StageKind
  readonly fields: readonly TargetField[]
  readonly owner: Entry | null
  readonly source: Entry | null
  /** Calendar days in the stage; negative when the entry lies ahead. */
  readonly daysInStage: number
  readonly next: NextState
  readonly isResumptionDue: boolean
}

/** A lost case waits for nothing; a held one for its day of resumption only. */
export function nextState(prospect: Case, kind: StageKind, today: string): NextState {
  if (kind === 'lost' || kind === 'held') return prospect.nextAction === '' ? 'none' : 'undated'
  if (prospect.nextActionOn === null) return prospect.nextAction.trim() === '' ? 'none' : 'undated'
  if (prospect.nextActionOn < today) return 'overdue'
  return prospect.nextActionOn === today ? 'today' : 'coming'
}

const joined = memo(
  (
    prospects: ReadonlyMap<Uid, Prospect>,
    companies: ReadonlyMap<Uid, Firm>,
    entries: ReadonlyMap<Uid, ListEntry>,
    fields: ReadonlyMap<Uid, TargetField>,
    today: string,
  ): readonly ProspectRow[] => {
    const entry = (uid: Uid | null) => (uid === null ? null : ((entries.get(uid) as Entry) ?? null))
    return [...prospects.values()].filter(isCase).map((prospect) => {
      const stage = entry(prospect.stageUid)
      const kind = stage?.kind ?? 'open'
      return {
        uid: prospect.uid,
        prospect,
        company: companies.get(prospect.companyUid) ?? null,
        stage,
        stageKind: kind,
        fields: prospect.fieldUids.flatMap((uid) => fields.get(uid) ?? []),
        owner: entry(prospect.ownerUid),
        source: entry(prospect.sourceUid),
        daysInStage: daysBetween(prospect.stageSince, today),
        next: nextState(prospect, kind, today),
        isResumptionDue: isResumptionDue(kind, prospect.resumeOn, today),
      }
    })
  },
)

function isCase(prospect: Prospect): prospect is Case {
  return prospect.uid !== undefined
}

/** Every prospect with what it refers to, in the order of the host. @param today ISO day */
export function selectProspectRows(state: AppState, today: string): readonly ProspectRow[] {
  return joined(
    state.prospects.byUid,
    selectFirmMap(state),
    selectEntryMap(state),
    selectFieldMap(state),
    today,
  )
}

const rowMapOf = memo(
  (rows: readonly ProspectRow[]): ReadonlyMap<Uid, ProspectRow> => new Map(rows.map((row) => [row.uid, row])),
)

/** One prospect with what it refers to. @param today ISO day */
export function selectProspectRow(state: AppState, uid: Uid | null, today: string): ProspectRow | null {
  return uid === null ? null : (rowMapOf(selectProspectRows(state, today)).get(uid) ?? null)
}

const stagesOf = memo((entries: readonly ListEntry[]) => entriesOf(entries, 'stage'))
const reasonsOf = memo((entries: readonly ListEntry[]) => entriesOf(entries, 'lost-reason'))
const sourcesOf = memo((entries: readonly ListEntry[]) => entriesOf(entries, 'source'))
const officersOf = memo((entries: readonly ListEntry[]) => entriesOf(entries, 'officer'))

export const selectStages = (state: AppState): readonly Entry[] => stagesOf(state.lists.entries)
export const selectLostReasons = (state: AppState): readonly Entry[] => reasonsOf(state.lists.entries)
export const selectSources = (state: AppState): readonly Entry[] => sourcesOf(state.lists.entries)
export const selectOfficers = (state: AppState): readonly Entry[] => officersOf(state.lists.entries)
