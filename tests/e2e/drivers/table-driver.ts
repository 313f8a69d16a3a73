import type { Locator, Page } from 'playwright-core'
import { figureOf, startingWith, type Words } from './words'

/** The line of a park in the table. */
export interface GroupLine {
  readonly park: string
  readonly parcels: number
  readonly areaM2: number
  /** `87.5%`, by area and by count; empty for a park without parcels. */
  readonly shares: readonly string[]
}

type Choice = 'park' | 'status' | 'zone'
type Bound = 'minArea' | 'maxArea' | 'maxPrice'
type Column = keyof Words['parcels']['columns']

/** The parcels as a table, with its filter and what can be done with many rows. */
export class TableDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private screen(): Locator {
    return this.page.getByRole('region', { name: this.words().parcels.title, exact: true })
  }

  private grid(): Locator {
    return this.page.getByRole('grid', { name: this.words().parcels.table.label })
  }

  private search(): Locator {
    return this.page.getByRole('search', { name: this.words().parcels.filter.label })
  }

  async waitUntilShown(): Promise<void> {
    await this.grid().waitFor()
  }

  /** The head of the screen: `合計 12 / 40 区画 60,000 ㎡`. */
  async total(): Promise<{ parcels: number; areaM2: number }> {
    const [parcels = '', area = ''] = await this.screen()
      .locator('header')
      .first()
      .locator('p strong')
      .allInnerTexts()
    return { parcels: figureOf(parcels), areaM2: figureOf(area) }
  }

  async waitForTotal(parcels: number): Promise<void> {
    const words = this.words().parcels
    await this.screen()
      .locator('header')
      .first()
      .getByText(new RegExp(`^${parcels} (/ \\d+ )?${words.count('').trim()}$`))
      .waitFor()
  }

  /** The parks that are in sight, with their sums. */
  async groups(): Promise<GroupLine[]> {
    const { table } = this.words().parcels
    const rows = await this.grid()
      .getByRole('row')
      .filter({ has: this.page.locator('[aria-colspan]') })
      .all()
    return await Promise.all(
      rows.map(async (row) => {
        const texts = (await row.innerText()).split('\n').map((text) => text.trim())
        const [park = '', count = '', area = ''] = texts.filter((text) => text !== '')
        if (count === table.planned || count === table.noParcels)
          return { park, parcels: 0, areaM2: 0, shares: [] }
        const shares = texts.join(' ').match(/\d+(\.\d+)?%/g) ?? []
        return { park, parcels: figureOf(count), areaM2: figureOf(area), shares }
      }),
    )
  }

  private rows(): Locator {
    return this.grid()
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell'), hasNot: this.page.locator('[aria-colspan]') })
  }

  private row(number: string): Locator {
    return this.rows().filter({ has: this.page.getByRole('gridcell', { name: number, exact: true }) })
  }

  async columns(): Promise<string[]> {
    return (await this.grid().getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
  }

  /** What a column shows, from top to bottom. */
  async valuesOf(column: Column): Promise<string[]> {
    const at = (await this.columns()).indexOf(this.words().parcels.columns[column])
    if (at < 0) throw new Error(`the table has no column "${column}"`)
    const rows = await this.rows().all()
    const placed = await Promise.all(
      rows.map(async (row) => ({
        index: Number(await row.getAttribute('aria-rowindex')),
        // The sign of a status writes its letter in front of the words.
        text: (await row.getByRole('gridcell').nth(at).innerText()).trim().split('\n').at(-1) ?? '',
      })),
    )
    return placed.toSorted((a, b) => a.index - b.index).map(({ text }) => text.trim())
  }

  /** Presses the head of a column. */
  async sortBy(column: Column): Promise<void> {
    await this.head(column).getByRole('button').click()
  }

  async sortOf(column: Column): Promise<string | null> {
    return await this.head(column).getAttribute('aria-sort')
  }

  private head(column: Column): Locator {
    return this.grid().getByRole('columnheader', { name: startingWith(this.words().parcels.columns[column]) })
  }

  /** Shows or hides columns through the chooser. */
  async toggleColumns(...columns: Column[]): Promise<void> {
    const { table, columns: names } = this.words().parcels
    await this.openColumns()
    const chooser = this.page.getByRole('dialog', { name: table.choose })
    for (const column of columns)
      await chooser
        .locator('label')
        .filter({ hasText: startingWith(names[column]) })
        .click()
    await this.page.keyboard.press('Escape')
    await chooser.waitFor({ state: 'hidden' })
  }

  async openColumns(): Promise<void> {
    await this.screen().getByRole('button', { name: this.words().parcels.table.choose }).click()
  }

  async focus(): Promise<void> {
    await this.grid().focus()
  }

  /** Selects these rows and no others. */
  async select(...numbers: string[]): Promise<void> {
    for (const [index, number] of numbers.entries())
      await this.row(number).click(index === 0 ? {} : { modifiers: ['Control'] })
  }

  /** The status that a row shows. */
  async waitForStatus(number: string, status: string): Promise<void> {
    await this.row(number).getByText(status, { exact: true }).waitFor()
  }

  /** Opens the dialog for all selected rows. */
  async changeStatus(): Promise<void> {
    await this.bulk(this.words().parcels.status.change)
  }

  async compare(): Promise<void> {
    await this.bulk(this.words().parcels.compare.action)
  }

  private async bulk(name: string): Promise<void> {
    await this.screen().locator('footer').last().getByRole('button', { name }).click()
  }

  async create(): Promise<void> {
    await this.screen().getByRole('button', { name: this.words().parcels.table.create }).click()
  }

  /** Ticks an entry of one of the lists of the filter. */
  async narrowBy(choice: Choice, entry: string): Promise<void> {
    const label = this.words().parcels.filter[choice]
    await this.search()
      .getByRole('button', { name: startingWith(label) })
      .click()
    const list = this.page.getByRole('dialog', { name: label })
    await list.locator('label').filter({ hasText: entry }).click()
    await this.page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
  }

  async limit(bound: Bound, text: string): Promise<void> {
    const field = this.search().getByRole('textbox', { name: this.words().parcels.filter[bound] })
    await field.fill(text)
    await field.press('Tab')
  }

  async clearFilter(): Promise<void> {
    await this.search().getByRole('button', { name: this.words().parcels.filter.clear }).click()
  }
}
