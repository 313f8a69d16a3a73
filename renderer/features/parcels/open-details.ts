import type { AppState } from '../../store/state'

/** The id of the inspector: table and map hand the focus over to it. */
export const inspectorId = 'parcel-inspector'

/** Hands the focus to the inspector, unfolding it first where it is folded away. */
export function openDetails(state: AppState): void {
  const focus = () => document.getElementById(inspectorId)?.focus()
  if (document.getElementById(inspectorId) !== null) return focus()
  void state.frame.remember('panel.inspector', 'open')
  // The panel comes with the next drawing and its module may have to be loaded once.
  window.setTimeout(focus, 150)
}
