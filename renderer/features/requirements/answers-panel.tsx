import { useState } from 'react'
import type { Answer, Parcel, Uid } from '../../../electron/contract'
import { criteria, type Criterion } from '../../../electron/contract/rules/criteria'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge, Unknown } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Cost } from '../matching/cost'
import { AnswerDialog } from './answer-dialog'
import { answerText, effectiveAnswer } from './answer-words'
import styles from './answers.module.css'
import { criterionText } from './quantity'
import { recordText } from './record-text'
import { answerKey, useAnswers } from './use-answers'

interface AnswersPanelProps {
  readonly parkUid: Uid
  /** The parcel whose answers these are; null for those of the park. */
  readonly parcel: Parcel | null
  readonly subjectName: string
  /** Opens the parcel's form at what the record answers. */
  readonly onRecord?: (criterion: string) => void
}

/** What is known of each criterion, at a parcel or for a whole park, and what each gap costs. */
export function AnswersPanel({ parkUid, parcel, subjectName, onRecord }: AnswersPanelProps) {
  const m = useMessages()
  const format = useFormat()
  const subjectUid = parcel?.uid ?? parkUid
  const answers = useAnswers(parcel ? [parcel.uid, parkUid] : [parkUid])
  const hasShape = useApp((state) => parcel !== null && state.parcels.shapes.has(parcel.uid))
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [edited, setEdited] = useState<Criterion | null>(null)
  const words = m.requirements.answers
  if (answers === null) return null

  const shown = criteria.filter(({ subject }) =>
    parcel === null ? subject === 'park' || subject === 'parcel' : true,
  )
  const rows = shown.map((criterion) => {
    const own = answers.get(answerKey(subjectUid, criterion.key))
    const park = parcel ? answers.get(answerKey(parkUid, criterion.key)) : undefined
    const { answer, isOfPark } = effectiveAnswer(own, park)
    const isRecord = criterion.subject === 'record'
    const isMeasured = criterion.subject === 'computed' && hasShape
    const text =
      isRecord && parcel
        ? recordText(criterion.key, parcel, m, format)
        : isMeasured
          ? words.computed
          : answer
            ? answerText(answer, m, format)
            : null
    return { criterion, own, park, answer, isOfPark, isRecord, isMeasured, text }
  })
  // At the park a question of the single parcels is open only where it was asked of the park too.
  const counted = rows.filter(
    ({ criterion, text }) => parcel !== null || criterion.subject === 'park' || text !== null,
  )
  const open = counted.filter(({ text }) => text === null)
  const groups = [...new Set(shown.map(({ group }) => group))]
  return (
    <section className={styles.panel} aria-label={words.title}>
      <p className={styles.quiet}>{parcel ? words.text : words.parkText}</p>
      <div className={styles.top}>
        <strong>
          {words.progress(format.whole(counted.length - open.length), format.whole(counted.length))}
        </strong>
        <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
          {words.onlyOpen}
        </Checkbox>
      </div>
      {onlyOpen && open.length === 0 && <p>{words.allAnswered}</p>}
      {groups.map((group) => {
        const own = (onlyOpen ? open : rows).filter(({ criterion }) => criterion.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h3>{m.criteria.groups[group]}</h3>
            <dl className={styles.rows}>
              {own.map((row) => (
                <Row
                  key={row.criterion.key}
                  {...row}
                  subjectUid={subjectUid}
                  parkUid={parkUid}
                  isLeftToParcels={parcel === null && row.criterion.subject === 'parcel'}
                  onEdit={() => (row.isRecord ? onRecord?.(row.criterion.key) : setEdited(row.criterion))}
                />
              ))}
            </dl>
          </section>
        )
      })}
      {edited !== null && (
        <AnswerDialog
          key={edited.key}
          subjectUid={subjectUid}
          subjectName={subjectName}
          criterion={edited}
          answer={answers.get(answerKey(subjectUid, edited.key))}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface RowProps {
  readonly criterion: Criterion
  readonly own: Answer | undefined
  readonly park: Answer | undefined
  readonly answer: Answer | undefined
  readonly isOfPark: boolean
  readonly isRecord: boolean
  readonly isMeasured: boolean
  readonly text: string | null
  readonly subjectUid: Uid
  readonly parkUid: Uid
  /** The park may answer it for all its parcels, but need not. */
  readonly isLeftToParcels: boolean
  readonly onEdit: () => void
}

function Row({
  criterion,
  own,
  park,
  answer,
  isOfPark,
  isRecord,
  isMeasured,
  text,
  subjectUid,
  parkUid,
  isLeftToParcels,
  onEdit,
}: RowProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const words = m.requirements.answers
  const name = criterionText(criterion.key, m)
  const overridden = own && own.state !== 'unknown' && park ? answerText(park, m, format) : null
  const asked = criterion.subject === 'park' ? parkUid : subjectUid
  const source =
    answer &&
    [
      answer.text === text ? '' : answer.text,
      answer.source,
      answer.sourceDate,
      answer.origin === 'demo' ? m.common.origins.demo : '',
    ]
      .filter((each) => each !== '')
      .join('・')
  const mayEdit = editing.isShown && !isMeasured
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.value}>
          {text ??
            (isLeftToParcels ? (
              <small>{words.ofParcels}</small>
            ) : (
              <Unknown cost={<Cost subjectUid={asked} criterion={criterion.key} />}>
                {m.common.unknown}
              </Unknown>
            ))}
          {isOfPark && text !== null && <Badge>{words.fromPark}</Badge>}
          {isRecord && text !== null && <small>{words.fromRecord}</small>}
        </span>
        {overridden !== null && (
          <small>
            {words.parkSays(overridden)}（{words.ownOverPark}）
          </small>
        )}
        {source && <small>{source}</small>}
      </dd>
      {mayEdit &&
        (text === null ? (
          <Button size="small" aria-label={words.edit(name)} disabledReason={editing.reason} onPress={onEdit}>
            {words.answer}
          </Button>
        ) : (
          <IconButton
            icon="edit"
            size="small"
            label={isRecord ? words.editRecord : words.edit(name)}
            disabledReason={editing.reason}
            onPress={onEdit}
          />
        ))}
    </div>
  )
}
