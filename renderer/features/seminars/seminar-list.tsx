import { daysBetween } from '../../../electron/contract/rules/calendar'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge } from '../../ui/badge'
import { IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import styles from './seminars.module.css'

/** All seminars, newest first, with how far each of them is. */
export function SeminarList({ onAdd }: { onAdd: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const list = useApp((state) => state.seminars.list)
  const active = useApp((state) => state.seminars.active)
  const activate = useApp((state) => state.seminars.activate)
  const today = calendarDay()
  return (
    <nav className={styles.list} aria-label={m.seminars.list}>
      <header className={styles.listHead}>
        <h2>{m.seminars.list}</h2>
        {editing.isShown && (
          <IconButton
            icon="plus"
            size="small"
            variant="framed"
            label={m.seminars.create}
            disabledReason={editing.reason}
            onPress={onAdd}
          />
        )}
      </header>
      <ul>
        {list.map((seminar) => {
          const days = daysBetween(today, seminar.on)
          return (
            <li key={seminar.uid}>
              <button
                type="button"
                className={classNames(styles.item, seminar.uid === active && styles.current)}
                aria-current={seminar.uid === active ? 'true' : undefined}
                onClick={() => activate(seminar.uid)}
              >
                <span className={styles.when}>
                  {format.dayShort(seminar.on)} {seminar.startAt}
                  <Badge tone={days === 0 ? 'warn' : days > 0 ? 'accent' : 'neutral'}>
                    {days === 0
                      ? m.seminars.isToday
                      : days > 0
                        ? m.seminars.coming(format.whole(days))
                        : m.seminars.past}
                  </Badge>
                </span>
                <strong className={styles.name}>{seminar.name}</strong>
                {seminar.invited !== undefined && (
                  <span className={styles.aside}>
                    {m.seminars.counts(
                      format.whole(seminar.invited),
                      format.whole(seminar.accepted ?? 0),
                      format.whole(seminar.leads ?? 0),
                    )}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
