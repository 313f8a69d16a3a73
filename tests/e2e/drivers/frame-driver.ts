import type { Locator, Page } from 'playwright-core'
import { pick } from './controls'
import { startingWith, type Words } from './words'

type Screen =
  | 'map'
  | 'parcels'
  | 'companies'
  | 'visits'
  | 'seminars'
  | 'indicators'
  | 'programmes'
  | 'print'
  | 'data'
  | 'settings'

/** What is around every screen: rail, top bar, banners, notices, search. */
export class FrameDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private bar(): Locator {
    return this.page.locator('header').filter({ hasText: this.words().common.productName }).first()
  }

  async waitUntilShown(): Promise<void> {
    await this.page.getByRole('navigation', { name: this.words().frame.rail }).waitFor()
  }

  async goTo(screen: Screen): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.words().frame.rail })
    await rail.getByRole('button', { name: this.words().frame.screens[screen], exact: true }).click()
    // Most screens are read when they are first shown.
    await this.page.locator('main h1[aria-busy="true"]').waitFor({ state: 'detached' })
  }

  async switchLanguage(): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.words().frame.rail })
    await rail.getByRole('button', { name: this.words().frame.language, exact: true }).click()
  }

  /** Waits until the top bar says that everything is on the disk. */
  async waitUntilSaved(): Promise<void> {
    await this.bar()
      .getByRole('status')
      .filter({ hasText: startingWith(this.words().frame.savedNever) })
      .waitFor()
  }

  /** `保存済み 14:02`, `読み取り専用`, `保存できません`. */
  async savedState(): Promise<string> {
    return await this.bar().getByRole('status').first().innerText()
  }

  async waitForSavedState(text: string): Promise<void> {
    await this.bar().getByRole('status').filter({ hasText: text }).waitFor()
  }

  async barText(): Promise<string> {
    return await this.bar().innerText()
  }

  private step(name: 'undo' | 'redo'): Locator {
    return this.bar().getByRole('button', { name: this.words().frame[name], exact: true })
  }

  async undo(): Promise<void> {
    await this.step('undo').click()
  }

  async redo(): Promise<void> {
    await this.step('redo').click()
  }

  async can(name: 'undo' | 'redo'): Promise<boolean> {
    return (await this.step(name).getAttribute('aria-disabled')) !== 'true'
  }

  async showTo(face: 'internal' | 'public'): Promise<void> {
    await pick(this.bar().getByRole('radio', { name: this.words().common.faces[face] }))
    const banner = this.page.getByText(this.words().frame.publicBanner, { exact: true })
    await banner.waitFor({ state: face === 'public' ? 'visible' : 'hidden' })
  }

  /** @param day as a person writes it */
  async setAsOf(day: string): Promise<void> {
    await this.bar()
      .getByRole('button', { name: startingWith(this.words().frame.asOf) })
      .click()
    const dialog = this.page.getByRole('dialog', { name: this.words().frame.asOfTitle })
    await dialog.getByRole('textbox').fill(day)
    await dialog.getByRole('textbox').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
  }

  async asOfText(): Promise<string> {
    return await this.bar()
      .getByRole('button', { name: startingWith(this.words().frame.asOf) })
      .innerText()
  }

  /** Texts of the notices that are on the screen. */
  async notices(): Promise<string> {
    return await this.page.getByRole('region', { name: this.words().frame.notices }).innerText()
  }

  async waitForNotice(text: string): Promise<void> {
    await this.page
      .getByRole('region', { name: this.words().frame.notices })
      .getByText(text)
      .first()
      .waitFor()
  }

  async waitForText(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  async waitForTextGone(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: 'hidden' })
  }

  async seesText(text: string): Promise<boolean> {
    return await this.page.getByText(text).first().isVisible()
  }

  /** Everything that is written on the screen. */
  async text(): Promise<string> {
    return await this.page.locator('body').innerText()
  }

  async windowTitle(): Promise<string> {
    return await this.page.title()
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('dialog', { name: this.words().palette.title }).waitFor()
  }

  async openAsOf(): Promise<void> {
    await this.bar()
      .getByRole('button', { name: startingWith(this.words().frame.asOf) })
      .click()
    await this.page.getByRole('dialog', { name: this.words().frame.asOfTitle }).waitFor()
  }

  async isDialogOpen(): Promise<boolean> {
    return await this.page.getByRole('dialog').or(this.page.getByRole('alertdialog')).first().isVisible()
  }

  async waitForDialog(): Promise<void> {
    await this.page.getByRole('dialog').or(this.page.getByRole('alertdialog')).first().waitFor()
  }

  async isFocusInDialog(): Promise<boolean> {
    return await this.page.evaluate(
      () => document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null,
    )
  }

  /** Closes whatever dialog is open, as Escape does. */
  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page
      .getByRole('dialog')
      .or(this.page.getByRole('alertdialog'))
      .first()
      .waitFor({ state: 'hidden' })
  }

  /** Presses a button that is on the screen, by its words. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  /** Opens the palette, types, and takes the first entry that has the words. */
  async search(text: string, entry: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const palette = this.page.getByRole('dialog', { name: this.words().palette.title })
    await palette.getByRole('combobox').fill(text)
    await palette.getByRole('option').filter({ hasText: entry }).first().click()
    await palette.waitFor({ state: 'hidden' })
  }
}
