import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call, InputOf } from '../../../electron/contract'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

const names = ['北斗精機株式会社', 'みどり化学株式会社', 'あおば電子株式会社'] as const
const places = [
  [140.1, 38],
  [140.2, 37.9],
  [140.2, 38],
] as const

/** Three companies at the corners of a square; the trip begins at the fourth. */
async function addCompanies(call: Call): Promise<void> {
  for (const [index, name] of names.entries()) {
    const fields = { name, nameKana: '', industry: '', publication: 'nothing', note: '' } as const
    const { uid } = (await call('companies.create', fields)).result
    const position = [...(places[index] ?? [140, 38])] as [number, number]
    const site = { kind: 'hq', name: '', address: '', position, level: 'manual', note: '' } as const
    await call('sites.save', { uid: null, companyUid: uid, ...site })
  }
}

/** A trip of today with a long name, and a visit to each company on it. */
async function addJourney(call: Call): Promise<void> {
  await addCompanies(call)
  // The day where the page is, wherever the test runs.
  const on = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
  const place = {
    startPlace: '米沢駅',
    startPosition: null,
    startAt: '08:00',
    mode: 'car',
    note: '',
  } as const
  const name = '東北・関東の取引先をまわる二日間の行程（新しい製造拠点のご案内）'
  const trip = { uid: null, name, from: on, until: on, officerUids: [], ...place }
  const tripUid = (await call('trips.save', trip)).result.uid
  const { companies = [] } = await call('companies.list', {})
  const visits = companies.flatMap(({ uid }, index) =>
    uid === undefined ? [] : { ...plainVisit, companyUid: uid, on, tripUid, startAt: `1${index % 8}:00` },
  )
  await call('visits.plan', { visits })
}

const plainVisit = {
  state: 'planned',
  prospectUids: [],
  kind: 'visit',
  aim: 'attraction',
  askedOn: null,
  minutes: 60,
  windowFrom: null,
  windowUntil: null,
  fixed: false,
  officeUid: null,
  officerUids: [],
  contactUids: [],
  counterpart: '',
  siteUid: null,
  place: '',
  position: null,
  purpose: '用水と電力の見通しを伺い、区画の候補を二つに絞る',
  materials: '',
  remindMinutes: null,
} satisfies Partial<InputOf<'visits.save'>>

/** Counts what is pressed beside the text itself. */
class CountedKeys {
  count = 0
  constructor(private readonly app: AppDriver) {}

  async press(key: string): Promise<void> {
    this.count += 1
    await this.app.press(key)
  }

  async text(words: string): Promise<void> {
    await this.app.keyboard.type(words)
  }
}

describe('an officer plans a journey and writes down what came of it', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice(addCompanies)
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it('with the shortest order, taken back and taken again, and a record in 25 keys', async () => {
    const on = await app.visits.today()
    const trip = await app.facts('trips.save', {
      uid: null,
      name: '置賜まわり',
      from: on,
      until: on,
      officerUids: [],
      startPlace: '出発地',
      startPosition: [140.1, 37.9],
      startAt: '08:00',
      mode: 'car',
      note: '',
    })
    await app.press('Alt+4')
    await app.visits.showTab('planner')
    await app.press('n')
    await app.visits.plan('北斗精', names[0], '0900')
    await app.press('n')
    await app.visits.plan('みどり', names[1], '1100')
    await app.press('n')
    await app.visits.plan('あおば', names[2], '1400')
    const { visits = [] } = await app.facts('visits.list', {
      from: on,
      until: on,
      companyUid: null,
      prospectUid: null,
      tripUid: null,
    })
    expect(visits.map((visit) => visit.tripUid)).toEqual(visits.map(() => trip.result.uid))

    // Across the square and back: the shortest way goes around it.
    await app.visits.waitForStops(names)
    await app.visits.askForShortestOrder()
    await app.visits.takeOrder()
    await app.visits.waitForStops(await shortest(on))
    await app.frame.undo()
    await app.visits.waitForStops(names)
    await app.frame.redo()
    await app.visits.waitForStops(await shortest(on))

    // By keys: a quarter of an hour later, and past its neighbour.
    await app.visits.focusStop(0)
    const before = await app.visits.stopText(0)
    await app.press('ArrowRight')
    await expect.poll(() => app.visits.stopText(0)).not.toBe(before)
    const [first = '', second = '', third = ''] = await shortest(on)
    await app.press('Alt+ArrowDown')
    await app.visits.waitForStops([second, first, third])

    await app.visits.showTab('today')
    await app.visits.focusAgendaRow(names[0])
    const keys = new CountedKeys(app)
    await keys.press('Enter')
    await app.visits.waitForRecord()
    await keys.text('増設を検討中。用水は日量 800 ㎥')
    await keys.press('Tab')
    await keys.text('意欲は高い')
    await keys.press('Tab')
    await keys.text('区画図を送る')
    await keys.press('Tab')
    await keys.press('+')
    await keys.press('7')
    await keys.press('Tab')
    await keys.text('用水の回答をもらう')
    await keys.press('Tab')
    await keys.press('+')
    await keys.press('9')
    await keys.press('Enter')
    await app.visits.waitUntilClosed()
    expect(keys.count).toBeLessThanOrEqual(25)
    await app.visits.waitUntilGone(names[0])
    const recorded = visits.find((visit) => visit.startAt === '09:00')
    const { visits: held = [] } = await app.facts('visits.list', {
      from: null,
      until: null,
      uids: [recorded?.uid ?? ''],
      companyUid: null,
      prospectUid: null,
      tripUid: null,
    })
    expect(held[0]).toMatchObject({ state: 'held', opinions: '意欲は高い', nextAction: '用水の回答をもらう' })
  })

  /** What the program itself holds to be the order of the day. */
  async function shortest(on: string): Promise<string[]> {
    const { companies = [] } = await app.facts('companies.list', {})
    const { visits = [] } = await app.facts('visits.list', {
      from: on,
      until: on,
      companyUid: null,
      prospectUid: null,
      tripUid: null,
    })
    const order = visits.map(
      (visit) => companies.find((company) => company.uid === visit.companyUid)?.name ?? '',
    )
    expect(order).not.toEqual([...names])
    return order
  }
})

describe('the screen of the visits', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice(addJourney)
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it.each([
    ['at 1280 × 720', 1, ['planner', 'list']],
    ['with text at 200 % on 1280 × 720', 2, ['today', 'planner', 'trips', 'list', 'figures']],
  ] as const)('hides no control and no row, in both languages, %s', async (_, zoom, tabs) => {
    app = await AppDriver.start({
      folder: office.folder,
      workspace: office.file,
      size: { width: 1280, height: 720 },
      zoom,
    })
    await app.map.waitUntilShown()
    await app.press('Alt+4')
    for (const language of ['ja', 'en'] as const) {
      if (language === 'en') await app.switchLanguage()
      for (const tab of tabs) {
        await app.visits.showTab(tab)
        if (tab === 'list') expect.soft(await app.visits.rowsWithRoom(), language).toBeGreaterThan(3)
        expect.soft(await app.scrollsSideways(), `${tab}, ${language}`).toBe(false)
        expect.soft(await app.unreachableControls(), `${tab}, ${language}`).toEqual([])
      }
    }
  })
})
