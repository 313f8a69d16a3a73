import type { ImportOutcome, ImportRow, RowReason } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Select } from '../../ui/select'
import { fieldName, positionText, reasonText } from './reason-text'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

type Row = Required<ImportRow>
type Reason = Required<RowReason>

const tones: Readonly<Record<ImportOutcome, 'neutral' | 'accent' | 'good' | 'warn' | 'danger'>> = {
  added: 'good',
  changed: 'accent',
  same: 'neutral',
  conflicting: 'warn',
  refused: 'danger',
  ignored: 'neutral',
}

/** Changes written out for one row; the others are counted. */
const shownChanges = 6

/** Rows of the dry run: what changes, why not, and where it stands in the file. */
export function PlanRows({
  rows,
  work,
  active,
  onActivate,
}: {
  rows: readonly Row[]
  work: ImportWork
  active: number | null
  onActivate: (index: number) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.check
  const kind = work.inspected?.inspection.format.value ?? 'csv'
  const decides = rows.some(({ outcome, decided }) => outcome === 'conflicting' || decided !== null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard where no row has a control
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.details}</th>
            {decides && <th scope="col">{words.decision}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index} className={classNames(row.index === active && styles.active)}>
              <td className={styles.where}>{positionText(row, kind, m, format)}</td>
              <th scope="row" className={styles.nameCell}>
                {row.polygon === null ? (
                  row.name
                ) : (
                  <button type="button" className={styles.nameButton} onClick={() => onActivate(row.index)}>
                    {row.name || m.common.none}
                  </button>
                )}
                {row.matchedBy !== null && <div className={styles.hint}>{words.matched[row.matchedBy]}</div>}
              </th>
              <td className={styles.short}>
                <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>
              </td>
              <td>
                <Details row={row} />
              </td>
              {decides && (
                <td className={styles.fieldCell}>
                  <DecisionField row={row} work={work} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Details({ row }: { row: Row }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.check
  const icons = { refused: 'error', conflict: 'help', note: 'info' } as const
  return (
    <>
      {(row.reasons as Reason[]).map((reason, index) => (
        <div key={index} className={classNames(styles.reason, styles[reason.severity])}>
          <Icon name={icons[reason.severity]} />
          <span>
            {reasonText(reason, m, format)}
            {reason.severity === 'refused' && reason.column !== null && (
              <small> {words.columnAt(format.whole(reason.column + 1))}</small>
            )}
          </span>
        </div>
      ))}
      {row.changes.length > 0 && (
        <ul className={styles.changes}>
          {row.changes.slice(0, shownChanges).map(({ field = null, before = '', after = '' }, index) => {
            const name = fieldName(field, m, format.language)
            const will = after === '' ? words.noValue : after
            return (
              <li key={index}>
                {row.uid === null
                  ? words.newValue(name, will)
                  : words.change(name, before === '' ? words.noValue : before, will)}
              </li>
            )
          })}
          {row.changes.length > shownChanges && (
            <li>{words.changesMore(format.whole(row.changes.length - shownChanges))}</li>
          )}
        </ul>
      )}
    </>
  )
}

const open = 'open'
const takePrefix = 'take '

function DecisionField({ row, work }: { row: Row; work: ImportWork }) {
  const m = useMessages()
  const words = m.importing.check
  if (row.outcome !== 'conflicting' && row.decided === null) return null
  const candidates = row.reasons.flatMap((reason) => reason.candidates ?? [])
  const known = new Map(candidates.map(({ uid = '', name = '' }) => [uid, name]))
  const decision = work.rules?.decisions.find(({ index }) => index === row.index)
  const value =
    decision === undefined
      ? open
      : decision.choice === 'take'
        ? `${takePrefix}${decision.uid ?? ''}`
        : decision.choice
  return (
    <Select<string>
      label={words.decide(row.name)}
      labelHidden
      isDisabled={work.busy !== null}
      items={[
        { id: open, label: words.undecided },
        ...(known.size === 0
          ? [{ id: takePrefix, label: words.take }]
          : [...known].map(([uid, name]) => ({ id: `${takePrefix}${uid}`, label: words.takeOf(name) }))),
        { id: 'add', label: words.addNew },
        { id: 'skip', label: words.skip },
      ]}
      value={value}
      onChange={(id) => {
        const { index } = row
        if (id === open) void work.decide([{ index, choice: null }])
        else if (id.startsWith(takePrefix)) {
          const uid = id.slice(takePrefix.length)
          void work.decide([{ index, choice: 'take', uid: uid === '' ? null : uid }])
        } else void work.decide([{ index, choice: id === 'add' ? 'add' : 'skip', uid: null }])
      }}
    />
  )
}
