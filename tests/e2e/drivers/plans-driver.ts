import type { Locator, Page } from 'playwright-core'
import type { Words } from './words'

/** The screens 指標 and 支援制度: cards, values, estimates. */
export class PlansDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private card(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: this.words().indicators.cards.label })
      .getByRole('button')
      .filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** What the card of an indicator says. */
  async cardOf(name: string): Promise<string> {
    return await this.card(name).innerText()
  }

  async showIndicator(name: string): Promise<void> {
    await this.card(name).click()
    await this.page.getByRole('heading', { name, exact: true }).first().waitFor()
  }

  /** Types a value of a year and saves it; a year that has one is replaced. */
  async enterValue(value: { year: string; figure: string; source: string }): Promise<void> {
    const { detail, form, value: words } = this.words().indicators
    await this.page.getByRole('button', { name: detail.addValue }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(words.year, { exact: false }).first().fill(value.year)
    await dialog.locator('[inputmode=decimal]').first().fill(value.figure)
    await dialog.getByLabel(form.source).fill(value.source)
    await dialog.getByRole('button', { name: this.words().common.save, exact: true }).click()
    const replace = dialog.getByRole('button', { name: words.replace, exact: true })
    await Promise.race([replace.waitFor(), dialog.waitFor({ state: 'detached' })])
    if (await replace.isVisible()) await replace.click()
    await dialog.waitFor({ state: 'detached' })
  }

  async showTab(screen: 'indicators' | 'programmes', tab: string): Promise<void> {
    const tabs = this.words()[screen].tabs as Readonly<Record<string, string>>
    await this.page.getByRole('tab', { name: tabs[tab] ?? tab, exact: true }).click()
  }

  async enterFigure(key: 'fixedAssetsYen' | 'hires' | 'employees', text: string): Promise<void> {
    const field = this.page.getByLabel(this.words().programmes.estimate.keys[key], { exact: true })
    await field.fill(text)
    await field.press('Enter')
  }

  /** What the estimates say, one a programme, in their order. */
  async estimates(): Promise<string[]> {
    const results = this.page.getByRole('region', { name: this.words().programmes.estimate.total })
    await results.getByRole('article').first().waitFor()
    return await results.getByRole('article').allInnerTexts()
  }
}
