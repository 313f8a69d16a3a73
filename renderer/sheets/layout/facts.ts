import type { ParkFact, SheetPark } from '../../../electron/contract'
import { areaQuantity, hectareQuantity, joined } from '../../ui/format/area'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import { textBlock } from './blocks'
import type { SheetContext } from './context'
import { kilometres, pointName } from './locator'
import type { Block } from './model'
import { leadingOf } from './style'

/** Lines of the facts block with the keys under which the record may hold them, best first. */
const asked = [
  { key: 'zoning', items: ['zoning'] },
  { key: 'coverage', items: ['building-coverage-and-floor-area', 'building-coverage', 'floor-area-ratio'] },
  { key: 'power', items: ['electric-power'] },
  { key: 'water', items: ['industrial-water', 'water'] },
  { key: 'drainage', items: ['drainage'] },
  { key: 'communication', items: ['optical-fibre'] },
  { key: 'ground', items: ['ground'] },
] as const

/** Lines of one fact before the rest is cut. */
const mostLines = 5

export type FactKey = (typeof asked)[number]['key']

/** What the record says under a line; null is 未確認. */
export function factValue(facts: readonly ParkFact[], key: FactKey): string | null {
  const items: readonly string[] = asked.find((one) => one.key === key)?.items ?? []
  const known = items
    .flatMap((item) => facts.filter((fact) => fact.item === item))
    .filter((fact) => fact.certainty !== 'unknown' && fact.value.trim() !== '')
  // Coverage and floor area may be kept apart; both belong on the line. Of water, the industrial one is what is asked.
  const used = key === 'coverage' && !known.some((fact) => fact.item === items[0]) ? known : known.slice(0, 1)
  return used.length === 0 ? null : used.map((fact) => fact.value.replace(/\s+/gu, ' ')).join('・')
}

interface FactLine {
  readonly name: string
  readonly value: string | null
}

/** All lines of the facts block, the known and the 未確認 ones. */
export function factLines(context: SheetContext, sheet: SheetPark): FactLine[] {
  const { m, format } = context
  const area = sheet.park.totalAreaM2
  const access = sheet.points.filter((point) => point.nearest)
  const km = access.map((point) => m.accessTo(pointName(context, point), kilometres(point.distanceM)))
  return [
    {
      name: m.facts.area,
      value:
        area === null
          ? null
          : m.bracketed(joined(hectareQuantity(area)), joined(areaQuantity(area, format.language))),
    },
    ...asked.map(({ key }) => ({ name: m.facts[key], value: factValue(sheet.facts, key) })),
    { name: m.facts.port, value: sheet.port ? portText(context, sheet.port) : null },
    ...(km.length > 0
      ? [{ name: m.headings.access, value: `${context.words.common.listOf(km)}${m.straight}` }]
      : []),
  ]
}

function portText({ m }: SheetContext, { km, name }: NonNullable<SheetPark['port']>): string {
  const far = m.kilometres(String(km))
  return name === '' ? far : m.bracketed(far, name)
}

function nameWidthOf({ style }: SheetContext, lines: readonly FactLine[]): number {
  return Math.max(...lines.map(({ name }) => textWidth(name, style.body))) + 3 * style.growth
}

/** The facts block; 未確認 stands where the record has no answer. @returns blocks and the y below them */
export function factsBlock(
  context: SheetContext,
  sheet: SheetPark,
  at: { readonly x: number; readonly y: number; readonly width: number },
  most: number,
): { readonly blocks: Block[]; readonly bottom: number } {
  const { style, m } = context
  const lines = factLines(context, sheet)
  const nameWidth = nameWidthOf(context, lines)
  const leading = leadingOf(style.body)
  const blocks: Block[] = []
  let y = at.y
  for (const [index, { name, value }] of lines.entries()) {
    const wrapped = wrapText(value ?? m.unknown, at.width - nameWidth, style.body, 400, mostLines)
    const height = Math.max(1, wrapped.lines.length) * leading + 0.5 * style.growth
    if (y + height > at.y + most) {
      context.warnings.push({ kind: 'text-cut', names: lines.slice(index).map((line) => line.name) })
      break
    }
    if (wrapped.cut) context.warnings.push({ kind: 'text-cut', names: [name] })
    blocks.push(
      textBlock({ x: at.x, y, width: nameWidth }, [name], style.body, { ink: 'second' }),
      textBlock({ x: at.x + nameWidth, y, width: at.width - nameWidth }, wrapped.lines, style.body, {
        ink: value === null ? 'unknown' : 'text',
      }),
    )
    y += height
  }
  const unknown = lines.filter(({ value }) => value === null).map(({ name }) => name)
  if (unknown.length > 0) context.warnings.push({ kind: 'facts-unknown', names: unknown })
  return { blocks, bottom: y }
}

/** Height that the whole facts block takes at a width, mm. */
export function factsHeight(context: SheetContext, sheet: SheetPark, width: number): number {
  const { style } = context
  const all = factLines(context, sheet)
  const nameWidth = nameWidthOf(context, all)
  return all.reduce((sum, { value }) => {
    const { lines } = wrapText(value ?? context.m.unknown, width - nameWidth, style.body, 400, mostLines)
    return sum + Math.max(1, lines.length) * leadingOf(style.body) + 0.5 * style.growth
  }, 0)
}
