import type { Messages } from '../../messages'
import type { SnapMark } from './pen'

/** What the crosshair was drawn to, in words; that a line of the base map is only roughly there is said with it. */
export function snapWords({ drawing }: Messages, { source, kind, name }: SnapMark): string {
  const { snapped } = drawing
  if (source === 'own') return snapped.own[kind]
  return snapped[source](snapped.places[kind], name)
}
