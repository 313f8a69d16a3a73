import { useRef, useState } from 'react'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { Notice } from '../../../ui/notice'
import { SaveError } from '../../../ui/save-error'
import { TextField } from '../../../ui/text-field'
import { selectFirmMap } from '../../companies/firm'
import type { VisitRow } from '../rows'
import type { Answer } from '../slice'
import { useAnswer } from '../use-answer'
import { useVisitWords } from '../words'
import { canApply, toApply } from './answers'
import styles from './calendar.module.css'

/** Larger than any calendar file of a year; the host takes no more. */
const longest = 5_000_000

/** An answer from a calendar: pasted or from a file, read first, then taken over visit by visit. */
export function AnswersDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.visits.calendar
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [changed, setChanged] = useState<number | null>(null)
  const reading = useSaving()
  const saving = useSaving()

  async function read(source: string): Promise<void> {
    setProblem(null)
    setChanged(null)
    if (source.trim() === '') return setProblem(words.pasteNeeded)
    if (source.length > longest) return setProblem(words.tooLong)
    await reading.save(async () => {
      const found = await store.getState().visits.readAnswers(source)
      setAnswers(found)
      setChosen(new Set(found.flatMap((answer, index) => (canApply(answer) ? [index] : []))))
    })
  }

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > longest * 3) return setProblem(words.tooLong)
    const source = await file.text()
    setText(source.slice(0, longest))
    await read(source)
  }

  async function apply(): Promise<void> {
    const wanted = (answers ?? []).flatMap((answer, index) =>
      chosen.has(index) ? (toApply(answer) ?? []) : [],
    )
    if (wanted.length === 0) return
    await saving.save(async () => {
      setChanged(await store.getState().visits.applyAnswers(wanted))
      setAnswers(null)
      setText('')
    })
  }

  return (
    <Dialog
      title={words.importTitle}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.close}</Button>
          {answers === null ? (
            <Button variant="primary" isPending={reading.isPending} onPress={() => void read(text)}>
              {words.read}
            </Button>
          ) : (
            <>
              <Button onPress={() => setAnswers(null)}>{words.back}</Button>
              <Button
                variant="primary"
                disabledReason={editing.reason}
                isDisabled={chosen.size === 0}
                isPending={saving.isPending}
                onPress={() => void apply()}
              >
                {words.apply(format.whole(chosen.size))}
              </Button>
            </>
          )}
        </>
      }
    >
      {changed !== null && (
        <Notice tone="good" title={words.applied(format.whole(changed))}>
          {words.appliedText}
        </Notice>
      )}
      {answers === null ? (
        <>
          <p>{words.importText}</p>
          <div>
            <input
              ref={file}
              type="file"
              hidden
              accept=".ics,text/calendar"
              aria-label={words.chooseFile}
              onChange={(event) => void take(event.target.files?.[0])}
            />
            <Button icon="folder" onPress={() => file.current?.click()}>
              {words.chooseFile}
            </Button>
          </div>
          <TextField
            label={words.paste}
            placeholder="BEGIN:VCALENDAR"
            value={text}
            onChange={setText}
            onEnter={() => void read(text)}
            lines={8}
            error={problem}
            autoFocus
          />
          <SaveError error={reading.error} />
        </>
      ) : answers.length === 0 ? (
        <Notice tone="warn" title={words.noEvents} />
      ) : (
        <AnswerTable
          answers={answers}
          chosen={chosen}
          onChoose={(index, isIn) => {
            const next = new Set(chosen)
            if (isIn) next.add(index)
            else next.delete(index)
            setChosen(next)
          }}
        />
      )}
      <SaveError error={saving.error} />
    </Dialog>
  )
}

interface AnswerTableProps {
  readonly answers: readonly Answer[]
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (index: number, isIn: boolean) => void
}

function AnswerTable({ answers, chosen, onChoose }: AnswerTableProps) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.visits.calendar
  const uids = [...new Set(answers.flatMap((answer) => answer.visitUid ?? []))]
  const { answer: visits } = useAnswer(uids.length === 0 ? null : uids.join(' '), () =>
    store.getState().visits.list({ uids }),
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.take}</th>
          <th scope="col">{words.columns.event}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.when}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, index) => (
          <AnswerLine
            key={`${answer.eventUid} ${index}`}
            answer={answer}
            visit={visits?.find((visit) => visit.uid === answer.visitUid)}
            isChosen={chosen.has(index)}
            onChoose={(isIn) => onChoose(index, isIn)}
          />
        ))}
      </tbody>
    </table>
  )
}

const tones = {
  moved: 'accent',
  same: 'neutral',
  cancelled: 'danger',
  older: 'neutral',
  unknown: 'neutral',
  unreadable: 'warn',
} as const

function AnswerLine({
  answer,
  visit,
  isChosen,
  onChoose,
}: {
  answer: Answer
  visit: VisitRow | undefined
  isChosen: boolean
  onChoose: (isIn: boolean) => void
}) {
  const m = useMessages()
  const words = m.visits.calendar
  const { whenOf } = useVisitWords()
  const company = useApp((state) => selectFirmMap(state).get(visit?.companyUid ?? '')?.name)
  const name = company ?? answer.summary
  const next =
    answer.on === null
      ? null
      : whenOf({ on: answer.on, startAt: answer.startAt, minutes: answer.minutes ?? 0 })
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={words.take(name)}
          isSelected={isChosen}
          isDisabled={!canApply(answer)}
          onChange={onChoose}
        />
      </td>
      <td>
        {name || words.noSummary}
        {company !== undefined && answer.summary !== '' && (
          <div className={styles.quiet}>{answer.summary}</div>
        )}
      </td>
      <td>
        <Badge tone={tones[answer.kind]}>{words.kinds[answer.kind]}</Badge>
        {answer.problem !== null && <div className={styles.quiet}>{words.problems[answer.problem]}</div>}
      </td>
      <td>
        {visit !== undefined && answer.kind === 'moved' && (
          <>
            {whenOf(visit)} <span className={styles.arrow}>→</span>{' '}
          </>
        )}
        {next}
      </td>
    </tr>
  )
}
