import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConsoleMessage, ProjectorMessage, ShellCapabilities } from '../../../../electron/contract'
import { ShellProvider } from '../../../../renderer/app/shell-context'
import { PresenterConsole } from '../../../../renderer/features/presenter/console/console'
import type { MessageChannel } from '../../../../renderer/features/presenter/messages-between'
import { firstView } from '../../../../renderer/features/presenter/view'
import { click, find, findAll, openPage, type TestPage } from '../parcels/page'
import { parcel, threeParks, uid } from '../parcels/samples'

let page: TestPage
let sent: ConsoleMessage[]
let hear: (message: unknown) => void
let opened: number

const openChannel = (): MessageChannel => ({
  post: (message) => void sent.push(message as ConsoleMessage),
  listen: (listener) => {
    hear = listener
  },
  close: () => {},
})
const shell = { openPresenter: async () => void opened++ } as unknown as ShellCapabilities
const told = (message: ProjectorMessage) => act(async () => hear(message))
const text = () => document.body.textContent ?? ''

beforeEach(async () => {
  sent = []
  opened = 0
  page = await openPage(
    <ShellProvider value={shell}>
      <PresenterConsole seminarUid={uid(7, 1)} openChannel={openChannel} />
    </ShellProvider>,
    { parcels: [parcel(1)] },
  )
})
afterEach(() => page.close())

describe('the console of the projector', () => {
  it('asks whether a window is open, and opens one on demand', async () => {
    expect(sent).toEqual([{ kind: 'ask' }])
    expect(text()).toContain('投影画面は開いていません')
    await click(find('button', '投影画面を開く'))
    expect(opened).toBe(1)
  })

  it('shows a window that has just opened the title of the seminar', async () => {
    await told({ kind: 'shown', view: firstView, fresh: true })
    expect(sent.at(-1)).toEqual({
      kind: 'show',
      view: { ...firstView, page: 'title', seminarUid: uid(7, 1), language: 'ja' },
    })
  })

  it('says what is shown and tells the projector what to show, in uids and nothing else', async () => {
    await told({
      kind: 'shown',
      view: { ...firstView, page: 'park', parkUid: threeParks[0]?.uid ?? '' },
      fresh: false,
    })
    expect(text()).toContain('投影中')
    expect(text()).toContain(threeParks[0]?.name)
    await click(find('button', '分譲状況'))
    await click(find('button', '黒画面'))
    expect(sent.slice(-2)).toMatchObject([
      { kind: 'show', view: { page: 'figures', parcelUid: null } },
      { kind: 'show', view: { page: 'park', blank: true } },
    ])
    expect(JSON.stringify(sent)).not.toContain(threeParks[0]?.name)
    await told({ kind: 'shown', view: { ...firstView, blank: true }, fresh: false })
    expect(text()).toContain('黒画面にしています')
    await told({ kind: 'closed' })
    expect(text()).toContain('投影画面は開いていません')
  })

  it('believes nothing that has another shape', async () => {
    for (const message of [
      null,
      'shown',
      { kind: 'shown' },
      { kind: 'shown', view: { ...firstView, word: 'x' }, fresh: true },
    ])
      await act(async () => hear(message))
    expect(text()).toContain('投影画面は開いていません')
    expect(sent).toEqual([{ kind: 'ask' }])
    expect(findAll('button').map((button) => button.textContent)).toEqual(['投影画面を開く'])
  })
})
