import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { LayersPanel } from '../../../../renderer/features/base-layers/layers-panel'
import { messages } from '../../../../renderer/messages'
import { click, find, openPage, type TestPage } from '../parcels/page'
import { uid } from '../parcels/samples'
import { layer } from './samples'

const words = messages.ja.layers
const zoning = { ...layer(uid(7, 1)), name: '用途地域' }

let page: TestPage
afterEach(() => page.close())

async function openPanel(onSheet: boolean): Promise<void> {
  page = await openPage(<LayersPanel />, { parcels: [] })
  const { layers } = page.store.getState()
  await act(async () =>
    page.store.setState({
      layers: {
        ...layers,
        isOpen: true,
        list: [{ ...zoning, onSheet }],
        states: new Map([[zoning.uid, 'ready' as const]]),
      },
    }),
  )
}

it('tells which layers stand on printed maps, and takes one off them from its menu', async () => {
  await openPanel(true)
  expect(page.root.textContent).toContain(words.onSheetMark)
  await click(find('button', words.actionsOf('用途地域')))
  await click(find('menuitem', words.offSheet))
  expect(page.sent('baseLayers.update')).toEqual([{ uid: zoning.uid, fields: { onSheet: false } }])
})

it('puts one on printed maps in its form, and saves that with the rest', async () => {
  await openPanel(false)
  expect(page.root.textContent).not.toContain(words.onSheetMark)
  await click(find('button', words.actionsOf('用途地域')))
  await click(find('menuitem', words.edit))
  const choice = [...document.querySelectorAll('label')].find((one) => one.textContent === words.form.onSheet)
  await click(choice?.querySelector('input') as HTMLElement)
  await click(find('button', messages.ja.common.save))
  expect(page.sent('baseLayers.update')).toMatchObject([{ uid: zoning.uid, fields: { onSheet: true } }])
})
