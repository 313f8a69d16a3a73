import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

const ring = [
  [139, 37],
  [141.5, 37],
  [141.5, 39],
  [139, 39],
  [139, 37],
]
const hazard = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { title: '浸水深 3m', fill: '#ff0000', 'fill-opacity': 1 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
})

/** Page 1 in black and white, page 2 blue at its left and green at its right. */
const scans = join(import.meta.dirname, '../../fixtures/scans/scans.pdf')

describe('an officer lays files of the office on the map', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it('a hazard map and a plan are seen, a file that moved is asked for, and all is taken back', async () => {
    const { layers } = app.words
    const file = office.folder.join('浸水想定.geojson')
    writeFileSync(file, hazard)
    // Beside the panels, where nothing but the base map is.
    const at = [0.93, 0.45] as const
    const [, plain] = await app.layers.color(...at)
    expect(plain).toBeGreaterThan(200)
    await app.layers.add(file, '浸水想定', '見本ハザード（見本市）')
    await expect.poll(async () => (await app.layers.color(...at))[1]).toBeLessThan(80)
    expect(await app.layers.credits()).toContain('見本ハザード（見本市）')

    await app.layers.beginPlan(scans)
    await expect.poll(() => app.layers.planColor(0.35, 0.5)).toEqual([0, 0, 0])
    expect(await app.layers.planColor(0.65, 0.5)).toEqual([255, 255, 255])
    await app.layers.nextPlanPage()
    await expect.poll(() => app.layers.planColor(0.35, 0.5)).toEqual([30, 60, 200])
    await app.layers.placePlan('分譲区画図', [
      { at: [0.2, 0.5], northM: -231_000, eastM: -62_000 },
      { at: [0.8, 0.5], northM: -231_000, eastM: -58_000 },
    ])
    expect(await app.layers.names()).toEqual(['浸水想定', '分譲区画図'])

    const elsewhere = office.folder.join('移した図.geojson')
    renameSync(file, elsewhere)
    await app.layers.comeBack()
    await app.layers.waitForText('浸水想定', layers.states.moved)
    // What was announced about a button of a closed dialog is taken away after some seconds.
    await expect.poll(() => app.accessibilityFindings(), { timeout: 12_000, interval: 1_000 }).toEqual([])
    // Without the hazard map over it, the plan shows its own colour.
    const inPlan = [0.75, 0.5] as const
    await app.layers.zoomTo('分譲区画図')
    await expect
      .poll(async () => {
        const [red, green] = await app.layers.color(...inPlan)
        return green - red
      })
      .toBeGreaterThan(100)

    await app.layers.relocate('浸水想定', elsewhere)
    await expect.poll(async () => (await app.layers.color(...at))[0]).toBeGreaterThan(180)

    for (const left of [['浸水想定', '分譲区画図'], ['浸水想定'], []]) {
      await app.frame.undo()
      await app.frame.waitUntilSaved()
      await expect.poll(() => app.layers.names()).toEqual(left)
    }
    await expect.poll(async () => (await app.layers.color(...at))[1]).toBeGreaterThan(200)
  })
})
