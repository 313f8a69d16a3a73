import { useState } from 'react'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { ExportDialog } from './export-dialog'
import styles from './exporting.module.css'
import { LeaveBehindDialog } from './leave-behind/leave-behind-dialog'

/** Where data is given back. */
export function ExportSection() {
  const m = useMessages()
  const words = m.exporting
  const selection = useApp((state) => state.parcels.selection)
  const [opened, setOpened] = useState<'export' | 'leave' | null>(null)
  const close = () => setOpened(null)
  return (
    <section className={styles.section} aria-labelledby="data-export">
      <h2 id="data-export" className={styles.heading}>
        {words.title}
      </h2>
      <p className={styles.hint}>{words.lead}</p>
      <div className={styles.buttons}>
        <Button icon="save" onPress={() => setOpened('export')}>
          {words.open}
        </Button>
        <Button icon="public" onPress={() => setOpened('leave')}>
          {words.leave.open}
        </Button>
      </div>
      <p className={styles.hint}>{words.leave.lead}</p>
      {opened === 'export' && <ExportDialog onClose={close} />}
      {opened === 'leave' && <LeaveBehindDialog parcelUids={[...selection]} onClose={close} />}
    </section>
  )
}
