import { useEffect, useRef } from 'react'
import { CodedError } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { BusyBar } from './busy-bar'
import { CheckStep } from './check-step'
import { DoneStep } from './done-step'
import { FieldsStep } from './fields-step'
import { mappingProblems } from './mapping'
import { ReadStep } from './read-step'
import { problemText } from './reason-text'
import type { ImportWork, Step } from './use-import'
import styles from './wizard.module.css'

const steps: readonly Step[] = ['read', 'fields', 'check', 'done']

/** An import step by step: how the file is read, what its columns are, what would change, what did. */
export function ImportWizard({ work }: { work: ImportWork }) {
  const m = useMessages()
  const words = m.importing
  const heading = useRef<HTMLHeadingElement>(null)
  const { step, error } = work
  // Who goes on by keyboard begins the next step at its head.
  useEffect(() => {
    heading.current?.focus()
  }, [step])
  const isOutdated =
    error instanceof CodedError && ['import-plan-stale', 'import-plan-gone'].includes(error.code)
  return (
    <div className={styles.wizard}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {words.heading(work.source?.name || words.pasted)}
        </h1>
        <ol className={styles.steps} aria-label={words.stepsLabel}>
          {steps.map((each, index) => (
            <li
              key={each}
              aria-current={each === step ? 'step' : undefined}
              className={classNames(styles.step, each === step && styles.here)}
            >
              <span className={styles.number}>{index + 1}</span>
              {words.steps[each]}
            </li>
          ))}
        </ol>
      </header>
      <div className={styles.messages}>
        {work.busy && <BusyBar busy={work.busy} onStop={work.stop} />}
        {work.isCancelled && <Notice title={words.cancelled} />}
        {error !== null && (
          <ErrorNotice
            error={error}
            actions={
              isOutdated && (
                <Button size="small" onPress={() => void work.check()}>
                  {words.next.check}
                </Button>
              )
            }
          />
        )}
      </div>
      <div className={styles.body}>
        {step === 'read' && <ReadStep work={work} />}
        {step === 'fields' && <FieldsStep work={work} />}
        {step === 'check' && <CheckStep work={work} />}
        {step === 'done' && <DoneStep work={work} />}
      </div>
      {step !== 'done' && <Foot work={work} />}
    </div>
  )
}

function Foot({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing
  const editing = useEditing()
  const { step, busy, inspected, plan } = work
  const isBusy = busy !== null
  const hasShapes = (inspected?.inspection.geometries.areas ?? 0) > 0
  const [problem] = mappingProblems(work.mapping, work.target, hasShapes)
  const crs = inspected?.inspection.crs ?? null
  const writes = plan === null ? 0 : plan.counts.added + plan.counts.changed
  return (
    <footer className={styles.foot}>
      <Button variant="quiet" onPress={work.quit}>
        {words.quit}
      </Button>
      <span className={styles.said} role="status">
        {step === 'check' && plan !== null
          ? writes === 0
            ? words.check.nothing
            : words.check.willWrite(format.whole(plan.counts.added), format.whole(plan.counts.changed))
          : words.nothingYet}
      </span>
      {step !== 'read' && (
        <Button isDisabled={isBusy} onPress={() => work.goTo(step === 'check' ? 'fields' : 'read')}>
          {words.back}
        </Button>
      )}
      {step === 'read' && (
        <Button
          variant="primary"
          isDisabled={isBusy || inspected === null}
          disabledReason={
            crs === null
              ? null
              : crs.value === null
                ? words.read.crsNeeded
                : crs.value === 'local' && work.options.controlPoints.length < 2
                  ? words.points.text
                  : null
          }
          onPress={() => work.goTo('fields')}
        >
          {words.next.fields}
        </Button>
      )}
      {step === 'fields' && (
        <Button
          variant="primary"
          isDisabled={isBusy}
          disabledReason={problem ? problemText(problem, m, format.language) : null}
          onPress={() => void work.check()}
        >
          {words.next.check}
        </Button>
      )}
      {step === 'check' && (
        <Button
          variant="primary"
          isDisabled={isBusy || plan === null}
          disabledReason={editing.reason ?? (writes === 0 ? words.check.nothing : null)}
          onPress={() => void work.apply()}
        >
          {words.next.apply}
        </Button>
      )}
    </footer>
  )
}
