import type { FieldKey, ImportUnit, SourceColumn } from '../../../electron/contract'
import { fieldsOf, interchangeColumns, unitsOf } from '../../../electron/contract/rules/interchange-columns'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Notice } from '../../ui/notice'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { parkName } from '../parcels/names'
import { selectParks } from '../parcels/selectors'
import { AddPark } from '../parks/add-park'
import { mappingProblems, withField, withUnit, type MappingProblem } from './mapping'
import { problemText } from './reason-text'
import { RulesForm } from './rules-form'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

const byColumn = 'column'
const ignored = 'ignore'

/** Which field each column becomes, and what happens to what is there already. */
export function FieldsStep({ work }: { work: ImportWork }) {
  const m = useMessages()
  const words = m.importing.fields
  const { inspected, target, mapping } = work
  if (inspected === null || work.rules === null) return null
  const hasShapes = inspected.inspection.geometries.areas > 0
  const problems = mappingProblems(mapping, target, hasShapes)
  return (
    <div className={styles.mapping}>
      <section className={styles.columns} aria-label={words.title}>
        <h2 className={styles.subtitle}>{words.title}</h2>
        <p className={styles.hint}>{words.text}</p>
        {inspected.remembered && <Notice title={words.remembered} />}
        <Problems problems={problems} />
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.samples}</th>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.unit}</th>
              </tr>
            </thead>
            <tbody>
              {inspected.inspection.columns.map((column) => (
                <ColumnRow key={column.index} column={column as Required<SourceColumn>} work={work} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className={styles.aside}>
        <TargetForm work={work} />
        <RulesForm work={work} />
      </div>
    </div>
  )
}

function Problems({ problems }: { problems: readonly MappingProblem[] }) {
  const m = useMessages()
  const { language } = useFormat()
  const [first, ...others] = problems.map((problem) => problemText(problem, m, language))
  if (first === undefined) return null
  return (
    <Notice tone="warn" title={first}>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

function ColumnRow({ column, work }: { column: Required<SourceColumn>; work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.fields
  const { mapping, target } = work
  const { index, header, samples, kind, filled } = column
  const mapped = mapping.find((each) => each.column === index)
  const name = header === '' ? m.importing.read.noHeader(format.whole(index + 1)) : header
  const units = mapped ? unitsOf(mapped.field) : []
  const taken = new Set(mapping.filter((each) => each.column !== index).map(({ field }) => field))
  const items: { id: FieldKey | typeof ignored; label: string; hint?: string }[] = [
    { id: ignored, label: words.ignore },
    ...fieldsOf[target.entity].map((id) => ({
      id,
      label: interchangeColumns[id][format.language],
      ...(taken.has(id) ? { hint: '✓' } : {}),
    })),
  ]
  return (
    <tr className={classNames(!mapped && styles.unmapped)}>
      <th scope="row">
        {name}
        <div className={styles.hint}>
          {kind === 'empty' ? words.empty : words.filled(`${format.whole(Math.round(filled * 100))}%`)}
        </div>
      </th>
      <td className={styles.samples}>{m.common.listOf(samples.slice(0, 3))}</td>
      <td className={styles.fieldCell}>
        <Select<FieldKey | typeof ignored>
          label={words.fieldFor(name)}
          labelHidden
          items={items}
          value={mapped?.field ?? ignored}
          onChange={(field) =>
            work.setMapping(withField(mapping, index, header, field === ignored ? null : field))
          }
        />
      </td>
      <td className={styles.unitCell}>
        {mapped && units.length > 0 && (
          <Select<ImportUnit>
            label={words.unitFor(name)}
            labelHidden
            items={units.map((id) => ({ id, label: words.units[id] }))}
            value={mapped.unit ?? units[0] ?? null}
            onChange={(unit) => work.setMapping(withUnit(mapping, index, unit))}
          />
        )}
      </td>
    </tr>
  )
}

function TargetForm({ work }: { work: ImportWork }) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.importing.fields
  const parks = useApp(selectParks)
  const { target, mapping } = work
  const hasColumn = mapping.some(({ field }) => field === 'park')
  return (
    <section className={styles.group} aria-label={words.target}>
      <RadioGroup
        label={words.target}
        look="segmented"
        items={[
          { id: 'parcels', label: words.parcels },
          { id: 'companies', label: words.companies },
        ]}
        value={target.entity}
        onChange={(entity) =>
          void work.setTarget(entity === 'companies' ? { entity } : { entity, parkUid: null })
        }
      />
      {target.entity === 'parcels' && parks.length === 0 && (
        <Notice tone="warn" title={words.noPark} actions={<AddPark />} />
      )}
      {target.entity === 'parcels' && parks.length > 0 && (
        <Select<string>
          label={words.park}
          description={target.parkUid === null ? undefined : words.parkHint}
          items={[
            ...(hasColumn ? [{ id: byColumn, label: words.parkByColumn }] : []),
            ...parks.map((park) => ({ id: park.uid, label: parkName(park, language) })),
          ]}
          value={target.parkUid ?? (hasColumn ? byColumn : null)}
          onChange={(id) => void work.setTarget({ entity: 'parcels', parkUid: id === byColumn ? null : id })}
        />
      )}
    </section>
  )
}
