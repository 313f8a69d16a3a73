import { pointMm, type SizeMm } from '../../../electron/contract/rules/sheet-paper'
import type { BoxMm, PolygonMm } from '../geometry/plane-frame'
import type { SheetLayer, SheetLegendEntry } from '../layers/sheet-layer'
import { ascentShare, textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import type { SheetContext } from './context'
import { freeCorner } from './free-corner'
import type { LayerKey } from './model'

interface Line {
  readonly text: string
  /** Null for the name of a layer above its colours. */
  readonly entry: SheetLegendEntry | null
}

/** pt */
const letterSize = 5.6

/**
 * The box that says what the colours of the user's layers mean, the topmost layer first, over the corner where it covers
 * least. Null where no layer has colours to explain.
 * @param layers those that the map shows
 */
export function layerKey(
  context: SheetContext,
  layers: readonly SheetLayer[],
  size: SizeMm,
  parcels: readonly PolygonMm[],
  taken: readonly BoxMm[],
): LayerKey | null {
  const { m, style } = context
  const lines = layers.toReversed().flatMap((layer) => linesOf(layer, m.layerKey.others))
  if (lines.length === 0) return null
  const points = letterSize * style.growth
  const height = points * pointMm * 1.4
  const pad = 1.4 * style.growth
  const swatch = { width: 4.2 * style.growth, height: height * 0.72 }
  const indent = swatch.width + pad
  const most = Math.max(2, Math.floor((size.height * 0.45) / height))
  const shown = lines.length <= most ? lines : lines.slice(0, most - 1)
  const rest = lines.slice(shown.length).filter(({ entry }) => entry !== null).length
  if (rest > 0) shown.push({ text: m.layerKey.more(String(rest)), entry: null })

  const room = size.width * 0.36
  const words = shown.map(({ text, entry }) => {
    const weight = entry === null ? 700 : 400
    const [cut = ''] = wrapText(text, room - (entry === null ? 0 : indent), points, weight, 1).lines
    return {
      text: cut,
      weight,
      width: textWidth(cut, points, weight) + (entry === null ? 0 : indent),
    } as const
  })
  const inset = {
    width: Math.max(...words.map(({ width }) => width)) + pad * 2,
    height: shown.length * height + pad * 2,
  }
  const box = freeCorner(size, inset, parcels, taken)
  const top = (index: number) => box.y + pad + index * height
  return {
    box,
    swatches: shown.flatMap(({ entry }, index) =>
      entry === null
        ? []
        : [{ entry, box: { x: box.x + pad, y: top(index) + (height - swatch.height) / 2, ...swatch } }],
    ),
    texts: words.map(({ text, weight }, index) => ({
      x: box.x + pad + (shown[index]?.entry ? indent : 0),
      y: top(index) + height / 2 + points * pointMm * (ascentShare - 0.5),
      text,
      size: points,
      weight,
      anchor: 'start' as const,
    })),
  }
}

/** A layer of one colour is explained by its own name. */
function linesOf({ name, legend }: SheetLayer, others: string): Line[] {
  if (legend === null) return [{ text: name, entry: null }]
  const [only, ...more] = legend
  if (only === undefined) return []
  if (more.length === 0) return [{ text: name, entry: only }]
  return [{ text: name, entry: null }, ...legend.map((entry) => ({ text: entry.name || others, entry }))]
}
