import { useMemo, useState } from 'react'
import type { Parcel, Uid } from '../../../electron/contract'
import { criterionOf, type Criterion } from '../../../electron/contract/rules/criteria'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Fold } from '../../ui/fold'
import { ProgressBar } from '../../ui/progress-bar'
import { Select } from '../../ui/select'
import { openProspect } from '../companies/open'
import { parkName } from '../parcels/names'
import { selectParkMap, selectParks } from '../parcels/selectors'
import { AnswerDialog } from '../requirements/answer-dialog'
import { RecordDialog } from '../requirements/record-dialog'
import { criterionText } from '../requirements/quantity'
import { answerKey, useAnswers } from '../requirements/use-answers'
import styles from './radar-panel.module.css'
import { radarRows, type RadarRow } from './radar-rows'
import { useQuestions } from './use-questions'

const everywhere = 'all'
const namesShown = 4

interface Asked {
  readonly subjectUid: Uid
  readonly name: string
  readonly criterion: Criterion
}

/** The completeness radar: which unanswered criterion holds up how many live prospects; each is answered right here. */
export function RadarPanel() {
  const m = useMessages()
  const format = useFormat()
  const questions = useQuestions()
  const parcels = useApp((state) => state.parcels.byUid)
  const parks = useApp(selectParks)
  const parkMap = useApp(selectParkMap)
  const [park, setPark] = useState<string>(everywhere)
  const [asked, setAsked] = useState<Asked | null>(null)
  const words = m.matching.radar
  const all = useMemo(() => radarRows(questions ?? [], parcels), [questions, parcels])
  const rows = park === everywhere ? all : all.filter((row) => row.parkUid === park)
  const prospects = new Set(rows.flatMap((row) => row.prospectUids))

  function answer(subjectUid: Uid, name: string, key: string): void {
    const criterion = criterionOf(key)
    if (criterion) setAsked({ subjectUid, name, criterion })
  }

  if (questions === null) return <ProgressBar label={m.matching.working} />
  return (
    <section className={styles.radar} aria-label={words.title}>
      <p className={styles.intro}>{words.text}</p>
      {all.length === 0 ? (
        <EmptyState icon="check" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            <Select
              label={words.filterPark}
              labelHidden
              className={styles.park}
              items={[
                { id: everywhere, label: m.matching.filters.allParks },
                ...parks.map((each) => ({ id: each.uid, label: parkName(each, format.language) })),
              ]}
              value={park}
              onChange={setPark}
            />
            <span role="status">{words.total(format.whole(rows.length), format.whole(prospects.size))}</span>
          </div>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.cost}</th>
                <th scope="col">{words.criterion}</th>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.answer}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const owner = parkMap.get(row.parkUid)
                return (
                  <Row
                    key={row.key}
                    row={row}
                    park={owner ? parkName(owner, format.language) : ''}
                    onAnswer={answer}
                  />
                )
              })}
            </tbody>
          </table>
        </>
      )}
      {asked !== null &&
        (asked.criterion.subject === 'record' ? (
          <Recording {...asked} onClose={() => setAsked(null)} />
        ) : (
          <Answering {...asked} onClose={() => setAsked(null)} />
        ))}
    </section>
  )
}

function Row({
  row,
  park,
  onAnswer,
}: {
  row: RadarRow
  park: string
  onAnswer: (subjectUid: Uid, name: string, criterion: string) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.matching.radar
  const { parcels, criterion } = row
  const [first] = parcels
  const name = criterionText(criterion, m)
  const isRecord = criterionOf(criterion)?.subject === 'record'
  const single = row.subject === 'park' ? { uid: row.parkUid, name: park } : null
  return (
    <tr>
      <td className={styles.cost}>
        <strong>{words.prospects(format.whole(row.prospectUids.length))}</strong>
        {row.mustCount > 0 && <small>{words.must(format.whole(row.mustCount))}</small>}
        <Names uids={row.prospectUids} />
      </td>
      <td>
        {name} <small>{isRecord && words.record}</small>
      </td>
      <td>
        {row.subject === 'park' ? (
          park
        ) : parcels.length === 1 && first ? (
          <>
            {first.number} <small>{park}</small>
          </>
        ) : (
          <Fold title={`${words.sameQuestion(format.whole(parcels.length))}　${park}`}>
            <ul className={styles.parcels}>
              {parcels.map((parcel) => (
                <li key={parcel.uid}>
                  <One
                    parcel={parcel}
                    name={name}
                    onAnswer={() => onAnswer(parcel.uid, parcel.number, criterion)}
                  />
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </td>
      <td>
        {single ? (
          <One subject={single.name} name={name} onAnswer={() => onAnswer(single.uid, park, criterion)} />
        ) : parcels.length === 1 && first ? (
          <One
            parcel={first}
            name={name}
            isPlain
            onAnswer={() => onAnswer(first.uid, first.number, criterion)}
          />
        ) : (
          // What holds for the whole park is answered once; a parcel's own answer goes before it.
          !isRecord && (
            <One subject={park} name={name} onAnswer={() => onAnswer(row.parkUid, park, criterion)} ofPark />
          )
        )}
      </td>
    </tr>
  )
}

function One({
  parcel,
  subject,
  name,
  isPlain = false,
  ofPark = false,
  onAnswer,
}: {
  parcel?: Parcel
  subject?: string
  name: string
  isPlain?: boolean
  ofPark?: boolean
  onAnswer: () => void
}) {
  const m = useMessages()
  const editing = useEditing()
  const words = m.matching.radar
  const of = parcel?.number ?? subject ?? ''
  return (
    <Button
      size="small"
      aria-label={words.answerOf(name, of)}
      disabledReason={editing.reason}
      onPress={onAnswer}
    >
      {parcel && !isPlain ? of : ofPark ? words.answerPark : words.answer}
    </Button>
  )
}

/** The prospects a gap holds up, by code name. */
function Names({ uids }: { uids: readonly Uid[] }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const byUid = useApp((state) => state.prospects.byUid)
  return (
    <span className={styles.names}>
      {uids.slice(0, namesShown).map((uid) => (
        <button
          key={uid}
          type="button"
          className={styles.link}
          onClick={() => openProspect(store.getState(), uid)}
        >
          {byUid.get(uid)?.codeName ?? ''}
        </button>
      ))}
      {uids.length > namesShown && (
        <small>{m.matching.newFits.more(format.whole(uids.length - namesShown))}</small>
      )}
    </span>
  )
}

function Recording({ subjectUid, criterion, onClose }: Asked & { onClose: () => void }) {
  const parcel = useApp((state) => state.parcels.byUid.get(subjectUid))
  return parcel ? <RecordDialog parcel={parcel} criterion={criterion.key} onClose={onClose} /> : null
}

function Answering({ subjectUid, name, criterion, onClose }: Asked & { onClose: () => void }) {
  const answers = useAnswers([subjectUid])
  if (answers === null) return null
  const answer = answers.get(answerKey(subjectUid, criterion.key))
  return (
    <AnswerDialog
      subjectUid={subjectUid}
      subjectName={name}
      criterion={criterion}
      answer={answer}
      onClose={onClose}
    />
  )
}
