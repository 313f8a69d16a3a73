import { Button as AriaButton } from 'react-aria-components'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import mapStyles from '../map/map.module.css'

/** Opens the panel of layers. */
export function LayersButton() {
  const m = useMessages()
  const store = useAppStore()
  const isOpen = useApp((state) => state.layers.isOpen)
  return (
    <AriaButton
      className={classNames(mapStyles.tool, isOpen && mapStyles.toolOn)}
      aria-expanded={isOpen}
      onPress={() => store.getState().layers.setOpen(!isOpen)}
    >
      <Icon name="layers" />
      {m.layers.open}
    </AriaButton>
  )
}
