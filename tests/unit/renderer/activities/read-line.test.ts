import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../../../renderer/messages'
import {
  activityInput,
  activityIssues,
  fiscalYearOf,
  promiseState,
  type ActivityDraft,
} from '../../../../renderer/features/activities/activity-form'
import { activityKinds, readLine } from '../../../../renderer/features/activities/read-line'
import { uid } from '../parcels/samples'

const today = '2026-11-20'
const read = (text: string) => readLine(text, today, messages.ja.activities)

describe('one line', () => {
  it('reads kind, day and words', () => {
    expect(read('電話 11/18 工場長に用水の量を確認')).toEqual({
      kind: 'call',
      on: '2026-11-18',
      dueOn: null,
      summary: '工場長に用水の量を確認',
      badDay: null,
    })
  })

  it('takes kind and day in either order, in full width, in era years and in English', () => {
    expect(read('２０２６／１１／１８　面談　社長と')).toMatchObject({
      kind: 'meeting',
      on: '2026-11-18',
      summary: '社長と',
    })
    expect(read('令和8年11月18日 視察 区画を案内')).toMatchObject({ kind: 'tour', on: '2026-11-18' })
    expect(read('R8.11.18 メール 資料の件')).toMatchObject({ kind: 'mail', on: '2026-11-18' })
    expect(read('Call yesterday asked about water')).toMatchObject({
      kind: 'call',
      on: '2026-11-19',
      summary: 'asked about water',
    })
  })

  it('is a note of today without kind and day', () => {
    expect(read('社長は来月に返事')).toEqual({
      kind: 'note',
      on: today,
      dueOn: null,
      summary: '社長は来月に返事',
      badDay: null,
    })
  })

  it('takes the day of a promise for its due day', () => {
    expect(read('約束 11/27まで 図面を送る')).toMatchObject({
      kind: 'promise',
      on: today,
      dueOn: '2026-11-27',
      summary: '図面を送る',
    })
    expect(read('約束 図面を送る')).toMatchObject({ dueOn: null })
  })

  it('takes a day without a year for the nearest one', () => {
    expect(read('約束 1/10 回答する').dueOn).toBe('2027-01-10')
    expect(readLine('電話 12/28 挨拶', '2027-01-05', messages.ja.activities).on).toBe('2026-12-28')
  })

  it('names a day that is none instead of losing it in the words', () => {
    expect(read('電話 11/31 確認').badDay).toBe('11/31')
    expect(read('電話 2026/2/30 確認').badDay).toBe('2026/2/30')
    expect(read('電話 3ha の区画を希望').badDay).toBeNull()
  })

  it('knows the words of both languages whatever the page shows', () => {
    expect(readLine('面談 話した', today, messages.en.activities).kind).toBe('meeting')
    expect(read('mail sent').kind).toBe('mail')
  })

  it('loses no word of what follows kind and day', () => {
    const plain = fc.stringMatching(/^[ぁ-ん一-龥a-z𠮷😀、 ]{1,40}$/u)
    fc.assert(
      fc.property(fc.constantFrom(...activityKinds), plain, (kind, text) => {
        const word = messages.ja.activities.kinds[kind]
        const line = readLine(`${word} 11/18 「${text}`, today, messages.ja.activities)
        expect(line.summary).toBe(`「${text}`.trim())
        expect(line.kind).toBe(kind)
      }),
    )
  })
})

describe('a record', () => {
  const draft: ActivityDraft = {
    kind: 'promise',
    on: '2026-11-20',
    officerUid: null,
    counterpart: '',
    prospectUid: null,
    summary: '図面を送る',
    dueOn: '2026-11-27',
    doneOn: null,
  }
  it('keeps due and kept days for promises only', () => {
    const company = uid(0x50, 1)
    expect(activityInput(null, company, { ...draft, on: today })).toMatchObject({ dueOn: '2026-11-27' })
    expect(activityInput(null, company, { ...draft, kind: 'call', on: today })).toMatchObject({ dueOn: null })
  })

  it('lacks nothing but a day and words', () => {
    expect(activityIssues(draft)).toEqual({})
    expect(activityIssues({ ...draft, on: null, summary: ' \n' })).toEqual({
      on: 'needed',
      summary: 'needed',
    })
    expect(activityIssues({ ...draft, doneOn: '2026-11-19' })).toEqual({ doneOn: 'before' })
  })

  it('is overdue the day after it was due, and never once it was kept', () => {
    expect(promiseState({ dueOn: '2026-11-20', doneOn: null }, today).state).toBe('due')
    expect(promiseState({ dueOn: '2026-11-19', doneOn: null }, today).state).toBe('overdue')
    expect(promiseState({ dueOn: '2026-11-19', doneOn: '2026-11-20' }, today).state).toBe('kept')
    expect(promiseState({ dueOn: null, doneOn: null }, today).state).toBe('open')
  })

  it('belongs to the fiscal year that began in April', () => {
    expect(fiscalYearOf('2026-03-31')).toBe(2025)
    expect(fiscalYearOf('2026-04-01')).toBe(2026)
  })
})
