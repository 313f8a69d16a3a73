import { useState } from 'react'
import type { Answer, Uid } from '../../../electron/contract'
import type { Criterion } from '../../../electron/contract/rules/criteria'
import { useEditing } from '../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { SaveError } from '../../ui/save-error'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './answers.module.css'
import { parseSourceDate } from './answer-words'
import { criterionText, optionText } from './quantity'
import { QuantityField } from './quantity-field'

interface AnswerDialogProps {
  readonly subjectUid: Uid
  /** What the park or parcel is called. */
  readonly subjectName: string
  readonly criterion: Criterion
  /** What stands there now. */
  readonly answer: Answer | undefined
  readonly onClose: () => void
}

/** Answers one criterion of one park or parcel: known with its value, none, or not confirmed. */
export function AnswerDialog({ subjectUid, subjectName, criterion, answer, onClose }: AnswerDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const unreadable = useUnreadable()
  const [problem, setProblem] = useState<'value' | 'date' | null>(null)
  // Whoever opens it wants to answer: an unanswered criterion begins as known, its value field has the focus.
  const { draft, change, read } = useDraft({
    state: (answer === undefined || answer.state === 'unknown' ? 'known' : answer.state) as Answer['state'],
    number: answer?.number ?? null,
    option: answer?.option ?? null,
    day: answer?.day ?? null,
    text: answer?.text ?? '',
    source: answer?.source ?? '',
    sourceDate: answer?.sourceDate ?? '',
  })
  const words = m.requirements.answers
  const { kind, unit } = criterion
  // A yes or no has its plain no among the options.
  const states: readonly Answer['state'][] =
    kind === 'yesNo' ? ['known', 'unknown'] : ['known', 'none', 'unknown']
  const isKnown = draft.state === 'known'

  async function save(): Promise<void> {
    const now = read()
    const value = kind === 'number' ? now.number : kind === 'day' ? now.day : now.option
    const date = parseSourceDate(now.sourceDate)
    const wrong = now.state === 'known' && (value === null || unreadable.has()) ? 'value' : null
    setProblem(wrong ?? (date === undefined ? 'date' : null))
    if (wrong !== null || date === undefined) return
    const { requirements } = store.getState()
    const isEmpty = now.state === 'unknown' && now.text.trim() === '' && now.source.trim() === ''
    const done = await saving.save(async () => {
      if (isEmpty) {
        if (answer?.uid !== undefined) await requirements.removeAnswer(answer.uid)
        return
      }
      const known = now.state === 'known'
      await requirements.saveAnswer({
        subjectUid,
        criterion: criterion.key,
        state: now.state,
        number: known && kind === 'number' ? now.number : null,
        option: known && (kind === 'choice' || kind === 'yesNo') ? now.option : null,
        day: known && kind === 'day' ? now.day : null,
        text: now.text.trim(),
        source: now.source.trim(),
        sourceDate: date,
      })
    })
    if (done) onClose()
  }

  const valueError = problem === 'value' ? words.missingValue : null
  return (
    <Dialog
      title={m.common.colon(subjectName, criterionText(criterion.key, m))}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            disabledReason={editing.reason}
            onPress={() => void save()}
          >
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={words.state}
          look="segmented"
          items={states.map((id) => ({ id, label: words.states[id] }))}
          value={draft.state}
          onChange={(state) => change({ state })}
        />
        {isKnown && kind === 'number' && unit !== null && (
          <QuantityField
            label={words.value}
            unit={unit}
            showsUnit
            value={draft.number}
            onChange={(number) => change({ number })}
            onValidity={unreadable.tell('value')}
            onEnter={() => void save()}
            error={valueError}
            autoFocus
          />
        )}
        {isKnown && kind === 'day' && (
          <DateField
            label={words.day}
            value={draft.day}
            onChange={(day) => change({ day })}
            onValidity={unreadable.tell('value')}
            onEnter={() => void save()}
            error={valueError}
            autoFocus
          />
        )}
        {isKnown && (kind === 'choice' || kind === 'yesNo') && (
          <Select
            label={words.option}
            items={criterion.options.map((id) => ({ id, label: optionText(criterion.key, id, m) }))}
            value={draft.option}
            onChange={(option) => change({ option })}
            error={valueError}
            autoFocus
          />
        )}
        {draft.state === 'none' && <p className={styles.quiet}>{words.noneMeans[criterion.whenNone]}</p>}
        <Hint criterion={criterion} />
        <TextField
          label={words.note}
          value={draft.text}
          onChange={(text) => change({ text })}
          onEnter={() => void save()}
          maxLength={2000}
        />
        <div className={styles.pair}>
          <TextField
            label={words.source}
            value={draft.source}
            onChange={(source) => change({ source })}
            onEnter={() => void save()}
            placeholder={words.sourcePlaceholder}
            maxLength={2000}
          />
          <TextField
            label={words.sourceDate}
            description={words.sourceDateHint}
            value={draft.sourceDate}
            onChange={(sourceDate) => change({ sourceDate })}
            onEnter={() => void save()}
            error={problem === 'date' ? words.sourceDateUnreadable : null}
          />
        </div>
        <SaveError error={saving.error} />
      </div>
    </Dialog>
  )
}

function Hint({ criterion }: { criterion: Criterion }) {
  const m = useMessages()
  const hint = (m.criteria.hints as Readonly<Record<string, string>>)[criterion.key]
  return hint ? <p className={styles.quiet}>{hint}</p> : null
}
