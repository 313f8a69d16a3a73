import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { ShellProvider } from '../../../../renderer/app/shell-context'
import { ExportDialog } from '../../../../renderer/features/exporting/export-dialog'
import { StoreProvider } from '../../../../renderer/store/context'
import { makeStore, type CompanyHost } from '../companies/page'
import { firm, uid } from '../companies/samples'
import { click, find } from '../parcels/page'

const shell = { kind: 'loopback' } as never
// jsdom lays nothing out and knows no scrolling.
Element.prototype.scrollIntoView = () => {}

const plain = {
  rows: 2,
  fields: ['name'],
  withoutPlace: 0,
  unwritable: [],
  unwritableLeftOut: 0,
  fileName: '企業一覧_2026-11-20.csv',
}

describe('the export of chosen companies', () => {
  let host: CompanyHost
  let close: () => Promise<void>
  afterEach(() => close())

  async function open(check: object = plain): Promise<void> {
    const made = await makeStore([firm(1, {}), firm(2, {})])
    host = made.host
    host.answers.set('exporting.check', () => check)
    host.answers.set('printTargets.suggest', () => ({ folder: '/data' }))
    host.answers.set('printTargets.check', () => ({ isAbsolute: true, folderExists: true, taken: [] }))
    host.answers.set('exporting.write', () => ({
      path: '/data/企業一覧.csv',
      bytes: 1200,
      rows: 1,
      slip: null,
    }))
    const root = document.createElement('div')
    document.body.append(root)
    const drawn = createRoot(root)
    await act(async () =>
      drawn.render(
        <StoreProvider store={made.store}>
          <ShellProvider value={shell}>
            <ExportDialog entity="companies" selected={[uid(20, 1)]} onClose={() => {}} />
          </ShellProvider>
        </StoreProvider>,
      ),
    )
    close = async () => {
      await act(async () => drawn.unmount())
      root.remove()
    }
  }
  const sent = () => host.asked.filter(({ operation }) => operation === 'exporting.write')

  it('writes those rows to the folder that was typed', async () => {
    await open()
    await click(find('button', '書き出す'))
    const asked = sent()[0]?.input as { order: object; path: string } | undefined
    expect(asked?.path).toBe('/data/企業一覧_2026-11-20.csv')
    expect(asked?.order).toMatchObject({ entity: 'companies', face: 'internal', uids: [uid(20, 1)] })
    expect(document.body.textContent).toContain('「企業一覧.csv」を書き出しました')
    expect(document.body.textContent).toContain('外部には渡さないでください')
  })

  it('waits for an answer about what Shift_JIS cannot write', async () => {
    const unwritable = [{ row: 1, name: '𠮷野製作所', field: 'name', characters: '𠮷' }]
    await open({ ...plain, unwritable })
    expect(document.body.textContent).toContain('Shift_JIS で書けない文字が 1 か所あります')
    expect(document.body.textContent).toContain('𠮷野製作所')
    expect(find('button', '書き出す').hasAttribute('disabled')).toBe(true)
    const box = [...document.querySelectorAll<HTMLElement>('label')].find((each) =>
      each.textContent?.includes('〓'),
    )
    await click(box?.querySelector('input') as HTMLElement)
    await click(find('button', '書き出す'))
    expect(sent().map(({ input }) => input)).toMatchObject([{ replaceUnwritable: true }])
  })
})
