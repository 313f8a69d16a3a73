import { useState } from 'react'
import type { InputOf, SavedView, Uid } from '../../../electron/contract'
import { useSaving } from '../../app/use-form'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../button'
import { Dialog } from '../dialog'
import { Menu, type MenuAction } from '../menu'
import { SaveError } from '../save-error'
import { TextField } from '../text-field'

type Definition = InputOf<'views.save'>['definition']

/** The view that is in force of a table; null is the standard one. Remembered on this computer. */
export function useCurrentView(table: SavedView['table'] & string): Required<SavedView> | null {
  const uid = useApp((state) => state.frame.choices[`${table}.view`])
  const views = useApp((state) => state.views.list)
  return views.find((view): view is Required<SavedView> => view.table === table && view.uid === uid) ?? null
}

interface SavedViewsProps {
  readonly table: SavedView['table'] & string
  /** What the table shows now, as it would be saved. */
  readonly now: Definition
  /** The standard view, as it would be saved. */
  readonly standard: Definition
  readonly onSwitch: (definition: Definition) => void
}

/** Names, keeps and calls up what a table shows: filter, order, columns. */
export function SavedViews({ table, now, standard, onSwitch }: SavedViewsProps) {
  const m = useMessages()
  const words = m.ui.views
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const all = useApp((state) => state.views.list)
  const current = useCurrentView(table)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const views = all.filter((view): view is Required<SavedView> => view.table === table)
  const isChanged = JSON.stringify(current?.definition ?? standard) !== JSON.stringify(now)

  const remember = (uid: Uid | null) => void store.getState().frame.remember(`${table}.view`, uid)
  function show(view: Required<SavedView> | null): void {
    remember(view?.uid ?? null)
    onSwitch((view?.definition ?? standard) as Definition)
  }
  const change = (work: () => Promise<unknown>) => void saving.save(work)
  const isBanned = !editing.isShown || editing.reason !== null
  const actions: MenuAction[] = [
    {
      id: 'standard',
      label: words.standard,
      ...(current === null ? { icon: 'check' } : {}),
      onAction: () => show(null),
    },
    ...views.map((view): MenuAction => ({
      id: view.uid,
      label: view.name,
      ...(view.uid === current?.uid ? { icon: 'check' } : {}),
      onAction: () => show(view),
    })),
    {
      id: 'save',
      label: words.save,
      icon: 'plus',
      startsGroup: true,
      isDisabled: isBanned,
      onAction: () => setNaming('new'),
    },
    ...(current === null
      ? []
      : ([
          {
            id: 'update',
            label: words.update(current.name),
            icon: 'save',
            isDisabled: isBanned || !isChanged,
            onAction: () =>
              change(() =>
                store.getState().views.save({ uid: current.uid, table, name: current.name, definition: now }),
              ),
          },
          {
            id: 'rename',
            label: words.rename(current.name),
            icon: 'edit',
            isDisabled: isBanned,
            onAction: () => setNaming('rename'),
          },
          {
            id: 'remove',
            label: words.remove(current.name),
            icon: 'trash',
            isDanger: true,
            isDisabled: isBanned,
            onAction: () => {
              remember(null)
              change(() => store.getState().views.remove(current.uid))
            },
          },
        ] satisfies MenuAction[])),
  ]
  return (
    <>
      <Menu label={words.title} actions={actions}>
        <Button icon="layers">
          {current?.name ?? words.standard}
          {isChanged && <small> {words.changed}</small>}
        </Button>
      </Menu>
      <SaveError error={saving.error} />
      {naming !== null && (
        <NameDialog
          title={naming === 'new' ? words.saveTitle : words.renameTitle}
          start={naming === 'new' ? '' : (current?.name ?? '')}
          taken={views
            .filter((view) => naming === 'new' || view.uid !== current?.uid)
            .map((view) => view.name)}
          onClose={() => setNaming(null)}
          onName={async (name) => {
            const renamed = naming === 'rename' ? current : null
            const uid = await store.getState().views.save({
              uid: renamed?.uid ?? null,
              table,
              name,
              definition: renamed ? (renamed.definition as Definition) : now,
            })
            remember(uid)
          }}
        />
      )}
    </>
  )
}

interface NameDialogProps {
  readonly title: string
  readonly start: string
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onName: (name: string) => Promise<void>
}

function NameDialog({ title, start, taken, onClose, onName }: NameDialogProps) {
  const m = useMessages()
  const saving = useSaving()
  const [name, setName] = useState(start)
  const wanted = name.trim()
  const isTaken = taken.includes(wanted)
  async function submit(): Promise<void> {
    if (wanted === '' || isTaken) return
    if (await saving.save(() => onName(wanted))) onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={() => void submit()}>
            {m.common.save}
          </Button>
        </>
      }
    >
      <TextField
        label={m.ui.views.name}
        description={m.ui.views.saveText}
        error={isTaken ? m.ui.views.nameTaken : null}
        value={name}
        onChange={setName}
        onEnter={() => void submit()}
        maxLength={200}
        isRequired
        autoFocus
      />
      <SaveError error={saving.error} />
    </Dialog>
  )
}
