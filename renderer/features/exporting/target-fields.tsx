import { useState } from 'react'
import { CodedError } from '../../../electron/contract'
import { useShell } from '../../app/shell-context'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { TextField } from '../../ui/text-field'
import styles from './exporting.module.css'
import type { OutTarget } from './use-out-target'

/** Folder and name of the file; the shell's own dialog where it has one. */
export function TargetFields({
  target,
  onEnter,
  onReplace,
}: {
  target: OutTarget
  onEnter: () => void
  /** Writes over the file that is there. */
  onReplace: () => void
}) {
  const m = useMessages()
  const shell = useShell()
  const [canChoose, setCanChoose] = useState(shell.kind === 'electron')
  const [error, setError] = useState<unknown>(null)

  async function choose(): Promise<void> {
    setError(null)
    try {
      const path = await shell.chooseSaveFile(target.path)
      if (path !== null) target.setChosen(path)
    } catch (caught) {
      if (caught instanceof CodedError && caught.code === 'shell-cannot') setCanChoose(false)
      else setError(caught)
    }
  }

  const shown = error ?? target.error
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={m.printing.folder}
          error={
            target.problem === 'not-absolute'
              ? m.printing.notAbsolute
              : target.problem === 'folder-missing'
                ? m.printing.folderMissing
                : null
          }
          value={target.folder}
          maxLength={4000}
          onChange={target.setFolder}
          onEnter={onEnter}
        />
        <TextField
          label={m.printing.fileName}
          value={target.name}
          maxLength={255}
          onChange={target.setName}
          onEnter={onEnter}
        />
      </div>
      {(target.problem === 'folder-missing' || canChoose) && (
        <div className={styles.buttons}>
          {target.problem === 'folder-missing' && (
            <Button size="small" icon="plus" onPress={() => void target.makeFolder()}>
              {m.printing.makeFolder}
            </Button>
          )}
          {canChoose && (
            <Button size="small" icon="folder" onPress={() => void choose()}>
              {m.printing.choose}
            </Button>
          )}
        </div>
      )}
      {shown !== null && <ErrorNotice error={shown} />}
      <ConfirmDialog
        title={m.printing.overwriteTitle}
        isOpen={target.taken !== null}
        onClose={target.forgetTaken}
        confirmLabel={m.printing.overwrite}
        onConfirm={() => {
          target.forgetTaken()
          onReplace()
        }}
      >
        {m.printing.overwriteText(target.taken ?? '')}
      </ConfirmDialog>
    </>
  )
}
