import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'

/**
 * The park that a person probably means: the one he looks at, the one of the parcels he chose, or the only one there is.
 * Parcels of several parks mean none.
 */
export function parkInView({
  parks,
  parcels,
}: {
  readonly parks: Pick<AppState['parks'], 'list' | 'subject'>
  readonly parcels: Pick<AppState['parcels'], 'byUid' | 'selection'>
}): Uid | null {
  const known = new Set(parks.list.map(({ uid }) => uid))
  const chosen = new Set([...parcels.selection].map((uid) => parcels.byUid.get(uid)?.parkUid))
  const [only] = chosen
  if (chosen.size > 1) return null
  const meant = only ?? parks.subject ?? (parks.list.length === 1 ? parks.list[0]?.uid : null) ?? null
  return meant !== null && known.has(meant) ? meant : null
}
