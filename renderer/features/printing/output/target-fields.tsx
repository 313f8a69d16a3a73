import { useState } from 'react'
import { CodedError } from '../../../../electron/contract'
import { useShell } from '../../../app/shell-context'
import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { TextField } from '../../../ui/text-field'
import styles from './output.module.css'
import { splitPath } from './size-words'
import type { Target } from './use-target'

/** Folder and file name; the shell's own dialog where it has one. */
export function TargetFields({ target, onEnter }: { target: Target; onEnter: () => void }) {
  const m = useMessages()
  const shell = useShell()
  const [canChoose, setCanChoose] = useState(shell.kind === 'electron')
  const [error, setError] = useState<unknown>(null)

  async function choose(): Promise<void> {
    setError(null)
    try {
      const path = await shell.chooseSaveFile(target.path)
      if (path === null) return
      const { folder, name } = splitPath(path)
      target.setChosen(folder, name)
    } catch (caught) {
      if (caught instanceof CodedError && caught.code === 'shell-cannot') setCanChoose(false)
      else setError(caught)
    }
  }

  return (
    <>
      <FolderField target={target} onEnter={onEnter} />
      <div className={styles.path}>
        <TextField
          label={m.printing.fileName}
          value={target.name}
          maxLength={255}
          onChange={target.setName}
          onEnter={onEnter}
        />
        {target.isOwnName && (
          <IconButton
            icon="undo"
            variant="framed"
            label={m.printing.resetName}
            onPress={() => target.setName(null)}
          />
        )}
      </div>
      {canChoose && (
        <Button icon="folder" onPress={() => void choose()}>
          {m.printing.choose}
        </Button>
      )}
      {(error ?? target.error) !== null && <ErrorNotice error={error ?? target.error} />}
    </>
  )
}

/** A folder, and the offer to make it where it is not there. */
export function FolderField({ target, onEnter }: { target: Target; onEnter: () => void }) {
  const m = useMessages()
  const problem =
    target.problem === 'not-absolute'
      ? m.printing.notAbsolute
      : target.problem === 'folder-missing'
        ? m.printing.folderMissing
        : null
  return (
    <>
      <TextField
        label={m.printing.folder}
        description={m.printing.folderHint}
        error={problem}
        value={target.folder}
        maxLength={4000}
        onChange={target.setFolder}
        onEnter={onEnter}
      />
      {target.problem === 'folder-missing' && (
        <Button size="small" icon="plus" onPress={() => void target.makeFolder()}>
          {m.printing.makeFolder}
        </Button>
      )}
    </>
  )
}
