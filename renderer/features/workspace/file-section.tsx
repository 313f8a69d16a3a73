import { useState } from 'react'
import { useShell } from '../../app/shell-context'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import styles from './data-screen.module.css'

/** The one file: where it is, and what can be done with it as a file. */
export function FileSection() {
  const m = useMessages()
  const format = useFormat()
  const shell = useShell()
  const store = useAppStore()
  const workspace = useApp((state) => state.workspace.current)
  const [isCopied, setCopied] = useState(false)
  if (workspace === null) return null
  const path = workspace.path ?? ''
  const { open, leave, notifyError } = store.getState().frame
  return (
    <section className={styles.section} aria-labelledby="data-file">
      <div className={styles.head}>
        <h2 id="data-file">{m.workspace.fileTitle}</h2>
      </div>
      <dl className={styles.facts}>
        <dt>{m.workspace.filePath}</dt>
        <dd className={styles.path}>{path}</dd>
        <dt>{m.workspace.savedAt}</dt>
        <dd>{workspace.savedAt === null ? m.common.none : format.moment(workspace.savedAt)}</dd>
        <dt>{m.workspace.revision}</dt>
        <dd>{format.whole(workspace.revision)}</dd>
      </dl>
      <p className={styles.text}>{m.workspace.fileNote}</p>
      <div className={styles.buttons}>
        <Button
          icon="copy"
          size="small"
          onPress={() => {
            navigator.clipboard.writeText(path).then(() => setCopied(true), notifyError)
          }}
        >
          {isCopied ? m.common.copied : m.workspace.copyPath}
        </Button>
        <Button icon="folder" size="small" onPress={() => void shell.showInFolder(path).catch(notifyError)}>
          {m.workspace.showInFolder}
        </Button>
        <Button icon="save" size="small" tooltip={m.workspace.copyText} onPress={() => open('save-copy')}>
          {m.workspace.copyAction}
        </Button>
        <Button icon="file" size="small" onPress={() => leave(() => open('open-workspace'))}>
          {m.workspace.open}
        </Button>
        <Button
          icon="close"
          size="small"
          onPress={() => leave(() => void store.getState().workspace.close().catch(notifyError))}
        >
          {m.workspace.close}
        </Button>
      </div>
    </section>
  )
}
