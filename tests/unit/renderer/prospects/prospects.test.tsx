import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FieldsPanel } from '../../../../renderer/features/target-fields/fields-panel'
import { ListsSection } from '../../../../renderer/features/lists/lists-section'
import { QuickAdd } from '../../../../renderer/features/activities/quick-add'
import { CodeNameField } from '../../../../renderer/features/prospects/code-name-field'
import { NextAction } from '../../../../renderer/features/prospects/next-action'
import { ProspectsTable } from '../../../../renderer/features/prospects/prospects-table'
import { click, find, findAll, openOffice, press, pretendHeight, type, type OfficePage } from './page'
import { field, prospect, row, stage } from './samples'

let page: OfficePage
const today = '2026-11-20'
const text = () => document.body.textContent ?? ''

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00`), toFake: ['Date'] })
  pretendHeight(600)
})
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the table of prospects', () => {
  it('goes by code names until the officer asks for company names', async () => {
    page = await openOffice(<ProspectsTable />)
    expect(text()).toContain('白鳥1')
    expect(text()).not.toContain('見本工業1株式会社')
    await act(async () => page.store.getState().frame.remember('prospects-code-names', 'company'))
    expect(text()).toContain('見本工業1株式会社')
  })

  it('keeps at most sixty of three thousand rows in the document', async () => {
    const prospects = Array.from({ length: 3000 }, (_, index) => prospect(index + 1))
    page = await openOffice(<ProspectsTable />, { prospects })
    const rows = findAll('row').length
    expect(rows).toBeGreaterThan(5)
    expect(rows).toBeLessThanOrEqual(60)
  })

  it('opens the change of stage for the chosen rows with S', async () => {
    page = await openOffice(<ProspectsTable />, { prospects: [prospect(1), prospect(2)] })
    const grid = find('grid', '')
    await press(grid, 'a', { ctrlKey: true })
    await press(grid, 's')
    expect(find('dialog', '').textContent).toContain('2 件の段階を変更')
  })

  it('says what goes here when there is no prospect', async () => {
    page = await openOffice(<ProspectsTable />, { prospects: [] })
    expect(text()).toContain('案件はまだありません')
  })
})

describe('the next action', () => {
  it('is saved with Enter, not with the Enter of a conversion', async () => {
    const own = row(1)
    page = await openOffice(<NextAction row={own} today={today} />)
    const [input] = findAll('field')
    if (!input) throw new Error('no field')
    await type(input, '用水を確認')
    await press(input, 'Enter', { composing: true })
    expect(page.sent('prospects.update')).toEqual([])
    await press(input, 'Enter')
    expect(page.sent('prospects.update')).toEqual([
      { uid: own.uid, fields: { nextAction: '用水を確認', nextActionOn: null } },
    ])
  })

  it('holds the frame back while it is not saved', async () => {
    page = await openOffice(<NextAction row={row(1)} today={today} />)
    const [input] = findAll('field')
    if (!input) throw new Error('no field')
    await type(input, '用水を確認')
    expect(page.store.getState().frame.unsaved.has('next-action')).toBe(true)
  })
})

describe('a code name', () => {
  it('is checked with the kana that were typed before its kanji', async () => {
    page = await openOffice(
      <CodeNameField
        value="見本"
        onChange={() => {}}
        onEnter={() => {}}
        companyUid={prospect(1).companyUid}
        fieldUids={[]}
        prospectUid={null}
        error={null}
        today={today}
      />,
    )
    const [input] = findAll('field')
    const compose = (name: string, data: string) =>
      act(async () => {
        input?.dispatchEvent(new CompositionEvent(name, { data, bubbles: true }))
      })
    await compose('compositionupdate', 'みほん')
    await compose('compositionupdate', '見本')
    await compose('compositionend', '見本')
    await vi.waitFor(() =>
      expect(page.sent('prospects.checkCodeName').at(-1)).toMatchObject({
        codeName: '見本',
        codeNameKana: 'みほん',
      }),
    )
    await vi.waitFor(() => expect(text()).toContain('読みが企業名と重なっています：「みほん」'))
  })

  it('that another prospect has is told', async () => {
    page = await openOffice(
      <CodeNameField
        value=" 白鳥1"
        onChange={() => {}}
        onEnter={() => {}}
        companyUid={null}
        fieldUids={[]}
        prospectUid={prospect(2).uid}
        error={null}
        today={today}
      />,
    )
    expect(text()).toContain('同じコード名の案件があります')
  })
})

describe('one line for the timeline', () => {
  it('is saved with Enter and emptied, and says what it took it for', async () => {
    page = await openOffice(
      <QuickAdd
        companyUid={prospect(1).companyUid}
        prospectUid={prospect(1).uid}
        officerUid={null}
        today={today}
      />,
    )
    const input = find('field', '活動を 1 行で追加') as HTMLInputElement
    await type(input, '約束 11/27 図面を送る')
    expect(text()).toContain('約束・期限 令和8年11月27日')
    await press(input, 'Enter', { composing: true })
    expect(page.sent('activities.save')).toEqual([])
    await press(input, 'Enter')
    expect(page.sent('activities.save')).toMatchObject([
      {
        kind: 'promise',
        on: today,
        dueOn: '2026-11-27',
        summary: '図面を送る',
        prospectUid: prospect(1).uid,
      },
    ])
    await vi.waitFor(() => expect(input.value).toBe(''))
  })

  it('keeps what was typed when it cannot be saved', async () => {
    page = await openOffice(
      <QuickAdd companyUid={prospect(1).companyUid} prospectUid={null} officerUid={null} today={today} />,
    )
    page.refuse({ code: 'save-failed', details: { path: '/tmp/a.gpkg', cause: 'ENOSPC' } })
    const input = find('field', '活動を 1 行で追加') as HTMLInputElement
    await type(input, '電話 話した')
    await press(input, 'Enter')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull())
    expect(input.value).toBe('電話 話した')
  })
})

describe('fields and lists', () => {
  it('shows the prospects behind a figure', async () => {
    const own = prospect(1, { fieldUids: [field(1).uid] })
    page = await openOffice(<FieldsPanel />, { prospects: [own, prospect(2)] })
    await click(find('button', '分野1・接触 1 件'))
    expect(page.store.getState().prospects.filter).toMatchObject({
      fields: [field(1).uid],
      stages: [stage(1).uid],
    })
  })

  it('tells how often an entry is used that cannot be deleted', async () => {
    page = await openOffice(<ListsSection />)
    await click(find('button', '「面談」を削除'))
    page.refuse({ code: 'row-in-use', details: { entity: 'listEntry', name: '面談', count: 7 } })
    await click(find('button', '削除'))
    const confirm = findAll('button').find((each) => each.textContent === '削除')
    if (confirm) await click(confirm)
    await vi.waitFor(() => expect(text()).toContain('「面談」は 7 か所で使われているため削除できません'))
  })
})
