import { useState } from 'react'
import { DiscardQuestion } from '../../../app/discard-question'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useUnsaved } from '../../../app/use-unsaved'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Dialog } from '../../../ui/dialog'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { SaveError } from '../../../ui/save-error'
import { TextField } from '../../../ui/text-field'
import { selectFirmMap } from '../../companies/firm'
import type { VisitRow } from '../rows'
import { useVisitWords } from '../words'
import { recordDraftOf, recordInput, recordIssues, type RecordDraft, type RecordIssues } from './record-form'
import styles from './record.module.css'
import { SoonDayField } from './soon-day-field'

const mostPromises = 20

/** What came of a visit, in half a minute: the cursor stands in the facts, Tab goes on, Ctrl+Enter saves. */
export function RecordDialog({ visit, onClose }: { visit: VisitRow; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.visits.record
  const today = calendarDay()
  const { whenOf } = useVisitWords()
  const company = useApp((state) => selectFirmMap(state).get(visit.companyUid)?.name ?? '')
  const [first] = useState(() => recordDraftOf(visit, today))
  const { draft, change, read } = useDraft<RecordDraft>(first)
  const [issues, setIssues] = useState<RecordIssues>({})
  const [asks, setAsks] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()
  const isDirty = JSON.stringify(draft) !== JSON.stringify(first)
  useUnsaved('visit-record', isDirty)

  const set = (fields: Partial<RecordDraft>) => {
    change(fields)
    setIssues({})
  }
  const setPromise = (id: number, fields: Partial<RecordDraft['promises'][number]>) =>
    set({ promises: read().promises.map((line) => (line.id === id ? { ...line, ...fields } : line)) })

  async function submit(): Promise<void> {
    const now = read()
    const found = recordIssues(now)
    setIssues(found)
    const input = recordInput(visit, now)
    if (Object.keys(found).length > 0 || unreadable.has() || input === null || editing.reason !== null) return
    if (await saving.save(() => store.getState().visits.record(input))) onClose()
  }
  const save = () => void submit()
  const close = () => (isDirty ? setAsks(true) : onClose())

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      footer={
        <>
          <span className={styles.hint}>{words.keys}</span>
          <Button onPress={close}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={save}>
            {m.common.save}
          </Button>
        </>
      }
    >
      {editing.reason !== null && <Notice tone="warn" title={editing.reason} />}
      <p className={styles.head}>
        <strong>{company}</strong> {whenOf(visit)} {m.visits.kinds[visit.kind]}
      </p>
      {visit.purpose !== '' && <p className={styles.purpose}>{visit.purpose}</p>}
      <div className={styles.row}>
        <RadioGroup
          label={words.state}
          look="segmented"
          items={(['held', 'no-answer', 'cancelled'] as const).map((state) => ({
            id: state,
            label: m.visits.states[state],
          }))}
          value={draft.state}
          onChange={(state) => set({ state })}
        />
        <DateField
          label={words.on}
          value={draft.on}
          onChange={(on) => set({ on })}
          onValidity={unreadable.tell('on')}
          onEnter={save}
          error={issues.on ? m.visits.needed : null}
        />
      </div>
      <TextField
        className={styles.fact}
        label={words.facts}
        description={words.factsHint}
        value={draft.facts}
        onChange={(facts) => set({ facts })}
        onEnter={save}
        lines={3}
        maxLength={20_000}
        autoFocus
      />
      <TextField
        className={styles.opinion}
        label={words.opinions}
        description={words.opinionsHint}
        value={draft.opinions}
        onChange={(opinions) => set({ opinions })}
        onEnter={save}
        lines={2}
        maxLength={20_000}
      />
      <div className={styles.promises}>
        {draft.promises.map((line, index) => (
          <div key={line.id} className={styles.ahead}>
            <TextField
              label={words.promise(index + 1)}
              value={line.summary}
              onChange={(summary) => setPromise(line.id, { summary })}
              onEnter={save}
              maxLength={20_000}
              error={issues.promises?.has(line.id) ? words.promiseNeeded : null}
            />
            <SoonDayField
              label={words.promiseOn}
              value={line.dueOn}
              onChange={(dueOn) => setPromise(line.id, { dueOn })}
              onValidity={unreadable.tell(`promise ${line.id}`)}
              onEnter={save}
              today={today}
            />
          </div>
        ))}
      </div>
      <div className={styles.ahead}>
        <TextField
          label={words.nextAction}
          value={draft.nextAction}
          onChange={(nextAction) => set({ nextAction })}
          onEnter={save}
          maxLength={20_000}
          error={issues.nextAction ? words.nextActionNeeded : null}
          description={
            visit.prospectUids.length > 1
              ? words.manyProspects(format.whole(visit.prospectUids.length))
              : undefined
          }
        />
        <SoonDayField
          label={words.nextActionOn}
          value={draft.nextActionOn}
          onChange={(nextActionOn) => set({ nextActionOn })}
          onValidity={unreadable.tell('nextActionOn')}
          onEnter={save}
          today={today}
        />
      </div>
      {/* Behind the next action, so that Tab does not stop at it on its way. */}
      {draft.promises.length < mostPromises && draft.promises.at(-1)?.summary.trim() !== '' && (
        <Button
          size="small"
          icon="plus"
          className={styles.more}
          onPress={() =>
            set({
              promises: [
                ...read().promises,
                { id: Math.max(...read().promises.map((line) => line.id)) + 1, summary: '', dueOn: null },
              ],
            })
          }
        >
          {words.morePromises}
        </Button>
      )}
      <SaveError error={saving.error} />
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </Dialog>
  )
}
