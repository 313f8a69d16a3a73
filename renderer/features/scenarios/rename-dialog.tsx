import { useState } from 'react'
import type { Scenario } from '../../../electron/contract'
import { useDraft, useSaving } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import styles from './scenarios.module.css'

/** Name and note of a scenario. */
export function RenameDialog({ scenario, onClose }: { scenario: Required<Scenario>; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const saving = useSaving()
  const { draft, change, read } = useDraft({ name: scenario.name, note: scenario.note })
  const [isBlank, setBlank] = useState(false)
  const words = m.scenarios

  async function save(): Promise<void> {
    const { name, note } = read()
    setBlank(name.trim() === '')
    if (name.trim() === '') return
    const { uid, parkUid, steps } = scenario
    const next = { uid, parkUid, steps, name: name.trim(), note: note.trim() }
    if (await saving.save(() => store.getState().scenarios.save(next))) onClose()
  }

  return (
    <Dialog
      title={words.rename}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={() => void save()}>
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={() => void save()}
          error={isBlank ? words.needName : null}
          maxLength={200}
          isRequired
          autoFocus
        />
        <TextField label={words.note} value={draft.note} onChange={(note) => change({ note })} lines={3} />
        <SaveError error={saving.error} />
      </div>
    </Dialog>
  )
}
