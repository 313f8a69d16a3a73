import { useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { SaveError } from '../../ui/save-error'
import { Menu } from '../../ui/menu'
import { Section } from '../companies/page/section'
import { openBrief, openRecordForm } from '../printing/open-print'
import { planVisit } from './plan-visit'
import { isOpen, type VisitRow } from './rows'
import { StateBadge } from './state-badge'
import { useAnswer } from './use-answer'
import styles from './visits-section.module.css'
import { useVisitWords } from './words'

/** So many visits of the past are shown before they are asked for. */
const few = 3

/** Visits of a company, or of one of its cases: those to come, then those that were. */
export function VisitsSection({ companyUid, prospectUid }: { companyUid: Uid; prospectUid?: Uid }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.visits.section
  const isPublic = useApp((state) => state.frame.face === 'public')
  const [showsAll, setShowsAll] = useState(false)
  const { answer, error } = useAnswer(`${companyUid} ${prospectUid ?? ''}`, () =>
    store.getState().visits.list({ companyUid, prospectUid: prospectUid ?? null }),
  )
  if (isPublic) return null
  const visits = answer ?? []
  const planned = visits.filter(isOpen)
  const past = visits.filter((visit) => !isOpen(visit)).toReversed()
  const seen = showsAll ? past : past.slice(0, few)
  return (
    <Section
      title={words.title}
      count={visits.length}
      addLabel={m.visits.plan}
      onAdd={() => planVisit(store.getState(), companyUid, prospectUid)}
    >
      <SaveError error={error} />
      {answer !== null && visits.length === 0 && <p className={styles.none}>{words.none}</p>}
      {[
        { id: 'planned', label: words.planned, items: planned },
        { id: 'held', label: words.held, items: seen },
      ].map(
        ({ id, label, items }) =>
          items.length > 0 && (
            <div key={id}>
              <h4 className={styles.label}>{label}</h4>
              <ul className={styles.list}>
                {items.map((visit) => (
                  <VisitLine key={visit.uid} visit={visit} />
                ))}
              </ul>
            </div>
          ),
      )}
      {past.length > seen.length && (
        <Button size="small" variant="quiet" onPress={() => setShowsAll(true)}>
          {words.more(format.whole(past.length - seen.length))}
        </Button>
      )}
    </Section>
  )
}

function VisitLine({ visit }: { visit: VisitRow }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.visits.section
  const { whenOf } = useVisitWords()
  const when = whenOf(visit)
  const { purpose, facts, opinions, nextAction, nextActionOn, nextActionDoneOn } = visit
  return (
    <li className={styles.visit}>
      <div className={styles.head}>
        <StateBadge state={visit.state} />
        <span className={styles.when}>{when}</span>
        <span className={styles.quiet}>
          {m.visits.kinds[visit.kind]}
          {visit.aim === 'aftercare' && `（${m.visits.aims.aftercare}）`}
        </span>
        <span className={styles.tools}>
          <IconButton
            icon="file"
            size="small"
            label={words.record(when)}
            disabledReason={editing.reason}
            onPress={() => store.getState().visits.ask({ kind: 'record', visit })}
          />
          <IconButton
            icon="edit"
            size="small"
            label={words.edit(when)}
            disabledReason={editing.reason}
            onPress={() => store.getState().visits.ask({ kind: 'plan', uid: visit.uid, start: {} })}
          />
          <Menu
            label={m.printing.printFor(when)}
            actions={[
              {
                id: 'brief',
                label: m.printing.briefButton,
                icon: 'print',
                onAction: () => openBrief(store, visit.companyUid, visit.uid),
              },
              {
                id: 'form',
                label: m.printing.recordFormButton,
                icon: 'print',
                onAction: () => openRecordForm(store, { companyUid: visit.companyUid, visitUid: visit.uid }),
              },
            ]}
          >
            <IconButton icon="print" size="small" label={m.printing.printFor(when)} />
          </Menu>
        </span>
      </div>
      {purpose !== '' && <p>{purpose}</p>}
      {facts !== '' && (
        <p className={styles.fact}>
          <span className={styles.quiet}>{m.visits.record.facts}</span> {facts}
        </p>
      )}
      {opinions !== '' && (
        <p className={styles.opinion}>
          <span className={styles.quiet}>{m.visits.record.opinions}</span> {opinions}
        </p>
      )}
      {nextAction !== '' && nextActionDoneOn === null && (
        <p>
          <span className={styles.quiet}>{m.visits.record.nextAction}</span>{' '}
          {nextActionOn !== null && format.dayShort(nextActionOn)} {nextAction}
        </p>
      )}
    </li>
  )
}
