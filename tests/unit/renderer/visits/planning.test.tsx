import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommandPalette } from '../../../../renderer/app/palette/command-palette'
import { Ruler } from '../../../../renderer/features/trips/ruler'
import { StopList } from '../../../../renderer/features/trips/stop-list'
import type { DayPlan, LegRow, TripRow } from '../../../../renderer/features/trips/slice'
import { VisitsSection } from '../../../../renderer/features/visits/visits-section'
import { firm } from '../prospects/samples'
import { click, find, findAll, openVisits, type, type VisitsPage } from './page'
import { today, uid, visit } from './samples'

let page: VisitsPage
const text = () => document.body.textContent ?? ''

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00`), toFake: ['Date'] })
  Element.prototype.scrollIntoView = () => {}
})
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function day(fields: Partial<DayPlan>): DayPlan {
  return {
    tripUid: null,
    day: {
      on: today,
      startPlace: '',
      startPosition: null,
      startAt: '08:30',
      endPlace: '',
      endPosition: null,
    },
    stops: [],
    legs: [],
    leaveAt: null,
    backAt: null,
    warnings: [],
    ...fields,
  }
}

describe('visits to several companies', () => {
  const sited = firm(2, { parcelUids: [uid(0x40, 1)] })

  it('are planned by one command; those to sited companies look after them', async () => {
    page = await openVisits(null, { companies: [firm(1), sited] })
    await act(async () =>
      page.store.getState().visits.ask({ kind: 'bulk', companyUids: [firm(1).uid, sited.uid] }),
    )
    expect(text()).toContain('立地している 1 社への訪問は「フォロー」として作ります')
    await click(find('button', '保存'))
    expect(page.sent('visits.save')).toEqual([])
    const [input, ...more] = page.sent('visits.plan') as { visits: unknown[] }[]
    expect(more).toEqual([])
    expect(input?.visits).toMatchObject([
      { companyUid: firm(1).uid, aim: 'attraction', on: today, startAt: null },
      { companyUid: sited.uid, aim: 'aftercare', on: today, startAt: null },
    ])
    expect(findAll('dialog')).toHaveLength(0)
  })

  it('are not planned for more companies than one step takes', async () => {
    page = await openVisits(null)
    const companyUids = Array.from({ length: 501 }, (_, index) => uid(0x51, index))
    await act(async () => page.store.getState().visits.ask({ kind: 'bulk', companyUids }))
    expect(text()).toContain('一度に計画できるのは 500 社までです')
    await click(find('button', '保存'))
    expect(page.sent('visits.plan')).toEqual([])
  })
})

describe('the hours of a crowded day', () => {
  it('stand for the visits that find no room, and list them', async () => {
    const companies = Array.from({ length: 12 }, (_, index) => firm(index + 1))
    const stops = companies.map((each, index) => visit(index, { companyUid: each.uid, startAt: '10:00' }))
    const onActivate = vi.fn<(uid: string) => void>()
    page = await openVisits(
      <Ruler
        plan={day({ stops })}
        rules={null}
        active={null}
        isAllowed
        onActivate={onActivate}
        onMove={() => {}}
        onKey={() => {}}
      />,
      { companies },
    )
    await click(find('button', 'ほか 10 件'))
    expect(findAll('menuitem')).toHaveLength(10)
    await click(find('menuitem', '見本工業12株式会社'))
    expect(onActivate).toHaveBeenCalledWith(visit(11).uid)
  })
})

describe('a way of 0 minutes', () => {
  it('is told as 0, not as unknown', async () => {
    const leg: LegRow = {
      fromVisitUid: null,
      toVisitUid: visit(1).uid,
      mode: 'walk',
      minutes: 0,
      from: 'own',
      km: 0,
      note: '同じ建物',
    }
    page = await openVisits(
      <StopList
        plan={day({ stops: [visit(1)], legs: [leg, { ...leg, minutes: null, from: 'unknown' }] })}
        active={null}
        actions={{} as never}
        onActivate={() => {}}
      />,
    )
    const [way, home] = [...document.querySelectorAll('li div')]
      .map((each) => each.textContent ?? '')
      .filter((words) => words.startsWith('徒歩'))
    expect(way).toContain('0分')
    expect(home).toContain('未確認')
  })
})

describe('the form of a trip', () => {
  const open = async () => {
    page = await openVisits(null)
    await act(async () => page.store.getState().visits.ask({ kind: 'trip' }))
    await type(find('field', '行程の名前'), '年末の挨拶')
  }

  /** A day is complete when its field is left. */
  const write = async (label: string, words: string) => {
    const field = find('field', label)
    await act(async () => field.focus())
    await type(field, words)
    await act(async () => field.blur())
  }

  it('takes days of the Reiwa era, across the end of a year', async () => {
    await open()
    await write('開始日', 'R8.12.30')
    await write('終了日', '令和9年1月2日')
    await click(find('button', '保存'))
    expect(page.sent('trips.save')).toMatchObject([{ from: '2026-12-30', until: '2027-01-02' }])
  })

  it('refuses an end before the beginning at its field', async () => {
    await open()
    await write('開始日', 'R9.1.2')
    await write('終了日', 'R8.12.30')
    await click(find('button', '保存'))
    expect(page.sent('trips.save')).toEqual([])
    expect(text()).toContain('終了日が開始日より前です')
  })
})

describe('the palette', () => {
  const trip: TripRow = {
    uid: uid(0x80, 1),
    name: '見本めぐり',
    from: '2026-12-30',
    until: '2027-01-02',
    officerUids: [],
    startPlace: '',
    startPosition: null,
    startAt: '08:30',
    mode: 'car',
    note: '',
    origin: 'user',
  }
  const open = async (words: string) => {
    page = await openVisits(<CommandPalette />, {
      visits: [visit(1), visit(2, { state: 'held' })],
      answers: {
        'companies.search': () => ({ companies: [firm(1)] }),
        'trips.list': () => ({ trips: [trip] }),
      },
    })
    await act(async () => {
      await page.store.getState().trips.load()
      page.store.getState().frame.open('palette')
    })
    const field = find('combobox', '')
    await type(field, words)
    await act(async () => new Promise((done) => setTimeout(done, 150)))
    return field
  }

  const choose = async (words: string) => {
    const line = findAll('option').find((each) => each.textContent?.includes(words))
    await act(async () => line?.dispatchEvent(new Event('pointerup', { bubbles: true })))
  }

  it('plans a visit, by its name in either language', async () => {
    await open('plan a visit')
    await choose('訪問を計画')
    expect(find('dialog', '').textContent).toContain('訪問を計画')
  })

  it('makes a trip', async () => {
    await open('行程')
    await choose('行程を作る')
    expect(find('dialog', '').textContent).toContain('行程の名前')
  })

  it('shows the visits of today', async () => {
    await open('今日')
    await act(async () => page.store.getState().visits.showTab('list'))
    await choose('今日の訪問')
    const { frame, visits } = page.store.getState()
    expect([frame.screen, visits.tab]).toEqual(['visits', 'today'])
  })

  it('finds the visits that lie ahead by their company, and trips by name', async () => {
    await open('見本')
    const options = findAll('option').map((each) => each.textContent ?? '')
    expect(options.filter((words) => /訪問・(予定|実施)/.test(words))).toHaveLength(1)
    await choose('見本めぐり')
    const { frame, trips, visits } = page.store.getState()
    expect([frame.screen, visits.tab, trips.view, trips.tripUid, trips.on]).toEqual([
      'visits',
      'planner',
      'trip',
      trip.uid,
      '2026-12-30',
    ])
  })

  it('has nothing of it on the public face', async () => {
    const offered = async (words: string) => {
      await act(async () => page.store.getState().frame.open('palette'))
      await type(find('combobox', ''), words)
      await act(async () => new Promise((done) => setTimeout(done, 150)))
      return findAll('option').map((each) => each.textContent ?? '')
    }
    await open('見本')
    await act(async () => page.store.getState().frame.setFace('public'))
    expect((await offered('訪問')).filter((words) => words.includes('訪問'))).toEqual([
      expect.stringContaining('「訪問」に移る'),
    ])
    expect((await offered('見本')).filter((words) => /めぐり|予定/.test(words))).toEqual([])
  })
})

describe('the visits of a company page', () => {
  it('tell those that look after it from those that woo it', async () => {
    page = await openVisits(<VisitsSection companyUid={uid(0x50, 1)} />, {
      visits: [visit(1), visit(2, { aim: 'aftercare' })],
    })
    expect(text().match(/（フォロー）/g)).toHaveLength(1)
  })
})
