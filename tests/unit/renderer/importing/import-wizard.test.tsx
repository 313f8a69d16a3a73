import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CodedError } from '../../../../electron/contract'
import { ImportSection } from '../../../../renderer/features/importing/import-section'
import { ImportWizard } from '../../../../renderer/features/importing/import-wizard'
import { useArrivals } from '../../../../renderer/features/importing/use-arrivals'
import { useImport } from '../../../../renderer/features/importing/use-import'
import { openCompanies, type CompaniesPage } from '../companies/page'
import { firm, uid } from '../companies/samples'
import { click, find, findAll } from '../parcels/page'
import { park } from '../parcels/samples'
import { importReport, inspected, plan, planId, preview, rows, sourceId } from './samples'

function Desk() {
  const work = useImport()
  const { handlers } = useArrivals(work, work.source === null)
  if (work.source) return <ImportWizard work={work} />
  return (
    <div {...handlers}>
      <textarea aria-label="memo" />
      <ImportSection work={work} />
    </div>
  )
}

/** What a spreadsheet puts on the clipboard. */
async function paste(text: string, at: EventTarget = document.body): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { files: [], getData: () => text } })
  await act(async () => {
    at.dispatchEvent(event)
    await new Promise((done) => setTimeout(done, 0))
  })
}

const shown = () => document.body.textContent ?? ''

describe('an import', () => {
  let page: CompaniesPage

  beforeEach(async () => {
    page = await openCompanies(<Desk />, [firm(1, {}), firm(2, {})])
    const { answers } = page.host
    answers.set('importing.open', () => ({ sourceId, name: '', bytes: 120 }))
    // As parcels the columns would say nothing.
    answers.set('importing.inspect', (input) => {
      const { target } = input as { target: { entity: string } }
      return target.entity === 'companies' ? inspected() : { ...inspected(), mapping: [] }
    })
    answers.set('importing.preview', () => preview)
    answers.set('importing.plan', () => ({ plan }))
    answers.set('importing.planRows', (input) => {
      const { outcome } = input as { outcome: string | null }
      const found = rows.filter((row) => outcome === null || row.outcome === outcome)
      return { total: found.length, rows: found }
    })
    answers.set('importing.apply', () => ({ reportUid: uid(40, 3), counts: plan.counts }))
  })
  afterEach(async () => page.close())

  async function toCheck(): Promise<void> {
    await paste('会社名\t従業員\n㈱見本精機\t12')
    await click(find('button', '項目へ進む'))
    await click(find('button', '確認する'))
  }

  it('begins with a table that is pasted, but not with what is pasted into a field', async () => {
    await paste('a\tb', find('field', 'memo'))
    expect(page.sent('importing.open')).toEqual([])
    await paste('会社名\t従業員\n㈱見本精機\t12')
    expect(page.sent('importing.open')).toEqual([
      { source: { kind: 'text', text: '会社名\t従業員\n㈱見本精機\t12' } },
    ])
    expect(shown()).toContain('貼り付けた表')
    expect(shown()).toContain('内容から判断')
    expect(shown()).toContain('まだ台帳には何も書き込んでいません')
  })

  it('tells for every row what would become of it, why not, and where it stands', async () => {
    await toCheck()
    expect(find('radio', '変更').closest('label')?.textContent).toBe('変更 1')
    expect(shown()).toContain('従業員数：10 → 12')
    expect(shown()).toContain('従業員数「約十」は数値として読めません。')
    expect(shown()).toContain('3 行目・40 バイト目')
    expect(shown()).toContain('当てはまるものが複数あります：高橋工業（米沢）、高橋工業（長井）。')
    expect(shown()).toContain('追加 0 件・変更 1 件を書き込みます。')
    await click(find('radio', '書き込めない'))
    expect(shown()).not.toContain('従業員数：10 → 12')
    expect(shown()).toContain('理由を直して、もう一度取り込めます')
  })

  it('compares again with what was decided about a row', async () => {
    await toCheck()
    await click(find('button', 'すべて取り込まない'))
    const asked = page.sent('importing.plan') as { rules: { decisions: unknown[] } }[]
    expect(asked).toHaveLength(2)
    expect(asked[1]?.rules.decisions).toEqual([{ index: 2, choice: 'skip', uid: null }])
  })

  it('writes once, and says what is not in the register', async () => {
    await toCheck()
    await click(find('button', '取り込む'))
    expect(page.sent('importing.apply')).toEqual([{ planId }])
    expect(shown()).toContain('追加 0 件・変更 1 件を書き込みました。')
    expect(shown()).toContain('要判断 1 件・書き込めない 1 件は、台帳に入っていません。')
    expect(page.store.getState().frame.unsaved.size).toBe(0)
  })

  it('says of an import and its record that it was taken back, wherever that was done, and no longer once it is redone', async () => {
    let takenBack = false
    const report = { ...importReport, uid: uid(40, 3), counts: plan.counts }
    page.host.answers.set('importing.reports', () => ({ reports: [{ ...report, takenBack }] }))
    page.host.answers.set('importing.report', () => ({ report: { ...report, takenBack } }))
    const told = (next: boolean) =>
      act(async () => {
        takenBack = next
        await page.store.getState().importing.loadReports()
      })
    await toCheck()
    await click(find('button', '取り込む'))
    await told(true)
    expect(shown()).toContain('取り込みを元に戻しました。台帳は取り込む前の内容です。')
    expect(shown()).not.toContain('件を書き込みました')
    await click(find('button', '取り込みの記録を見る'))
    expect(shown()).toContain('この取り込みは元に戻しました')
    await told(false)
    expect(shown()).not.toContain('この取り込みは元に戻しました')
    expect(shown()).toContain('件を書き込みました')
    await told(true)
    await click(find('button', '閉じる'))
    await click(find('button', '終わる'))
    expect(find('button', '「企業.csv」の記録を削除').getAttribute('aria-disabled')).toBe('true')
    expect(shown()).toContain('取り消し済み 追加 0・変更 1')
  })

  it('takes the park that is looked at for a file that names none, and the column where there is one', async () => {
    const parks = [park(1, {}), park(2, {})]
    page.host.answers.set('parks.list', () => ({ parks }))
    await act(async () => {
      await page.store.getState().parks.load()
      page.store.getState().parks.setSubject(parks[1]?.uid ?? null)
    })
    const parcelColumns = (field: 'number' | 'park') => () => ({
      ...inspected(),
      mapping: [{ column: 0, field, unit: null }],
    })
    const asks = async (field: 'number' | 'park') => {
      page.host.answers.set('importing.inspect', (input) =>
        (input as { target: { entity: string } }).target.entity === 'parcels'
          ? parcelColumns(field)()
          : { ...inspected(), mapping: [] },
      )
      await paste('列\nA-1')
      await click(find('button', '項目へ進む'))
    }
    await asks('number')
    expect(shown()).toContain('すべての行が、この団地の区画になります。')
    await click(find('button', '確認する'))
    expect(page.sent('importing.plan')).toMatchObject([
      { target: { entity: 'parcels', parkUid: parks[1]?.uid } },
    ])
    await click(find('button', '取り込みをやめる'))
    await asks('park')
    expect(shown()).not.toContain('すべての行が、この団地の区画になります。')
  })

  it('offers the comparison again when the register changed meanwhile', async () => {
    await toCheck()
    page.host.refuse = { code: 'import-plan-stale', details: {} }
    await click(find('button', '取り込む'))
    expect(shown()).toContain('確認のあとに台帳が変わった')
    await click(find('button', '確認する'))
    expect(page.sent('importing.plan')).toHaveLength(2)
  })

  it('asks before it is left half done', async () => {
    await toCheck()
    act(() => page.store.getState().frame.show('parcels'))
    expect(page.store.getState().frame.leaving).not.toBeNull()
  })

  it('can be stopped while the file is read', async () => {
    let fail = (_: unknown) => {}
    page.host.answers.set('importing.inspect', () => new Promise((_, reject) => (fail = reject)))
    await paste('会社名\n㈱見本精機')
    const [{ taskId }] = page.sent('importing.inspect') as [{ taskId: string }]
    await act(async () =>
      page.store.getState().frame.taskProgressed({ taskId, done: 40_000, total: 100_000 }),
    )
    expect(shown()).toContain('ファイルを調べています（40')
    await click(find('button', '中止'))
    expect(page.sent('tasks.cancel')).toEqual([{ taskId }])
    await act(async () => fail(new CodedError('task-cancelled', {})))
    expect(shown()).toContain('中止しました。')
  })

  it('keeps the choice of an encoding open when the file cannot be read', async () => {
    page.host.answers.set('importing.inspect', () => {
      throw new CodedError('import-encoding-wrong', {
        name: '企業.csv',
        encoding: 'utf-8',
        at: 12,
        row: 2,
        found: '0x83',
      })
    })
    await paste('会社名\n㈱見本精機')
    expect(shown()).toContain('2 行目に、UTF-8 の文字として読めないところ')
    expect(findAll('button').some((button) => button.textContent?.includes('選択してください'))).toBe(true)
    expect(find('button', '項目へ進む').hasAttribute('disabled')).toBe(true)
  })

  it('offers what it thinks is right about coordinates, and does it only when told', async () => {
    const swapped = {
      code: 'axes-swapped' as const,
      count: 3,
      rows: [2],
      text: '37.9, 140.1',
      position: null,
      offer: { kind: 'swap' as const },
    }
    page.host.answers.set('importing.inspect', () => inspected({ warnings: [swapped] }))
    await paste('会社名\n㈱見本精機')
    expect(shown()).toContain('X と Y（緯度と経度）が入れ替わっているようです（37.9, 140.1）')
    const before = page.sent('importing.inspect').length
    await click(find('button', 'X と Y を入れ替える'))
    const asked = page.sent('importing.inspect') as { options: { swapAxes: boolean | null } }[]
    expect(asked.slice(0, before).every(({ options }) => options.swapAxes === null)).toBe(true)
    expect(asked.at(-1)?.options.swapAxes).toBe(true)
  })
})
