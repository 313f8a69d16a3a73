import { speltAlike } from '../../../electron/contract/rules/prospect-stages'
import type { StageKind, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { DateField } from '../../ui/date-field'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { CodeNameField } from './code-name-field'
import { FieldsPicker } from './fields-picker'
import styles from './form.module.css'
import { clockRule } from './marks'
import { entryName } from './names'
import type { ProspectDraft, ProspectField, ProspectIssues } from './prospect-form'
import { selectLostReasons, selectOfficers, selectSources, type Entry } from './rows'

interface ProspectFieldsProps {
  readonly draft: ProspectDraft
  readonly issues: ProspectIssues
  readonly onChange: (fields: Partial<ProspectDraft>) => void
  readonly onEnter: () => void
  readonly onValidity: (field: string) => (isValid: boolean) => void
  readonly prospectUid: Uid | null
  readonly kind: StageKind | null
  /** ISO day */
  readonly today: string
  readonly focusesCodeName: boolean
}

/** The fields of a prospect, in the form of the page and in the dialog for a new one. */
export function ProspectFields({
  draft,
  issues,
  onChange,
  onEnter,
  onValidity,
  prospectUid,
  kind,
  today,
  focusesCodeName,
}: ProspectFieldsProps) {
  const m = useMessages()
  const format = useFormat()
  const reasons = useApp(selectLostReasons)
  const sources = useApp(selectSources)
  const words = m.prospects.form
  const sentence = (field: ProspectField): string | null => {
    const issue = issues[field]
    if (issue === undefined) return null
    if (issue === 'answered-before') return words.answeredBefore
    if (issue === 'not-later') return m.prospects.stage.resumeLater
    return field === 'lostReasonUid'
      ? m.prospects.stage.chooseReason
      : field === 'resumeOn'
        ? m.prospects.stage.chooseResume
        : words.needed
  }
  return (
    <div className={styles.fields}>
      <CodeNameField
        value={draft.codeName}
        onChange={(codeName) => onChange({ codeName })}
        onEnter={onEnter}
        companyUid={draft.companyUid}
        fieldUids={draft.fieldUids}
        prospectUid={prospectUid}
        error={sentence('codeName')}
        autoFocus={focusesCodeName}
        today={today}
      />
      <FieldsPicker
        label={words.fields}
        chosen={draft.fieldUids}
        onChange={(fieldUids) => onChange({ fieldUids })}
      />
      {kind === 'lost' && (
        <Select
          label={words.lostReason}
          items={itemsOf(reasons, format.language)}
          value={draft.lostReasonUid}
          onChange={(lostReasonUid) => onChange({ lostReasonUid })}
          error={sentence('lostReasonUid')}
          isRequired
        />
      )}
      {kind === 'held' && (
        <DateField
          label={words.resumeOn}
          description={m.prospects.stage.resumeHint}
          value={draft.resumeOn}
          onChange={(resumeOn) => onChange({ resumeOn })}
          onValidity={onValidity('resumeOn')}
          onEnter={onEnter}
          error={sentence('resumeOn')}
          isRequired
        />
      )}
      <div className={styles.pair}>
        <OwnerSelect value={draft.ownerUid} onChange={(ownerUid) => onChange({ ownerUid })} />
        <NumberField
          label={words.probability}
          unit="%"
          min={0}
          max={100}
          isWhole
          value={draft.probability}
          onChange={(probability) => onChange({ probability })}
          onValidity={onValidity('probability')}
          onEnter={onEnter}
        />
      </div>
      <TextField
        label={words.nextAction}
        placeholder={m.prospects.next.placeholder}
        value={draft.nextAction}
        onChange={(nextAction) => onChange({ nextAction })}
        onEnter={onEnter}
      />
      <div className={styles.pair}>
        <DateField
          label={words.nextActionOn}
          value={draft.nextActionOn}
          onChange={(nextActionOn) => onChange({ nextActionOn })}
          onValidity={onValidity('nextActionOn')}
          onEnter={onEnter}
        />
        <Select
          label={words.source}
          items={[{ id: '', label: words.notKnown }, ...itemsOf(sources, format.language)]}
          value={draft.sourceUid ?? ''}
          onChange={(uid) => onChange({ sourceUid: uid === '' ? null : uid })}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={words.enquiredOn}
          description={words.enquiredHint}
          value={draft.enquiredOn}
          onChange={(enquiredOn) => onChange({ enquiredOn })}
          onValidity={onValidity('enquiredOn')}
          onEnter={onEnter}
        />
        <DateField
          label={words.answeredOn}
          description={clockRule(m, format)}
          value={draft.answeredOn}
          onChange={(answeredOn) => onChange({ answeredOn })}
          onValidity={onValidity('answeredOn')}
          onEnter={onEnter}
          error={sentence('answeredOn')}
        />
      </div>
      <TextField
        label={words.competing}
        value={draft.competingPlaces}
        onChange={(competingPlaces) => onChange({ competingPlaces })}
        onEnter={onEnter}
        maxLength={20_000}
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        onEnter={onEnter}
        lines={4}
        maxLength={20_000}
      />
    </div>
  )
}

function itemsOf(entries: readonly Entry[], language: 'ja' | 'en') {
  return entries.map((entry) => ({ id: entry.uid, label: entryName(entry, language) }))
}

/** The one accountable person; says when two officers are hard to tell apart. */
function OwnerSelect({ value, onChange }: { value: Uid | null; onChange: (uid: Uid | null) => void }) {
  const m = useMessages()
  const format = useFormat()
  const officers = useApp(selectOfficers)
  const words = m.prospects.form
  const chosen = officers.find((each) => each.uid === value)
  const alike = speltAlike(officers)
    .find((group) => group.some((each) => each.uid === value))
    ?.filter((each) => each.uid !== value)
  return (
    <div>
      <Select
        label={words.owner}
        items={[
          { id: '', label: words.nobody },
          ...officers.map((each) => ({
            id: each.uid,
            label: entryName(each, format.language),
            hint: each.nameKana,
          })),
        ]}
        value={value ?? ''}
        onChange={(uid) => onChange(uid === '' ? null : uid)}
        description={officers.length === 0 ? words.noOfficers : undefined}
      />
      {chosen && alike && (
        <p className={styles.alike} role="status">
          {words.ownerAlike(
            entryName(chosen, format.language),
            m.common.listOf(alike.map((each) => `${each.name}${each.nameKana ? ` (${each.nameKana})` : ''}`)),
          )}
        </p>
      )}
    </div>
  )
}
