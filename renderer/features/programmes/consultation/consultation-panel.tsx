import { useEffect, useState } from 'react'
import {
  CodedError,
  type Consultation,
  type ConsultationStep,
  type Matter,
  type Uid,
} from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { RadioGroup } from '../../../ui/radio-group'
import { SourceLine } from '../../indicators/detail/source-line'
import { CompanyPicker } from '../../parcels/occupants/company-picker'
import { entryName } from '../../prospects/names'
import { BeginDialog } from './begin-dialog'
import styles from './consultation.module.css'
import { StepDialog } from './step-dialog'

const matters: readonly Matter[] = ['management', 'research', 'technology', 'other']

/** The way of a consultation, step by step; what is recorded becomes an activity of the company. */
export function ConsultationPanel() {
  const m = useMessages()
  const editing = useEditing()
  const store = useAppStore()
  const steps = useApp((state) => state.programmes.steps)
  const companyUid = useApp((state) => state.programmes.consultationOf)
  const company = useApp((state) => state.companies.list.find(({ uid }) => uid === companyUid) ?? null)
  const [matter, setMatter] = useState<Matter>('management')
  const [begun, setBegun] = useState<ConsultationStep | null>(null)
  const [changing, setChanging] = useState<ConsultationStep | 'new' | null>(null)
  const { consultations, error } = useConsultations(company?.uid ?? null)
  const words = m.programmes.consultation
  const last = consultations.at(-1)
  const add = editing.isShown && (
    <Button size="small" icon="plus" disabledReason={editing.reason} onPress={() => setChanging('new')}>
      {words.add}
    </Button>
  )
  return (
    <div className={styles.panel}>
      <p className={styles.text}>{words.text}</p>
      {steps.length === 0 ? (
        <EmptyState icon="layers" title={words.empty} action={add}>
          {m.programmes.empty.text}
        </EmptyState>
      ) : (
        <>
          {editing.isShown && (
            <div className={styles.asked}>
              <div className={styles.company}>
                <CompanyPicker
                  company={company}
                  error={null}
                  onChoose={(chosen) =>
                    store.getState().programmes.chooseForConsultation(chosen?.uid ?? null)
                  }
                />
              </div>
              <RadioGroup
                label={words.matter}
                look="segmented"
                items={matters.map((id) => ({ id, label: words.matters[id] }))}
                value={matter}
                onChange={setMatter}
              />
            </div>
          )}
          {error && <ErrorNotice error={error} />}
          {editing.isShown && company === null && <p className={styles.quiet}>{words.chooseCompany}</p>}
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <Step
                key={step.uid}
                step={step}
                number={index + 1}
                isLast={index === steps.length - 1}
                isHere={last !== undefined && last.stepUid === step.uid}
                matter={matter}
                consultations={consultations.filter(({ stepUid }) => stepUid === step.uid)}
                onBegin={company === null ? null : () => setBegun(step)}
                onEdit={() => setChanging(step)}
              />
            ))}
          </ol>
          {add && <div>{add}</div>}
        </>
      )}
      {begun !== null && company !== null && companyUid !== null && (
        <BeginDialog step={begun} companyUid={companyUid} matter={matter} onClose={() => setBegun(null)} />
      )}
      {changing !== null && (
        <StepDialog step={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </div>
  )
}

type Done = Required<Consultation>

/** What was consulted about for a company, oldest first; read again when something of it changes. */
function useConsultations(companyUid: Uid | null) {
  const store = useAppStore()
  const version = useApp((state) => state.programmes.version)
  const [state, setState] = useState<{ consultations: readonly Done[]; error: CodedError | null }>({
    consultations: [],
    error: null,
  })
  useEffect(() => {
    if (companyUid === null) return setState({ consultations: [], error: null })
    let isCurrent = true
    store
      .getState()
      .programmes.consultations(companyUid, null)
      .then(
        (list) =>
          isCurrent &&
          setState({
            consultations: list.filter((each): each is Done => each.uid !== undefined),
            error: null,
          }),
        (error: unknown) => {
          if (isCurrent && !(error instanceof OutdatedAnswer))
            setState((before) => ({ ...before, error: error instanceof CodedError ? error : null }))
        },
      )
    return () => {
      isCurrent = false
    }
  }, [store, version, companyUid])
  return state
}

interface StepProps {
  readonly step: ConsultationStep
  readonly number: number
  readonly isLast: boolean
  readonly isHere: boolean
  readonly matter: Matter
  readonly consultations: readonly Done[]
  /** Null while no company is chosen. */
  readonly onBegin: (() => void) | null
  readonly onEdit: () => void
}

function Step({ step, number, isLast, isHere, matter, consultations, onBegin, onEdit }: StepProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const institutions = useApp((state) => state.programmes.institutions)
  const words = m.programmes.consultation
  const branch = step.branches.find((each) => each.matter === matter)
  const named = (uids: readonly Uid[]) =>
    m.common.listOf(
      uids.flatMap((uid) => {
        const institution = institutions.find((each) => each.uid === uid)
        return institution ? [entryName(institution, format.language)] : []
      }),
    )
  const name = entryName(step, format.language)
  return (
    <li className={styles.step} data-here={isHere || undefined}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h2>{name}</h2>
          {isHere && <Badge tone="accent">{words.here}</Badge>}
          {editing.isShown && (
            <IconButton
              icon="edit"
              size="small"
              label={words.edit}
              disabledReason={editing.reason}
              onPress={onEdit}
            />
          )}
        </div>
        <p className={styles.outline}>{step.outline}</p>
        <dl className={styles.asks}>
          {branch !== undefined && branch.institutionUids.length > 0 && (
            <div>
              <dt>{words.forMatter(words.matters[matter])}</dt>
              <dd>
                <strong>{named(branch.institutionUids)}</strong>
              </dd>
            </div>
          )}
          {step.institutionUids.length > 0 && (
            <div>
              <dt>{words.forAny}</dt>
              <dd>{named(step.institutionUids)}</dd>
            </div>
          )}
        </dl>
        {consultations.length > 0 && (
          <ul className={styles.done}>
            {consultations.map((each) => (
              <li key={each.uid}>
                <strong>{format.day(each.on)}</strong>{' '}
                {each.institutionUid === null ? words.noInstitution : named([each.institutionUid])}{' '}
                <span className={styles.quiet}>{words.matters[each.matter]}</span>
                <p className={styles.outline}>{each.summary}</p>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          {editing.isShown && onBegin !== null && (
            <Button size="small" variant="primary" disabledReason={editing.reason} onPress={onBegin}>
              {words.begin}
            </Button>
          )}
          <span className={styles.quiet}>
            <SourceLine {...step} />
          </span>
        </div>
        {!isLast && <p className={styles.next}>↓ {words.next}</p>}
      </div>
    </li>
  )
}
