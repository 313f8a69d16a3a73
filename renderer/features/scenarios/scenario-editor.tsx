import { useState } from 'react'
import type { Scenario, ScenarioParcel, ScenarioStep } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { Menu } from '../../ui/menu'
import { Notice } from '../../ui/notice'
import { ProgressBar } from '../../ui/progress-bar'
import { SaveError } from '../../ui/save-error'
import inspector from '../parcels/inspector/inspector.module.css'
import { parkName } from '../parcels/names'
import { selectParkMap } from '../parcels/selectors'
import { RenameDialog } from './rename-dialog'
import styles from './scenarios.module.css'
import type { ShownScenario } from './slice'
import { StepForm } from './step-form'
import { faultOf, stepText } from './step-words'
import { lotTotals, type LotTotals } from './totals'

/** One scenario in the right panel, while the map draws it: its steps, the next one, and what comes of them. */
export function ScenarioEditor({ shown }: { shown: ShownScenario }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const park = useApp((state) => selectParkMap(state).get(shown.scenario.parkUid ?? ''))
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const words = m.scenarios
  const scenario = shown.scenario as Required<Scenario>
  const { uid, parkUid, name, note, steps } = scenario
  const fault = faultOf(shown.error, m)
  const saveFault = faultOf(saving.error, m)
  const save = (next: readonly ScenarioStep[]) =>
    saving.save(() => store.getState().scenarios.save({ uid, parkUid, name, note, steps: next }))

  return (
    <>
      <header className={inspector.head}>
        <div className={inspector.titleRow}>
          <h2 className={inspector.title}>{name}</h2>
          <IconButton
            icon="close"
            label={words.close}
            onPress={() => void store.getState().scenarios.edit(null)}
          />
        </div>
        <p className={inspector.place}>{park ? parkName(park, format.language) : ''}</p>
        <p className={inspector.tags}>
          <Badge tone="public">{words.title}</Badge>
          <span>{words.onMapText}</span>
        </p>
        {note !== '' && <p className={inspector.quiet}>{note}</p>}
      </header>
      <div className={inspector.scroll}>
        <div className={styles.panel}>
          {shown.error !== null && fault === null && <ErrorNotice error={shown.error} />}
          {fault !== null && (
            <Notice tone="danger" title={words.impossible(format.whole(fault.step))}>
              {fault.text} {words.faultAdvice}
            </Notice>
          )}
          <section className={styles.section}>
            <h3>{words.steps}</h3>
            {steps.length === 0 && <p className={styles.quiet}>{words.noSteps}</p>}
            <ol className={styles.steps}>
              {steps.map((step, index) => {
                const isLast = index === steps.length - 1
                const number = format.whole(index + 1)
                return (
                  // Steps are told apart by their place alone: the same step may stand twice.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li
                    key={`${index} ${step.kind}`}
                    className={fault?.step === index + 1 ? `${styles.step} ${styles.faulty}` : styles.step}
                  >
                    <span className={styles.number} aria-label={words.stepOf(number)}>
                      {number}
                    </span>
                    <span>{stepText(step, m, format)}</span>
                    {editing.isShown && (
                      <IconButton
                        icon="undo"
                        size="small"
                        label={isLast ? words.undoStep(number) : words.undoFrom(number)}
                        disabledReason={editing.reason}
                        isDisabled={saving.isPending}
                        onPress={() => void save(steps.slice(0, index))}
                      />
                    )}
                  </li>
                )
              })}
            </ol>
          </section>
          {saveFault !== null ? (
            <Notice tone="danger" title={words.impossible(format.whole(saveFault.step))}>
              {saveFault.text}
            </Notice>
          ) : (
            <SaveError error={saving.error} />
          )}
          {editing.isShown && shown.parcels !== null && (
            <StepForm
              stepCount={steps.length}
              parcels={shown.parcels}
              isPending={saving.isPending}
              reason={editing.reason}
              onAdd={(step) => save([...steps, step])}
              onChange={saving.clear}
            />
          )}
          {shown.parcels === null && shown.error === null && <ProgressBar label={words.updating} />}
          {shown.parcels !== null && <Result parkUid={parkUid} parcels={shown.parcels} />}
        </div>
      </div>
      {editing.isShown && (
        <footer className={inspector.foot}>
          <Button disabledReason={editing.reason} onPress={() => setOpen('rename')}>
            {words.rename}
          </Button>
          <Menu
            label={words.more}
            actions={[
              {
                id: 'remove',
                label: words.remove,
                icon: 'trash',
                isDanger: true,
                isDisabled: editing.reason !== null,
                onAction: () => setOpen('remove'),
              },
            ]}
          >
            <IconButton icon="more" label={words.more} variant="framed" />
          </Menu>
        </footer>
      )}
      {open === 'rename' && <RenameDialog scenario={scenario} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        title={words.removeTitle(name)}
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null)
          void saving.save(() => store.getState().scenarios.remove(uid))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {words.removeText}
      </ConfirmDialog>
    </>
  )
}

/** The parcels that change, and the park's sums before and after. */
function Result({ parkUid, parcels }: { parkUid: string; parcels: readonly ScenarioParcel[] }) {
  const m = useMessages()
  const format = useFormat()
  const byUid = useApp((state) => state.parcels.byUid)
  const shapes = useApp((state) => state.parcels.shapes)
  const words = m.scenarios
  const changed = parcels.filter((each) => each.changed)
  const before = lotTotals(
    [...byUid.values()]
      .filter((each) => each.parkUid === parkUid && shapes.has(each.uid))
      .map((each) => ({ areaM2: effectiveArea(each), price: each.price })),
  )
  const after = lotTotals(
    parcels.map(({ areaM2, price }) => ({ areaM2: areaM2 ?? null, price: price ?? { kind: 'unknown' } })),
  )
  const rows: readonly (readonly [
    string,
    (totals: LotTotals) => string,
    ((totals: LotTotals) => string)?,
  ])[] = [
    [words.parcelsCount, ({ count }) => format.whole(count)],
    [words.totalArea, ({ areaM2 }) => format.area(areaM2)],
    [
      words.totalPrice,
      ({ priceYen }) => format.thousandYen(priceYen),
      ({ unpriced }) => (unpriced > 0 ? words.unpriced(format.whole(unpriced)) : ''),
    ],
    [words.largest, ({ largestM2 }) => format.area(largestM2)],
  ]
  return (
    <>
      <section className={styles.section}>
        <h3>{words.changed}</h3>
        {changed.length === 0 && <p className={styles.quiet}>{words.unchanged}</p>}
        <ul className={styles.lots}>
          {changed.map(({ uid, number, areaM2 = 0, price, from = [] }) => (
            <li key={uid} className={styles.lot}>
              <strong>{number}</strong>
              <span>{format.area(areaM2)}</span>
              <small>
                {words.from(m.common.listOf(from))}
                {price && `・${format.price(price)}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3>{words.compare}</h3>
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.unseen}>{m.scenarios.compare}</span>
              </th>
              <th scope="col">{words.register}</th>
              <th scope="col">{words.scenario}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, text, note]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {[before, after].map((totals, index) => (
                  <td key={index === 0 ? 'before' : 'after'}>
                    {text(totals)}
                    {note && <small>{note(totals)}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
