import { useState } from 'react'
import type { Parcel, Uid } from '../../../electron/contract'
import { criterionOf, type Criterion } from '../../../electron/contract/rules/criteria'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Unknown } from '../../ui/badge'
import inspector from '../parcels/inspector/inspector.module.css'
import { parkName } from '../parcels/names'
import { selectParkMap } from '../parcels/selectors'
import { AnswerDialog } from '../requirements/answer-dialog'
import { criterionText } from '../requirements/quantity'
import { answerKey, useAnswers } from '../requirements/use-answers'
import styles from './matching.module.css'
import { useQuestions } from './use-questions'

interface Asked {
  readonly subjectUid: Uid
  readonly name: string
  readonly criterion: Criterion
}

/** What prospects ask of this parcel and its park and nobody has answered, with what each gap costs. */
export function AskedHere({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const questions = useQuestions()
  const park = useApp((state) => selectParkMap(state).get(parcel.parkUid))
  const answers = useAnswers([parcel.uid, parcel.parkUid])
  const [asked, setAsked] = useState<Asked | null>(null)
  if (!editing.isShown || questions === null || answers === null) return null
  const open = questions.flatMap(({ subjectUid, criterion = '', prospectUids = [] }) => {
    const found = criterionOf(criterion)
    // What the record itself answers stands above, with its own 未確認.
    if (found === null || found.subject === 'record') return []
    if (subjectUid !== parcel.uid && subjectUid !== parcel.parkUid) return []
    return [{ subjectUid, criterion: found, count: prospectUids.length }]
  })
  if (open.length === 0) return null
  const nameOf = (uid: Uid) =>
    uid === parcel.uid ? m.parcels.parcel(parcel.number) : park ? parkName(park, format.language) : ''
  return (
    <section className={inspector.section}>
      <h3>{m.matching.askedHere}</h3>
      <ul className={styles.askedList}>
        {open.map(({ subjectUid, criterion, count }) => {
          const name = criterionText(criterion.key, m)
          return (
            <li key={`${subjectUid} ${criterion.key}`}>
              {editing.reason === null ? (
                <button
                  type="button"
                  className={styles.link}
                  aria-label={m.matching.radar.answerOf(name, nameOf(subjectUid))}
                  onClick={() => setAsked({ subjectUid, name: nameOf(subjectUid), criterion })}
                >
                  {name}
                </button>
              ) : (
                name
              )}
              <Unknown cost={m.requirements.answers.blocks(format.whole(count))}>{m.common.unknown}</Unknown>
            </li>
          )
        })}
      </ul>
      {asked !== null && (
        <AnswerDialog
          subjectUid={asked.subjectUid}
          subjectName={asked.name}
          criterion={asked.criterion}
          answer={answers.get(answerKey(asked.subjectUid, asked.criterion.key))}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}
