import type { Price, Quality } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { readFigure } from '../figures'
import { parkName } from '../names'
import styles from './parcel-fields.module.css'
import type { DraftField, Issues, ParcelDraft } from './parcel-form'
import { selectParks, selectZones } from '../selectors'

interface ParcelFieldsProps {
  readonly draft: ParcelDraft
  readonly issues: Issues
  readonly onChange: (fields: Partial<ParcelDraft>) => void
  readonly onEnter: () => void
  /** Told by the date fields whether they hold a text that is no day. */
  readonly onValidity: (field: string) => (isValid: boolean) => void
  readonly focus: DraftField
}

const priceKinds: readonly Price['kind'][] = ['fixed', 'range', 'negotiable', 'unknown']
const qualities: readonly Quality[] = ['surveyed', 'cadastral', 'traced', 'schematic']

/** Every field of a parcel, for changing one and for adding one. */
export function ParcelFields({ draft, issues, onChange, onEnter, onValidity, focus }: ParcelFieldsProps) {
  const m = useMessages()
  const format = useFormat()
  const zones = useApp(selectZones)
  const parks = useApp(selectParks)
  const words = m.parcels.fields
  const area = readFigure(draft.registeredAreaM2, 'area')

  const text = (field: DraftField, label: string, extra: { description?: string; lines?: number } = {}) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      onEnter={onEnter}
      error={issueText(field)}
      autoFocus={focus === field}
      {...extra}
    />
  )
  const figure = (field: DraftField, label: string, description?: string) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      onEnter={onEnter}
      error={issueText(field)}
      inputMode="decimal"
      description={description}
      autoFocus={focus === field}
    />
  )
  const day = (field: 'deliveryOn' | 'existsFrom' | 'existsUntil', label: string) => (
    <DateField
      label={label}
      value={draft[field] === '' ? null : draft[field]}
      onChange={(value) => onChange({ [field]: value ?? '' })}
      onValidity={onValidity(field)}
      onEnter={onEnter}
      error={issueText(field)}
      autoFocus={focus === field}
    />
  )

  function issueText(field: DraftField): string | null {
    const issue = issues[field]
    return issue === undefined ? null : m.parcels.issues[issue]
  }

  const areaWords =
    'value' in area && area.value !== null
      ? `= ${format.area(area.value)}・${format.tsubo(area.value)}・${format.hectares(area.value)}`
      : m.parcels.form.areaHint

  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        {text('number', words.number)}
        {text('block', words.block)}
      </div>
      {parks.length > 1 && (
        <Select
          label={words.park}
          items={parks.map((park) => ({ id: park.uid, label: parkName(park, format.language) }))}
          value={draft.parkUid}
          onChange={(parkUid) => onChange({ parkUid })}
        />
      )}
      {figure('registeredAreaM2', `${words.area}・${m.parcels.units.m2}`, areaWords)}
      {text('zone', words.zone)}
      {zones.length > 0 && (
        <div className={styles.suggestions}>
          {zones.slice(0, 6).map((zone) => (
            <button key={zone} type="button" className={styles.suggestion} onClick={() => onChange({ zone })}>
              {zone}
            </button>
          ))}
        </div>
      )}
      <RadioGroup
        label={words.priceKind}
        look="segmented"
        items={priceKinds.map((kind) => ({ id: kind, label: m.parcels.priceKinds[kind] }))}
        value={draft.priceKind}
        onChange={(priceKind) => onChange({ priceKind })}
      />
      {draft.priceKind === 'fixed' && figure('yenPerM2', words.yenPerM2)}
      {draft.priceKind === 'range' && (
        <div className={styles.pair}>
          {figure('minYenPerM2', words.minYenPerM2)}
          {figure('maxYenPerM2', words.maxYenPerM2)}
        </div>
      )}
      {day('deliveryOn', words.deliveryOn)}
      {text('address', words.address)}
      <Select
        label={words.quality}
        description={m.parcels.qualityMeanings[draft.quality]}
        items={qualities.map((quality) => ({ id: quality, label: m.common.qualities[quality] }))}
        value={draft.quality}
        onChange={(quality) => onChange({ quality })}
      />
      <div className={styles.pair}>
        {day('existsFrom', words.existsFrom)}
        {day('existsUntil', words.existsUntil)}
      </div>
      <p className={styles.hint}>{words.existsHint}</p>
      {text('note', words.note, { lines: 3 })}
    </div>
  )
}
