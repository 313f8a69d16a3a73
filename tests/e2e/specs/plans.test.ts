import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'

describe('the plans behind the work', () => {
  let app: AppDriver

  afterEach(() => app.close())
  afterAll(closeBrowser)

  it('a value changes its card, undo takes it back, and screens are clean for assistive technology', async () => {
    app = await AppDriver.start({ sample: true, size: { width: 1280, height: 720 } })
    await app.map.waitUntilShown()
    await app.frame.goTo('indicators')
    const before = await app.plans.cardOf('付加価値額')
    expect(before).toContain('86.4')
    await app.plans.showIndicator('付加価値額')
    expect(await app.accessibilityFindings()).toEqual([])
    await app.plans.enterValue({ year: '令和５年度', figure: '１，６５０', source: '庁内集計' })
    await expect.poll(() => app.plans.cardOf('付加価値額')).toContain('100.0')
    await app.press('Control+z')
    await expect.poll(() => app.plans.cardOf('付加価値額')).toBe(before)

    await app.frame.goTo('programmes')
    await app.plans.showTab('programmes', 'estimate')
    await app.plans.enterFigure('fixedAssetsYen', '2億4,000万円')
    const { states, promise } = app.words.programmes.estimate
    await expect
      .poll(async () => (await app.plans.estimates()).some((each) => each.includes(states.unknown)))
      .toBe(true)
    expect(await app.frame.text()).toContain(promise)
    expect(await app.scrollsSideways()).toBe(false)
  })
})
