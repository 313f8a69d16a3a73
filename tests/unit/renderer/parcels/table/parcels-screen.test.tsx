import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ParcelsScreen } from '../../../../../renderer/features/parcels/table/parcels-screen'
import { click, find, findAll, openPage, press, pretendHeight, type TestPage } from '../page'
import { parcel, uid } from '../samples'

const many = Array.from({ length: 5000 }, (_, index) =>
  parcel(index, {
    number: `A-${index + 1}`,
    parkUid: uid(2, (index % 3) + 1),
    registeredAreaM2: 5000 - index,
  }),
)

let page: TestPage
beforeEach(() => pretendHeight(600))
afterEach(async () => {
  await page.close()
  vi.restoreAllMocks()
})

const grid = () => find('grid', '区画の一覧')
const numbers = () =>
  findAll('row')
    .filter((row) => row.id.startsWith('parcel-row'))
    .map((row) => row.querySelector('[role=gridcell]')?.textContent)
const selection = () => [...page.store.getState().parcels.selection]

describe('a table of 5,000 parcels', () => {
  beforeEach(async () => {
    page = await openPage(<ParcelsScreen />, { parcels: many })
  })

  it('has at most 60 rows in the document and tells how many there are', () => {
    expect(findAll('row').length).toBeGreaterThan(10)
    expect(findAll('row').length).toBeLessThanOrEqual(60)
    expect(grid().getAttribute('aria-rowcount')).toBe(String(5000 + 3 + 1))
  })

  it('selects every parcel shown with Ctrl+A', async () => {
    await press(grid(), 'a', { ctrlKey: true })
    expect(selection()).toHaveLength(5000)
  })
})

describe('the table', () => {
  beforeEach(async () => {
    page = await openPage(<ParcelsScreen />, {
      parcels: [
        parcel(1, { number: 'C-2-2-10', registeredAreaM2: 100 }),
        parcel(2, { number: 'C-2-2-2', registeredAreaM2: 300 }),
        parcel(3, { number: 'C-2-2-1', registeredAreaM2: 200, zone: '=1+1' }),
      ],
    })
  })

  it('stands in the order of the numbers and sorts by a column with its head', async () => {
    expect(numbers()).toEqual(['C-2-2-1', 'C-2-2-2', 'C-2-2-10'])
    await click(find('button', '面積'))
    expect(numbers()).toEqual(['C-2-2-10', 'C-2-2-1', 'C-2-2-2'])
    expect(find('columnheader', '面積').getAttribute('aria-sort')).toBe('ascending')
  })

  it('moves, extends and takes back the selection by keys', async () => {
    await press(grid(), 'ArrowDown')
    expect(selection()).toEqual([uid(3, 3)])
    await press(grid(), 'End', { shiftKey: true })
    expect(selection()).toHaveLength(3)
    expect(page.store.getState().parcels.active).toBe(uid(3, 1))
    await press(grid(), ' ')
    expect(selection()).toHaveLength(2)
    await press(grid(), 'Escape')
    expect(selection()).toEqual([])
  })

  it('selects a range with Shift and single rows with Ctrl', async () => {
    const rows = () => findAll('row').filter((row) => row.id.startsWith('parcel-row'))
    await click(rows()[0] as HTMLElement)
    await click(rows()[2] as HTMLElement, { shiftKey: true })
    expect(selection()).toHaveLength(3)
    await click(rows()[1] as HTMLElement, { ctrlKey: true })
    expect(selection()).toEqual([uid(3, 3), uid(3, 1)])
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'false', 'true'])
  })

  it('copies the selection as a table in which nothing runs', async () => {
    await press(grid(), 'a', { ctrlKey: true })
    const data = new Map<string, string>()
    const event = new Event('copy', { bubbles: true, cancelable: true })
    Object.assign(event, {
      clipboardData: { setData: (kind: string, text: string) => void data.set(kind, text) },
    })
    await act(async () => void grid().dispatchEvent(event))
    const lines = data.get('text/plain')?.split('\r\n') ?? []
    expect(lines).toHaveLength(4)
    expect(lines[1]?.split('\t').slice(0, 5)).toEqual(['団地1', 'C-2-2-1', '状態1', '200', "'=1+1"])
    expect(page.root.textContent).toContain('3 区画を表計算に')
  })

  it('shows the sums of what the filter lets through and a way out when that is nothing', async () => {
    await act(async () => page.store.getState().parcels.setFilter({ minAreaM2: 200 }))
    expect(page.root.textContent).toContain('2 / 3 区画')
    expect(page.root.textContent).toContain('500.00 ㎡')
    await act(async () => page.store.getState().parcels.setFilter({ minAreaM2: 9999 }))
    expect(page.root.textContent).toContain('条件に合う区画がありません')
    await click(find('button', '絞り込みを解除'))
    expect(numbers()).toHaveLength(3)
  })

  it('remembers the unit on this computer', async () => {
    await click(find('radio', '坪'))
    expect(page.sent('preferences.update').at(-1)).toMatchObject({
      choices: { 'parcels-table': { areaUnit: 'tsubo' } },
    })
    expect(page.root.textContent).toContain('30.3 坪')
  })
})
