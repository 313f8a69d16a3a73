import { useEffect, useState, type RefObject } from 'react'
import { useEditing } from '../../app/use-editing'
import { useShell } from '../../app/shell-context'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Notice } from '../../ui/notice'
import { IconButton } from '../../ui/button'
import styles from './layers.module.css'

/** Takes a file that is dropped on the map as a new layer. */
export function DropLayer({ area }: { area: RefObject<HTMLElement | null> }) {
  const m = useMessages()
  const words = m.layers
  const shell = useShell()
  const store = useAppStore()
  const editing = useEditing()
  const [isOver, setOver] = useState(false)
  const [isPlaceless, setPlaceless] = useState(false)
  const canDrop = editing.isShown && editing.reason === null

  useEffect(() => {
    const element = area.current
    if (!element || !canDrop) return
    let depth = 0
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFile(event)) return
      depth += 1
      setOver(true)
    }
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault()
    }
    const leave = (event: DragEvent) => {
      if (!hasFile(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      depth = 0
      setOver(false)
      if (!file) return
      event.preventDefault()
      const { layers, frame } = store.getState()
      void shell
        .pathOfDropped(file)
        .then(async (path) => {
          if (path === null) return setPlaceless(true)
          layers.setDraft({ path, inspected: await layers.inspect(path), uid: null })
        })
        .catch((error: unknown) => frame.notifyError(error))
    }
    element.addEventListener('dragenter', enter)
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragenter', enter)
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [area, canDrop, shell, store])

  return (
    <>
      {isOver && <p className={styles.drop}>{words.drop}</p>}
      {isPlaceless && (
        <Notice
          tone="warn"
          title={words.dropCannot}
          actions={
            <IconButton
              icon="close"
              size="small"
              label={m.common.close}
              onPress={() => setPlaceless(false)}
            />
          }
        />
      )}
    </>
  )
}
