import { useMemo } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/grid/choice'
import { TextField } from '../../ui/text-field'
import { ToggleButton } from 'react-aria-components'
import { FieldChip } from '../companies/field-chip'
import styles from './filter-bar.module.css'
import { countBy, dueKinds, isDue, prospectFilterCount } from './filter'
import { entryName } from './names'
import { selectOfficers, selectSources, selectStages } from './rows'
import type { FilteredProspects } from './use-filtered'

/** One filter for table and board, each choice with the number of prospects it would show. */
export function FilterBar({ prospects }: { prospects: FilteredProspects }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const filter = useApp((state) => state.prospects.filter)
  const fields = useApp((state) => state.targetFields.list)
  const stages = useApp(selectStages)
  const officers = useApp(selectOfficers)
  const sources = useApp(selectSources)
  const words = m.prospects.filter
  const set = store.getState().prospects.setFilter
  const inForce = prospectFilterCount(filter)
  const { without, weekEnd } = prospects
  const counts = useMemo(
    () => ({
      fields: countBy(without('fields'), ({ prospect }) => prospect.fieldUids),
      stages: countBy(without('stages'), ({ prospect }) => [prospect.stageUid]),
      owners: countBy(without('owners'), ({ prospect }) => [prospect.ownerUid ?? 'nobody']),
      sources: countBy(without('sources'), ({ prospect }) =>
        prospect.sourceUid ? [prospect.sourceUid] : [],
      ),
      due: countBy(without('due'), (row) => dueKinds.filter((kind) => isDue(row, kind, weekEnd))),
    }),
    [without, weekEnd],
  )
  const counted = (label: string, part: keyof typeof counts, id: string) =>
    words.withCount(label, format.whole(counts[part].get(id) ?? 0))
  const name = (entry: Parameters<typeof entryName>[0]) => entryName(entry, format.language)
  return (
    <div className={styles.filter}>
      <div className={styles.bar} role="search" aria-label={words.label}>
        <TextField
          label={words.text}
          placeholder={words.textPlaceholder}
          className={styles.text}
          value={filter.text}
          onChange={(text) => set({ text })}
        />
        <Choice
          label={words.stages}
          items={stages.map((stage) => ({ id: stage.uid, label: counted(name(stage), 'stages', stage.uid) }))}
          chosen={filter.stages}
          onChange={(chosen) => set({ stages: chosen })}
        />
        <Choice
          label={words.owners}
          items={[
            ...officers.map((each) => ({ id: each.uid, label: counted(name(each), 'owners', each.uid) })),
            { id: 'nobody', label: counted(m.prospects.noOwner, 'owners', 'nobody') },
          ]}
          chosen={filter.owners}
          onChange={(chosen) => set({ owners: chosen })}
        />
        <Choice
          label={words.sources}
          items={sources.map((each) => ({ id: each.uid, label: counted(name(each), 'sources', each.uid) }))}
          chosen={filter.sources}
          onChange={(chosen) => set({ sources: chosen })}
        />
        <Choice
          label={words.due}
          items={dueKinds.map((kind) => ({ id: kind, label: counted(words.dues[kind], 'due', kind) }))}
          chosen={filter.due}
          onChange={(chosen) => set({ due: chosen })}
        />
        {inForce > 0 && (
          <div className={styles.clear}>
            <strong role="status">{words.inForce(format.whole(inForce))}</strong>
            <Button size="small" icon="close" onPress={() => store.getState().prospects.clearFilter()}>
              {words.clear}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.fields} role="group" aria-label={words.byField}>
        {fields.map((field) => {
          const count = counts.fields.get(field.uid) ?? 0
          const isOn = filter.fields.includes(field.uid)
          if (count === 0 && !isOn) return null
          return (
            <ToggleButton
              key={field.uid}
              className={styles.field}
              isSelected={isOn}
              onChange={(chosen) =>
                set({
                  fields: chosen
                    ? [...filter.fields, field.uid]
                    : filter.fields.filter((uid) => uid !== field.uid),
                })
              }
            >
              <FieldChip field={field} />
              <strong>{format.whole(count)}</strong>
            </ToggleButton>
          )
        })}
      </div>
    </div>
  )
}
