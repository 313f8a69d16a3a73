import type { Locator, Page } from 'playwright-core'
import { pick } from './controls'
import { Keyboard } from './keyboard'
import type { Words } from './words'

/** The import on the data screen, worked by keyboard from the path of a file to its result. */
export class ImportDriver {
  private readonly keyboard: Keyboard

  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {
    this.keyboard = new Keyboard(page)
  }

  private get texts() {
    return this.words().importing
  }

  private async press(name: string): Promise<void> {
    await this.keyboard.tabTo(name)
    await this.keyboard.press('Enter')
  }

  /** Types the path of a file and waits until it has been read. */
  async openByPath(path: string): Promise<void> {
    await this.press(this.texts.byPath)
    await this.page.getByRole('dialog').getByLabel(this.texts.path, { exact: true }).waitFor()
    await this.keyboard.type(path)
    await this.keyboard.press('Control+Enter')
    await this.button(this.texts.next.fields).and(this.page.locator(':enabled')).waitFor()
  }

  /** Drags a file from outside over the window, lets it go there and waits until it has been read. */
  async drop(path: string): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 }
    const devtools = await this.page.context().newCDPSession(this.page)
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      devtools.send('Input.dispatchDragEvent', {
        type,
        x: width / 2,
        y: height / 2,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      })
    await send('dragEnter')
    // A hand is never quite still: the browser asks the page again and again whether it takes the file.
    const offer = this.page.getByText(this.texts.dropHere)
    for (let turn = 0; turn < 20 && !(await offer.isVisible()); turn += 1) await send('dragOver')
    await offer.waitFor()
    await send('dragOver')
    await send('drop')
    await this.button(this.texts.next.fields).and(this.page.locator(':enabled')).waitFor()
    // Only now: with its session the browser forgets the file that was let go.
    await devtools.detach()
  }

  /** How the file is read: the value of one of the choices. */
  async reading(label: string): Promise<string> {
    return await this.page.getByRole('region', { name: this.texts.read.title }).getByLabel(label).innerText()
  }

  async toFields(): Promise<void> {
    await this.press(this.texts.next.fields)
  }

  async check(): Promise<void> {
    await this.press(this.texts.next.check)
    await this.button(this.texts.next.apply).waitFor()
  }

  /** How many rows would come out so. */
  async count(outcome: 'added' | 'changed' | 'same' | 'conflicting' | 'refused'): Promise<number> {
    const name = new RegExp(String.raw`^${this.texts.check.outcomes[outcome]} [\d,]+$`)
    const text = await this.page.getByRole('radio', { name }).getAttribute('aria-label')
    const label = text ?? (await this.page.locator('label').filter({ hasText: name }).innerText())
    return Number(/[\d,]+$/.exec(label)?.[0].replaceAll(',', ''))
  }

  /** Rows of the dry run with what is said of them. */
  async rows(): Promise<string[]> {
    return await this.page.locator('main tbody tr').allInnerTexts()
  }

  async apply(): Promise<void> {
    await this.press(this.texts.next.apply)
    await this.page.getByText(this.texts.done.title, { exact: true }).waitFor()
  }

  async undo(): Promise<void> {
    await this.press(this.texts.done.undo)
    await this.page.getByText(this.texts.done.undone).waitFor()
  }

  /** Gives the import up; nothing has been written. */
  async quit(): Promise<void> {
    await this.press(this.texts.quit)
    await this.page.getByRole('region', { name: this.texts.title, exact: true }).waitFor()
  }

  async finish(): Promise<void> {
    await this.press(this.texts.done.finish)
    await this.page.getByRole('region', { name: this.texts.title, exact: true }).waitFor()
  }

  /** Writes all parcels for the office as CSV in Shift_JIS. */
  async exportShiftJis(folder: string): Promise<void> {
    const words = this.words().exporting
    await this.page.getByRole('button', { name: words.open, exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    await pick(dialog.getByRole('radio', { name: words.faces.internal }))
    await dialog.getByRole('button', { name: new RegExp(words.encoding) }).click()
    await this.page.getByRole('option', { name: words.encodings.shift_jis }).click()
    const field = dialog.getByLabel(this.words().printing.folder)
    // The suggestion comes a moment after the field: between selecting and inserting, it would be written into.
    await field.and(this.page.locator('input:not([value=""])')).waitFor()
    await field.fill(folder)
    await dialog.getByRole('button', { name: words.write, exact: true }).click()
    await dialog.getByText(words.done('').slice(1)).waitFor()
    await this.keyboard.press('Escape')
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
