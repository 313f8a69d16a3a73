import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { useShownLayers } from './use-layers'

/** Sources of the layers that are shown, as their licences want; empty where there is none. */
export function useLayerCredits(): string {
  const m = useMessages()
  const shown = useShownLayers()
  const sources = [...new Set(shown.map(({ attribution }) => attribution).filter((one) => one !== ''))]
  return m.common.listOf(sources)
}

/** One row a layer for the table of sources. */
export function LayerCreditRows() {
  const m = useMessages()
  const list = useApp((state) => state.layers.list)
  return list.map(({ uid, name, kind, attribution }) => (
    <tr key={uid}>
      <td>{name}</td>
      <td>
        {attribution}
        <small>{m.layers.kinds[kind]}</small>
      </td>
      <td>{m.layers.title}</td>
    </tr>
  ))
}
