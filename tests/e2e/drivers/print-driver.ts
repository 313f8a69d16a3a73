import type { Locator, Page } from 'playwright-core'
import { startingWith, type Words } from './words'

/** The print screen: choices at the left, pages in the middle, files at the right, and the log. */
export class PrintDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private get text() {
    return this.words().printing
  }

  private preview(): Locator {
    return this.page.getByRole('region', { name: this.text.preview, exact: true })
  }

  private output(): Locator {
    return this.page.locator(`section[aria-label="${this.text.output}"]`).first()
  }

  private controls(): Locator {
    return this.page.getByRole('region', { name: this.text.settings, exact: true })
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Waits until the pages of the newest choices are there. @returns how many they are */
  async pages(): Promise<number> {
    await this.preview().locator('[data-sheet-page]').first().waitFor()
    await this.preview().and(this.page.locator('[aria-busy="false"]')).waitFor()
    const count = await this.preview()
      .getByText(/\d+ \/ \d+|\d+ of \d+/)
      .first()
      .innerText()
    return Number(/(\d+)\D*$/.exec(count)?.[1] ?? 0)
  }

  /** Words on the page that is shown. */
  async pageText(): Promise<string> {
    await this.pages()
    return (await this.preview().locator('.sheet-page').first().textContent()) ?? ''
  }

  async chooseFace(face: 'public' | 'internal'): Promise<void> {
    await this.controls().getByText(this.text.faces[face], { exact: true }).click()
  }

  async canChooseFace(face: 'public' | 'internal'): Promise<boolean> {
    return await this.controls().getByRole('radio', { name: this.text.faces[face], exact: true }).isEnabled()
  }

  async choosePark(name: string): Promise<void> {
    await this.chooseByLabel(this.text.park, name)
  }

  async chooseScale(scale: string): Promise<void> {
    await this.chooseByLabel(this.text.scale, scale)
  }

  private async chooseByLabel(label: string, option: string): Promise<void> {
    await this.controls().getByLabel(label, { exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async setTitle(title: string): Promise<void> {
    await this.controls().getByRole('textbox', { name: this.text.sheetTitle }).fill(title)
  }

  async setEdition(edition: string): Promise<void> {
    await this.controls().getByRole('textbox', { name: this.text.edition }).fill(edition)
  }

  /** The number that is offered; presses it. */
  async takeNextEdition(): Promise<string> {
    const button = this.controls().getByRole('button', { name: startingWith(this.text.takeEdition('')) })
    const words = await button.innerText()
    await button.click()
    return words.slice(this.text.takeEdition('').length)
  }

  async checks(): Promise<string> {
    return await this.page.getByRole('region', { name: this.text.checks, exact: true }).innerText()
  }

  async chooseSheet(sheet: keyof Words['sheets']['names']): Promise<void> {
    await this.chooseByLabel(this.text.sheet, this.words().sheets.names[sheet])
  }

  /** Finds the company of a brief by what is typed. */
  async chooseCompany(typed: string, name: string): Promise<void> {
    await this.controls().getByRole('combobox', { name: this.text.company }).fill(typed)
    await this.page.getByRole('option', { name: startingWith(name) }).click()
  }

  /**
   * Sends the sheet to the system's print dialog, which a browser under test does not have: what is called in its
   * place only notes its call. @returns the title of the document when it was called, and what paper would hold of it
   */
  async sendToPrinter(): Promise<{ title: string; pdf: Uint8Array }> {
    await this.pages()
    const called = this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.print = () => resolve(document.title)
        }),
    )
    await this.output().getByRole('button', { name: this.text.print, exact: true }).click()
    const title = await called
    const pdf = await this.page.pdf({ preferCSSPageSize: true, printBackground: true })
    await this.dialog().getByRole('button', { name: this.words().common.close, exact: true }).last().click()
    return { title, pdf }
  }

  async setFolder(folder: string): Promise<void> {
    const field = this.output().getByRole('textbox', { name: this.text.folder })
    // The suggestion comes a moment after the field: between selecting and inserting, it would be written into.
    await field.and(this.page.locator('input:not([value=""])')).waitFor()
    await field.fill(folder)
  }

  async export(format: 'pdf' | 'png' = 'pdf'): Promise<void> {
    await this.pages()
    if (format === 'png') await this.output().getByText(this.text.formats.png, { exact: true }).click()
    await this.output()
      .getByRole('button', { name: this.text.export(this.text.formats[format]), exact: true })
      .click()
  }

  /** Waits for what an export says: a result, or why there is none. */
  async outcome(words: string): Promise<string> {
    const notice = this.output().locator('[role="status"], [role="alert"]').filter({ hasText: words })
    await notice.first().waitFor({ timeout: 60_000 })
    return await this.output().innerText()
  }

  /** What stands under the field of the folder. */
  async outcomeOfFolder(): Promise<string> {
    await this.output().getByRole('button', { name: this.text.makeFolder, exact: true }).waitFor()
    return await this.output().innerText()
  }

  async agreeToReplace(): Promise<void> {
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.text.overwrite, exact: true })
      .click()
  }

  async openLog(): Promise<void> {
    await this.page.getByRole('tab', { name: this.text.tabs.log, exact: true }).click()
  }

  async openStudio(): Promise<void> {
    await this.page.getByRole('tab', { name: this.text.tabs.studio, exact: true }).click()
  }

  /** The rows of the log as they read. */
  async logRows(): Promise<string[]> {
    const rows = this.page.getByRole('region', { name: this.text.log.title }).locator('tbody tr')
    await rows.first().waitFor()
    return await rows.allInnerTexts()
  }

  async hashesInLog(): Promise<string[]> {
    return await this.page
      .getByRole('region', { name: this.text.log.title })
      .locator('tbody [title]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''))
  }

  /** Looks a file up in the log. @returns what is said of it */
  async identify(path: string): Promise<string> {
    await this.page.locator('input[type=file][accept=".pdf,.png"]').setInputFiles(path)
    const name = path.split('/').at(-1) ?? ''
    const notice = this.page.locator('[role="status"], [role="alert"]').filter({ hasText: name })
    await notice.first().waitFor()
    return await notice.first().innerText()
  }

  async giveTo(recipient: string): Promise<void> {
    await this.output().getByRole('textbox', { name: this.text.recipient }).fill(recipient)
    await this.output().getByRole('button', { name: this.text.saveRecipient, exact: true }).click()
    await this.output().getByText(this.text.recipientSaved).waitFor()
  }

  async savePreset(name: string): Promise<void> {
    await this.controls().getByRole('button', { name: this.text.presets.save, exact: true }).click()
    await this.dialog().getByRole('textbox', { name: this.text.presets.name }).fill(name)
    await this.page.keyboard.press('Enter')
    await this.dialog().waitFor({ state: 'hidden' })
  }

  async applyPreset(name: string): Promise<void> {
    await this.chooseByLabel(this.text.presets.label, name)
  }

  /** Names of the presets, none where the list is closed off. */
  async hasPresets(): Promise<boolean> {
    const list = this.controls().getByLabel(this.text.presets.label, { exact: true })
    return (await list.count()) > 0 && (await list.isEnabled())
  }

  async openBatch(): Promise<void> {
    await this.output().getByRole('button', { name: this.text.batch, exact: true }).click()
    await this.dialog().getByRole('list').waitFor()
  }

  async startBatch(): Promise<void> {
    await this.dialog()
      .getByRole('button', {
        name: new RegExp(`${this.text.batchDialog.start('\\d+').replace(/[()]/g, String.raw`\$&`)}`),
      })
      .click()
  }

  async cancelBatch(): Promise<void> {
    await this.dialog().getByRole('button', { name: this.text.cancel, exact: true }).click()
  }

  /** Waits until a batch is over. @returns what the dialog says then */
  async batchResult(): Promise<string> {
    await this.dialog()
      .locator('footer')
      .getByRole('button', { name: this.words().common.close, exact: true })
      .waitFor({ timeout: 90_000 })
    return await this.dialog().innerText()
  }

  /** Pushes the map with the mouse, in CSS px. */
  async dragMap(dx: number, dy: number): Promise<void> {
    await this.pages()
    const box = await this.page.getByRole('application', { name: this.text.frame }).boundingBox()
    if (!box) throw new Error('no map frame')
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + dx / 2, from.y + dy / 2)
    await this.page.mouse.move(from.x + dx, from.y + dy)
    await this.page.mouse.up()
  }

  async pressOnMap(...keys: string[]): Promise<void> {
    await this.pages()
    await this.page.getByRole('application', { name: this.text.frame }).focus()
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Where the words of a label stand on the page, mm from the frame's corner. */
  async labelAt(words: string): Promise<{ x: number; y: number }> {
    await this.pages()
    const label = this.preview().locator('svg[role="img"] text', { hasText: words }).first()
    return await label.evaluate((element) => {
      const [x, y] = ['x', 'y'].map((name) => Number(element.getAttribute(name)))
      return { x: x ?? NaN, y: y ?? NaN }
    })
  }
}
