import type { Locator, Page } from 'playwright-core'
import { pick } from './controls'
import type { Words } from './words'

/** The panel at the right: what is known of the selected parcel, and its form. */
export class InspectorDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private panel(): Locator {
    return this.page.getByRole('region', { name: this.words().parcels.inspector.label })
  }

  /** `区画 E-1`, or what the panel says while nothing is selected. */
  async title(): Promise<string> {
    return await this.panel().getByRole('heading').first().innerText()
  }

  /** Waits until this parcel is shown. */
  async waitForParcel(number: string): Promise<void> {
    await this.panel()
      .getByRole('heading', { name: this.words().parcels.parcel(number), exact: true })
      .waitFor()
  }

  /** Waits until the head shows the status. */
  async waitForStatus(status: string): Promise<void> {
    await this.panel().locator('header').getByText(status, { exact: true }).waitFor()
  }

  async text(): Promise<string> {
    return await this.panel().innerText()
  }

  /** What stands beside a label of the overview. */
  async fact(label: string): Promise<string> {
    return await this.panel()
      .locator('dt', { hasText: label })
      .first()
      .locator('xpath=following-sibling::dd[1]')
      .innerText()
  }

  async openTab(tab: 'overview' | 'occupants' | 'history'): Promise<void> {
    const name = new RegExp(`^${this.words().parcels.inspector.tabs[tab]}`)
    await this.panel().getByRole('tab', { name }).click()
  }

  async changeStatus(): Promise<void> {
    await this.panel().getByRole('button', { name: this.words().parcels.status.change }).click()
  }

  async mayEdit(): Promise<boolean> {
    return await this.panel().getByRole('button', { name: this.words().parcels.inspector.edit }).isVisible()
  }

  async edit(): Promise<void> {
    await this.panel().getByRole('button', { name: this.words().parcels.inspector.edit }).click()
  }

  private field(label: string): Locator {
    return this.panel().getByLabel(label)
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  async value(label: string): Promise<string> {
    return await this.field(label).inputValue()
  }

  async focus(label: string): Promise<void> {
    await this.field(label).focus()
  }

  /** The sentence that stands under a field, or undefined. */
  async complaint(label: string): Promise<string | undefined> {
    const field = this.field(label)
    if ((await field.getAttribute('aria-invalid')) !== 'true') return undefined
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
    const last = ids.at(-1)
    return last === undefined ? undefined : await this.page.locator(`[id="${last}"]`).innerText()
  }

  async choosePriceKind(kind: 'fixed' | 'range' | 'negotiable' | 'unknown'): Promise<void> {
    await pick(this.panel().getByRole('radio', { name: this.words().parcels.priceKinds[kind] }))
  }

  /** Saves and waits until the form is closed, which is after the bytes are on the disk. */
  async save(): Promise<void> {
    await this.trySave()
    await this.panel().getByRole('form').waitFor({ state: 'hidden' })
  }

  async trySave(): Promise<void> {
    await this.panel().getByRole('button', { name: this.words().common.save, exact: true }).click()
  }

  async cancel(): Promise<void> {
    await this.panel().getByRole('button', { name: this.words().common.cancel, exact: true }).click()
  }

  async isEditing(): Promise<boolean> {
    return await this.panel().getByRole('form').isVisible()
  }
}
