import { Button as AriaButton } from 'react-aria-components'
import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Menu } from '../../ui/menu'
import { selectFirmMap } from '../companies/firm'
import type { VisitRow } from '../visits/rows'
import { useVisitWords } from '../visits/words'
import { hourHeight, mostLanes, topOf, type Crowd, type Hours } from './ruler-scale'
import styles from './ruler.module.css'

/** Stands for the visits that find no room beside each other, and lists them. */
export function CrowdMenu({
  crowd,
  visits,
  hours,
  active,
  onActivate,
}: {
  crowd: Crowd
  visits: readonly VisitRow[]
  hours: Hours
  active: Uid | null
  onActivate: (uid: Uid) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const firms = useApp(selectFirmMap)
  const { timeOf } = useVisitWords()
  const words = m.trips.ruler.others(format.whole(visits.length))
  return (
    <Menu
      label={words}
      actions={visits.map((visit) => ({
        id: visit.uid,
        label: firms.get(visit.companyUid)?.name ?? '',
        hint: timeOf(visit),
        onAction: () => onActivate(visit.uid),
      }))}
    >
      <AriaButton
        className={classNames(
          styles.block,
          styles.crowd,
          visits.some(({ uid }) => uid === active) && styles.active,
        )}
        style={{
          top: topOf(crowd.from, hours),
          height: Math.max(20, ((crowd.until - crowd.from) / 60) * hourHeight - 1),
          left: `${((mostLanes - 1) / mostLanes) * 100}%`,
          width: `calc(${100 / mostLanes}% - 3px)`,
        }}
      >
        {words}
      </AriaButton>
    </Menu>
  )
}
