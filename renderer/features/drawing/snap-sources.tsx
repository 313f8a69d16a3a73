import { useMessages } from '../../messages/use-messages'
import { Checkbox } from '../../ui/checkbox'
import styles from './drawing.module.css'
import { snapSources, type SnapSource } from './snapper'
import { useSnapSource } from './use-snaps'

/** Which kinds of things the crosshair is drawn to. */
export function SnapSources({ isDisabled }: { isDisabled: boolean }) {
  const m = useMessages()
  return (
    <fieldset className={styles.sources} aria-label={m.drawing.snapKinds}>
      {snapSources.map((source) => (
        <Source key={source} source={source} isDisabled={isDisabled} />
      ))}
      <p className={styles.quiet}>{m.drawing.baseIsCoarse}</p>
    </fieldset>
  )
}

function Source({ source, isDisabled }: { source: SnapSource; isDisabled: boolean }) {
  const m = useMessages()
  const [isOn, setOn] = useSnapSource(source)
  return (
    <Checkbox isSelected={isOn} isDisabled={isDisabled} onChange={setOn}>
      {m.drawing.snapSources[source]}
    </Checkbox>
  )
}
