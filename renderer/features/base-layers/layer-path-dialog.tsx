import { useState } from 'react'
import { CodedError } from '../../../electron/contract'
import { useShell } from '../../app/shell-context'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import styles from './layers.module.css'
import type { Layer } from './slice'

/** Asks for the file of a new layer, or for the new place of a layer whose file moved. */
export function LayerPathDialog({ layer, onClose }: { layer: Layer | null; onClose: () => void }) {
  const m = useMessages()
  const words = m.layers.path
  const format = useFormat()
  const shell = useShell()
  const store = useAppStore()
  const saving = useSaving()
  const [path, setPath] = useState(layer?.path ?? '')
  const [canChoose, setCanChoose] = useState(true)
  const [refused, setRefused] = useState<string | null>(null)

  async function browse(): Promise<void> {
    saving.clear()
    try {
      const chosen = await shell.chooseOpenFile('layer')
      if (chosen === null) return
      setPath(chosen)
      await take(chosen)
    } catch (caught) {
      if (caught instanceof CodedError && caught.code === 'shell-cannot') setCanChoose(false)
      else store.getState().frame.notifyError(caught)
    }
  }

  async function take(given: string): Promise<void> {
    const { layers } = store.getState()
    const wanted = given.trim()
    setRefused(null)
    if (wanted === '') return
    const isDone = await saving.save(async () => {
      const inspected = await layers.inspect(wanted)
      if (layer === null) return layers.setDraft({ path: wanted, inspected, uid: null })
      if (inspected.kind !== layer.kind || inspected.details.tiles !== layer.details.tiles) {
        setRefused(words.otherKind(m.layers.kinds[layer.kind], m.layers.kinds[inspected.kind]))
        return
      }
      const was = layer.details
      const is = inspected.details
      // Control points count in pixels: they say nothing about a plan of another size. A PDF tells its size when drawn.
      if (!inspected.isPdf && (is.widthPx !== was.widthPx || is.heightPx !== was.heightPx)) {
        const size = (one: typeof was) =>
          words.size(format.whole(one.widthPx ?? 0), format.whole(one.heightPx ?? 0))
        setRefused(words.otherSize(size(was), size(is)))
        return
      }
      await layers.update(layer.uid, { path: wanted })
      onClose()
    })
    if (isDone && layer === null) onClose()
  }

  return (
    <Dialog
      title={layer === null ? words.title : words.again(layer.name)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            isDisabled={path.trim() === ''}
            onPress={() => void take(path)}
          >
            {layer === null ? words.next : words.againConfirm}
          </Button>
        </>
      }
    >
      <div className={styles.path}>
        <TextField
          label={words.label}
          description={words.hint}
          value={path}
          maxLength={4096}
          onChange={setPath}
          onEnter={() => void take(path)}
          autoFocus
          className={styles.grow}
        />
        {canChoose && (
          <Button icon="folder" onPress={() => void browse()}>
            {words.choose}
          </Button>
        )}
      </div>
      {refused !== null && <Notice tone="danger" title={refused} />}
      {saving.error !== null && <ErrorNotice error={saving.error} />}
    </Dialog>
  )
}
