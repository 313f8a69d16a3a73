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

  /** Saves a copy through the banner that offers it, and closes the dialog that tells of it. */
  async saveCopy(path: string): Promise<void> {
    const { copyTitle, copyConfirm, saveCopy } = this.words().frame
    await this.page.getByRole('button', { name: saveCopy, exact: true }).click()
    await this.givePath(copyTitle, path, copyConfirm)
    const done = this.dialog(copyTitle)
    await done.getByText(path).waitFor()
    await done.getByRole('button', { name: this.words().common.close, exact: true }).last().click()
    await done.waitFor({ state: 'hidden' })
  }

  async reload(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().frame.reload, exact: true }).click()
  }

  /** The page that is there while no file is open. */
  async waitForFirstRun(): Promise<void> {
    await this.page.getByRole('heading', { name: this.words().workspace.sampleTitle }).waitFor()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().workspace.sampleAction, exact: true }).click()
  }

  private recentList(): Locator {
    return this.page.getByRole('region', { name: this.words().workspace.recentTitle })
  }

  /** The files used lately, each as it is written. */
  async recent(): Promise<string[]> {
    return await this.recentList().getByRole('listitem').allInnerTexts()
  }

  async openRecent(name: string): Promise<void> {
    await this.recentList()
      .getByRole('button', { name: new RegExp(name) })
      .click()
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().workspace.close, exact: true }).click()
  }

  /** What the open dialog says; empty when there is none. */
  async dialogText(): Promise<string> {
    const dialog = this.page.getByRole('dialog')
    return (await dialog.isVisible()) ? await dialog.innerText() : ''
  }
}
