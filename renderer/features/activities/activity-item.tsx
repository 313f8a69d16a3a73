import { useState } from 'react'
import { daysBetween } from '../../../electron/contract/rules/calendar'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ConfirmDialog } from '../../ui/dialog'
import { SaveError } from '../../ui/save-error'
import { selectEntryMap } from '../companies/lists'
import { entryName } from '../prospects/names'
import type { Entry } from '../prospects/rows'
import { ActivityDialog } from './activity-dialog'
import { activityDraftOf, activityInput, promiseState, type ActivityRecord } from './activity-form'
import styles from './timeline.module.css'

interface ActivityItemProps {
  readonly activity: ActivityRecord
  /** ISO day */
  readonly today: string
  readonly showsProspect: boolean
}

/** Beyond this many letters a text is cut until it is asked for. */
const cutAt = 240

/** One record: what, when, who; a promise also until when and whether it was kept. */
export function ActivityItem({ activity, today, showsProspect }: ActivityItemProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const officer = useApp((state) =>
    activity.officerUid === null
      ? null
      : ((selectEntryMap(state).get(activity.officerUid) as Entry | undefined) ?? null),
  )
  const codeName = useApp((state) =>
    activity.prospectUid === null
      ? null
      : (state.prospects.byUid.get(activity.prospectUid)?.codeName ?? null),
  )
  const [isWhole, setWhole] = useState(false)
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null)
  const words = m.activities
  const letters = [...activity.summary]
  const isLong = letters.length > cutAt
  const short = letters.slice(0, 24).join('')
  const about = [
    officer === null ? '' : words.by(entryName(officer, format.language)),
    activity.counterpart.trim() === '' ? '' : words.with(activity.counterpart),
    showsProspect && codeName !== null ? words.ofProspect(codeName) : '',
    activity.origin === 'demo' ? m.common.origins.demo : '',
  ].filter(Boolean)

  const keep = (doneOn: string | null) =>
    void saving.save(() =>
      store.getState().activities.save(
        activityInput(activity.uid, activity.companyUid, {
          ...activityDraftOf(activity),
          doneOn,
          on: activity.on,
        }),
      ),
    )

  return (
    <li className={classNames(styles.item, activity.on > today && styles.ahead)}>
      <div className={styles.itemHead}>
        <Badge tone={activity.kind === 'promise' ? 'accent' : 'neutral'}>{words.kinds[activity.kind]}</Badge>
        <time dateTime={activity.on} title={format.dayBoth(activity.on)}>
          {format.dayShort(activity.on)}
        </time>
        {activity.on > today && <Badge>{words.ahead}</Badge>}
        {editing.isShown && (
          <span className={styles.actions}>
            <IconButton
              icon="edit"
              size="small"
              label={words.edit(short)}
              disabledReason={editing.reason}
              onPress={() => setAsking('edit')}
            />
            <IconButton
              icon="trash"
              size="small"
              label={words.remove(short)}
              disabledReason={editing.reason}
              onPress={() => setAsking('remove')}
            />
          </span>
        )}
      </div>
      <p className={styles.text}>
        {isLong && !isWhole ? `${letters.slice(0, cutAt).join('')}…` : activity.summary}
      </p>
      {isLong && (
        <button type="button" className={styles.link} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.readLess : words.readOn}
        </button>
      )}
      {activity.kind === 'promise' && (
        <Promised activity={activity} today={today} onKeep={keep} isPending={saving.isPending} />
      )}
      {about.length > 0 && <p className={styles.about}>{about.join('・')}</p>}
      <SaveError error={saving.error} />
      {asking === 'edit' && (
        <ActivityDialog
          companyUid={activity.companyUid}
          activityUid={activity.uid}
          start={activityDraftOf(activity)}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        title={words.removeTitle}
        isOpen={asking === 'remove'}
        isDestructive
        confirmLabel={m.common.remove}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null)
          void saving.save(() => store.getState().activities.remove(activity.uid))
        }}
      >
        {words.removeText}
      </ConfirmDialog>
    </li>
  )
}

interface PromisedProps {
  readonly activity: ActivityRecord
  readonly today: string
  readonly onKeep: (doneOn: string | null) => void
  readonly isPending: boolean
}

function Promised({ activity, today, onKeep, isPending }: PromisedProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const words = m.activities
  const promise = promiseState(activity, today)
  const isKept = promise.state === 'kept'
  return (
    <div className={styles.promise}>
      {promise.state === 'kept' && <Badge tone="good">{words.kept(format.dayShort(promise.on))}</Badge>}
      {promise.state === 'open' && <span className={styles.about}>{words.noDue}</span>}
      {(promise.state === 'due' || promise.state === 'overdue') && (
        <>
          <span>{words.due(format.dayShort(promise.on))}</span>
          <Badge tone={promise.state === 'overdue' ? 'danger' : 'warn'}>
            {promise.state === 'overdue'
              ? words.overdue(format.whole(daysBetween(promise.on, today)))
              : promise.on === today
                ? words.dueToday
                : words.dueIn(format.whole(daysBetween(today, promise.on)))}
          </Badge>
        </>
      )}
      {editing.isShown && (
        <Button
          size="small"
          variant={isKept ? 'quiet' : 'secondary'}
          icon={isKept ? 'undo' : 'check'}
          disabledReason={editing.reason}
          isPending={isPending}
          onPress={() => onKeep(isKept ? null : today)}
        >
          {isKept ? words.reopen : words.keep}
        </Button>
      )}
    </div>
  )
}
