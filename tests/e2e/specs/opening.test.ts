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
    expect(parks).toHaveLength(3)
    const shareOf = (name: string) => parks.find((park) => park.name.includes(name))?.share
    expect(shareOf('八幡原')).toBe('100%')
    expect(shareOf('オフィス')).toMatch(/^87(\.\d)?%$/)
    expect(shareOf('米沢北')).toBe(app.words.parks.planned)
    expect(await app.map.isBlank()).toBe(false)
    expect(await app.frame.seesText(app.words.common.demoTag)).toBe(true)
    await app.picture('opening')
  })

  it('and the legend adds up to what stands below it', async () => {
    app = await AppDriver.start({ sample: true })
    await app.map.waitUntilShown()
    const lines = await app.map.legend()
    const parcels = lines.reduce((sum, line) => sum + line.parcels, 0)
    expect(parcels).toBeGreaterThan(50)
    expect(await app.map.legendTotal()).toBe(parcels)
  })
})
