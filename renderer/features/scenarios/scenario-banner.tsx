import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import styles from './scenarios.module.css'

/** Stands on the map as long as it shows a scenario: nobody may take it for the register. */
export function ScenarioBanner() {
  const m = useMessages()
  const store = useAppStore()
  const shown = useApp((state) => state.scenarios.shown)
  const isEditing = useApp((state) => state.scenarios.isEditing)
  if (shown === null) return null
  const { uid, name = '' } = shown.scenario
  const { show, edit } = store.getState().scenarios
  return (
    <div className={styles.banner} role="status">
      <span>
        <strong>{m.scenarios.onMap(name)}</strong> <small>{m.scenarios.onMapText}</small>
      </span>
      {!isEditing && uid !== undefined && (
        <Button size="small" onPress={() => void edit(uid)}>
          {m.scenarios.edit}
        </Button>
      )}
      <Button size="small" onPress={() => void show(null)}>
        {m.scenarios.backToRegister}
      </Button>
    </div>
  )
}
