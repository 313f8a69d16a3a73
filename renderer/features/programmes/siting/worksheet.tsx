import { useState } from 'react'
import type { SitingStandard } from '../../../../electron/contract'
import {
  sitingWorksheet,
  type SitingInput,
  type SitingLine,
} from '../../../../electron/contract/rules/factory-siting'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Unknown } from '../../../ui/badge'
import { NumberField } from '../../../ui/number-field'
import { Select } from '../../../ui/select'
import { IndustryPicker } from '../../companies/form/industry-picker'
import { StateMark } from '../state-mark'
import styles from './siting.module.css'

const empty: SitingInput = {
  industryCode: null,
  productionRow: null,
  siteAreaM2: null,
  buildingAreaM2: null,
  productionAreaM2: null,
  greenAreaM2: null,
  environmentAreaM2: null,
  boundaryAreaM2: null,
}

const areas = [
  ['siteAreaM2', 'site'],
  ['buildingAreaM2', 'building'],
  ['productionAreaM2', 'production'],
  ['greenAreaM2', 'green'],
  ['environmentAreaM2', 'environment'],
  ['boundaryAreaM2', 'boundary'],
] as const

/** The areas of a plant against one standard, computed while they are typed. */
export function Worksheet({ standard }: { standard: SitingStandard }) {
  const m = useMessages()
  const format = useFormat()
  const [input, setInput] = useState(empty)
  const words = m.programmes.siting
  const sheet = sitingWorksheet(input, standard)
  const set = (fields: Partial<SitingInput>) => setInput((before) => ({ ...before, ...fields }))
  const verdict = sheet.notify === 'met' ? 'warn' : sheet.notify === 'unmet' ? 'calm' : 'open'
  return (
    <div className={styles.columns}>
      <section className={styles.form} aria-label={words.worksheet}>
        <IndustryPicker value={input.industryCode} onChange={(industryCode) => set({ industryCode })} />
        <Select
          label={words.row}
          items={[
            { id: '', label: words.rowByIndustry },
            ...standard.production.map((row, index) => ({
              id: String(index),
              label: row.name,
              hint: `${row.percent} %`,
            })),
          ]}
          value={input.productionRow === null ? '' : String(input.productionRow)}
          onChange={(row) => set({ productionRow: row === '' ? null : Number(row) })}
        />
        <div className={styles.pair}>
          {areas.map(([key, name]) => (
            <NumberField
              key={key}
              label={words[name]}
              kind="area"
              unit="㎡"
              min={0}
              value={input[key]}
              onChange={(area) => set({ [key]: area })}
            />
          ))}
        </div>
      </section>
      <section className={styles.result} aria-label={words.result}>
        <div className={styles.verdict} data-verdict={verdict} role="status">
          <strong>{words.notifies[sheet.notify]}</strong>
          <span>{words.concerned[sheet.concerned]}</span>
          <span>
            {words.threshold(
              format.wholeArea(standard.siteAreaM2),
              format.wholeArea(standard.buildingAreaM2),
            )}
          </span>
          {standard.noticeDays !== null && (
            <span>
              {words.notice(format.whole(standard.noticeDays))}
              {standard.shortenedDays !== null && words.shortened(format.whole(standard.shortenedDays))}
            </span>
          )}
        </div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.ratio}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.need}</th>
              <th scope="col">{words.actual}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <Line
                key={line.key}
                line={line}
                name={line.key === 'production' ? sheet.production?.name : undefined}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Line({ line, name }: { line: SitingLine; name: string | undefined }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.programmes.siting
  const area = (value: number | null) =>
    value === null ? <Unknown>{m.common.unknown}</Unknown> : format.area(value)
  return (
    <tr>
      <th scope="row">
        {words.lines[line.key]}
        {name !== undefined && <small>{name}</small>}
      </th>
      <td>
        {line.limitPercent === null ? (
          <Unknown>{words.noLimit}</Unknown>
        ) : (
          `${line.limitPercent} % ${words.sides[line.side]}`
        )}
      </td>
      <td>{area(line.limitM2)}</td>
      <td>
        {area(line.actualM2)}
        {line.actualPercent !== null && <small>{line.actualPercent} %</small>}
      </td>
      <td>
        <StateMark state={line.state} />
        {line.lackM2 !== null && line.lackM2 > 0 && (
          <small>{(line.side === 'at-least' ? words.lack : words.over)(format.area(line.lackM2))}</small>
        )}
      </td>
    </tr>
  )
}
