import type { Locator, Page } from 'playwright-core'
import type { Words } from './words'

/** The screen 訪問: agenda, planner, and the dialogs of visits. */
export class VisitsDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  async showTab(tab: keyof Words['visits']['tabs']): Promise<void> {
    await this.page.getByRole('tab', { name: this.words().visits.tabs[tab], exact: true }).click()
  }

  /** Chooses the trip whose days the planner shows, and opens one of them. */
  async openDayOfTrip(trip: string): Promise<void> {
    await this.page.getByRole('radio', { name: trip, exact: true }).check({ force: true })
    await this.stops().first().waitFor()
  }

  /** Shows a trip in the planner, with its days beside each other. */
  async openTrip(trip: string): Promise<void> {
    await this.showTab('trips')
    await this.page.getByRole('button', { name: trip }).first().click()
    await this.page.getByRole('group', { name: this.words().trips.bar.views.trip }).waitFor()
  }

  /** Opens one day of those beside each other. @param index from 0 */
  async openDay(index: number): Promise<void> {
    await this.page.getByTitle(this.words().trips.columns.open).nth(index).click()
    await this.stops().first().waitFor()
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  private stops(): Locator {
    return this.page.getByRole('region', { name: this.words().trips.stops.label }).locator('[data-stop]')
  }

  /** Companies of the stops in their order. */
  async waitForStops(names: readonly string[]): Promise<void> {
    await this.page.waitForFunction(
      ({ label, wanted }) => {
        const region = document.querySelector(`section[aria-label="${label}"]`)
        const texts = [...(region?.querySelectorAll('[data-stop]') ?? [])].map(
          (stop) => stop.textContent ?? '',
        )
        return texts.length === wanted.length && wanted.every((name, index) => texts[index]?.includes(name))
      },
      { label: this.words().trips.stops.label, wanted: [...names] },
    )
  }

  async focusStop(index: number): Promise<void> {
    await this.stops().nth(index).focus()
  }

  /** What the text of a stop says: its hours, state and company. */
  stopText(index: number): Promise<string> {
    return this.stops().nth(index).innerText()
  }

  /** Fills the form of a new visit by keyboard: the company by a part of its name, then the time. */
  async plan(part: string, company: string, time: string): Promise<void> {
    const words = this.words()
    await this.dialog().getByRole('combobox', { name: words.parcels.occupants.company }).waitFor()
    await this.page.keyboard.type(part)
    await this.page.getByRole('option', { name: company }).waitFor()
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await this.dialog().getByText(company).first().waitFor()
    await this.dialog().getByLabel(words.visits.form.startAt).fill(time)
    await this.page.keyboard.press('Enter')
    await this.waitUntilClosed()
  }

  async askForShortestOrder(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().trips.arrange.button }).click()
    await this.dialog().getByText(this.words().trips.arrange.after).waitFor()
  }

  async takeOrder(): Promise<void> {
    await this.dialog().getByRole('button', { name: this.words().trips.arrange.apply }).click()
    await this.waitUntilClosed()
  }

  /** Rows of the list that the window has room for at once, counted where they can be scrolled to. */
  async rowsWithRoom(): Promise<number> {
    const grid = this.page.getByRole('grid', { name: this.words().visits.list.label })
    await grid.scrollIntoViewIfNeeded()
    const [box, row] = await Promise.all([
      grid.boundingBox(),
      grid.getByRole('row').nth(1).boundingBox({ timeout: 2000 }),
    ])
    return box === null || row === null ? 0 : Math.floor(box.height / row.height) - 1
  }

  async focusAgendaRow(company: string): Promise<void> {
    await this.agendaRow(company).focus()
  }

  private agendaRow(company: string): Locator {
    return this.page.locator('[data-agenda-row]').filter({ hasText: company })
  }

  async waitUntilGone(company: string): Promise<void> {
    await this.agendaRow(company).waitFor({ state: 'detached' })
  }

  async waitForRecord(): Promise<void> {
    await this.dialog().getByLabel(this.words().visits.record.facts).waitFor()
  }

  async waitUntilClosed(): Promise<void> {
    await this.dialog().waitFor({ state: 'detached' })
  }

  /** The officer's day as the page's clock has it, ISO. */
  today(): Promise<string> {
    return this.page.evaluate(() => new Date().toLocaleDateString('sv-SE'))
  }
}
