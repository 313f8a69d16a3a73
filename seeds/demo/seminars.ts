import type { InvitationState } from '../../electron/contract/seminars'
import { demoCandidates } from './candidates'

/** An invented seminar: one that is over, one that is to come. */
export interface DemoSeminar {
  readonly key: string
  readonly name: string
  readonly on: string
  readonly startAt: string
  readonly endAt: string
  readonly venue: string
  readonly address: string
  readonly capacity: number
  readonly note: string
  readonly programme: readonly (readonly [startAt: string, minutes: number, title: string, speaker: string])[]
  /** State of the invitation of the n-th company that was invited. */
  readonly answer: (index: number) => InvitationState
  readonly answeredOn: string
}

const sample = '見本のセミナー。会場も来場者も架空'

export const demoSeminars: readonly DemoSeminar[] = [
  {
    key: 'summer',
    name: '山形県企業立地セミナー 夏（見本）',
    on: '2026-07-14',
    startAt: '14:00',
    endAt: '17:00',
    venue: '東京都内の会場（架空）',
    address: '東京都千代田区',
    capacity: 60,
    note: sample,
    programme: [
      ['14:00', 20, '開会・県の紹介', '部長'],
      ['14:20', 40, '米沢の産業団地', '企業誘致担当'],
      ['15:00', 40, '立地企業の事例', '立地企業'],
      ['15:50', 70, '個別相談', '企業誘致担当'],
    ],
    answer: (index) => (['attended', 'attended', 'declined', 'no-answer'] as const)[index % 4] ?? 'invited',
    answeredOn: '2026-07-01',
  },
  {
    key: 'autumn',
    name: '米沢 産業団地セミナー（見本）',
    on: '2026-11-25',
    startAt: '18:00',
    endAt: '20:00',
    venue: '東京駅近くの会場（架空）',
    address: '東京都千代田区丸の内一丁目',
    capacity: 40,
    note: sample,
    programme: [
      ['18:00', 15, '開会', '市長'],
      ['18:15', 45, '米沢オフィス・アルカディアの区画', '企業誘致担当'],
      ['19:00', 60, '名刺交換', ''],
    ],
    answer: (index) =>
      (['accepted', 'accepted', 'invited', 'declined', 'accepted'] as const)[index % 5] ?? 'invited',
    answeredOn: '2026-11-12',
  },
]

/** Invited are those that others call on most: ranks A and B. */
export const invitedCompanies = demoCandidates.filter(({ rank }) => rank === 'A' || rank === 'B').slice(0, 28)

/** Cards of the summer: some belong to companies that are known, written as cards write them; one was never called. */
export const demoLeads = [
  {
    name: '㈱例示アームワークス',
    company: 'armworks',
    person: '見本 春子',
    title: '生産技術部長',
    rank: 'A',
    field: 6,
    calledOn: '2026-07-15',
  },
  {
    name: '架空冷食ＨＤ',
    company: 'frozen',
    person: '見本 夏男',
    title: '物流企画',
    rank: 'B',
    field: 9,
    calledOn: '2026-07-15',
  },
  {
    name: '見本コネクタ販売製造',
    company: 'connector',
    person: '見本 秋代',
    title: '購買',
    rank: 'C',
    field: 13,
    calledOn: '2026-07-16',
  },
  {
    name: '架空はじめて機工株式会社',
    company: null,
    person: '見本 冬樹',
    title: '代表',
    rank: 'B',
    field: 3,
    calledOn: null,
  },
] as const
