import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AgendaPanel } from '../../../../renderer/features/visits/agenda/agenda-panel'
import { VisitsScreen } from '../../../../renderer/features/visits/visits-screen'
import { firm, prospect } from '../prospects/samples'
import { click, find, findAll, openVisits, press, type, type VisitsPage } from './page'
import { due, today, uid, visit } from './samples'

let page: VisitsPage
const text = () => document.body.textContent ?? ''
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-agenda-row]')]
const row = (index: number) => {
  const found = rows()[index]
  if (!found) throw new Error(`no row ${index} of ${rows().length}`)
  return found
}
const focus = async (element: HTMLElement) => act(async () => element.focus())

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00`), toFake: ['Date'] })
})
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the agenda', () => {
  const agenda = [
    due(1, { text: '用水の確認' }),
    due(2, { kind: 'next-action', days: 4, text: '資料を送る' }),
    due(9, { kind: 'untouched', companyUid: uid(0x50, 2), days: null, on: null }),
  ]
  const companies = [firm(1), firm(2, { rank: 'A' })]

  it('says how much there is of each and puts the focus on the first row', async () => {
    page = await openVisits(<AgendaPanel />, { agenda, companies, visits: [visit(1)] })
    expect(text()).toContain('見本工業1株式会社')
    expect(text()).toContain('4 日超過')
    expect(text()).toContain('接触なし')
    expect(document.activeElement).toBe(row(0))
    expect(row(0).textContent).toContain('10:00')
  })

  it('opens the record of a visit with Enter on its row', async () => {
    page = await openVisits(<AgendaPanel />, { agenda, companies, visits: [visit(1)] })
    await click(row(0))
    expect(find('dialog', '').textContent).toContain('訪問を記録')
  })

  it('finishes the next action of a visit at once and says so', async () => {
    page = await openVisits(<AgendaPanel />, { agenda, companies })
    await focus(row(1))
    page.setAgenda(agenda.slice(0, 1))
    await click(row(1))
    expect(page.sent('visits.finishNextAction')).toEqual([{ uid: visit(2).uid, doneOn: today }])
    expect(text()).toContain('元に戻せます')
    expect(rows()).toHaveLength(1)
  })

  it('asks what comes next before it finishes the next action of a case', async () => {
    const own = prospect(1, { nextAction: '図面を送る', nextActionOn: today })
    page = await openVisits(<AgendaPanel />, {
      agenda: [due(1, { kind: 'next-action', rowUid: own.uid, prospectUid: own.uid })],
      prospects: [own],
    })
    await click(row(0))
    expect(page.sent('prospects.update')).toEqual([])
    const [next, on] = findAll('dialog')[0]?.querySelectorAll('input') ?? []
    if (!next || !on) throw new Error('no fields')
    await type(next, '電話する')
    await type(on, '+7')
    await press(on, 'Enter')
    expect(page.sent('prospects.update')).toEqual([
      { uid: own.uid, fields: { nextAction: '電話する', nextActionOn: '2026-11-27' } },
    ])
  })

  it('plans a visit to an untouched company, which is chosen already', async () => {
    page = await openVisits(<AgendaPanel />, { agenda, companies })
    await click(row(2))
    expect(find('dialog', '').textContent).toContain('見本工業2株式会社')
  })

  it('moves by arrows and does other things by letters, but not while a text is composed', async () => {
    page = await openVisits(<AgendaPanel />, { agenda, companies, visits: [visit(1)] })
    await press(row(0), 'ArrowDown')
    expect(document.activeElement).toBe(row(1))
    await press(row(1), 'p', { composing: true })
    expect(findAll('dialog')).toHaveLength(0)
    await press(row(1), 'p')
    expect(find('dialog', '').textContent).toContain('訪問を計画')
  })

  it('asks for the work of one officer and remembers which', async () => {
    const officer = uid(0x30, 7)
    page = await openVisits(<AgendaPanel />, {
      agenda,
      entries: [
        { uid: officer, list: 'officer', position: 0, name: '甲', nameEn: '', nameKana: '', kind: 'none' },
      ],
    })
    await act(async () => page.store.getState().frame.remember('visits.officer', officer))
    expect(page.sent('visits.agenda').at(-1)).toEqual({ on: today, officerUid: officer })
  })

  it('says that nothing is due, and offers the next step', async () => {
    page = await openVisits(<AgendaPanel />, { agenda: [] })
    expect(text()).toContain('今日の予定も、遅れている宿題もありません')
    await click(find('button', '訪問を計画'))
    expect(find('dialog', '').textContent).toContain('企業')
  })
})

describe('the record of a visit', () => {
  const open = async () => {
    page = await openVisits(null, { visits: [visit(1)] })
    await act(async () => page.store.getState().visits.ask({ kind: 'record', visit: visit(1) }))
  }
  const field = (label: string) => find('field', label)

  it('is saved with Ctrl and Enter out of any field, not with the Enter of a conversion', async () => {
    await open()
    await type(field('事実'), '増設を検討中')
    await press(field('事実'), 'Enter')
    await press(field('事実'), 'Enter', { composing: true, ctrlKey: true })
    expect(page.sent('visits.record')).toEqual([])
    await press(field('事実'), 'Enter', { ctrlKey: true })
    expect(page.sent('visits.record')).toHaveLength(1)
    expect(page.sent('visits.record')[0]).toMatchObject({
      uid: visit(1).uid,
      state: 'held',
      facts: '増設を検討中',
    })
    expect(findAll('dialog')).toHaveLength(0)
  })

  it('keeps what was typed when the host refuses it, with the reason', async () => {
    await open()
    await type(field('事実'), '増設を検討中')
    page.refuse({ code: 'save-failed', details: { path: '/tmp/a.gpkg', cause: 'ENOSPC' } })
    await press(field('事実'), 'Enter', { ctrlKey: true })
    expect((field('事実') as HTMLTextAreaElement).value).toBe('増設を検討中')
    expect(findAll('alert').length).toBeGreaterThan(0)
  })

  it('is not saved with a day that is none', async () => {
    await open()
    await type(field('次の行動'), '電話')
    await type(field('次の行動の日'), 'そのうち')
    await press(field('次の行動の日'), 'Enter')
    expect(page.sent('visits.record')).toEqual([])
    expect(text()).toContain('日付として読めません')
  })
})

describe('the form of a visit', () => {
  it('warns of another visit at the same time and saves all the same', async () => {
    page = await openVisits(null, { visits: [visit(2, { startAt: '10:30' })] })
    await act(async () =>
      page.store
        .getState()
        .visits.ask({ kind: 'plan', uid: null, start: { companyUid: uid(0x50, 1), startAt: '10:00' } }),
    )
    expect(text()).toContain('同じ時間帯に、ほかの訪問が 1 件')
    expect(text()).toContain('30 分重なります')
    await click(find('button', '保存'))
    expect(page.sent('visits.save')).toHaveLength(1)
  })

  it('refuses an end on the next day at its field', async () => {
    page = await openVisits(null)
    await act(async () =>
      page.store.getState().visits.ask({
        kind: 'plan',
        uid: null,
        start: { companyUid: uid(0x50, 1), startAt: '23:30', minutes: 60 },
      }),
    )
    await click(find('button', '保存'))
    expect(page.sent('visits.save')).toEqual([])
    expect(text()).toContain('終わりが翌日になります')
  })

  it('says that a company is needed', async () => {
    page = await openVisits(null)
    await act(async () => page.store.getState().visits.ask({ kind: 'plan', uid: null, start: {} }))
    await click(find('button', '保存'))
    expect(text()).toContain('訪問する企業を選んでください')
    expect(page.sent('visits.save')).toEqual([])
  })

  it('is taken away with everything else when the public face is shown', async () => {
    page = await openVisits(null)
    await act(async () => page.store.getState().visits.ask({ kind: 'plan', uid: null, start: {} }))
    await act(async () => page.store.getState().visits.forgetInternal())
    expect(findAll('dialog')).toHaveLength(0)
  })
})

describe('the calendar', () => {
  it('is written with code names unless company names are asked for', async () => {
    page = await openVisits(null, {
      answers: { 'calendar.compose': () => ({ text: 'BEGIN:VCALENDAR', fileName: 'a.ics', events: 1 }) },
    })
    await act(async () => page.store.getState().visits.ask({ kind: 'calendar', selection: {} }))
    expect(page.sent('calendar.compose').at(-1)).toMatchObject({ names: 'code', cancel: false })
    await click(find('radio', '企業名'))
    expect(page.sent('calendar.compose').at(-1)).toMatchObject({ names: 'company' })
  })

  it('shows what an answer would move, and takes over what was chosen only', async () => {
    const answer = {
      visitUid: visit(1).uid,
      eventUid: 'x',
      summary: '訪問',
      kind: 'moved',
      on: '2026-11-25',
      startAt: '15:00',
      minutes: 30,
      problem: null,
      sequence: 3,
    }
    const foreign = { ...answer, visitUid: null, kind: 'unknown', summary: '歯医者' }
    page = await openVisits(null, {
      visits: [visit(1)],
      answers: { 'calendar.read': () => ({ answers: [answer, foreign] }) },
    })
    await act(async () => page.store.getState().visits.ask({ kind: 'answers' }))
    await click(find('button', '違いを調べる'))
    expect(page.sent('calendar.read')).toEqual([])
    await type(find('field', '内容を貼り付け'), 'BEGIN:VCALENDAR')
    await click(find('button', '違いを調べる'))
    expect(text()).toContain('こちらの訪問ではない')
    expect(text()).toContain('R8.11.25（水） 15:00–15:30')
    await click(find('button', '1 件を反映'))
    expect(page.sent('calendar.applyAnswers')).toEqual([
      {
        answers: [
          {
            visitUid: visit(1).uid,
            cancelled: false,
            on: '2026-11-25',
            startAt: '15:00',
            minutes: 30,
            sequence: 3,
          },
        ],
      },
    ])
  })
})

describe('the public face', () => {
  it('has nothing of the visits and says so', async () => {
    page = await openVisits(<VisitsScreen />, { agenda: [due(1, { text: '用水の確認' })] })
    expect(text()).toContain('用水の確認')
    await act(async () => page.store.getState().frame.setFace('public'))
    expect(text()).toContain('訪問は庁内用の情報です')
    expect(text()).not.toContain('用水の確認')
    expect(text()).not.toContain('見本工業')
  })
})
