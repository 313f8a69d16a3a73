import { useState } from 'react'
import type { PrintPreset, SheetSpec } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button, IconButton } from '../../../ui/button'
import { ConfirmDialog, Dialog } from '../../../ui/dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { Menu } from '../../../ui/menu'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { appliedPreset, isApplied } from '../spec'
import styles from './controls.module.css'

type Asking = 'save' | 'rename' | 'remove' | null

/** Settings under a name: choose, save, overwrite, rename, remove. They belong to the office, so the public face has none. */
export function PresetBar({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const presets = useApp((state) => state.prints.presets)
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const preset = presets.find(({ uid }) => uid === chosen)
  const words = m.printing.presets
  if (!editing.isShown) return null

  const apply = ({ uid, spec: saved }: PrintPreset) => {
    setChosen(uid ?? null)
    if (saved) store.getState().printing.change(appliedPreset(spec, saved))
  }
  return (
    <div className={styles.presets}>
      <Select
        label={words.label}
        placeholder={
          preset ? words.changed(preset.name ?? '') : presets.length === 0 ? words.none : words.choose
        }
        isDisabled={presets.length === 0}
        items={presets.map(({ uid, name }) => ({ id: uid ?? '', label: name ?? '' }))}
        // A preset that was changed since is not chosen any more, so that it can be chosen again.
        value={preset?.spec && isApplied(spec, preset.spec) ? (preset.uid ?? null) : null}
        onChange={(uid) => {
          const found = presets.find((each) => each.uid === uid)
          if (found) apply(found)
        }}
      />
      <IconButton
        icon="save"
        variant="framed"
        label={words.save}
        disabledReason={editing.reason}
        onPress={() => setAsking('save')}
      />
      <Menu
        label={words.manage}
        actions={
          preset
            ? [
                {
                  id: 'overwrite',
                  label: words.overwrite(preset.name ?? ''),
                  icon: 'save',
                  isDisabled: editing.reason !== null,
                  onAction: () =>
                    void store
                      .getState()
                      .prints.savePreset(preset.uid ?? null, preset.name ?? '', spec)
                      .catch(store.getState().frame.notifyError),
                },
                {
                  id: 'rename',
                  label: words.rename,
                  icon: 'edit',
                  isDisabled: editing.reason !== null,
                  onAction: () => setAsking('rename'),
                },
                {
                  id: 'remove',
                  label: words.remove,
                  icon: 'trash',
                  isDanger: true,
                  startsGroup: true,
                  isDisabled: editing.reason !== null,
                  onAction: () => setAsking('remove'),
                },
              ]
            : [{ id: 'none', label: words.choose, isDisabled: true, onAction: () => undefined }]
        }
      >
        <IconButton icon="more" variant="framed" label={words.manage} />
      </Menu>
      {asking === 'save' && (
        <NameDialog
          title={words.saveTitle}
          text={words.text}
          onClose={() => setAsking(null)}
          onName={async (name) => setChosen(await store.getState().prints.savePreset(null, name, spec))}
        />
      )}
      {asking === 'rename' && preset?.spec && (
        <NameDialog
          title={words.renameTitle}
          first={preset.name ?? ''}
          onClose={() => setAsking(null)}
          onName={async (name) =>
            void (await store.getState().prints.savePreset(preset.uid ?? null, name, preset.spec ?? spec))
          }
        />
      )}
      {preset && (
        <ConfirmDialog
          title={words.removeTitle(preset.name ?? '')}
          isOpen={asking === 'remove'}
          onClose={() => setAsking(null)}
          isDestructive
          confirmLabel={words.remove}
          onConfirm={() => {
            setAsking(null)
            setChosen(null)
            if (preset.uid)
              void store.getState().prints.removePreset(preset.uid).catch(store.getState().frame.notifyError)
          }}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </div>
  )
}

function NameDialog({
  title,
  text,
  first = '',
  onClose,
  onName,
}: {
  title: string
  text?: string
  first?: string
  onClose: () => void
  onName: (name: string) => Promise<void>
}) {
  const m = useMessages()
  const [name, setName] = useState(first)
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  async function save(): Promise<void> {
    if (name.trim() === '' || isPending) return
    setPending(true)
    setError(null)
    try {
      await onName(name.trim())
      onClose()
    } catch (caught) {
      setError(caught)
      setPending(false)
    }
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
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={name.trim() === ''}
            onPress={() => void save()}
          >
            {m.common.save}
          </Button>
        </>
      }
    >
      <TextField
        label={m.printing.presets.name}
        description={text}
        value={name}
        maxLength={200}
        autoFocus
        onChange={setName}
        onEnter={() => void save()}
      />
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
