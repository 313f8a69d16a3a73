import { useState } from 'react'
import type { Position } from '../../../../electron/contract'
import { fromPlane, toPlane, type PlaneZone } from '../../../../electron/contract/rules/plane'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { IconButton } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { parseNumber } from '../../../ui/format/parse-number'
import { Icon } from '../../../ui/icon'
import { TextField } from '../../../ui/text-field'
import styles from './plan.module.css'
import type { Judgement, PointDraft } from './points'

/** The control points with what each is off by; where a point is on the earth can be typed in plane coordinates. */
export function PointTable({
  points,
  judgement,
  active,
  zone,
  planHeight,
  onChoose,
  onPlace,
  onRemove,
}: {
  points: readonly PointDraft[]
  judgement: Judgement
  active: { readonly index: number; readonly side: 'plan' | 'map' } | null
  zone: PlaneZone
  planHeight: number
  onChoose: (index: number, side: 'plan' | 'map') => void
  onPlace: (index: number, to: Position) => void
  onRemove: (index: number) => void
}) {
  const m = useMessages()
  const words = m.layers.plan
  const format = useFormat()
  return (
    <table className={styles.points}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.planX}</th>
          <th scope="col">{words.planY}</th>
          <th scope="col">{words.north}</th>
          <th scope="col">{words.east}</th>
          <th scope="col">{words.residual}</th>
          <th scope="col">
            <span className={styles.hidden}>{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ from, to }, index) => {
          const number = format.whole(index + 1)
          const residual = judgement.residualsM[index] ?? null
          const isWorst = judgement.worst === index
          return (
            <tr
              // The place in the list is what a point is known by.
              key={index}
              className={classNames(active?.index === index && styles.current, isWorst && styles.worstRow)}
            >
              <th scope="row">{number}</th>
              <td className={styles.figure}>{from ? format.whole(Math.round(from[0])) : '—'}</td>
              <td className={styles.figure}>{from ? format.whole(Math.round(planHeight - from[1])) : '—'}</td>
              <PlaneFigures number={number} to={to} zone={zone} onPlace={(place) => onPlace(index, place)} />
              <td className={classNames(styles.figure, styles.residual)}>
                {judgement.rmsM === null || residual === null ? '—' : words.metres(format.fixed(residual, 2))}
                {isWorst && (
                  <span className={styles.worstMark} title={words.worst}>
                    <Icon name="warning" />
                    <span className={styles.hidden}>{words.worst}</span>
                  </span>
                )}
              </td>
              <td>
                <span className={styles.buttons}>
                  <IconButton
                    icon="file"
                    size="small"
                    label={words.pickPlan(number)}
                    isActive={active?.index === index && active.side === 'plan'}
                    onPress={() => onChoose(index, 'plan')}
                  />
                  <IconButton
                    icon="place"
                    size="small"
                    label={words.pickMap(number)}
                    isActive={active?.index === index && active.side === 'map'}
                    onPress={() => onChoose(index, 'map')}
                  />
                  <IconButton
                    icon="trash"
                    size="small"
                    label={words.remove(number)}
                    onPress={() => onRemove(index)}
                  />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** X and Y of one point; taken over when both can be read. */
function PlaneFigures({
  number,
  to,
  zone,
  onPlace,
}: {
  number: string
  to: Position | null
  zone: PlaneZone
  onPlace: (to: Position) => void
}) {
  const m = useMessages()
  const words = m.layers.plan
  const [typed, setTyped] = useState<{ north: string; east: string } | null>(null)
  const [isTried, setTried] = useState(false)
  const plane = to && toPlane(to, zone)
  const shown = typed ?? {
    north: plane ? plane.northM.toFixed(3) : '',
    east: plane ? plane.eastM.toFixed(3) : '',
  }
  const read = { north: parseNumber(shown.north), east: parseNumber(shown.east) }

  function take(isLast: boolean): void {
    if (typed === null) return
    if (typeof read.north === 'number' && typeof read.east === 'number') {
      onPlace(fromPlane({ northM: read.north, eastM: read.east }, zone))
      setTyped(null)
      setTried(false)
    } else if (isLast) setTried(true)
  }

  return (['north', 'east'] as const).map((field) => (
    <td key={field}>
      <TextField
        label={`${words[field]} ${number}`}
        labelHidden
        inputMode="decimal"
        value={shown[field]}
        maxLength={40}
        error={isTried && typeof read[field] !== 'number' ? m.ui.numberUnreadable : null}
        onChange={(text) => setTyped({ ...shown, [field]: text })}
        onEnter={() => take(true)}
        onBlur={() => take(false)}
      />
    </td>
  ))
}
