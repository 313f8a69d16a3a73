import { useState } from 'react'
import { zoneName } from '../../../electron/contract/rules/plane'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import type { Format } from '../../ui/format/create-format'
import { IconButton } from '../../ui/button'
import styles from './map.module.css'
import type { MapTool } from './slice'
import type { MeasureResult } from './tools/measure'
import type { MeasureState } from './use-measure'

/** A length as people read it: m to 0.1, from 10 km on km. */
function lengthText(format: Format, metres: number): string {
  return metres >= 10_000 ? `${format.fixed(metres / 1000, 2)} km` : `${format.fixed(metres, 1)} m`
}

function resultLines(
  format: Format,
  tool: MapTool,
  result: MeasureResult,
  words: { distance: string; perimeter: string; area: string },
): { label: string; figure: string; more: string }[] {
  const length = lengthText(format, result.lengthM)
  if (tool === 'distance') return [{ label: words.distance, figure: length, more: '' }]
  const { areaM2 } = result
  const perimeter = { label: words.perimeter, figure: length, more: '' }
  if (areaM2 === null || result.crossing) return [perimeter]
  // A centimetre on the screen is metres on the ground: decimals of a ㎡ would be invented.
  const figure = format.wholeArea(areaM2)
  return [
    { label: words.area, figure, more: `${format.tsubo(areaM2)} · ${format.hectares(areaM2)}` },
    perimeter,
  ]
}

/** Result of the measuring tool with what to do next. */
export function MeasurePanel({
  tool,
  state,
  onEnd,
}: {
  tool: MapTool
  state: MeasureState
  onEnd: () => void
}) {
  const m = useMessages()
  const words = m.map.measure
  const format = useFormat()
  const [copied, setCopied] = useState<string | null>(null)
  const { result } = state
  const lines = result ? resultLines(format, tool, result, words) : []
  const text = lines
    .map(({ label, figure, more }) => `${m.common.colon(label, figure)}${more && ` (${more})`}`)
    .join('\n')

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }

  return (
    <div className={styles.measure} role="group" aria-label={tool === 'area' ? m.map.area : m.map.distance}>
      {lines.length === 0 ? (
        <p className={styles.hint}>{tool === 'area' ? words.areaHint : words.distanceHint}</p>
      ) : (
        <dl className={styles.figures}>
          {lines.map(({ label, figure, more }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <strong>{figure}</strong>
                {more && <small>{more}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {result?.crossing && <p className={styles.problem}>{words.crossing}</p>}
      <div className={styles.measureFoot}>
        <small>{result && words.zone(zoneName(result.zone))}</small>
        {state.points > 0 && !state.finished && (
          <IconButton icon="undo" size="small" label={words.undoPoint} onPress={state.undoPoint} />
        )}
        {lines.length > 0 && (
          <IconButton
            icon={copied === text ? 'check' : 'copy'}
            size="small"
            label={copied === text ? m.common.copied : words.copy}
            onPress={() => void copy()}
          />
        )}
        {state.points > 0 && (
          <IconButton icon="restore" size="small" label={words.again} onPress={state.restart} />
        )}
        <IconButton icon="close" size="small" label={words.end} onPress={onEnd} />
      </div>
      <div className={styles.hidden} role="status">
        {state.finished ? text : ''}
      </div>
    </div>
  )
}
