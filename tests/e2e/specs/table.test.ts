import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeVariedOffice, type Office } from '../drivers/office'

describe('an officer works in the table', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeVariedOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.frame.goTo('parcels')
    await app.table.waitUntilShown()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it('sorts by area, up, down, and not at all, within each park', async () => {
    const inOrder = await app.table.valuesOf('number')
    // The number of a lot is read as people read it: S-2 stands before S-10.
    expect(inOrder).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8', 'A-9', 'S-2', 'S-10'])
    await app.table.sortBy('area')
    expect(await app.table.sortOf('area')).toBe('ascending')
    expect(await app.table.valuesOf('number')).toEqual([
      'A-9',
      'A-8',
      'A-7',
      'A-6',
      'A-5',
      'A-4',
      'A-3',
      'A-2',
      'A-1',
      'S-10',
      'S-2',
    ])
    await app.table.sortBy('area')
    expect(await app.table.sortOf('area')).toBe('descending')
    expect((await app.table.valuesOf('number')).slice(0, 3)).toEqual(['A-1', 'A-2', 'A-3'])
    await app.table.sortBy('area')
    expect(await app.table.sortOf('area')).toBe('none')
    expect(await app.table.valuesOf('number')).toEqual(inOrder)
  })

  it('chooses the columns once and finds them so the next day', async () => {
    const { columns } = app.words.parcels
    const before = await app.table.columns()
    expect(before).toContain(columns.zone)
    expect(before).not.toContain(columns.quality)
    await app.table.toggleColumns('zone', 'quality')
    await expect.poll(() => app.table.columns()).toContain(columns.quality)
    const chosen = await app.table.columns()
    expect(chosen).not.toContain(columns.zone)
    // The screen is ahead of the disk: a window closed within that moment takes the choice with it.
    await expect
      .poll(async () => JSON.stringify(await app.facts('preferences.read', {})))
      .toContain('"quality"')
    await app.restart(office.file)
    await app.frame.goTo('parcels')
    await app.table.waitUntilShown()
    expect(await app.table.columns()).toEqual(chosen)
  })

  it('changes many parcels at once with a day and a note, and takes all back in one step', async () => {
    const numbers = ['A-3', 'A-4', 'S-2']
    const before = await app.table.valuesOf('status')
    await app.table.select(...numbers)
    await app.table.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.since('R6.10.1')
    await app.statusDialog.note('三区画まとめて')
    expect((await app.statusDialog.preview()).join()).toMatch(/分譲中 → 予約.*3/)
    await app.statusDialog.save()
    for (const number of numbers) await app.table.waitForStatus(number, '予約')

    const { parcels } = await app.facts('parcels.list', { asOf: '2024-10-01' })
    const changed = parcels.filter((parcel) => numbers.includes(parcel.number))
    expect(changed.map((parcel) => parcel.statusSince)).toEqual(['2024-10-01', '2024-10-01', '2024-10-01'])
    const { entries } = await app.facts('parcels.statusHistory', { uid: changed[0]?.uid ?? '' })
    expect(entries.map((entry) => entry.note)).toContain('三区画まとめて')

    await app.frame.undo()
    for (const number of numbers) await app.table.waitForStatus(number, '分譲中')
    expect(await app.table.valuesOf('status')).toEqual(before)
    await app.frame.redo()
    for (const number of numbers) await app.table.waitForStatus(number, '予約')
  })
})
