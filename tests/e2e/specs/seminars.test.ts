import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../../electron/contract'
import { startHost, type MadeRows } from '../../support/make-workspace'
import { mark, plantFile } from '../../integration/contract/plant'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

afterAll(closeBrowser)

const announced = '山形県企業立地セミナー'

let seminar = ''
let named = ''

/** Runs once: all offices of these specs are copies of one, so that the uids hold for each. */
async function addSeminar(call: Call, { companies }: MadeRows): Promise<void> {
  seminar = (
    await call('seminars.save', {
      uid: null,
      name: announced,
      on: '2026-11-25',
      startAt: '14:00',
      endAt: '17:00',
      venue: '東京都内の会場',
      address: '',
      position: null,
      capacity: 60,
      note: '庁内の覚え',
      callWorkingDays: 1,
      programme: [{ startAt: '14:00', minutes: 30, title: '開会', speaker: '課長' }],
    })
  ).result.uid
  await call('invitations.add', { seminarUid: seminar, companyUids: companies.slice(0, 3) })
  named = (await call('companies.list', {})).companies?.[0]?.name ?? ''
}

describe('an officer at a seminar', () => {
  let office: Office
  let app: AppDriver
  let isClosed: boolean

  beforeEach(async () => {
    isClosed = false
    office = await makeOffice(addSeminar)
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
  })
  afterEach(async () => {
    if (!isClosed) await app?.close()
    office.folder.remove()
  })

  it('captures sixty cards in one run without a mouse, and all of them are in the file', async () => {
    await app.seminars.watchMouse()
    await app.seminars.goToCapture()
    const typed = Array.from({ length: 59 }, (_, index) => `社${index + 1}`)
    for (const [index, name] of typed.entries()) {
      await app.keyboard.type(name)
      if (index % 10 === 0) {
        await app.press('Tab')
        await app.keyboard.type(`客${index}`)
      }
      await app.press('Enter')
    }
    // The last one is known: three letters, arrow, Enter takes it, Enter captures it.
    await app.keyboard.type(named.slice(0, 3))
    await app.seminars.waitForCandidate(named)
    await app.press('ArrowDown')
    await app.press('Enter')
    await app.press('Enter')
    await app.seminars.waitForCards(60)
    await app.seminars.spoken(app.words.seminars.capture.saved(named, '60'))
    expect(await app.seminars.company()).toBe('')
    expect(await app.keyboard.nameOfFocus()).toBe(app.words.seminars.capture.company)
    expect(await app.accessibilityFindings()).toEqual([])
    expect(await app.seminars.mouseEvents()).toBe(0)

    await app.close()
    isClosed = true
    const again = await startHost(office.folder.join('again'), office.file)
    const { leads = [] } = await again.call('seminars.page', { uid: seminar })
    await again.close()
    expect(leads).toHaveLength(60)
    expect(new Set(leads.map(({ companyName }) => companyName))).toEqual(new Set([...typed, named]))
    expect(leads.filter(({ personName }) => personName !== '')).toHaveLength(6)
    expect(leads.find(({ companyName }) => companyName === named)?.companyUid).not.toBeNull()
  })

  it('captures nothing with the Enter that accepts a conversion', async () => {
    await app.seminars.goToCapture()
    await app.keyboard.compose('しんがた', '新型工業')
    expect(await app.seminars.company()).toBe('新型工業')
    expect(await app.seminars.cards()).toBe(0)
    await app.press('Enter')
    await app.seminars.waitForCards(1)
    expect(await app.seminars.company()).toBe('')
  })
})

describe('the projector beside it', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice(addSeminar)
    expect(await plantFile(office.file)).toBeGreaterThan(50)
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })

  it('shows what is announced and for sale, follows keys and console, and never a word that is not public', async () => {
    await app.frame.goTo('seminars')
    await app.seminars.openConsole()
    const projector = await app.projector()
    const { pages, blank, unblank } = app.words.presenter
    await projector.waitFor(announced)
    await app.seminars.waitForConsole(pages.title)
    expect(projector.address()).not.toContain('#')

    const seen: string[] = [await projector.text()]
    const { parks } = await app.facts('parks.list', {})
    for (let turn = 0; turn < parks.length + 2; turn++) {
      await projector.press('ArrowRight')
      seen.push(await projector.text())
    }
    await app.seminars.waitForConsole(pages.figures)
    expect(await projector.accessibilityFindings()).toEqual([])
    await projector.press('p')
    await app.seminars.waitForConsole(pages.park)
    expect(await projector.accessibilityFindings()).toEqual([])

    await projector.press('b')
    await app.seminars.waitForConsole(app.words.presenter.blankNow)
    expect(await projector.isBlank()).toBe(true)
    await app.seminars.pressConsole(unblank)
    await app.seminars.waitForConsole(blank)
    expect(await projector.isBlank()).toBe(false)

    // The console goes public and back, and the office's window to another language: the projector stays what it is.
    await app.frame.showTo('public')
    await app.frame.showTo('internal')
    await app.switchLanguage()
    await projector.waitFor(parks[0]?.nameEn || parks[0]?.name || '')
    seen.push(await projector.text(), await projector.title(), projector.told())
    expect(projector.told()).toContain(announced)
    expect(seen.join('\n')).not.toContain(mark)
    expect(seen.join('\n')).not.toMatch(/office\.gpkg|課長|庁内の覚え/)
    expect(await projector.title()).toBe(app.words.presenter.stage.title)

    // A page that was taken over asks in vain for more.
    app.expectComplaint(/401/)
    const internal = { operation: 'companies.list', face: 'internal', input: {} }
    expect(await projector.ask('/presenter/call', { operation: 'parks.list', input: {} })).toBe(200)
    expect(await projector.ask('/call', internal)).toBe(401)
    expect(await projector.ask('/presenter/call', internal)).toBe(400)
    expect(await projector.ask('/presenter/call', { operation: 'companies.list', input: {} })).toBe(400)
    expect(await projector.ask('/shell/take-problems', {})).toBe(401)

    await projector.closeBy('Escape')
    await app.seminars.waitForConsole(app.words.presenter.closed)
  })
})
