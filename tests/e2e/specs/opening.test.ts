import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'

describe('an officer opens the sample', () => {
  let app: AppDriver

  afterEach(() => app?.close())
  afterAll(closeBrowser)

  it('and sees three parks with their sold share, and a map that is not blank', async () => {
    app = await AppDriver.start({ sample: true })
    await app.map.waitUntilShown()
    const parks = await app.map.parks()
    expect(parks.map((park) => park.share).toSorted()).toEqual(
      ['100%', '87%', app.words.parks.planned].toSorted(),
    )
    expect(parks.find((park) => park.share === '100%')?.name).toContain('八幡原')
    expect(parks.find((park) => park.share === '87%')?.name).toContain('オフィス・アルカディア')
    expect(await app.map.isBlank()).toBe(false)
    expect(await app.frame.barText()).toContain(app.words.common.demoTag)
    await app.picture('opening')
  })

  it('and the legend adds up to what stands below it', async () => {
    app = await AppDriver.start({ sample: true })
    await app.map.waitUntilShown()
    const lines = await app.map.legend()
    const parcels = lines.reduce((sum, line) => sum + line.parcels, 0)
    expect(parcels).toBeGreaterThan(50)
    expect(await app.map.legendTotal()).toContain(app.words.parcels.legend.total(String(parcels)))
  })
})
