import type { LiveStage } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { entryName } from '../../prospects/names'
import { selectStages } from '../../prospects/rows'
import styles from './live.module.css'

/** What became of the cases that entered each stage. */
export function Conversions({ stages }: { stages: readonly LiveStage[] }) {
  const m = useMessages()
  const format = useFormat()
  const entries = useApp(selectStages)
  const words = m.indicators.live
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={words.conversions}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls sideways
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            {([words.entered, words.wentOn, words.rate, words.won, words.lost, words.standing] as const).map(
              (title) => (
                <th key={title} scope="col" className={styles.figure}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => {
            const entry = entries.find(({ uid }) => uid === stage.stageUid)
            return (
              <tr key={stage.stageUid}>
                <th scope="row">{entry ? entryName(entry, format.language) : m.common.unknown}</th>
                <td className={styles.figure}>{format.whole(stage.entered)}</td>
                <td className={styles.figure}>{format.whole(stage.wentOn)}</td>
                <td className={styles.figure}>
                  {stage.entered === 0 ? '—' : format.percent(stage.wentOn / stage.entered)}
                </td>
                <td className={styles.figure}>{format.whole(stage.won)}</td>
                <td className={styles.figure}>{format.whole(stage.lost)}</td>
                <td className={styles.figure}>{format.whole(stage.standing)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
