import type { Locator, Page } from 'playwright-core'
import { figureOf, type Words } from './words'

type Tool = keyof Words['drawing']['tools']

/** The geometry editor: its tools on the map, and what it asks in the right panel. */
export class DrawingDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private strip(): Locator {
    return this.page.getByRole('toolbar', { name: this.words().drawing.strip })
  }

  private panel(): Locator {
    return this.page.getByRole('region', { name: this.words().parcels.inspector.label })
  }

  /** Opens the tools and takes one of them. */
  async begin(tool: Tool): Promise<void> {
    const { drawing, map } = this.words()
    if (!(await this.strip().isVisible()))
      await this.page
        .getByRole('toolbar', { name: map.tools })
        .getByRole('button', { name: drawing.open, exact: true })
        .click()
    await this.strip().getByRole('button', { name: drawing.tools[tool], exact: true }).click()
  }

  private bar(tool: Tool): Locator {
    return this.page.locator('section section').filter({
      has: this.page.getByRole('button', { name: this.words().drawing.finish, exact: true }),
      hasNot: this.page.getByRole('region', { name: this.words().drawing.tools[tool] }),
    })
  }

  /** The sentence and the figures that stand on the map. */
  async barText(tool: Tool): Promise<string> {
    return await this.bar(tool).last().innerText()
  }

  /** Area of the sketch in ㎡, as it is told while drawing. */
  async area(tool: Tool): Promise<number> {
    return figureOf(/([\d,.]+) ㎡/.exec(await this.barText(tool))?.[1] ?? '')
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().drawing.finish, exact: true }).click()
  }

  /** Fills a field of the form by its label; the first of that name. */
  async fill(label: string, text: string): Promise<void> {
    await this.panel().getByRole('textbox', { name: label }).first().fill(text)
  }

  async fieldValues(label: string): Promise<string[]> {
    const fields = this.panel().getByRole('textbox', { name: label })
    await fields.first().waitFor()
    return await Promise.all((await fields.all()).map((field) => field.inputValue()))
  }

  async press(button: string): Promise<void> {
    await this.panel().getByRole('button', { name: button, exact: true }).click()
  }

  /** Waits for a sentence in the right panel or on the map. */
  async waitForWords(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }
}
