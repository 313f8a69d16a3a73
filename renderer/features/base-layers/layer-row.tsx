import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { errorText } from '../../messages/error-text'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu'
import { planBounds } from './draw/layer-picture'
import styles from './layers.module.css'
import { OpacitySlider } from './opacity-slider'
import type { Layer, LayerDraft } from './slice'

/** What is dragged lies outside of React: a browser shows it to `drop` only. */
const dragType = 'application/x-ritchi-layer'

/** One layer: shown or not, how much, where in the order, and what is the matter with its file. */
export function LayerRow({
  layer,
  index,
  of,
  onMove,
  onEdit,
  onRelocate,
}: {
  layer: Layer
  /** In its group, 0 for the topmost. */
  index: number
  of: number
  onMove: (moving: Layer, to: number) => void
  onEdit: () => void
  onRelocate: () => void
}) {
  const m = useMessages()
  const words = m.layers
  const store = useAppStore()
  const editing = useEditing()
  const { uid, name } = layer
  const state = useApp((all) => all.layers.states.get(uid))
  const problem = useApp((all) => all.layers.problems.get(uid))
  const known = useApp((all) => all.layers.known.get(uid))
  const [isTarget, setTarget] = useState(false)
  const { isShown, reason } = editing
  const canChange = isShown && reason === null
  const bounds = known?.bounds ?? layer.details.bounds ?? planBounds(layer)
  const change = (fields: Parameters<ReturnType<typeof store.getState>['layers']['update']>[1]) => {
    const { layers, frame } = store.getState()
    layers.update(uid, fields).catch((error: unknown) => frame.notifyError(error))
  }

  function drop(moving: string): void {
    const { list } = store.getState().layers
    const other = list.find((one) => one.uid === moving)
    if (other && other.details.over === layer.details.over) onMove(other, index)
  }

  return (
    <li
      className={classNames(styles.row, isTarget && styles.target)}
      onDragOver={(event) => {
        if (!canChange || !event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        setTarget(false)
        const moving = event.dataTransfer.getData(dragType)
        if (moving === '') return
        event.preventDefault()
        event.stopPropagation()
        drop(moving)
      }}
    >
      <div className={styles.line}>
        {canChange && of > 1 && (
          <Grip uid={uid} label={words.grip(name)} onStep={(step) => onMove(layer, index + step)} />
        )}
        <Checkbox
          aria-label={words.shown(name)}
          isSelected={layer.visible}
          isDisabled={!canChange}
          onChange={(visible) => change({ visible })}
        />
        <span className={styles.name} title={name}>
          {name}
        </span>
        {layer.onSheet && (
          <span className={styles.onSheet} title={words.onSheetHint}>
            {words.onSheetMark}
          </span>
        )}
        <Menu
          label={words.actionsOf(name)}
          actions={[
            {
              id: 'zoom',
              label: words.zoomTo,
              icon: 'fit',
              isDisabled: !bounds,
              hint: bounds ? undefined : words.noBounds,
              onAction: () =>
                bounds && store.getState().map.tell({ kind: 'fit', extent: bounds, maxZoom: 19 }),
            },
            ...(isShown
              ? [
                  {
                    id: 'edit',
                    label: words.edit,
                    icon: 'edit' as const,
                    isDisabled: !canChange,
                    onAction: onEdit,
                  },
                  {
                    id: 'sheet',
                    label: layer.onSheet ? words.offSheet : words.toSheet,
                    icon: 'print' as const,
                    isDisabled: !canChange,
                    onAction: () => change({ onSheet: !layer.onSheet }),
                  },
                  ...(layer.kind === 'image'
                    ? [
                        {
                          id: 'points',
                          label: words.points,
                          icon: 'place' as const,
                          isDisabled: !canChange || state !== 'ready',
                          onAction: () => store.getState().layers.setDraft(draftOf(layer)),
                        },
                      ]
                    : []),
                  {
                    id: 'relocate',
                    label: words.relocate,
                    icon: 'folder' as const,
                    isDisabled: !canChange,
                    onAction: onRelocate,
                  },
                  {
                    id: 'remove',
                    label: words.remove,
                    icon: 'trash' as const,
                    isDisabled: !canChange,
                    isDanger: true,
                    startsGroup: true,
                    onAction: () => {
                      const { layers, frame } = store.getState()
                      layers.remove(uid).catch((error: unknown) => frame.notifyError(error))
                    },
                  },
                ]
              : []),
          ]}
        >
          <IconButton icon="more" size="small" label={words.actionsOf(name)} />
        </Menu>
      </div>
      {state !== undefined && state !== 'ready' ? (
        <Matter title={words.states[state]} advice={state === 'moved' ? words.movedText : null}>
          {isShown && (
            <Button size="small" icon="folder" disabledReason={reason} onPress={onRelocate}>
              {words.relocate}
            </Button>
          )}
        </Matter>
      ) : problem !== undefined ? (
        <Matter {...errorText(problem, m)}>
          {isShown && (
            <Button size="small" icon="folder" disabledReason={reason} onPress={onRelocate}>
              {words.relocate}
            </Button>
          )}
        </Matter>
      ) : (
        layer.visible && (
          <OpacitySlider layer={layer} isDisabled={!canChange} onDone={(opacity) => change({ opacity })} />
        )
      )}
      {layer.visible && state === 'ready' && known?.legend && (
        <ul className={styles.legend}>
          {known.legend
            .filter((entry) => entry.name !== '' || known.legend?.length === 1)
            .map(({ style, kind, name: means }) => (
              <li key={`${kind} ${style.fill} ${style.line}`}>
                <span
                  className={classNames(styles.swatch, styles[kind])}
                  style={{ '--fill': fillOf(style), '--edge': style.line } as CSSProperties}
                />
                {means || name}
              </li>
            ))}
        </ul>
      )}
      <p className={styles.credit}>{words.credit(layer.attribution || m.common.unknown)}</p>
    </li>
  )
}

/** A plan whose control points are to be changed. */
function draftOf({ uid, path = '', kind, name, attribution, details }: Layer): LayerDraft {
  return {
    uid,
    path,
    inspected: { kind, name, attribution, details, bytes: 0, isPdf: details.page !== null },
  }
}

function fillOf({ fill, fillOpacity }: { fill: string; fillOpacity: number }): string {
  return `${fill}${Math.round(fillOpacity * 255)
    .toString(16)
    .padStart(2, '0')}`
}

/** The handle of a row: dragged, or moved with the arrow keys. */
function Grip({ uid, label, onStep }: { uid: Uid; label: string; onStep: (step: number) => void }) {
  const handle = useRef<HTMLButtonElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onStep(step)
  }
  return (
    <button
      ref={handle}
      type="button"
      className={styles.grip}
      aria-label={label}
      title={label}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, uid)
        event.dataTransfer.effectAllowed = 'move'
        const row = handle.current?.closest('li')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
      }}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true" />
    </button>
  )
}

function Matter({ title, advice, children }: { title: string; advice: string | null; children: ReactNode }) {
  return (
    <div className={styles.matter} role="status">
      <Icon name="warning" />
      <p>
        <strong>{title}</strong>
        {advice !== null && <span>{advice}</span>}
      </p>
      {children}
    </div>
  )
}
