import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { industries } from '../../../../electron/contract/rules/industries'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Choice, type ChoiceItem } from '../../../ui/grid/choice'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import { FieldChip } from '../field-chip'
import { selectFirms, type Firm } from '../firm'
import { entriesOf } from '../lists'
import type { Prefectures } from '../prefecture'
import { entryName } from './cells'
import styles from './companies-table.module.css'
import { companyFilterCount, emptyCompanyFilter, type RankChoice, type RoleChoice } from './filter'

const ranks: readonly RankChoice[] = ['A', 'B', 'C', 'none']
const roles: readonly RoleChoice[] = ['prospect', 'occupant', 'neither']
const publications = ['name', 'industry', 'nothing'] as const

/** The filter of the table and of the companies on the map, in one line. */
export function CompanyFilterBar({ prefectures }: { prefectures: Prefectures }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const filter = useApp((state) => state.companies.filter)
  const fields = useApp((state) => state.targetFields.list)
  const firms = useApp(selectFirms)
  const words = m.companies.filter
  const set = store.getState().companies.setFilter
  const inForce = companyFilterCount(filter)
  return (
    <div className={styles.bar} role="search" aria-label={words.label}>
      <TextField
        className={styles.text}
        label={words.text}
        placeholder={words.textPlaceholder}
        value={filter.text}
        maxLength={200}
        onChange={(text) => set({ text })}
      />
      <Choice
        label={words.fields}
        items={[
          ...fields.map((field) => ({ id: field.uid, label: <FieldChip field={field} /> })),
          { id: 'none', label: words.none },
        ]}
        chosen={filter.fields}
        onChange={(chosen) => set({ fields: chosen })}
      />
      <Choice
        label={words.ranks}
        items={ranks.map((rank) => ({ id: rank, label: rank === 'none' ? words.unranked : rank }))}
        chosen={filter.ranks}
        onChange={(chosen) => set({ ranks: chosen })}
      />
      <Choice
        label={words.roles}
        items={roles.map((role) => ({ id: role, label: words.roleNames[role] }))}
        chosen={filter.roles}
        onChange={(chosen) => set({ roles: chosen })}
      />
      <Choice
        label={words.industries}
        items={() => industryItems(firms, format.language, words.unknown)}
        chosen={filter.industries}
        onChange={(chosen) => set({ industries: chosen })}
      />
      <MoreFilters prefectures={prefectures} />
      {inForce > 0 && (
        <div className={styles.clear}>
          <strong role="status">{words.inForce(format.whole(inForce))}</strong>
          <Button size="small" icon="close" onPress={() => store.getState().companies.clearFilter()}>
            {words.clear}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Bounds that are asked for less often, behind a button that says how many of them are in force. */
function MoreFilters({ prefectures }: { prefectures: Prefectures }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const firms = useApp(selectFirms)
  const filter = useApp((state) => state.companies.filter)
  const relations = entriesOf(
    useApp((state) => state.lists.entries),
    'relation',
  )
  const words = m.companies.filter
  const set = store.getState().companies.setFilter
  const inForce = companyFilterCount({
    ...emptyCompanyFilter,
    relations: filter.relations,
    prefectures: filter.prefectures,
    publications: filter.publications,
    untouchedDays: filter.untouchedDays,
  })
  return (
    <DialogTrigger>
      <Button icon="filter">{inForce === 0 ? words.more : words.moreOf(format.whole(inForce))}</Button>
      <Popover className={styles.popover} offset={4} placement="bottom end">
        <Dialog className={styles.more} aria-label={words.more}>
          <Choice
            label={words.relations}
            items={[
              ...relations.map((entry) => ({ id: entry.uid, label: entryName(entry, format.language) })),
              { id: 'none', label: words.none },
            ]}
            chosen={filter.relations}
            onChange={(chosen) => set({ relations: chosen })}
          />
          <Choice
            label={words.prefectures}
            items={() => prefectureItems(firms, prefectures, words.unknown)}
            chosen={filter.prefectures}
            onChange={(chosen) => set({ prefectures: chosen })}
          />
          <Choice
            label={words.publications}
            items={publications.map((id) => ({ id, label: m.common.publications[id] }))}
            chosen={filter.publications}
            onChange={(chosen) => set({ publications: chosen })}
          />
          <NumberField
            label={words.untouched}
            unit={words.untouchedDays}
            isWhole
            min={0}
            value={filter.untouchedDays}
            onChange={(untouchedDays) => set({ untouchedDays })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Groups that occur, each major group before its medium groups. */
function industryItems(
  firms: readonly Firm[],
  language: 'ja' | 'en',
  unknown: string,
): readonly ChoiceItem<string>[] {
  const present = new Set(firms.map((firm) => firm.industryCode))
  const majors = new Set(industries.filter((each) => present.has(each.code)).map((each) => each.major))
  return [
    ...industries
      .filter((each) => present.has(each.code) || majors.has(each.code))
      .map((each) => {
        const name = `${each.code} ${language === 'en' ? each.en : each.ja}`
        return { id: each.code, label: each.code === each.major ? <strong>{name}</strong> : name }
      }),
    ...(present.has(null) ? [{ id: 'unknown', label: unknown }] : []),
  ]
}

/** Prefectures in which a company sits. */
function prefectureItems(
  firms: readonly Firm[],
  { names, of }: Prefectures,
  unknown: string,
): readonly ChoiceItem<string>[] {
  const present = new Set(firms.map((firm) => of(firm.position)))
  return [
    ...names.filter((name) => present.has(name)).map((name) => ({ id: name, label: name })),
    ...(present.has(null) ? [{ id: 'unknown', label: unknown }] : []),
  ]
}
