import { errorText } from '../messages/error-text'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { Icon } from '../ui/icon'
import styles from './saved-state.module.css'

/** Whether what is on the screen is on the disk; when not, why. */
export function SavedState() {
  const m = useMessages()
  const format = useFormat()
  const workspace = useApp((state) => state.workspace.current)
  const saving = useApp((state) => state.frame.saving > 0)
  const problem = useApp((state) => state.frame.saveProblem)
  const reachable = useApp((state) => state.frame.reachable)
  if (workspace === null) return null
  if (workspace.readOnly !== null) return <State tone="warn" icon="lock" words={m.frame.readOnly} />
  if (!reachable)
    return <State tone="bad" icon="error" words={m.frame.notSaved} hint={m.frame.unreachableBanner} />
  if (workspace.outside !== null)
    return (
      <State
        tone="bad"
        icon="error"
        words={m.frame.notSaved}
        hint={m.frame.outsideBanner[workspace.outside]}
      />
    )
  if (saving) return <State tone="quiet" words={m.frame.saving} />
  if (problem !== null) {
    const { title, advice } = errorText(problem, m)
    return <State tone="bad" icon="error" words={m.frame.notSaved} hint={`${title}\n${advice}`} />
  }
  const words =
    workspace.savedAt === null ? m.frame.savedNever : m.frame.saved(format.time(workspace.savedAt))
  return <State tone="good" icon="check" words={words} hint={m.frame.savedHint(workspace.path ?? '')} />
}

function State({
  tone,
  icon,
  words,
  hint,
}: {
  tone: 'good' | 'bad' | 'warn' | 'quiet'
  icon?: 'check' | 'error' | 'lock'
  words: string
  hint?: string
}) {
  return (
    <span className={`${styles.state} ${styles[tone]}`} role="status" title={hint}>
      {icon && <Icon name={icon} className={styles.icon} />}
      {words}
    </span>
  )
}
