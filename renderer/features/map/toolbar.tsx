import { Button as AriaButton, Toolbar as AriaToolbar } from 'react-aria-components'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Icon, type IconName } from '../../ui/icon'
import { DrawingButton } from '../drawing/drawing-strip'
import { LayersButton } from '../base-layers/layers-button'
import { useCompaniesShown } from './companies/use-company-layer'
import { FilterPopover } from './filter-popover'
import styles from './map.module.css'
import type { MapTool } from './slice'

const tools: readonly { tool: Exclude<MapTool, 'cut' | 'draw'>; icon: IconName }[] = [
  { tool: 'select', icon: 'pointer' },
  { tool: 'distance', icon: 'ruler' },
  { tool: 'area', icon: 'area' },
]

/** What a click on the map does, and the filter. */
export function MapToolbar() {
  const m = useMessages()
  const current = useApp((state) => state.map.tool)
  const store = useAppStore()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const [showsCompanies, setCompanies] = useCompaniesShown()
  return (
    <AriaToolbar className={styles.tools} aria-label={m.map.tools}>
      {tools.map(({ tool, icon }) => (
        <AriaButton
          key={tool}
          className={classNames(styles.tool, tool === current && styles.toolOn)}
          aria-pressed={tool === current}
          // A sketch ends where another tool begins; it is asked about first.
          onPress={() => store.getState().drawing.leave(() => store.getState().map.setTool(tool))}
        >
          <Icon name={icon} />
          {m.map[tool]}
        </AriaButton>
      ))}
      <DrawingButton />
      <FilterPopover />
      <LayersButton />
      {isInternal && (
        <AriaButton
          className={classNames(styles.tool, showsCompanies && styles.toolOn)}
          aria-pressed={showsCompanies}
          onPress={() => setCompanies(!showsCompanies)}
        >
          <Icon name="company" />
          {m.companies.map.layer}
        </AriaButton>
      )}
    </AriaToolbar>
  )
}
