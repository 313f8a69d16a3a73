import type { VisitState } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { Badge } from '../../ui/badge'

const tones = {
  planned: 'neutral',
  confirmed: 'accent',
  held: 'good',
  cancelled: 'danger',
  'no-answer': 'warn',
} as const

/** 予定 · 確定 · 実施 · 中止 · 不応答 */
export function StateBadge({ state }: { state: VisitState }) {
  const m = useMessages()
  return <Badge tone={tones[state]}>{m.visits.states[state]}</Badge>
}
