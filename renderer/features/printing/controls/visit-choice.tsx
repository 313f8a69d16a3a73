import type { SheetSpec, Uid } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Select } from '../../../ui/select'
import { useAnswer } from '../../visits/use-answer'
import { useVisitWords } from '../../visits/words'
import { needsOf } from '../spec'

/** Which of the company's visits is prepared; a brief takes the next one unless another is chosen. */
export function VisitChoice({ spec, companyUid }: { spec: SheetSpec; companyUid: Uid }) {
  const m = useMessages()
  const store = useAppStore()
  const { whenOf } = useVisitWords()
  const { answer } = useAnswer(`print ${companyUid}`, () => store.getState().visits.list({ companyUid }))
  const visits = (answer ?? []).toReversed()
  const isBrief = needsOf(spec.sheet).company === 'needed'
  const items = [
    { id: '', label: isBrief ? m.printing.nextVisit : m.printing.withoutVisit },
    ...visits.map((visit) => ({
      id: visit.uid,
      label: whenOf(visit),
      hint: m.visits.states[visit.state],
    })),
  ]
  const chosen = visits.some(({ uid }) => uid === spec.visitUid) ? (spec.visitUid ?? '') : ''
  return (
    <Select
      label={m.printing.visit}
      items={items}
      value={chosen}
      onChange={(uid) => store.getState().printing.change({ visitUid: uid === '' ? null : uid })}
    />
  )
}
