import { useState } from 'react'
import type { Position, Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { Choice } from '../../ui/grid/choice'
import { NumberField } from '../../ui/number-field'
import { SaveError } from '../../ui/save-error'
import { selectFirmMap } from '../companies/firm'
import { openCompany } from '../companies/open'
import { RankMark } from '../companies/table/company-cell'
import { useAnswer } from '../visits/use-answer'
import type { Nearby } from '../visits/slice'
import styles from './nearby.module.css'

export interface NearbyFilter {
  readonly radiusKm: number
  readonly ranks: readonly ('A' | 'B' | 'C')[]
  readonly untouchedDays: number
}

const remembered = 'trips.nearby'
const usual: NearbyFilter = { radiusKm: 20, ranks: [], untouchedDays: 90 }
const atMost = 50

/** How companies for an errand are looked for, remembered on this computer. */
export function useNearbyFilter(): [NearbyFilter, (fields: Partial<NearbyFilter>) => void] {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  const { radiusKm, ranks, untouchedDays } = (
    typeof choice === 'object' && choice !== null ? choice : {}
  ) as Record<string, unknown>
  const filter: NearbyFilter = {
    radiusKm: typeof radiusKm === 'number' && radiusKm > 0 && radiusKm <= 500 ? radiusKm : usual.radiusKm,
    ranks: Array.isArray(ranks)
      ? (['A', 'B', 'C'] as const).filter((rank) => ranks.includes(rank))
      : usual.ranks,
    untouchedDays:
      typeof untouchedDays === 'number' && untouchedDays >= 0 ? untouchedDays : usual.untouchedDays,
  }
  return [filter, (fields) => void store.getState().frame.remember(remembered, { ...filter, ...fields })]
}

/** Companies around a place that nobody visited for long; null while nothing is asked for. */
export function useNearby(
  around: Position | null,
  filter: NearbyFilter,
  on: string,
  exceptUids: readonly Uid[],
) {
  const store = useAppStore()
  const key = around === null ? null : JSON.stringify([around, filter, on, exceptUids])
  return useAnswer(key, () =>
    store.getState().visits.nearby({
      around: around ?? [0, 0],
      radiusKm: filter.radiusKm,
      ranks: [...filter.ranks],
      untouchedDays: filter.untouchedDays,
      on,
      exceptUids: exceptUids.slice(0, 500),
      limit: atMost,
    }),
  )
}

interface NearbyPanelProps {
  readonly around: Position | null
  /** Around what it is looked for, in words. */
  readonly aroundName: string
  readonly found: readonly Nearby[] | null
  readonly error: Parameters<typeof SaveError>[0]['error']
  readonly onAdd: (companyUid: Uid) => void
  readonly onClose: () => void
}

/** Whom else one could visit near here. */
export function NearbyPanel({ around, aroundName, found, error, onAdd, onClose }: NearbyPanelProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.nearby
  const firms = useApp(selectFirmMap)
  const [filter, setFilter] = useNearbyFilter()
  const [isRadiusKnown, setRadiusKnown] = useState(true)
  return (
    <aside className={styles.panel} aria-label={words.label}>
      <header className={styles.head}>
        <h3>{words.label}</h3>
        <span className={styles.around}>{around === null ? '' : words.around(aroundName)}</span>
        <IconButton icon="close" size="small" label={m.common.close} onPress={onClose} />
      </header>
      <div className={styles.filter}>
        <NumberField
          label={words.radius}
          unit="km"
          value={filter.radiusKm}
          min={0.1}
          max={500}
          onValidity={setRadiusKnown}
          onChange={(radiusKm) => radiusKm !== null && setFilter({ radiusKm })}
        />
        <NumberField
          label={words.untouched}
          unit={words.dayUnit}
          value={filter.untouchedDays}
          min={0}
          max={9999}
          isWhole
          onChange={(untouchedDays) => setFilter({ untouchedDays: untouchedDays ?? 0 })}
        />
        <Choice
          label={words.rank}
          items={(['A', 'B', 'C'] as const).map((rank) => ({ id: rank, label: rank }))}
          chosen={filter.ranks}
          onChange={(ranks) => setFilter({ ranks: [...ranks] })}
        />
      </div>
      <SaveError error={error} />
      {around === null ? (
        <p className={styles.none}>{words.noPoint}</p>
      ) : found !== null && found.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        isRadiusKnown && (
          <ul className={styles.list}>
            {found?.map(({ companyUid, km, untouched }) => {
              const firm = firms.get(companyUid)
              if (!firm) return null
              return (
                <li key={companyUid} className={styles.row}>
                  <span className={styles.rank}>
                    <RankMark rank={firm.rank} none={m.companies.unranked} />
                  </span>
                  <button
                    type="button"
                    className={styles.name}
                    onClick={() => openCompany(store.getState(), companyUid)}
                  >
                    {firm.name}
                  </button>
                  <span className={styles.km}>{words.km(format.fixed(km, 1))}</span>
                  <Badge tone={untouched === null ? 'warn' : 'neutral'}>
                    {untouched === null
                      ? m.visits.agenda.never
                      : m.visits.agenda.untouched(format.whole(untouched))}
                  </Badge>
                  <Button
                    size="small"
                    icon="plus"
                    disabledReason={editing.reason}
                    aria-label={words.addTo(firm.name)}
                    onPress={() => onAdd(companyUid)}
                  >
                    {words.add}
                  </Button>
                </li>
              )
            })}
          </ul>
        )
      )}
    </aside>
  )
}
