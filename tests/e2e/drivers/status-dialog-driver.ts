import type { Locator, Page } from 'playwright-core'
import { pick } from './controls'
import { startingWith, type Words } from './words'

/** The dialog in which one or many parcels change their status. */
export class StatusDialogDriver {
  private readonly dialog: Locator

  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {
    this.dialog = page.getByRole('dialog')
  }

  async choose(status: string): Promise<void> {
    await pick(this.option(status))
  }

  async isChosen(status: string): Promise<boolean> {
    return await this.option(status).isChecked()
  }

  private option(status: string): Locator {
    const name = new RegExp(`${status}$`)
    return this.dialog
      .getByRole('radiogroup', { name: startingWith(this.words().parcels.status.to) })
      .getByRole('radio', { name })
  }

  /** Chooses with the keyboard alone: Tab into the list, arrows to the status. */
  async chooseByKeyboard(status: string): Promise<void> {
    const isOnList = () => this.page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio')
    for (let step = 0; step < 10 && !(await isOnList()); step++) await this.page.keyboard.press('Tab')
    for (let step = 0; step < 30 && !(await this.isChosen(status)); step++)
      await this.page.keyboard.press('ArrowDown')
    if (!(await this.isChosen(status))) throw new Error(`the keyboard does not reach "${status}"`)
  }

  /** @param day as a person writes it (`R8.11.20`) */
  async since(day: string): Promise<void> {
    await this.sinceField().fill(day)
    await this.sinceField().blur()
  }

  private sinceField(): Locator {
    return this.dialog.getByRole('textbox', { name: startingWith(this.words().parcels.status.since) })
  }

  private noteField(): Locator {
    return this.dialog.getByRole('textbox', { name: this.words().parcels.status.note })
  }

  async note(text: string): Promise<void> {
    await this.noteField().fill(text)
  }

  async focusNote(): Promise<void> {
    await this.noteField().focus()
  }

  /** What the dialog says will happen, line by line. */
  async preview(): Promise<string[]> {
    const heading = this.words().parcels.status.preview
    return await this.dialog.locator('section', { hasText: heading }).getByRole('listitem').allInnerTexts()
  }

  async title(): Promise<string> {
    return await this.dialog.getByRole('heading').first().innerText()
  }

  async text(): Promise<string> {
    return await this.dialog.innerText()
  }

  async isOpen(): Promise<boolean> {
    return await this.dialog.isVisible()
  }

  /** Saves and waits until the dialog is gone, which is after the bytes are on the disk. */
  async save(): Promise<void> {
    await this.trySave()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async trySave(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words().parcels.status.save }).click()
  }

  /** Closes without saving, and agrees to lose what was typed where the program asks. */
  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words().common.cancel }).click()
    const lose = this.page.getByRole('button', { name: this.words().frame.leaveGo })
    const isAsked = await Promise.race([
      lose.waitFor().then(
        () => true,
        () => false,
      ),
      this.dialog
        .first()
        .waitFor({ state: 'hidden' })
        .then(
          () => false,
          () => false,
        ),
    ])
    if (isAsked) await lose.click()
    await this.dialog.first().waitFor({ state: 'hidden' })
  }

  async waitUntilClosed(): Promise<void> {
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async waitUntilOpen(): Promise<void> {
    await this.dialog.waitFor()
  }
}
