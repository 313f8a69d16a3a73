import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LeaveDialog } from '../../../../../renderer/app/leave-dialog'
import { ParcelDialogs } from '../../../../../renderer/features/parcels/status/parcel-dialogs'
import { Inspector } from '../../../../../renderer/features/parcels/inspector/inspector'
import { messages } from '../../../../../renderer/messages'
import { click, find, findAll, openPage, press, type, type TestPage } from '../page'
import { parcel, uid } from '../samples'

const words = messages.ja
const one = parcel(1, { number: 'E-1', zone: null, missing: ['zone'], note: '庁内だけ' })
const two = parcel(2, { number: 'E-2' })

/** As the frame puts it together. */
const content = (
  <>
    <Inspector />
    <ParcelDialogs />
    <LeaveDialog />
  </>
)

let page: TestPage
const select = (...uids: string[]) => act(async () => page.store.getState().parcels.select(uids))

beforeEach(async () => {
  page = await openPage(content, { parcels: [one, two] })
})
afterEach(() => page.close())

describe('the inspector', () => {
  it('says what goes here while nothing is selected and leads to a parcel on offer', async () => {
    await click(find('button', '最初の分譲中の区画'))
    expect(page.root.querySelector('h2')?.textContent).toBe('区画 E-1')
  })

  it('shows the sums of several parcels', async () => {
    await select(one.uid, two.uid)
    expect(page.root.textContent).toContain('2 区画を選択')
    expect(page.root.textContent).toContain('2,003.00 ㎡')
  })

  it('leads from a missing answer to its field', async () => {
    await select(one.uid)
    await click(find('button', '用途地域を入力'))
    expect(document.activeElement).toBe(find('field', '用途地域'))
  })

  it('saves with Enter only what was changed', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '面積（登記）'), '１０，１２０㎡')
    await press(find('field', '面積（登記）'), 'Enter')
    expect(page.sent('parcels.update')).toEqual([{ uid: one.uid, fields: { registeredAreaM2: 10_120 } }])
    expect(page.store.getState().parcels.editing).toBeNull()
  })

  it('does not save with the Enter that accepts a conversion', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '用途地域'), '準工業')
    await press(find('field', '用途地域'), 'Enter', { composing: true })
    expect(page.sent('parcels.update')).toEqual([])
    expect(page.store.getState().parcels.editing).toBe(one.uid)
  })

  it('says at the field what is wrong and keeps what was typed', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '面積（登記）'), '-5')
    await press(find('field', '面積（登記）'), 'Enter')
    const field = find('field', '面積（登記）') as HTMLInputElement
    expect(field.value).toBe('-5')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(page.root.textContent).toContain('0 より大きい数')
    expect(page.sent('parcels.update')).toEqual([])
  })

  it("puts the host's refusal at its field, and one without a field under the form", async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '区画番号'), 'E-9')
    page.host.refuse = { code: 'parcel-number-taken', details: { number: 'E-9', park: '団地1' } }
    await press(find('field', '区画番号'), 'Enter')
    expect(find('field', '区画番号').getAttribute('aria-invalid')).toBe('true')
    page.host.refuse = { code: 'save-failed', details: { path: '/a', cause: 'ENOSPC' } }
    await press(find('field', '区画番号'), 'Enter')
    expect(findAll('alert').length).toBeGreaterThan(0)
    expect((find('field', '区画番号') as HTMLInputElement).value).toBe('E-9')
  })

  it('asks before Escape throws away what was typed, and not without a change', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await press(find('field', '区画番号'), 'Escape')
    expect(page.store.getState().parcels.editing).toBeNull()
    await press(window as never, 'F2')
    await type(find('field', '区画番号'), 'E-9')
    await press(find('field', '区画番号'), 'Escape')
    expect(page.store.getState().parcels.editing).toBe(one.uid)
    await click(find('button', words.frame.leaveStay))
    expect((find('field', '区画番号') as HTMLInputElement).value).toBe('E-9')
    await press(find('field', '区画番号'), 'Escape')
    await click(find('button', words.frame.leaveGo))
    expect(page.store.getState().parcels.editing).toBeNull()
  })

  it('asks before another parcel takes the place of a form that was typed in, and not before', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await select(two.uid)
    expect(page.root.querySelector('h2')?.textContent).toBe('区画 E-2')
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '区画番号'), 'E-9')
    await select(two.uid)
    expect(page.store.getState().parcels.active).toBe(one.uid)
    expect((find('field', '区画番号') as HTMLInputElement).value).toBe('E-9')
    await click(find('button', words.frame.leaveGo))
    expect(page.root.querySelector('h2')?.textContent).toBe('区画 E-2')
    expect(page.store.getState().parcels.editing).toBeNull()
  })

  it('asks before a park takes the place of the form', async () => {
    await select(one.uid)
    await press(window as never, 'F2')
    await type(find('field', '区画番号'), 'E-9')
    await act(async () => page.store.getState().parks.setSubject(one.parkUid))
    expect(page.store.getState().parks.subject).toBeNull()
    await click(find('button', words.frame.leaveGo))
    expect(page.store.getState().parks.subject).toBe(one.parkUid)
    expect(findAll('field')).toEqual([])
  })

  it('asks before a note on a change of status is thrown away, and not after a mere look', async () => {
    await select(one.uid)
    await press(window as never, 's')
    await press(find('dialog', ''), 'Escape')
    expect(page.store.getState().parcels.changing).toBeNull()
    await press(window as never, 's')
    await type(find('field', 'メモ'), '電話で聞いた')
    await click(find('button', 'キャンセル'))
    expect(page.store.getState().parcels.changing).toEqual([one.uid])
    await click(find('button', words.frame.leaveGo))
    expect(page.store.getState().parcels.changing).toBeNull()
  })

  it('changes the status with S, an arrow and Enter', async () => {
    await select(one.uid)
    await press(window as never, 's')
    const chosen = findAll('radio').find((each) => (each as HTMLInputElement).checked)
    expect(document.activeElement).toBe(chosen)
    const next = findAll('radio')[1] as HTMLInputElement
    await click(next)
    await press(next, 'Enter')
    expect(page.sent('parcels.changeStatus')).toEqual([
      { uids: [one.uid], statusUid: uid(1, 2), since: '2026-11-20', note: '' },
    ])
    expect(page.store.getState().parcels.changing).toBeNull()
  })

  it('has nothing to change with on the public face', async () => {
    await select(one.uid)
    await act(async () => page.store.setState((state) => ({ frame: { ...state.frame, face: 'public' } })))
    expect(findAll('button').map((each) => each.textContent)).toEqual(['地図で表示', '区画図を印刷'])
    await press(window as never, 's')
    await press(window as never, 'F2')
    expect(findAll('dialog')).toEqual([])
    expect(findAll('field')).toEqual([])
  })
})

describe('a workspace that is read-only', () => {
  it('tells at the button why nothing can be changed', async () => {
    await page.close()
    page = await openPage(content, { parcels: [one], readOnly: true })
    await select(one.uid)
    const button = find('button', '状態を変更')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await click(button)
    await press(window as never, 's')
    expect(page.store.getState().parcels.changing).toBeNull()
  })
})
