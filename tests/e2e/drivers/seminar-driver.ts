import type { Locator, Page } from 'playwright-core'
import type { Words } from './words'

/** The screen of the seminars: capture mode and the projector's console. */
export class SeminarDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private list(): Locator {
    return this.page.getByRole('region', { name: this.words().seminars.capture.list })
  }

  private console(): Locator {
    return this.page.getByRole('region', { name: this.words().presenter.label })
  }

  /** From the rail's shortcut to the first field, by keys alone. */
  async goToCapture(): Promise<void> {
    const { tabs } = this.words().seminars
    await this.page.keyboard.press('Alt+5')
    const first = this.page.getByRole('tab', { name: tabs.programme })
    await first.waitFor()
    for (let step = 0; step < 60 && !(await this.isFocused(first)); step++)
      await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('ArrowRight')
    await this.page.keyboard.press('ArrowRight')
    const company = this.page.getByRole('combobox', { name: this.words().seminars.capture.company })
    for (let step = 0; step < 5 && !(await this.isFocused(company)); step++)
      await this.page.keyboard.press('Tab')
  }

  /** The capture of the seminar that is open, by mouse. */
  async showCapture(): Promise<void> {
    await this.page.getByRole('tab', { name: this.words().seminars.tabs.capture }).click()
    await this.page.getByRole('combobox', { name: this.words().seminars.capture.company }).waitFor()
  }

  private isFocused(locator: Locator): Promise<boolean> {
    return locator.evaluate((element) => element === document.activeElement)
  }

  /** What stands in the first field. */
  company(): Promise<string> {
    return this.page.getByRole('combobox', { name: this.words().seminars.capture.company }).inputValue()
  }

  waitForCandidate(name: string): Promise<void> {
    return this.page.getByRole('option', { name }).waitFor()
  }

  /** Waits until so many cards are on the disk. */
  async waitForCards(count: number): Promise<void> {
    await this.list()
      .getByText(this.words().seminars.capture.count(String(count)), { exact: true })
      .waitFor()
    await this.list()
      .getByText(this.words().seminars.capture.saving, { exact: true })
      .first()
      .waitFor({ state: 'detached' })
  }

  cards(): Promise<number> {
    return this.list().getByRole('listitem').count()
  }

  spoken(text: string): Promise<void> {
    return this.page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' })
  }

  /** Begins to count what only a mouse does. */
  async watchMouse(): Promise<void> {
    await this.page.evaluate(() => {
      const seen = { count: 0 }
      Object.assign(window, { mouseSeen: seen })
      for (const name of ['mousedown', 'mousemove', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])
        window.addEventListener(name, () => seen.count++, { capture: true })
    })
  }

  mouseEvents(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { mouseSeen: { count: number } }).mouseSeen.count)
  }

  async openConsole(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().seminars.projector, exact: true }).click()
    await this.console().waitFor()
  }

  pressOpenProjector(): Promise<void> {
    return this.console().getByRole('button', { name: this.words().presenter.open }).click()
  }

  /** What the console says that the projector shows. */
  async waitForConsole(text: string): Promise<void> {
    await this.console().getByText(text, { exact: true }).first().waitFor()
  }

  pressConsole(name: string): Promise<void> {
    return this.console().getByRole('button', { name, exact: true }).click()
  }
}
