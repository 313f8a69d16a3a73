import { today as calendarDay } from '../../app/today'
import { useApp, useAppStore } from '../../store/context'
import { openTrip } from '../trips/open-trip'
import { TripDialog } from '../trips/trip-dialog'
import { AnswersDialog } from './calendar/answers-dialog'
import { CalendarDialog } from './calendar/calendar-dialog'
import { BulkDialog } from './form/bulk-dialog'
import { VisitDialog } from './form/visit-dialog'
import { RecordDialog } from './record/record-dialog'
import { useAnswer } from './use-answer'

/** The dialogs of the visits, above whatever screen they were asked for from. */
export function VisitDialogs() {
  const store = useAppStore()
  const asking = useApp((state) => state.visits.asking)
  const close = () => store.getState().visits.closeAsking()
  if (asking === null) return null
  switch (asking.kind) {
    case 'plan':
      return asking.uid === null ? (
        <VisitDialog visit={null} start={asking.start} onClose={close} />
      ) : (
        <KnownVisit key={asking.uid} uid={asking.uid} onClose={close} />
      )
    case 'bulk':
      return <BulkDialog companyUids={asking.companyUids} onClose={close} />
    case 'trip':
      return (
        <TripDialog
          trip={null}
          on={calendarDay()}
          onClose={close}
          onSaved={(uid) => openTrip(store.getState(), uid)}
        />
      )
    case 'record':
      return <RecordDialog key={asking.visit.uid} visit={asking.visit} onClose={close} />
    case 'calendar':
      return <CalendarDialog selection={asking.selection} onClose={close} />
    case 'answers':
      return <AnswersDialog onClose={close} />
  }
}

function KnownVisit({ uid, onClose }: { uid: string; onClose: () => void }) {
  const store = useAppStore()
  const { answer } = useAnswer(uid, () => store.getState().visits.list({ uids: [uid] }))
  const [visit] = answer ?? []
  return visit === undefined ? null : <VisitDialog visit={visit} start={{}} onClose={onClose} />
}
