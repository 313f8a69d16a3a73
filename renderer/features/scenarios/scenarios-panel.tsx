import { useState } from 'react'
import type { Scenario, Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SaveError } from '../../ui/save-error'
import { showParcels } from './show-park'
import styles from './scenarios.module.css'

/** The scenarios of a park: what it would look like after splits, mergers and part sales. */
export function ScenariosPanel({ parkUid }: { parkUid: Uid }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const list = useApp((state) => state.scenarios.list)
  const hasShapes = useApp(({ parcels }) =>
    [...parcels.byUid.values()].some((each) => each.parkUid === parkUid && parcels.shapes.has(each.uid)),
  )
  const [opening, setOpening] = useState(false)
  const words = m.scenarios
  const own = list.filter((each) => each.parkUid === parkUid)

  async function open(uid: Uid): Promise<void> {
    setOpening(true)
    await store.getState().scenarios.edit(uid)
    showParcels(store.getState(), parkUid)
  }

  async function create(): Promise<void> {
    let uid: Uid | null = null
    await saving.save(async () => {
      uid = await store.getState().scenarios.save({
        uid: null,
        parkUid,
        name: words.defaultName(format.whole(own.length + 1)),
        note: '',
        steps: [],
      })
    })
    if (uid !== null) await open(uid)
  }

  const add = (
    <Button
      icon="plus"
      size="small"
      isPending={saving.isPending || opening}
      disabledReason={editing.reason ?? (hasShapes ? null : words.noParcels)}
      onPress={() => void create()}
    >
      {words.new}
    </Button>
  )
  return (
    <section className={styles.panel} aria-label={words.title}>
      <SaveError error={saving.error} />
      {own.length === 0 ? (
        <EmptyState icon="layers" title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>{words.what}</p>
          <ul className={styles.list}>
            {own.map((scenario) => (
              <Item key={scenario.uid} scenario={scenario} onOpen={(uid) => void open(uid)} />
            ))}
          </ul>
          <p>{add}</p>
          <p className={styles.quiet}>{words.useInMatching}</p>
        </>
      )}
    </section>
  )
}

function Item({ scenario, onOpen }: { scenario: Scenario; onOpen: (uid: Uid) => void }) {
  const m = useMessages()
  const format = useFormat()
  const { uid, name = '', note = '', steps = [], changedAt } = scenario
  if (uid === undefined) return null
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.open}
        aria-label={m.scenarios.open(name)}
        onClick={() => onOpen(uid)}
      >
        <strong>{name}</strong>
        <small>
          {m.scenarios.stepsCount(format.whole(steps.length))}
          {changedAt !== undefined && `・${format.moment(changedAt)}`}
        </small>
        {note !== '' && <span>{note}</span>}
      </button>
    </li>
  )
}
