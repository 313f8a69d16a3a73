import type { ImportRules, MatchKey } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Checkbox } from '../../ui/checkbox'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { statusName } from '../parcels/names'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

const keysOf: Readonly<Record<'parcels' | 'companies', readonly MatchKey[]>> = {
  parcels: ['uid', 'number', 'geometry'],
  companies: ['uid', 'corporateNumber', 'name'],
}
const auto = 'auto'

/** What happens to what the register has already. */
export function RulesForm({ work }: { work: ImportWork }) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.importing.fields
  const statuses = useApp((state) => state.parcels.statuses)
  const { rules, target, inspected, mapping } = work
  if (rules === null) return null
  const hasShapes = (inspected?.inspection.crs ?? null) !== null
  const hasAddress = mapping.some(({ field }) => ['hqAddress', 'siteAddress'].includes(field))
  const set = (fields: Partial<ImportRules>) => work.setRules(fields)
  const keys = keysOf[target.entity].filter((key) => key !== 'geometry' || hasShapes)
  return (
    <section className={styles.group} aria-label={words.rules}>
      <h2 className={styles.subtitle}>{words.rules}</h2>
      <div role="group" aria-label={words.matchBy} className={styles.checks}>
        <span className={styles.label}>{words.matchBy}</span>
        {keys.map((key) => (
          <Checkbox
            key={key}
            isSelected={rules.matchBy.includes(key)}
            onChange={(isOn) =>
              set({
                matchBy: keysOf[target.entity].filter((each) =>
                  each === key ? isOn : rules.matchBy.includes(each),
                ),
              })
            }
          >
            {words.keys[key]}
          </Checkbox>
        ))}
      </div>
      <RadioGroup
        label={words.existing}
        items={[
          { id: 'overwrite', label: words.overwrite },
          { id: 'fill', label: words.fill },
        ]}
        value={rules.existing}
        onChange={(existing) => set({ existing })}
      />
      <RadioGroup
        label={words.emptyCells}
        items={[
          { id: 'keep', label: words.keepEmpty },
          { id: 'clear', label: words.clearEmpty },
        ]}
        value={rules.emptyCells}
        onChange={(emptyCells) => set({ emptyCells })}
      />
      <RadioGroup
        label={words.unmatched}
        items={[
          { id: 'add', label: words.add },
          { id: 'ignore', label: words.ignoreRow },
        ]}
        value={rules.unmatched}
        onChange={(unmatched) => set({ unmatched })}
      />
      {target.entity === 'companies' && hasAddress && (
        <Checkbox isSelected={rules.geocode} onChange={(geocode) => set({ geocode })}>
          {words.geocode}
        </Checkbox>
      )}
      {target.entity === 'parcels' && (
        <>
          {hasShapes && (
            <>
              <Checkbox isSelected={rules.takeGeometry} onChange={(takeGeometry) => set({ takeGeometry })}>
                {words.takeGeometry}
              </Checkbox>
              <Select
                label={words.quality}
                items={(['surveyed', 'cadastral', 'traced', 'schematic'] as const).map((id) => ({
                  id,
                  label: m.common.qualities[id],
                }))}
                value={rules.quality}
                onChange={(quality) => set({ quality })}
              />
            </>
          )}
          <Select<string>
            label={words.status}
            items={[
              { id: auto, label: words.statusAuto },
              ...statuses.map((status) => ({ id: status.uid, label: statusName(status, language) })),
            ]}
            value={rules.statusUid ?? auto}
            onChange={(id) => set({ statusUid: id === auto ? null : id })}
          />
        </>
      )}
    </section>
  )
}
