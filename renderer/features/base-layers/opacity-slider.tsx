import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import styles from './layers.module.css'
import type { Layer } from './slice'

/** How much of a layer is seen: shown while the slider moves, written once when it is let go. */
export function OpacitySlider({
  layer,
  isDisabled,
  onDone,
}: {
  layer: Layer
  isDisabled: boolean
  onDone: (opacity: number) => void
}) {
  const words = useMessages().layers
  const store = useAppStore()
  const sliding = useApp((state) => (state.layers.sliding?.uid === layer.uid ? state.layers.sliding : null))
  const opacity = sliding?.opacity ?? layer.opacity
  const percent = String(Math.round(opacity * 100))

  function done(): void {
    const { layers } = store.getState()
    const now = layers.sliding
    if (now?.uid !== layer.uid) return
    // The slider keeps what it shows until the change has come back.
    if (now.opacity !== layer.opacity) onDone(now.opacity)
    else layers.slide(null)
  }

  return (
    <label className={styles.opacity}>
      <span>{words.opacity}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        disabled={isDisabled}
        aria-label={words.opacityOf(layer.name)}
        aria-valuetext={words.percent(percent)}
        onChange={(event) =>
          store.getState().layers.slide({ uid: layer.uid, opacity: Number(event.target.value) / 100 })
        }
        onPointerUp={done}
        onKeyUp={done}
        onBlur={done}
      />
      <output>{words.percent(percent)}</output>
    </label>
  )
}
