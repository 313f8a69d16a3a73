import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DuplicatesDialog } from '../../../../renderer/features/duplicates/duplicates-dialog'
import { openCompanies, type CompaniesPage } from '../companies/page'
import { firm, uid } from '../companies/samples'
import { click, find } from '../parcels/page'

const pair = {
  aUid: uid(20, 1),
  bUid: uid(20, 2),
  likeness: 0.92,
  reasons: [{ kind: 'name', text: '髙橋工業' }],
}
const two = () => [
  firm(1, { name: '髙橋工業', industry: '金属', publication: 'name' }),
  firm(2, { name: '高橋工業㈱', industry: '部品', employees: 30 }),
]

describe('finding duplicates', () => {
  let page: CompaniesPage
  afterEach(async () => {
    await page.close()
    vi.restoreAllMocks()
  })
  /** Opens the dialog; the search answers when the test lets it. */
  async function open(): Promise<{
    answer: (value: unknown) => Promise<void>
    fail: (error: unknown) => void
  }> {
    let done = (_: unknown) => {}
    let failed = (_: unknown) => {}
    page = await openCompanies(<DuplicatesDialog onClose={() => {}} />, two())
    page.host.answers.set(
      'duplicates.find',
      () =>
        new Promise((resolve, reject) => {
          done = resolve
          failed = reject
        }),
    )
    await click(find('button', 'もう一度調べる'))
    return { answer: (value) => act(async () => done(value)), fail: (error) => failed(error) }
  }

  it('says how far it is and can be stopped', async () => {
    await open()
    const [taskId] = [...page.store.getState().frame.tasks.keys()]
    await act(async () =>
      page.store.getState().frame.taskProgressed({ taskId: taskId ?? '', done: 5_000, total: 20_000 }),
    )
    expect(document.body.textContent).toContain('20,000 社中 5,000 社')
    await click(find('button', '中止'))
    expect(page.sent('tasks.cancel')).toEqual([{ taskId }])
  })

  it('gives the reasons in words, and remembers what is no duplicate', async () => {
    const { answer } = await open()
    await answer({ pairs: [pair] })
    expect(document.body.textContent).toContain('社名がほぼ同じ（髙橋工業）')
    await click(find('button', '重複ではない'))
    expect(page.sent('duplicates.dismiss')).toEqual([{ aUid: pair.aUid, bUid: pair.bUid }])
    expect(document.body.textContent).toContain('見つかりませんでした')
  })

  it('merges with the values that were chosen, and offers the way back', async () => {
    const { answer } = await open()
    await answer({ pairs: [pair] })
    await click(find('button', '比べる'))
    await click(find('radio', '「髙橋工業」を残す'))
    await click(find('radio', '部品'))
    page.host.answers.set('companies.merge', () => ({ uid: uid(20, 1) }))
    await click(find('button', '統合する'))
    expect(page.sent('companies.merge')).toEqual([
      { intoUid: uid(20, 1), fromUid: uid(20, 2), take: ['industry'] },
    ])
    expect(document.body.textContent).toContain('「髙橋工業」に統合しました')
    expect(find('button', '元に戻す')).toBeTruthy()
  })
})
