import { useState, type ReactNode } from 'react'
import { today as calendarDay } from '../../../app/today'
import { useApp, useAppStore } from '../../../store/context'
import type { AppStore } from '../../../store/create-store'
import { ActivityDialog } from '../../activities/activity-dialog'
import { activityDraftOf, activityInput, type ActivityRecord } from '../../activities/activity-form'
import { openCompany, openProspect } from '../../companies/open'
import { selectProspectRow } from '../../prospects/rows'
import { StageDialog } from '../../prospects/stage-dialog'
import { useMe } from '../form/visit-dialog'
import { NextActionDialog } from './next-action-dialog'
import type { AgendaAction, Due } from './groups'

/** Beyond so many activities of one company a promise is not looked for any more. */
const activitiesAtMost = 1000

interface AgendaActions {
  /** Does it, or opens what asks for the rest. */
  readonly act: (row: Due, action: AgendaAction) => void
  /** The dialog of a row, while one is open. */
  readonly dialog: ReactNode
}

/** What the rows of the agenda lead to. @param onDone tells what was done at once, without a dialog */
export function useAgendaActions(onDone: (row: Due, action: AgendaAction) => void): AgendaActions {
  const store = useAppStore()
  const today = calendarDay()
  const [me = null] = useMe()
  const [asking, setAsking] = useState<{ readonly row: Due; readonly action: AgendaAction } | null>(null)
  const prospect = useApp((state) => selectProspectRow(state, asking?.row.prospectUid ?? null, today))
  const close = () => setAsking(null)

  const act = (row: Due, action: AgendaAction): void => {
    const state = store.getState()
    const companyUid = row.companyUid
    const atOnce = (work: () => Promise<void>) =>
      void work().then(() => onDone(row, action), state.frame.notifyError)
    switch (action) {
      case 'record':
        return void recordVisit(store, row).catch(state.frame.notifyError)
      case 'edit':
        return state.visits.ask({ kind: 'plan', uid: row.rowUid, start: {} })
      case 'plan':
        if (companyUid === null) return
        return state.visits.ask({
          kind: 'plan',
          uid: null,
          start: {
            companyUid,
            prospectUids: row.prospectUid === null ? [] : [row.prospectUid],
            purpose: row.text,
          },
        })
      case 'finish':
        // A case without a next action falls silent, so it is asked what comes after.
        if (row.prospectUid === row.rowUid) return setAsking({ row, action })
        return atOnce(() => state.visits.finishNextAction(row.rowUid, today))
      case 'keep':
        return atOnce(() => keepPromise(store, row, today))
      case 'answered':
        return atOnce(() => state.prospects.update(row.rowUid, { answeredOn: today }))
      case 'called':
        return atOnce(() => state.visits.called(row.rowUid, today))
      case 'resume':
      case 'call':
        return setAsking({ row, action })
      case 'open':
        if (row.prospectUid !== null) return openProspect(state, row.prospectUid)
        if (companyUid !== null) openCompany(state, companyUid)
    }
  }

  const dialog =
    asking === null ? null : asking.action === 'call' && asking.row.companyUid !== null ? (
      <ActivityDialog
        companyUid={asking.row.companyUid}
        activityUid={null}
        start={{
          kind: 'call',
          on: today,
          officerUid: me,
          counterpart: '',
          prospectUid: asking.row.prospectUid,
          summary: '',
          dueOn: null,
          doneOn: null,
        }}
        onClose={close}
      />
    ) : asking.action === 'resume' && prospect !== null ? (
      <StageDialog rows={[prospect]} onClose={close} />
    ) : asking.action === 'finish' && prospect !== null ? (
      <NextActionDialog row={prospect} onClose={close} />
    ) : null
  return { act, dialog }
}

async function recordVisit(store: AppStore, row: Due): Promise<void> {
  const [visit] = await store.getState().visits.list({ uids: [row.rowUid] })
  if (visit !== undefined) store.getState().visits.ask({ kind: 'record', visit })
}

async function keepPromise(store: AppStore, row: Due, today: string): Promise<void> {
  const { activities } = store.getState()
  const found = await activities.list({
    companyUid: row.companyUid,
    prospectUid: null,
    limit: activitiesAtMost,
  })
  const promise = found.find((each): each is ActivityRecord => each.uid === row.rowUid)
  if (promise === undefined) return
  const draft = {
    ...activityDraftOf(promise),
    on: promise.on,
    doneOn: today < promise.on ? promise.on : today,
  }
  await activities.save(activityInput(promise.uid, promise.companyUid, draft))
}
