import { addWorkingDays } from '../../electron/contract/rules/working-days'
import type { Position } from '../../electron/contract/values'
import type { VisitAim, VisitKind, VisitState } from '../../electron/contract/visits'
import { demoCases, type Case } from './cases'

/** An invented visit. `company` and `cases` are keys of companies.json, candidates.json and cases.json. */
export interface DemoVisit {
  readonly key: string
  readonly company: string
  readonly cases: readonly string[]
  readonly state: VisitState
  readonly kind: VisitKind
  readonly aim: VisitAim
  readonly askedOn: string | null
  readonly on: string
  readonly startAt: string | null
  readonly minutes: number
  readonly window?: readonly [from: string, until: string]
  readonly fixed?: boolean
  readonly officer: number
  readonly purpose: string
  readonly materials?: string
  readonly facts?: string
  readonly opinions?: string
  readonly nextAction?: string
  readonly nextActionOn?: string
  readonly trip?: boolean
}

/** Two days in Tokyo with six appointments; the evening between them is the seminar's. */
export const demoTrip = {
  name: '東京・横浜 2 日（見本）',
  from: '2026-11-25',
  until: '2026-11-26',
  officers: [1, 2],
  startPlace: '米沢駅',
  startPosition: [140.1279, 37.9105] as Position,
  startAt: '07:00',
  note: '見本の行程。相手も約束も架空',
  night: {
    on: '2026-11-25',
    endPlace: '東京',
    endPosition: [139.7671, 35.6812] as Position,
  },
} as const

const planned = {
  state: 'confirmed',
  kind: 'visit',
  aim: 'attraction',
  askedOn: '2026-11-04',
  trip: true,
} as const

const appointments: readonly DemoVisit[] = [
  {
    ...planned,
    key: 'trip/photon',
    company: 'photon',
    cases: ['photon'],
    on: '2026-11-25',
    startAt: '10:30',
    minutes: 60,
    fixed: true,
    officer: 1,
    purpose: '価格と引渡し時期の回答',
    materials: '分譲区画図（オフィス・アルカディア）\n価格の考え方',
  },
  {
    ...planned,
    key: 'trip/frozen',
    company: 'frozen',
    cases: ['frozen'],
    on: '2026-11-25',
    startAt: '13:00',
    minutes: 60,
    window: ['13:00', '16:00'],
    officer: 1,
    purpose: '冷凍倉庫の受電容量の確認',
    materials: '受電の資料',
  },
  {
    ...planned,
    key: 'trip/protein',
    company: 'protein',
    cases: ['protein'],
    on: '2026-11-25',
    startAt: '14:20',
    minutes: 60,
    officer: 1,
    purpose: '要件の聞き取り',
  },
  {
    ...planned,
    key: 'trip/datacenter',
    company: 'datacenter',
    cases: ['datacenter'],
    state: 'planned',
    on: '2026-11-25',
    startAt: '16:00',
    minutes: 45,
    window: ['15:00', '17:30'],
    officer: 2,
    purpose: '計画の聞き取り',
  },
  {
    ...planned,
    key: 'trip/fruit',
    company: 'fruit',
    cases: ['fruit'],
    on: '2026-11-26',
    startAt: '09:30',
    minutes: 60,
    officer: 2,
    purpose: '提案への返事を聞く',
  },
  {
    ...planned,
    key: 'trip/armworks',
    company: 'armworks',
    cases: ['armworks'],
    on: '2026-11-26',
    startAt: '13:30',
    minutes: 90,
    fixed: true,
    officer: 2,
    purpose: '現地視察の打合せ',
    materials: '区画比較\n米沢への行き方',
  },
]

/** Visits to companies that are sited already. */
const aftercare: readonly DemoVisit[] = ['precision', 'denshi', 'kinzoku', 'shokuhin', 'robot', 'senni'].map(
  (company, index) => ({
    key: `aftercare/${company}`,
    company,
    cases: [],
    state: index === 5 ? 'planned' : 'held',
    kind: 'visit',
    aim: 'aftercare',
    askedOn: null,
    on: index === 5 ? '2026-11-27' : addWorkingDays(`2026-${String(5 + index).padStart(2, '0')}-12`, 0),
    startAt: '10:00',
    minutes: 60,
    officer: 2,
    purpose: '操業の様子と困りごとの聞き取り',
    facts: index === 5 ? '' : '見本の記録：来年度に 5 名の採用を予定',
  }),
)

const first = 3
const proposal = 5

/** Every case that was met was visited on the working day of that stage, and again when something was proposed. */
function visitsOfCase(one: Case, index: number): DemoVisit[] {
  const since = (stage: number) => one.stages.find((entry) => entry.stage === stage)?.since
  const common = {
    company: one.company,
    cases: [one.key],
    aim: 'attraction',
    officer: one.officer,
    minutes: 60,
  } as const
  const met = since(first)
  const proposed = since(proposal)
  const contacted = since(2)
  const visits: DemoVisit[] = []
  if (met !== undefined)
    visits.push({
      ...common,
      key: `first/${one.key}`,
      state: 'held',
      kind: index % 5 === 4 ? 'online' : 'visit',
      askedOn: contacted ?? null,
      on: addWorkingDays(met, 0),
      startAt: index % 2 === 0 ? '10:00' : '14:00',
      purpose: '初回の面談',
      facts: '見本の記録：増設の計画あり。時期と面積は検討中',
      opinions: index % 3 === 0 ? '前向きに感じた' : '',
    })
  else if (contacted !== undefined)
    visits.push({
      ...common,
      key: `asked/${one.key}`,
      state: index % 2 === 0 ? 'no-answer' : 'cancelled',
      kind: 'visit',
      askedOn: contacted,
      on: addWorkingDays(contacted, 10),
      startAt: null,
      purpose: '初回の面談',
    })
  if (proposed !== undefined && proposed !== met)
    visits.push({
      ...common,
      key: `proposal/${one.key}`,
      state: 'held',
      kind: index % 4 === 3 ? 'tour' : 'visit',
      askedOn: since(4) ?? null,
      on: addWorkingDays(proposed, 0),
      startAt: '13:30',
      minutes: 90,
      purpose: '区画の提案',
      facts: '見本の記録：候補の区画を 2 つに絞った',
    })
  return visits
}

/** The trip, what was visited before it, and calls of the day. */
export const demoVisits: readonly DemoVisit[] = [
  ...demoCases.flatMap(visitsOfCase),
  ...aftercare,
  ...appointments,
  {
    key: 'call/kanagata',
    company: 'kanagata',
    cases: ['kanagata'],
    state: 'planned',
    kind: 'telephone',
    aim: 'attraction',
    askedOn: null,
    on: '2026-11-20',
    startAt: '15:00',
    minutes: 15,
    officer: 2,
    purpose: '受電容量の返事',
  },
]
