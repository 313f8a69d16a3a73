import type { Locator, Page } from 'playwright-core'
import { figureOf, startingWith, type Words } from './words'

/** A line of the legend. */
export interface LegendLine {
  readonly status: string
  readonly parcels: number
  readonly areaM2: number
}

export interface ParkLine {
  readonly name: string
  /** As it stands on the card: `87%`, `計画`. */
  readonly share: string
  readonly text: string
  /** The bar's parts as a screen reader is told them: parcels and area by status. */
  readonly parts: readonly LegendLine[]
}

/** Where the map's parcels lie, taken from what the page itself was told. */
export interface KnownParcels {
  /** A point inside the parcel; degrees, EPSG:6668. */
  pointOf(number: string): readonly [lon: number, lat: number]
}

/** A pointer position in px of the map and the degrees that the status line shows for it. */
interface Reading {
  readonly x: number
  readonly y: number
  readonly lon: number
  readonly lat: number
}

/** Web Mercator's northing for a latitude in degrees, in units of the earth's radius. */
function northing(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
}

/** `分譲率 87%。分譲済 12 区画 34,000 ㎡、分譲中 3 区画 5,000 ㎡` */
function partsOf(spoken: string): LegendLine[] {
  return Array.from(spoken.matchAll(/(?:^|[。、.,] ?)([^。、.,]+?) ([\d,]+) \D*? ([\d,.]+) ㎡/g), (found) => {
    const [, status = '', parcels = '', area = ''] = found
    return { status: status.trim(), parcels: figureOf(parcels), areaM2: figureOf(area) }
  })
}

type Tool = 'select' | 'distance' | 'area'

/** The map with the parks and the legend beside it. */
export class MapDriver {
  constructor(
    private readonly page: Page,
    private readonly words: () => Words,
    private readonly known: KnownParcels,
  ) {}

  private map(): Locator {
    return this.page.getByRole('application', { name: this.words().map.mapLabel })
  }

  private parksPanel(): Locator {
    return this.page.getByRole('region', { name: this.words().parks.label })
  }

  private legendRegion(): Locator {
    return this.page.getByRole('region', { name: this.words().parcels.legend.title, exact: true })
  }

  /** Waits until the map is there and the legend has counted its parcels. */
  async waitUntilShown(): Promise<void> {
    await this.map().waitFor()
    await this.legendRegion().waitFor()
  }

  async parks(): Promise<ParkLine[]> {
    const cards = await this.parksPanel().locator('ul').first().getByRole('button').all()
    return await Promise.all(
      cards.map(async (card) => {
        const text = await card.innerText()
        const [name = '', share = ''] = text.split('\n').filter((line) => line.trim() !== '')
        const bar = card.getByRole('img')
        const spoken = (await bar.count()) === 0 ? '' : ((await bar.getAttribute('aria-label')) ?? '')
        return { name, share, text, parts: partsOf(spoken) }
      }),
    )
  }

  async choosePark(name: string): Promise<void> {
    await this.parksPanel()
      .getByRole('button', { name: startingWith(name) })
      .click()
  }

  async legend(): Promise<LegendLine[]> {
    const rows = await this.legendRegion().getByRole('listitem').all()
    return await Promise.all(
      rows.map(async (row) => {
        const cells = (await row.innerText())
          .split('\n')
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
        const [area = '', parcels = '', status = ''] = cells.toReversed()
        // A status that the filter leaves out says only how many it hides.
        if (area.startsWith(this.words().parcels.legend.hidden('').trim()))
          return { status: parcels, parcels: 0, areaM2: 0 }
        return { status, parcels: figureOf(parcels), areaM2: figureOf(area) }
      }),
    )
  }

  async legendOf(status: string): Promise<LegendLine> {
    const found = (await this.legend()).find((line) => line.status === status)
    if (!found) throw new Error(`the legend has no "${status}"`)
    return found
  }

  /** Waits until the legend counts so many parcels of a status. */
  async waitForCount(status: string, parcels: number): Promise<void> {
    const row = this.legendRegion().getByRole('listitem').filter({ hasText: status })
    await row.getByText(String(parcels), { exact: true }).waitFor()
  }

  /** The number of parcels that stands under the legend. */
  async legendTotal(): Promise<number> {
    const [before = '', after = ''] = this.words().parcels.legend.total('#').split('#')
    const text = await this.legendRegion().innerText()
    const total = text
      .split('\n')
      .find((line) => /\d/.test(line) && line.startsWith(before) && line.endsWith(after))
    return figureOf(total ?? '')
  }

  async narrowTo(status: string): Promise<void> {
    await this.legendRegion()
      .getByRole('button', { name: new RegExp(status) })
      .click()
  }

  async clearFilter(): Promise<void> {
    await this.legendRegion().getByRole('button', { name: this.words().parcels.filter.clear }).click()
  }

  /** Puts the keyboard on the map. */
  async focus(): Promise<void> {
    await this.map().focus()
  }

  async choose(tool: Tool): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.words().map.tools })
      .getByRole('button', { name: this.words().map[tool], exact: true })
      .click()
  }

  /** Clicks at a point of the map, in shares of its width and height. */
  async click(x: number, y: number, keys: ('Shift' | 'Control')[] = []): Promise<void> {
    const box = await this.box()
    await this.map().click({ position: { x: box.width * x, y: box.height * y }, modifiers: keys })
  }

  /** Clicks on a parcel that is on the screen. */
  async clickParcel(number: string, keys: ('Shift' | 'Control')[] = []): Promise<void> {
    const at = await this.pixelOf(this.known.pointOf(number))
    await this.map().click({ position: at, modifiers: keys })
  }

  /** The pixel of a place, worked out from what the status line tells about two others. */
  private async pixelOf([lon, lat]: readonly [lon: number, lat: number]): Promise<{ x: number; y: number }> {
    const { width, height } = await this.box()
    const a = await this.readAt(width * 0.3, height * 0.3)
    const b = await this.readAt(width * 0.6, height * 0.6)
    const share = (from: number, to: number, value: number) => (value - from) / (to - from)
    const x = a.x + share(a.lon, b.lon, lon) * (b.x - a.x)
    const y = a.y + share(northing(a.lat), northing(b.lat), northing(lat)) * (b.y - a.y)
    if (x < 0 || y < 0 || x > width || y > height) throw new Error(`${lon}, ${lat} is not on the screen`)
    return { x, y }
  }

  private async readAt(x: number, y: number): Promise<Reading> {
    const before = await this.degrees()
    await this.map().hover({ position: { x, y } })
    for (let wait = 0; wait < 100; wait++) {
      const now = await this.degrees()
      if (now !== undefined && now.join() !== before?.join()) return { x, y, lon: now[0], lat: now[1] }
      await this.page.waitForTimeout(20)
    }
    throw new Error('the status line does not follow the pointer')
  }

  private async degrees(): Promise<readonly [lon: number, lat: number] | undefined> {
    const text = await this.page.locator('footer').last().innerText()
    const found = /(-?\d+\.\d{3,}), (-?\d+\.\d{3,})/.exec(text)
    return found ? [Number(found[2]), Number(found[1])] : undefined
  }

  private async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.map().boundingBox()
    if (!box) throw new Error('the map is not on the screen')
    return box
  }

  /** Degrees in the middle of the map. */
  async centre(): Promise<readonly [lon: number, lat: number]> {
    const { width, height } = await this.box()
    await this.readAt(width * 0.4, height * 0.4)
    const { lon, lat } = await this.readAt(width * 0.5, height * 0.5)
    return [lon, lat]
  }

  /** What the status line says of the parcels. */
  async count(): Promise<string> {
    return await this.page.locator('footer').last().innerText()
  }

  async openFilter(): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.words().map.tools })
      .locator('xpath=..')
      .getByRole('button', { name: startingWith(this.words().map.filter) })
      .click()
  }

  /** The figures that the filter is given; empty text takes a bound away. */
  async limit(bound: 'minArea' | 'maxArea' | 'maxPrice', text: string): Promise<void> {
    await this.openFilter()
    const panel = this.page.getByRole('dialog', { name: this.words().map.filterPanel.title })
    const field = panel.getByRole('textbox', { name: this.words().map.filterPanel[bound] })
    await field.fill(text)
    await field.press('Tab')
    await this.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  }

  async zoomIn(): Promise<void> {
    await this.page.getByRole('button', { name: this.words().map.zoomIn, exact: true }).click()
  }

  async fit(): Promise<void> {
    const { fitAll, fitPark } = this.words().map
    await this.page.getByRole('button', { name: new RegExp(`^(${fitAll}|${fitPark})$`) }).click()
  }

  /** The result of measuring, as it is written. */
  async measured(): Promise<string> {
    const { distance, area } = this.words().map
    return await this.page.getByRole('group', { name: new RegExp(`^(${distance}|${area})$`) }).innerText()
  }

  private slider(): Locator {
    return this.page.getByRole('slider', { name: this.words().map.asOf.slider })
  }

  /** Moves the as-of day with the keyboard. */
  async moveAsOf(keys: string): Promise<void> {
    await this.slider().focus()
    await this.page.keyboard.press(keys)
  }

  async asOfText(): Promise<string> {
    return (await this.slider().getAttribute('aria-valuetext')) ?? ''
  }

  /** True where the picture of the map is one colour only: nothing was drawn. */
  async isBlank(): Promise<boolean> {
    return await this.map().evaluate((map) => {
      const colours = new Set<number>()
      for (const canvas of map.querySelectorAll('canvas')) {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        for (let at = 0; at < pixels.length; at += 4 * 97)
          if ((pixels[at + 3] ?? 0) > 0)
            colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0))
      }
      return colours.size < 2
    })
  }
}
