import { useMemo } from 'react'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { Fold } from '../../../ui/fold'
import { FieldChip } from '../../companies/field-chip'
import { selectFirmMap } from '../../companies/firm'
import { openTab } from '../../companies/open'
import { companyFilterCount } from '../../companies/table/filter'
import type { CompanyScene } from './company-layer'
import styles from './company-legend.module.css'

/** Which companies are on the map, by target field; a press narrows map and table to one. */
export function CompanyLegend({ scene }: { scene: CompanyScene }) {
  const m = useMessages()
  const words = m.companies.map
  const format = useFormat()
  const store = useAppStore()
  const fields = useApp((state) => state.targetFields.list)
  const firms = useApp(selectFirmMap)
  const filter = useApp((state) => state.companies.filter)
  const isOpen = useApp((state) => state.frame.choices['map.companies.legend'] !== 'folded')
  const inForce = companyFilterCount(filter)
  const { companies, perField } = useMemo(() => {
    const shown = new Set(scene.sites.map((site) => site.companyUid))
    const counts = new Map<string, number>()
    for (const uid of shown)
      for (const field of firms.get(uid)?.allFieldUids ?? []) counts.set(field, (counts.get(field) ?? 0) + 1)
    return { companies: shown.size, perField: counts }
  }, [scene.sites, firms])
  const present = fields.filter((field) => perField.has(field.uid) || filter.fields.includes(field.uid))
  return (
    <section className={styles.panel} aria-label={words.legend}>
      <Fold
        title={`${words.legend} ${m.companies.count(format.whole(companies))}`}
        isOpen={isOpen}
        onToggle={(open) =>
          void store.getState().frame.remember('map.companies.legend', open ? 'open' : 'folded')
        }
      >
        {inForce > 0 && (
          <p className={styles.filtered}>
            <Badge tone="accent">{m.companies.filter.inForce(format.whole(inForce))}</Badge>
            <Button size="small" variant="quiet" onPress={() => store.getState().companies.clearFilter()}>
              {m.companies.filter.clear}
            </Button>
          </p>
        )}
        <ul className={styles.list}>
          {present.map((field) => {
            const isChosen = filter.fields.includes(field.uid)
            return (
              <li key={field.uid}>
                <button
                  type="button"
                  className={classNames(styles.field, isChosen && styles.chosen)}
                  aria-pressed={isChosen}
                  onClick={() =>
                    store.getState().companies.setFilter({
                      fields: isChosen
                        ? filter.fields.filter((uid) => uid !== field.uid)
                        : [...filter.fields, field.uid],
                    })
                  }
                >
                  <FieldChip field={field} />
                  <span>{format.whole(perField.get(field.uid) ?? 0)}</span>
                </button>
              </li>
            )
          })}
        </ul>
        <p className={styles.shapes}>{words.shapes}</p>
        <Button size="small" onPress={() => openTab(store.getState(), 'companies')}>
          {words.table}
        </Button>
      </Fold>
    </section>
  )
}
