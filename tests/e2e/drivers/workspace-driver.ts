import type { Locator, Page } from 'playwright-core'
import type { Words } from './words'

/** Files: the first-run page, opening, making and copying workspaces. */
export class WorkspaceDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  /** The dialog that asks for a file's place. */
  private dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title })
  }

  private async givePath(title: string, path: string, confirm: string): Promise<void> {
    const dialog = this.dialog(title)
    await dialog.getByRole('textbox', { name: this.words().frame.path }).fill(path)
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
  }

  /** Opens a file by its path and waits until the dialog is gone. */
  async open(path: string): Promise<void> {
    await this.tryOpen(path)
    await this.dialog(this.words().frame.openTitle).waitFor({ state: 'hidden' })
  }

  /** Opens a file that may be refused; the dialog stays then. */
  async tryOpen(path: string): Promise<void> {
    await this.page.keyboard.press('Control+o')
    await this.givePath(this.words().frame.openTitle, path, this.words().frame.openConfirm)
  }

  async create(path: string): Promise<void> {
    await this.page.keyboard.press('Control+n')
    await this.givePath(this.words().frame.newTitle, path, this.words().frame.newConfirm)
    await this.dialog(this.words().frame.newTitle).waitFor({ state: 'hidden' })
  }

  /** What the open dialog says; empty when there is none. */
  async dialogText(): Promise<string> {
    const dialog = this.page.getByRole('dialog')
    return (await dialog.isVisible()) ? await dialog.innerText() : ''
  }
}
