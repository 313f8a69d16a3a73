import type { Locator, Page } from 'playwright-core'
import { readPng } from '../../support/read-png'
import type { Words } from './words'

/** A place of a plan as a share of its window, and where it is in plane coordinates, m. */
export interface PlanPoint {
  readonly at: readonly [x: number, y: number]
  readonly northM: number
  readonly eastM: number
}

/** The layers of the user: their panel, how they are added, and what they leave on the map. */
export class LayersDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
  ) {}

  private panel(): Locator {
    return this.page.getByRole('region', { name: this.words().layers.title, exact: true })
  }

  private row(name: string): Locator {
    return this.panel().getByRole('listitem').filter({ hasText: name }).first()
  }

  async open(): Promise<void> {
    const { layers, map } = this.words()
    if (await this.panel().isVisible()) return
    await this.page
      .getByRole('toolbar', { name: map.tools })
      .getByRole('button', { name: layers.open, exact: true })
      .click()
    await this.panel().waitFor()
  }

  private async giveFile(path: string, confirm: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(this.words().layers.path.label).fill(path)
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
  }

  private async beginAdding(path: string): Promise<void> {
    const { layers } = this.words()
    await this.open()
    await this.panel().getByRole('button', { name: layers.add, exact: true }).click()
    await this.giveFile(path, layers.path.next)
  }

  private async finishAdding(name: string, attribution: string): Promise<void> {
    const { form } = this.words().layers
    const dialog = this.page.getByRole('dialog', { name: form.addTitle })
    await dialog.getByLabel(form.name).fill(name)
    await dialog.getByLabel(form.attribution).fill(attribution)
    await dialog.getByRole('button', { name: form.add, exact: true }).click()
    await this.row(name).waitFor()
  }

  async add(path: string, name: string, attribution: string): Promise<void> {
    await this.beginAdding(path)
    // Of a file that is no plan it is seen where it will lie before anything is written.
    await this.page.getByRole('dialog').getByText(this.words().layers.preview.here).waitFor()
    await this.finishAdding(name, attribution)
  }

  private plan(): Locator {
    return this.page.getByRole('application', { name: this.words().layers.plan.plan, exact: true })
  }

  async beginPlan(path: string): Promise<void> {
    await this.beginAdding(path)
    await this.plan().waitFor()
  }

  async nextPlanPage(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().layers.plan.nextPage, exact: true }).click()
  }

  /** Colour of the plan in its window at a share of its width and height. */
  async planColor(x: number, y: number): Promise<readonly number[]> {
    return this.colorIn(this.plan(), x, y)
  }

  /** Lays the plan that is shown on the map: points are clicked on the plan and typed for the map. */
  async placePlan(name: string, points: readonly PlanPoint[]): Promise<void> {
    const { plan } = this.words().layers
    const sheet = this.plan()
    for (const [index, { at, northM, eastM }] of points.entries()) {
      const box = await sheet.boundingBox()
      if (!box) throw new Error('the plan is not shown')
      await sheet.click({ position: { x: box.width * at[0], y: box.height * at[1] } })
      await this.page.getByLabel(`${plan.north} ${index + 1}`).fill(String(northM))
      await this.page.getByLabel(`${plan.east} ${index + 1}`).fill(String(eastM))
      await this.page.keyboard.press('Enter')
    }
    await this.page.getByRole('button', { name: plan.next, exact: true }).click()
    await this.finishAdding(name, name)
  }

  /** Names of all layers, the topmost first. */
  async names(): Promise<string[]> {
    const boxes = await this.panel().getByRole('checkbox').all()
    const labels = await Promise.all(boxes.map((box) => box.getAttribute('aria-label')))
    const [before = '', after = ''] = this.words().layers.shown('\n').split('\n')
    return labels.map((label) => (label ?? '').slice(before.length).slice(0, -after.length || undefined))
  }

  async waitForText(name: string, text: string): Promise<void> {
    await this.row(name).getByText(text).waitFor()
  }

  /** Comes back to the window, as after a look into the file manager. */
  async comeBack(): Promise<void> {
    await this.page.evaluate('dispatchEvent(new Event("focus"))')
  }

  async relocate(name: string, path: string): Promise<void> {
    const { layers } = this.words()
    await this.row(name).getByRole('button', { name: layers.relocate, exact: true }).click()
    await this.giveFile(path, layers.path.againConfirm)
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Shows the whole of a layer. */
  async zoomTo(name: string): Promise<void> {
    const { layers } = this.words()
    await this.row(name)
      .getByRole('button', { name: layers.actionsOf(name) })
      .click()
    await this.page.getByRole('menuitem', { name: layers.zoomTo }).click()
  }

  async credits(): Promise<string> {
    return await this.page.getByRole('button', { name: this.words().map.attribution }).innerText()
  }

  /** Colour of the map at a share of its width and height. */
  async color(x: number, y: number): Promise<readonly [red: number, green: number, blue: number]> {
    return this.colorIn(this.page.getByRole('application', { name: this.words().map.mapLabel }), x, y)
  }

  private async colorIn(seen: Locator, x: number, y: number) {
    const box = await seen.boundingBox()
    if (!box) throw new Error('the map or the plan is not shown')
    const clip = {
      x: Math.round(box.x + box.width * x),
      y: Math.round(box.y + box.height * y),
      width: 1,
      height: 1,
    }
    const { pixels } = readPng(await this.page.screenshot({ clip }))
    return [pixels[0] ?? 0, pixels[1] ?? 0, pixels[2] ?? 0] as const
  }
}
