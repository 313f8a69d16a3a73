import type { Status } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import { statusName } from './names'
import styles from './status-name.module.css'

/** Swatch and name of a status: the same in table, inspector and dialogs. */
export function StatusName({ status, framed = false }: { status: Status | null; framed?: boolean }) {
  const m = useMessages()
  const language = useApp((state) => state.frame.language)
  return (
    <span className={framed ? styles.framed : styles.plain}>
      {status && <StatusSwatch status={status} size={18} />}
      <span className={styles.word}>{status ? statusName(status, language) : m.parcels.unknownStatus}</span>
    </span>
  )
}
