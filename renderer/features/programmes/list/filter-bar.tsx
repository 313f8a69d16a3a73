import {
  BusinessStage,
  CompanySize,
  ProgrammeKind,
  Purpose,
  type Programme,
} from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/grid/choice'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { yearBoth } from '../../indicators/years'
import { entryName } from '../../prospects/names'
import styles from './list.module.css'
import { filterCount, noFilter, type ProgrammeFilter } from './use-search'

interface FilterBarProps {
  readonly filter: ProgrammeFilter
  readonly onChange: (filter: ProgrammeFilter) => void
  readonly programmes: readonly Programme[]
}

/** Words and conditions that narrow the list of programmes. */
export function FilterBar({ filter, onChange, programmes }: FilterBarProps) {
  const m = useMessages()
  const { language } = useFormat()
  const fields = useApp((state) => state.targetFields.list)
  const words = m.programmes.search
  const set = (change: Partial<ProgrammeFilter>) => onChange({ ...filter, ...change })
  const years = [
    ...new Set(programmes.flatMap(({ versions }) => versions.flatMap(({ fiscalYear }) => fiscalYear ?? []))),
  ].toSorted((a, b) => b - a)
  return (
    <div className={styles.bar} role="search" aria-label={words.label}>
      <TextField
        label={words.text}
        placeholder={words.placeholder}
        className={styles.text}
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Choice
        label={words.fields}
        items={fields.map((field) => ({ id: field.uid, label: entryName(field, language) }))}
        chosen={filter.fieldUids}
        onChange={(fieldUids) => set({ fieldUids })}
      />
      <Choice
        label={words.purposes}
        items={Purpose.options.map((id) => ({ id, label: m.programmes.purposes[id] }))}
        chosen={filter.purposes}
        onChange={(purposes) => set({ purposes })}
      />
      <Choice
        label={words.kinds}
        items={ProgrammeKind.options.map((id) => ({ id, label: m.programmes.kinds[id] }))}
        chosen={filter.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <Select
        label={words.size}
        className={styles.choice}
        items={[
          { id: '', label: words.any },
          ...CompanySize.options.map((id) => ({ id, label: m.programmes.sizes[id] })),
        ]}
        value={filter.size ?? ''}
        onChange={(size) => set({ size: CompanySize.options.find((each) => each === size) ?? null })}
      />
      <Select
        label={words.stage}
        className={styles.choice}
        items={[
          { id: '', label: words.any },
          ...BusinessStage.options.map((id) => ({ id, label: m.programmes.stages[id] })),
        ]}
        value={filter.stage ?? ''}
        onChange={(stage) => set({ stage: BusinessStage.options.find((each) => each === stage) ?? null })}
      />
      <Select
        label={words.year}
        className={styles.year}
        items={[
          { id: '', label: words.any },
          ...years.map((year) => ({ id: String(year), label: yearBoth(year, 'fiscal', m, language) })),
        ]}
        value={filter.fiscalYear === null ? '' : String(filter.fiscalYear)}
        onChange={(year) => set({ fiscalYear: year === '' ? null : Number(year) })}
      />
      {filterCount(filter) > 0 && (
        <Button size="small" icon="close" className={styles.clear} onPress={() => onChange(noFilter)}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
