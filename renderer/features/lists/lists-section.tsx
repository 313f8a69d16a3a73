import { useState } from 'react'
import { ListKey, type ListEntry } from '../../../electron/contract'
import { speltAlike } from '../../../electron/contract/rules/prospect-stages'
import { RemoveDialog } from '../../app/remove-dialog'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { SaveError } from '../../ui/save-error'
import { Tabs } from '../../ui/tabs'
import { entriesOf } from '../companies/lists'
import { movedUid } from './entry-draft'
import { ListForm } from './list-form'
import styles from './lists-section.module.css'

type Entry = Required<ListEntry>

/** The editable lists of the office: stages, lost reasons, sources, officers, relations. */
export function ListsSection() {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const [list, setList] = useState<ListKey>('stage')
  if (isPublic) return null
  return (
    <section className={styles.section} aria-labelledby="lists-title">
      <h2 id="lists-title">{m.lists.title}</h2>
      <p className={styles.text}>{m.lists.text}</p>
      <Tabs
        label={m.lists.choose}
        value={list}
        onChange={setList}
        items={ListKey.options.map((id) => ({
          id,
          label: m.lists.names[id],
          content: <OneList key={id} list={id} />,
        }))}
      />
    </section>
  )
}

function OneList({ list }: { list: ListKey }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const all = useApp((state) => state.lists.entries)
  const [changing, setChanging] = useState<Entry | 'new' | null>(null)
  const [removing, setRemoving] = useState<Entry | null>(null)
  const saving = useSaving()
  const words = m.lists
  const entries = entriesOf(all, list)
  const alike = list === 'officer' ? speltAlike(entries) : []
  const ban = editing.reason

  const move = (index: number, step: 1 | -1) =>
    void saving.save(() =>
      store.getState().lists.reorder(
        list,
        movedUid(
          entries.map((entry) => entry.uid),
          index,
          step,
        ),
      ),
    )

  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <p className={styles.text}>{words.texts[list]}</p>
        <Button icon="plus" size="small" disabledReason={ban} onPress={() => setChanging('new')}>
          {words.add}
        </Button>
      </div>
      {alike.map((group) => (
        <Notice
          key={group[0]?.uid}
          tone="warn"
          title={words.alike(
            m.common.listOf(group.map(({ name, nameKana }) => (nameKana ? `${name} (${nameKana})` : name))),
          )}
        />
      ))}
      {list === 'stage' && !entries.some((entry) => entry.kind === 'open') && (
        <Notice tone="warn" title={words.noStage} />
      )}
      <SaveError error={saving.error} />
      {entries.length === 0 ? (
        <EmptyState icon="table" title={words.empty(words.names[list])}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{list === 'officer' ? words.columns.nameKana : words.columns.nameEn}</th>
              {list === 'stage' && <th scope="col">{words.columns.kind}</th>}
              <th scope="col">
                <span className={styles.unseen}>{words.columns.order}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={entry.uid}>
                <td>{entry.name}</td>
                <td className={styles.quiet}>{list === 'officer' ? entry.nameKana : entry.nameEn}</td>
                {list === 'stage' && <td className={styles.quiet}>{words.kinds[entry.kind]}</td>}
                <td>
                  <IconButton
                    icon="up"
                    size="small"
                    label={words.up(entry.name)}
                    isDisabled={index === 0}
                    disabledReason={ban}
                    onPress={() => move(index, -1)}
                  />
                  <IconButton
                    icon="down"
                    size="small"
                    label={words.down(entry.name)}
                    isDisabled={index === entries.length - 1}
                    disabledReason={ban}
                    onPress={() => move(index, 1)}
                  />
                  <IconButton
                    icon="edit"
                    size="small"
                    label={words.edit(entry.name)}
                    disabledReason={ban}
                    onPress={() => setChanging(entry)}
                  />
                  <IconButton
                    icon="trash"
                    size="small"
                    label={words.remove(entry.name)}
                    disabledReason={ban}
                    onPress={() => setRemoving(entry)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.unseen} role="status">
        {words.names[list]} {format.whole(entries.length)}
      </p>
      {changing !== null && (
        <ListForm
          list={list}
          entry={changing === 'new' ? null : changing}
          onClose={() => setChanging(null)}
        />
      )}
      {removing !== null && (
        <RemoveDialog
          title={words.removeTitle(removing.name)}
          remove={() => store.getState().lists.remove(removing.uid)}
          inUse={m.lists.inUse}
          onClose={() => setRemoving(null)}
        >
          {words.removeText}
        </RemoveDialog>
      )}
    </div>
  )
}
