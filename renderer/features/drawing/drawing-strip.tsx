import { Button as AriaButton, Toolbar as AriaToolbar } from 'react-aria-components'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Tooltip } from '../../ui/tooltip'
import mapStyles from '../map/map.module.css'
import styles from './drawing.module.css'
import { openDrawing, showDrawingPanel } from './open-drawing'
import type { DrawTool } from './slice'

const tools: readonly (readonly DrawTool[])[] = [
  ['parcel'],
  ['vertices', 'move', 'hole', 'part'],
  ['split', 'merge', 'road'],
  ['check'],
]

/** Opens the tools that change outlines: on the internal face only. */
export function DrawingButton() {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const isOpen = useApp((state) => state.drawing.isOpen)
  if (!editing.isShown) return null
  const off = editing.reason !== null && !isOpen
  return (
    <Tooltip text={off ? editing.reason : undefined}>
      <AriaButton
        className={classNames(mapStyles.tool, isOpen && mapStyles.toolOn)}
        aria-pressed={isOpen}
        aria-disabled={off || undefined}
        onPress={() => {
          if (isOpen) return store.getState().drawing.close()
          if (!off) openDrawing(store, null)
        }}
      >
        <Icon name="edit" />
        {m.drawing.open}
      </AriaButton>
    </Tooltip>
  )
}

/** The drawing tools, one row under the map's own. */
export function DrawingStrip() {
  const m = useMessages()
  const store = useAppStore()
  const isOpen = useApp((state) => state.drawing.isOpen)
  const current = useApp((state) => state.drawing.tool)
  if (!isOpen) return null
  return (
    <AriaToolbar className={classNames(mapStyles.tools, styles.strip)} aria-label={m.drawing.strip}>
      {tools.map((group) => (
        <div key={group.join()} className={styles.group}>
          {group.map((tool) => (
            <Tooltip key={tool} text={m.drawing.toolHints[tool]}>
              <AriaButton
                className={classNames(mapStyles.tool, styles.tool, tool === current && mapStyles.toolOn)}
                aria-pressed={tool === current}
                onPress={() => {
                  showDrawingPanel(store)
                  store.getState().drawing.choose(tool === current ? null : tool)
                }}
              >
                {m.drawing.tools[tool]}
              </AriaButton>
            </Tooltip>
          ))}
        </div>
      ))}
      <IconButton
        icon="close"
        size="small"
        label={m.drawing.close}
        onPress={() => store.getState().drawing.close()}
      />
    </AriaToolbar>
  )
}
