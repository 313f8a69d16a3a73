import { useState } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { IconButton } from '../../ui/button'
import { Legend } from '../parcels/legend/legend'
import { selectGroups } from '../parcels/selectors'
import { ShareInfo } from '../parcels/legend/share-info'
import { useEditing } from '../../app/use-editing'
import { AddPark } from './add-park'
import { ParkCard } from './park-card'
import { ParkDialog } from './park-dialog'
import styles from './parks-panel.module.css'
import { ShareHatches } from './share-bar'

/** The left panel of the map: the parks with their sold share, and the legend. */
export function ParksPanel() {
  const m = useMessages()
  const format = useFormat()
  const groups = useApp(selectGroups)
  const editing = useEditing()
  const [isCreating, setCreating] = useState(false)
  return (
    <section className={styles.panel} aria-label={m.parks.label}>
      <header className={styles.head}>
        <h2>{m.parks.title}</h2>
        <span className={styles.summary}>{m.parks.summary(format.whole(groups.length))}</span>
        <ShareInfo />
        {editing.isShown && (
          <IconButton
            icon="plus"
            size="small"
            label={m.parks.create}
            disabledReason={editing.reason}
            onPress={() => setCreating(true)}
          />
        )}
      </header>
      {groups.length === 0 ? (
        <div className={styles.empty}>
          <h3>{m.parks.emptyTitle}</h3>
          <p>{m.parks.empty}</p>
          <div>
            <AddPark />
          </div>
        </div>
      ) : (
        <ul className={styles.cards}>
          {groups.map((group) => (
            <li key={group.park.uid}>
              <ParkCard group={group} />
            </li>
          ))}
        </ul>
      )}
      <Legend />
      <ShareHatches />
      {isCreating && <ParkDialog park={null} onClose={() => setCreating(false)} />}
    </section>
  )
}
