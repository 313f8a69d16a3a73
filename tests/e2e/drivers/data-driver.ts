import type { Locator, Page } from 'playwright-core'
import type { Words } from './words'

/** The data screen: the file, its backups, everything that happened in it. */
export class DataDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  private backups(): Locator {
    return this.section(this.words().workspace.backupsTitle)
  }

  async backUp(): Promise<void> {
    await this.backups().getByRole('button', { name: this.words().workspace.backupNow }).click()
    await this.backups().getByText(startOfMade(this.words())).waitFor()
  }

  /** The reasons of the backups, newest first. */
  async backupReasons(): Promise<string[]> {
    return await this.backups().locator('tbody tr td:nth-child(2)').allInnerTexts()
  }

  /** Goes back to the newest backup that was made for this reason. */
  async restore(reason: keyof Words['workspace']['reasons']): Promise<void> {
    await this.askRestore(reason)
    const words = this.words().workspace
    await this.page.getByRole('alertdialog').getByRole('button', { name: words.restoreConfirm }).click()
    await this.backups().getByText(words.restored).waitFor()
  }

  async askRestore(reason: keyof Words['workspace']['reasons']): Promise<void> {
    const words = this.words().workspace
    await this.backups()
      .getByRole('row')
      .filter({ hasText: words.reasons[reason] })
      .first()
      .getByRole('button', { name: words.restore })
      .click()
  }

  /** Everything that happened, newest first, each as it is written. */
  async history(): Promise<string[]> {
    const list = this.section(this.words().history.title).locator(':scope > ul')
    await list.getByRole('listitem').first().waitFor()
    return await list.locator(':scope > li').allInnerTexts()
  }
}

function startOfMade(words: Words): RegExp {
  const [, after = ''] = words.workspace.backupMade('#').split('#')
  return new RegExp(after.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
}
