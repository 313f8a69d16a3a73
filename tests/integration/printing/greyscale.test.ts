import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Printer } from '../../../electron/host/printing/printer'
import { messages } from '../../../renderer/messages'
import { composeSheet } from '../../../renderer/sheets/compose'
import { parcelFields, parkFields } from '../../support/make-workspace'
import { readPng } from '../../support/read-png'
import { rectangle, sheetSpec, yonezawa } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

const dotsPerMm = 300 / 25.4
/** A patch of a parcel, dots: 5 mm at half of 300 dpi, which an office's printer has. */
const patch = 30

/** Perceived lightness, L* of CIE 1976, of the grey that a mono printer makes of a colour. */
function lightness(red: number, green: number, blue: number): number {
  const linear = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  return luminance <= 0.008856 ? luminance * 903.3 : 116 * Math.cbrt(luminance) - 16
}

/** Root mean square of the difference of lightness at the shift at which two patches look most alike. */
function apart(one: Float64Array, other: Float64Array): number {
  const half = patch / 2
  let least = Infinity
  for (let down = 0; down < half; down++)
    for (let right = 0; right < half; right++) {
      let sum = 0
      for (let row = 0; row < half; row++)
        for (let column = 0; column < half; column++)
          sum += ((one[row * patch + column] ?? 0) - (other[(row + down) * patch + column + right] ?? 0)) ** 2
      least = Math.min(least, Math.sqrt(sum / half ** 2))
    }
  return least
}

it('keeps every pair of statuses apart on the finished picture in greyscale', async () => {
  const folder = testFolder().path
  const { call } = await printHost(folder, join(folder, 'w.gpkg'), printer)
  const park = (await call('parks.create', parkFields({ point: yonezawa }))).result.uid
  const { statuses } = await call('statuses.list', {})
  for (const [index, { uid }] of statuses.entries())
    await call(
      'parcels.create',
      parcelFields({
        parkUid: park,
        statusUid: uid,
        number: `N-${index}`,
        polygon: rectangle(yonezawa, (index % 4) * 12, Math.floor(index / 4) * 12, 9, 9),
      }),
    )
  const bare = { features: false, base: false, labels: false, letters: false, graticule: false }
  const spec = sheetSpec({
    parkUids: [park],
    face: 'internal',
    paper: 'A4',
    scale: 500,
    layers: { ...bare, locator: false, table: false, facts: false },
  })
  const path = join(folder, 'map.png')
  await call('printing.export', { spec, format: 'png', path, allowMissingGlyphs: false, taskId: null })
  const { pixels, width } = readPng(await readFile(path))
  const { data } = await call('printing.data', { spec })
  const map = composeSheet(spec, data, messages.ja).pages[0]?.blocks.find((block) => block.kind === 'map')
  if (map?.kind !== 'map') throw new Error('no map')

  const grey = (x: number, y: number) => {
    const at = (Math.round(y) * width + Math.round(x)) * 4
    return lightness(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
  }
  const drawn = map.drawing.parcels.map(({ d, status }) => {
    const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    )
    const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
    const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
    const x = (mm: number) => (map.box.x + mm) * dotsPerMm
    const y = (mm: number) => (map.box.y + mm) * dotsPerMm
    const [middleX, middleY] = [x((left + right) / 2) - patch, y((top + bottom) / 2) - patch]
    const inside = Float64Array.from({ length: patch * patch }, (_, index) => {
      const [column, row] = [middleX + (index % patch) * 2, middleY + Math.floor(index / patch) * 2]
      return (
        (grey(column, row) + grey(column + 1, row) + grey(column, row + 1) + grey(column + 1, row + 1)) / 4
      )
    })
    // How much of the upper edge is drawn: the darkest dot within 0.3 mm of it.
    const along = Array.from({ length: 120 }, (_, step) => {
      const column = x(left + ((right - left) * (step + 0.5)) / 120)
      return Math.min(...[-3, -2, -1, 0, 1, 2, 3].map((off) => grey(column, y(top) + off)))
    })
    return { name: status.name, inside, edge: along.filter((one) => one < 45).length / along.length }
  })
  expect(drawn).toHaveLength(statuses.length)
  const alike = drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other) => {
      const steps = apart(one.inside, other.inside)
      // Five steps of lightness in the hatch, or an edge of which a fifth more is drawn: solid against dashed.
      return steps >= 5 || Math.abs(one.edge - other.edge) >= 0.2
        ? []
        : [`${one.name} ${other.name} ${steps.toFixed(1)} ${one.edge.toFixed(2)} ${other.edge.toFixed(2)}`]
    }),
  )
  expect(alike).toEqual([])
})
