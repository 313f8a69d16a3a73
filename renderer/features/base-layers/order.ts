import type { Uid } from '../../../electron/contract'
import type { Layer } from './slice'

/** The layers as the panel lists them: the topmost first, those over the parcels apart from those under them. */
export interface LayerGroups {
  readonly over: readonly Layer[]
  readonly under: readonly Layer[]
}

export function groupsOf(list: readonly Layer[]): LayerGroups {
  const fromTop = list.toReversed()
  return {
    over: fromTop.filter(({ details }) => details.over),
    under: fromTop.filter(({ details }) => !details.over),
  }
}

/**
 * The order after a layer was moved among those of its group, the lowest first; null when it stays where it is.
 * @param to its place in the group, 0 for the topmost
 */
export function movedTo(list: readonly Layer[], uid: Uid, to: number): readonly Uid[] | null {
  const moving = list.find((layer) => layer.uid === uid)
  if (!moving) return null
  const groups = groupsOf(list)
  const group = moving.details.over ? groups.over : groups.under
  const rest = group.filter((layer) => layer.uid !== uid)
  const place = Math.max(0, Math.min(rest.length, to))
  if (group[place]?.uid === uid) return null
  const sorted = [...rest.slice(0, place), moving, ...rest.slice(place)]
  const fromTop = moving.details.over ? [...sorted, ...groups.under] : [...groups.over, ...sorted]
  return fromTop.map((layer) => layer.uid).toReversed()
}
