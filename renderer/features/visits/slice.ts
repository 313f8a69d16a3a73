import type {
  AgendaRow,
  CalendarAnswer,
  InputOf,
  OutputOf,
  PlanningRules,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import type { VisitFields } from './form/visit-form'
import { isFull, type VisitRow } from './rows'

export type VisitsTab = 'today' | 'planner' | 'trips' | 'list' | 'figures'
export type Agenda = readonly Required<AgendaRow>[]
export type Rules = Required<PlanningRules>
export type Answer = Required<CalendarAnswer>
export type NearbyInput = InputOf<'visits.nearby'>
export type Figures = Required<OutputOf<'visitFigures.table'>>

/** A company around a place; days untouched null for never touched. */
export interface Nearby {
  readonly companyUid: Uid
  readonly km: number
  readonly untouched: number | null
}

/** What is to be written down about visits, from wherever it was asked for. */
export type VisitAsk =
  | { readonly kind: 'plan'; readonly uid: Uid | null; readonly start: Partial<VisitFields> }
  | { readonly kind: 'bulk'; readonly companyUids: readonly Uid[] }
  | { readonly kind: 'trip' }
  | { readonly kind: 'record'; readonly visit: VisitRow }
  | { readonly kind: 'calendar'; readonly selection: InputOf<'calendar.compose'>['selection'] }
  | { readonly kind: 'answers' }

export interface VisitsSlice {
  readonly tab: VisitsTab
  /** The dialog that is open; it lies above every screen. */
  readonly asking: VisitAsk | null
  showTab(tab: VisitsTab): void
  ask(asking: VisitAsk): void
  closeAsking(): void
  list(input: Partial<InputOf<'visits.list'>>): Promise<readonly VisitRow[]>
  agenda(on: string, officerUid: Uid | null): Promise<Agenda>
  nearby(input: NearbyInput): Promise<readonly Nearby[]>
  rules(): Promise<Rules | null>
  saveRules(rules: Rules): Promise<void>
  save(visit: InputOf<'visits.save'>): Promise<Uid>
  /** Plans several visits in one step, which is taken back in one. */
  planAll(visits: InputOf<'visits.plan'>['visits']): Promise<void>
  changeState(uids: readonly Uid[], state: InputOf<'visits.changeState'>['state']): Promise<void>
  move(input: InputOf<'visits.move'>): Promise<void>
  record(input: InputOf<'visits.record'>): Promise<void>
  finishNextAction(uid: Uid, doneOn: string | null): Promise<void>
  remove(uids: readonly Uid[]): Promise<void>
  /** A card of a seminar was called. */
  called(leadUid: Uid, on: string): Promise<void>
  compose(input: InputOf<'calendar.compose'>): Promise<Required<OutputOf<'calendar.compose'>> | null>
  exportCalendar(input: InputOf<'calendar.export'>): Promise<OutputOf<'calendar.export'>>
  readAnswers(text: string): Promise<readonly Answer[]>
  applyAnswers(answers: InputOf<'calendar.applyAnswers'>['answers']): Promise<number>
  figures(input: InputOf<'visitFigures.table'>): Promise<Figures | null>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

const anything = { from: null, until: null, companyUid: null, prospectUid: null, tripUid: null }

export const createVisitsSlice: SliceFactory<'visits'> = ({ get, patch, services, run }) => ({
  tab: 'today',
  asking: null,
  showTab: (tab) => {
    if (tab !== get().visits.tab) get().frame.leave(() => patch({ tab }))
  },
  ask: (asking) => patch({ asking }),
  closeAsking: () => patch({ asking: null }),
  list: async (input) => {
    const { visits = [] } = await services.call('visits.list', { ...anything, ...input })
    return visits.filter(isFull)
  },
  agenda: async (on, officerUid) => {
    const { rows = [] } = await services.call('visits.agenda', { on, officerUid })
    return rows.filter((row): row is Required<AgendaRow> => row.rowUid !== undefined)
  },
  nearby: async (input) => {
    const { companies = [] } = await services.call('visits.nearby', input)
    return companies.filter((each): each is Nearby => each.companyUid !== undefined)
  },
  rules: async () => ((await services.call('visits.rules', {})).rules as Rules | undefined) ?? null,
  saveRules: async (rules) => void (await run('visits.saveRules', { rules })),
  save: async (visit) => (await run('visits.save', visit)).uid,
  planAll: async (visits) => void (await run('visits.plan', { visits })),
  changeState: async (uids, state) => void (await run('visits.changeState', { uids: [...uids], state })),
  move: async (input) => void (await run('visits.move', input)),
  record: async (input) => void (await run('visits.record', input)),
  finishNextAction: async (uid, doneOn) => void (await run('visits.finishNextAction', { uid, doneOn })),
  remove: async (uids) => void (await run('visits.remove', { uids: [...uids] })),
  called: async (leadUid, calledOn) =>
    void (await run('leads.called', { uids: [leadUid], calledOn, note: '' })),
  compose: async (input) => {
    const { text, fileName, events } = await services.call('calendar.compose', input)
    return text === undefined || fileName === undefined || events === undefined
      ? null
      : { text, fileName, events }
  },
  exportCalendar: (input) => services.call('calendar.export', input),
  readAnswers: async (text) => {
    const { answers = [] } = await services.call('calendar.read', { text })
    return answers.filter((each): each is Answer => each.kind !== undefined)
  },
  applyAnswers: async (answers) => (await run('calendar.applyAnswers', { answers })).changed,
  figures: async (input) => {
    const { rows, summary } = await services.call('visitFigures.table', input)
    return rows === undefined || summary === undefined ? null : { rows, summary }
  },
  forgetInternal: () => patch({ asking: null }),
})
