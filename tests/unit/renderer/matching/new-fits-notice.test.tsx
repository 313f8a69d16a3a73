import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { NewFitsNotice } from '../../../../renderer/features/matching/new-fits-notice'
import { openPage, type TestPage } from '../parcels/page'
import { parcel, uid } from '../parcels/samples'

let page: TestPage
afterEach(() => page.close())

it('tells of a parcel only while it is on offer: after an undo it fits nobody any more', async () => {
  const [onSale, sold] = [
    parcel(1, { statusUid: uid(1, 1), number: 'A-1' }),
    parcel(1, { statusUid: uid(1, 2), number: 'A-1' }),
  ]
  page = await openPage(<NewFitsNotice />, { parcels: [onSale] })
  const prospect = uid(8, 1)
  const { matching, prospects } = page.store.getState()
  const fit = { parcelUid: onSale.uid, prospectUid: prospect, before: 'not-offered' }
  await act(async () =>
    page.store.setState({
      matching: { ...matching, newFits: [fit as never] },
      prospects: { ...prospects, byUid: new Map([[prospect, { uid: prospect, codeName: '千鳥' } as never]]) },
    }),
  )
  expect(page.root.textContent).toContain('千鳥')
  expect(page.root.textContent).toContain('A-1')
  page.host.parcels = [sold]
  await act(async () => page.store.getState().parcels.load())
  expect(page.root.textContent).toBe('')
})
