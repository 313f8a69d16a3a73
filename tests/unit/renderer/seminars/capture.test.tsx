import { afterEach, describe, expect, it } from 'vitest'
import { CapturePanel } from '../../../../renderer/features/seminars/capture/capture-panel'
import { useApp } from '../../../../renderer/store/context'
import { click, find, press, type } from '../parcels/page'
import { firm } from '../prospects/samples'
import { openSeminar, type SeminarPageUnderTest, type SeminarRows } from './page'
import { invitation, seminar } from './samples'

let page: SeminarPageUnderTest

afterEach(() => page.close())

function Capture() {
  const shown = useApp((state) => state.seminars.page)
  return shown && <CapturePanel seminar={seminar()} page={shown} />
}

const open = async (rows: SeminarRows = {}) => {
  page = await openSeminar(() => <Capture />, rows)
}
const company = () => find('combobox', '会社名') as HTMLInputElement
const cards = () => [...document.querySelectorAll('ol > li')].map((item) => item.textContent)
const text = () => document.body.textContent ?? ''

describe('capture mode', () => {
  it('asks for nothing but a name, empties itself at once and stands in the first field again', async () => {
    await open()
    await type(company(), '新しい会社')
    page.hold()
    await press(company(), 'Enter')
    expect(company().value).toBe('')
    expect(document.activeElement).toBe(company())
    // The next card is typed while the first is on its way.
    await type(company(), '次の会社')
    await press(company(), 'Enter')
    expect(text()).toContain('保存中')
    await page.release()
    expect(page.sent('leads.capture')).toMatchObject([
      { companyName: '新しい会社', companyUid: null },
      { companyName: '次の会社', companyUid: null },
    ])
    expect(cards()).toHaveLength(2)
    expect(find('status', '').textContent).toContain('次の会社を記録しました。2 枚目')
  })

  it('captures nothing without a name and says so', async () => {
    await open()
    await press(company(), 'Enter')
    expect(page.sent('leads.capture')).toEqual([])
    expect(company().getAttribute('aria-invalid')).toBe('true')
    expect(text()).toContain('会社名を入力してください。')
  })

  it('finds a company of the register by a few letters, also by its reading; those invited come first', async () => {
    const companies = [firm(1, { name: '見本工業株式会社' }), firm(2, { name: '株式会社見本電機' })]
    await open({ companies, invitations: [invitation(1, companies[1]?.uid ?? null, '')] })
    await type(company(), 'みほん')
    const names = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent)
    expect(names()).toEqual(['株式会社見本電機案内先', '見本工業株式会社名簿の企業'])
    await press(company(), 'ArrowDown')
    await press(company(), 'ArrowDown')
    await press(company(), 'Enter')
    expect(page.sent('leads.capture')).toEqual([])
    expect(company().value).toBe('見本工業株式会社')
    expect(document.activeElement).toBe(find('field', '氏名'))
    await press(find('field', '氏名'), 'Enter')
    expect(page.sent('leads.capture')).toMatchObject([
      { companyUid: companies[0]?.uid, companyName: '見本工業株式会社' },
    ])
  })

  it('takes Enter on a typed name as a new name though there are candidates', async () => {
    await open({ companies: [firm(1, { name: '見本工業株式会社' })] })
    await type(company(), '見本')
    await press(company(), 'Enter')
    expect(page.sent('leads.capture')).toMatchObject([{ companyUid: null, companyName: '見本' }])
  })

  it('takes no company and captures nothing with the Enter of a conversion', async () => {
    await open({ companies: [firm(1, { name: '見本工業株式会社' })] })
    await type(company(), '見本')
    await press(company(), 'ArrowDown', { isComposing: true })
    await press(company(), 'Enter', { isComposing: true })
    await press(company(), 'Enter', { keyCode: 229 })
    expect(page.sent('leads.capture')).toEqual([])
    expect(company().value).toBe('見本')
    // Nor did the arrow, which walks through conversions, choose a company for the Enter that follows.
    await press(company(), 'Enter')
    expect(page.sent('leads.capture')).toMatchObject([{ companyUid: null, companyName: '見本' }])
  })

  it('switches interests by the keys on their chips, whatever an input method makes of them', async () => {
    await open()
    await type(company(), '社')
    const chip = find('button', '分野1')
    await press(chip, 'Process', { code: 'Digit2' })
    await press(chip, '1', { code: 'Numpad1' })
    await press(chip, '2', { code: 'Digit2' })
    await press(chip, 'Enter')
    const { list } = page.store.getState().targetFields
    expect(page.sent('leads.capture')).toMatchObject([{ fieldUids: [list[0]?.uid] }])
  })

  it('keeps a card that could not be saved until it is tried again or taken back', async () => {
    await open()
    page.refuse({ code: 'save-failed', details: { path: '/tmp/a.gpkg', reason: 'ENOSPC' } } as never)
    await type(company(), '保存できない社')
    await press(company(), 'Enter')
    expect(text()).toContain('保存できない社は保存できていません')
    expect(page.store.getState().frame.unsaved.has('capture-waiting')).toBe(true)
    await click(find('button', '入力欄に戻す'))
    expect(company().value).toBe('保存できない社')
    page.refuse({ code: 'save-failed', details: { path: '/tmp/a.gpkg', reason: 'ENOSPC' } } as never)
    await press(company(), 'Enter')
    await click(find('button', 'もう一度'))
    expect(cards()).toHaveLength(1)
    expect(text()).not.toContain('保存できていません')
  })

  it('takes a card back from the list', async () => {
    await open()
    await type(company(), '間違い')
    await press(company(), 'Enter')
    expect(cards()).toHaveLength(1)
    await click(find('button', '間違いを取り消す'))
    expect(cards()).toHaveLength(0)
  })
})
