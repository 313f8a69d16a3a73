import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CompaniesScreen } from '../../../../renderer/features/companies/companies-screen'
import { click, find, findAll, press, pretendHeight, type } from '../parcels/page'
import { openCompanies, type CompaniesPage } from './page'
import { firm, uid } from './samples'

// The outlines of the prefectures are megabytes that no test here looks at.
vi.mock('../../../../renderer/features/map/base/basemap-data', () => ({
  loadBasemap: () => new Promise(() => {}),
}))

const many = () =>
  Array.from({ length: 20_000 }, (_, index) => firm(index, { name: `会社${index}`, nameKana: 'かいしゃ' }))
const grid = () => find('grid', '企業の一覧')
const rows = () => [...grid().querySelectorAll('[role=row]')].slice(1)
const names = () => rows().map((row) => row.querySelector('[role=gridcell]')?.textContent)

describe('the table of companies', () => {
  let page: CompaniesPage
  beforeEach(() => pretendHeight(700))
  afterEach(async () => {
    await page.close()
    vi.restoreAllMocks()
  })

  it('has no more than sixty rows in the document, of twenty thousand', async () => {
    page = await openCompanies(<CompaniesScreen />, many())
    expect(grid().getAttribute('aria-rowcount')).toBe('20001')
    expect(rows().length).toBeGreaterThan(10)
    expect(rows().length).toBeLessThanOrEqual(60)
  })

  it('answers every letter, and says what to do when nobody is found', async () => {
    page = await openCompanies(<CompaniesScreen />, [
      firm(1, { name: '㈱髙橋工業' }),
      firm(2, { name: '最上化学' }),
    ])
    await type(find('field', '検索'), '高橋')
    expect(names()).toEqual(['㈱髙橋工業'])
    await type(find('field', '検索'), '高橋さん')
    expect(document.body.textContent).toContain('条件に当てはまる企業がありません')
    await click(find('button', '解除'))
    expect(rows()).toHaveLength(2)
  })

  it('goes by keys and copies what is selected, safe for a spreadsheet', async () => {
    page = await openCompanies(<CompaniesScreen />, [
      firm(1, { name: '=SUM(A1)', nameKana: 'あ' }),
      firm(2, { name: '最上化学', nameKana: 'い' }),
    ])
    await press(grid(), 'ArrowDown')
    expect(page.store.getState().companies.active).toBe(uid(20, 1))
    await press(grid(), 'ArrowDown', { shiftKey: true })
    expect(page.store.getState().companies.selection.size).toBe(2)
    const copied = vi.fn<(type: string, text: string) => void>()
    const event = new Event('copy', { bubbles: true, cancelable: true })
    Object.assign(event, { clipboardData: { setData: copied } })
    await act(async () => void grid().dispatchEvent(event))
    expect(copied.mock.calls[0]?.[1]).toMatch(/^企業名\t.*\r\n'=SUM\(A1\)\t.*\r\n最上化学\t/)
  })

  it('does not move while an input method is composing', async () => {
    page = await openCompanies(<CompaniesScreen />, [firm(1)])
    await press(grid(), 'ArrowDown', { composing: true })
    expect(page.store.getState().companies.active).toBeNull()
  })

  it('asks before it leaves a form in which something is typed', async () => {
    page = await openCompanies(<CompaniesScreen />, [firm(1), firm(2)])
    await press(grid(), 'ArrowDown')
    await act(async () => page.store.getState().frame.setUnsaved('company', true))
    await press(grid(), 'ArrowDown')
    expect(page.store.getState().companies.active).toBe(uid(20, 1))
    expect(page.store.getState().frame.leaving).not.toBeNull()
  })

  it('saves what it shows under a name', async () => {
    page = await openCompanies(<CompaniesScreen />, [firm(1)])
    await type(find('field', '検索'), '企業')
    await click(find('button', '標準の表示'))
    await click(find('menuitem', '名前を付けて保存'))
    await type(find('field', 'ビューの名前'), '今月の訪問先')
    await click(find('button', '保存'))
    expect(page.sent('views.save')).toEqual([
      expect.objectContaining({
        uid: null,
        table: 'companies',
        name: '今月の訪問先',
        definition: expect.objectContaining({ filter: expect.objectContaining({ text: '企業' }) }),
      }),
    ])
  })

  it('begins with the one next step where there is no company yet', async () => {
    page = await openCompanies(<CompaniesScreen />, [])
    expect(document.body.textContent).toContain('企業がまだ登録されていません')
    await click(find('button', '企業を追加'))
    expect(findAll('dialog')).toHaveLength(1)
  })

  it('says on the public face what it does not show, and asks the host for nothing', async () => {
    page = await openCompanies(<CompaniesScreen />, [firm(1, { name: '秘密精工' })])
    await act(async () => page.store.getState().frame.setFace('public'))
    expect(document.body.textContent).toContain('公開用の画面には表示しません')
    expect(document.body.textContent).not.toContain('秘密精工')
    expect(
      page.host.asked.some(({ face, operation }) => face === 'public' && operation === 'companies.page'),
    ).toBe(false)
  })
})

describe('a new company', () => {
  let page: CompaniesPage
  beforeEach(() => pretendHeight(700))
  afterEach(async () => {
    await page.close()
    vi.restoreAllMocks()
  })
  const open = async (companies = [firm(1, { name: '株式会社髙橋工業' })]) => {
    page = await openCompanies(<CompaniesScreen />, companies)
    await click(find('button', '企業を追加'))
  }
  const nameField = () => findAll('dialog')[0]?.querySelector('input') as HTMLInputElement

  it('is warned about while its name is typed, and made all the same', async () => {
    await open()
    await type(nameField(), '高橋工業㈱')
    expect(document.body.textContent).toContain('同じ名前の企業があります')
    await press(nameField(), 'Enter')
    expect(page.sent('companies.create')).toEqual([expect.objectContaining({ name: '高橋工業㈱' })])
  })

  it('is not made by the Enter that accepts a conversion', async () => {
    await open()
    await type(nameField(), 'たかはし')
    await press(nameField(), 'Enter', { composing: true })
    expect(page.sent('companies.create')).toEqual([])
  })

  it('keeps what was typed when the host refuses, and says what is wrong at the field', async () => {
    await open()
    await type(nameField(), '新会社')
    page.host.refuse = {
      code: 'corporate-number-taken',
      details: { number: '7000012050002', company: '株式会社髙橋工業' },
    }
    await press(nameField(), 'Enter')
    expect(nameField().value).toBe('新会社')
    expect(document.body.textContent).toContain('すでに別の企業に登録されています')
  })

  it('explains a wrong check digit before anything is sent', async () => {
    await open()
    await type(nameField(), '新会社')
    await type(find('field', '法人番号'), '１０００００００００００１')
    expect(document.body.textContent).toContain('検査用数字が合いません')
    await press(nameField(), 'Enter')
    expect(page.sent('companies.create')).toEqual([])
  })
})
