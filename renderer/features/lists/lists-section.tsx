import { useState } from 'react'
import { ListKey, type CodedError, type ListEntry } from '../../../electron/contract'
import { speltAlike } from '../../../electron/contract/rules/prospect-stages'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
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
      {removing === null && <ListError error={saving.error} />}
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
                    onPress={() => {
                      saving.clear()
                      setRemoving(entry)
                    }}
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
      <ConfirmDialog
        title={removing ? words.removeTitle(removing.name) : ''}
        isOpen={removing !== null}
        isDestructive
        isPending={saving.isPending}
        confirmLabel={m.common.remove}
        onClose={() => {
          saving.clear()
          setRemoving(null)
        }}
        onConfirm={() => {
          if (removing)
            void saving
              .save(() => store.getState().lists.remove(removing.uid))
              .then((isRemoved) => isRemoved && setRemoving(null))
        }}
      >
        <p>{words.removeText}</p>
        <ListError error={saving.error} />
      </ConfirmDialog>
    </div>
  )
}

/** An entry in use is told in the words of this list; any other error as everywhere. */
function ListError({ error }: { error: CodedError | null }) {
  const m = useMessages()
  const format = useFormat()
  if (error?.code !== 'row-in-use') return <SaveError error={error} />
  const { name, count } = (error as CodedError<'row-in-use'>).details
  return <Notice tone="danger" title={m.lists.inUse(name, format.whole(count))} />
}
