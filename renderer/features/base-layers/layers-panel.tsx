import { useEffect, useRef, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { LayerForm } from './layer-form'
import { LayerRow } from './layer-row'
import { LayerPathDialog } from './layer-path-dialog'
import styles from './layers.module.css'
import { groupsOf, movedTo } from './order'
import type { Layer } from './slice'

/** All layers with what can be done to them. It floats beside the map's tools and stays while the map is used. */
export function LayersPanel() {
  const m = useMessages()
  const words = m.layers
  const store = useAppStore()
  const editing = useEditing()
  const isOpen = useApp((state) => state.layers.isOpen)
  const list = useApp((state) => state.layers.list)
  const [dialog, setDialog] = useState<{ kind: 'add' } | { kind: 'edit' | 'relocate'; uid: Uid } | null>(null)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpen) heading.current?.focus()
  }, [isOpen])
  if (!isOpen) return null
  const groups = groupsOf(list)
  const about = dialog && 'uid' in dialog ? list.find(({ uid }) => uid === dialog.uid) : undefined
  const close = () => setDialog(null)

  async function move(layer: Layer, to: number): Promise<void> {
    const { layers, frame } = store.getState()
    const uids = movedTo(layers.list, layer.uid, to)
    if (uids === null || editing.reason !== null) return
    try {
      await layers.reorder(uids)
      const group = layer.details.over ? groups.over : groups.under
      setSaid(words.moved(layer.name, String(Math.min(to, group.length - 1) + 1), String(group.length)))
    } catch (error) {
      frame.notifyError(error)
    }
  }

  return (
    <section
      className={styles.panel}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || dialog !== null) return
        store.getState().layers.setOpen(false)
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {words.title}
        </h2>
        {editing.isShown && list.length > 0 && (
          <Button
            size="small"
            icon="plus"
            disabledReason={editing.reason}
            onPress={() => setDialog({ kind: 'add' })}
          >
            {words.add}
          </Button>
        )}
        <IconButton
          icon="close"
          size="small"
          label={words.close}
          onPress={() => store.getState().layers.setOpen(false)}
        />
      </header>
      <div className={styles.body}>
        {list.length === 0 && (
          <EmptyState
            icon="layers"
            title={words.emptyTitle}
            action={
              editing.isShown && (
                <Button
                  variant="primary"
                  icon="plus"
                  disabledReason={editing.reason}
                  onPress={() => setDialog({ kind: 'add' })}
                >
                  {words.add}
                </Button>
              )
            }
          >
            {words.emptyText}
          </EmptyState>
        )}
        {(['over', 'under'] as const).map(
          (side) =>
            groups[side].length > 0 && (
              <section key={side} aria-label={words[side]}>
                <h3 className={styles.group}>{words[side]}</h3>
                <ul className={styles.rows}>
                  {groups[side].map((layer, index) => (
                    <LayerRow
                      key={layer.uid}
                      layer={layer}
                      index={index}
                      of={groups[side].length}
                      onMove={(moving, to) => void move(moving, to)}
                      onEdit={() => setDialog({ kind: 'edit', uid: layer.uid })}
                      onRelocate={() => setDialog({ kind: 'relocate', uid: layer.uid })}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
      <p className={styles.hidden} role="status">
        {said}
      </p>
      {dialog?.kind === 'add' && <LayerPathDialog layer={null} onClose={close} />}
      {dialog?.kind === 'relocate' && about && <LayerPathDialog layer={about} onClose={close} />}
      {dialog?.kind === 'edit' && about && <LayerForm layer={about} onClose={close} />}
    </section>
  )
}
