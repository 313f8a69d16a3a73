import { useState } from 'react'
import type { Programme } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { useFigures } from '../../indicators/money-unit'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { ProgrammeDialog } from '../forms/programme-dialog'
import { ProgrammePage } from '../page/programme-page'
import { versionNow, versionYear } from '../versions'
import { FilterBar } from './filter-bar'
import styles from './list.module.css'
import { noFilter, useSearch } from './use-search'

/** Every programme, searched and narrowed at the left, one of them whole at the right. */
export function ProgrammesPanel() {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const list = useApp((state) => state.programmes.list)
  const chosen = useApp((state) => state.programmes.active)
  const [filter, setFilter] = useState(noFilter)
  const { found, error } = useSearch(filter)
  const [isNew, setNew] = useState(false)
  const words = m.programmes
  if (list === null) return null
  const active = list.find(({ uid }) => uid === chosen) ?? null
  const add = editing.isShown && (
    <Button size="small" icon="plus" disabledReason={editing.reason} onPress={() => setNew(true)}>
      {words.page.add}
    </Button>
  )
  return (
    <div className={styles.panel}>
      {list.length === 0 ? (
        <EmptyState icon="layers" title={words.empty.title} action={add}>
          {words.empty.text}
        </EmptyState>
      ) : (
        <>
          <FilterBar filter={filter} onChange={setFilter} programmes={list} />
          <div className={styles.columns}>
            <div className={styles.left}>
              <div className={styles.listHead}>
                <p role="status">
                  {found && words.search.count(format.whole(found.total), format.whole(list.length))}
                </p>
                {add}
              </div>
              {error && <ErrorNotice error={error} />}
              {found !== null && found.programmes.length === 0 ? (
                <EmptyState icon="filter" title={words.empty.noneTitle}>
                  {words.empty.noneText}
                </EmptyState>
              ) : (
                <ul className={styles.rows} aria-label={words.search.label}>
                  {found?.programmes.map((programme, index) => (
                    <li key={programme.uid}>
                      <Row
                        programme={programme}
                        matched={found.matched[index] ?? ''}
                        isCurrent={programme.uid === active?.uid}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <div className={styles.right}>
              {active === null ? (
                <EmptyState icon="layers" title={words.page.label}>
                  {words.empty.choose}
                </EmptyState>
              ) : (
                <ProgrammePage key={active.uid} programme={active} />
              )}
            </div>
          </div>
        </>
      )}
      {isNew && <ProgrammeDialog programme={null} onClose={() => setNew(false)} />}
    </div>
  )
}

function Row({
  programme,
  matched,
  isCurrent,
}: {
  programme: Programme
  matched: string
  isCurrent: boolean
}) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const figures = useFigures()
  const words = m.programmes
  const version = versionNow(programme)
  return (
    <button
      type="button"
      className={classNames(styles.row, isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => store.getState().programmes.activate(programme.uid)}
    >
      <span className={styles.name}>{entryName(programme, language)}</span>
      <span className={styles.facts}>
        <Badge>{words.kinds[programme.kind]}</Badge>
        <span>{programme.provider}</span>
        {version === null ? (
          <span>{words.noVersion}</span>
        ) : (
          <span>
            {version.budgetYen === null
              ? versionYear(version, m, language)
              : words.page.ofYear(figures.money(version.budgetYen), versionYear(version, m, language))}
          </span>
        )}
        {programme.currency !== null && programme.currency !== 'in-force' && (
          <CurrencyBadge currency={programme.currency} />
        )}
      </span>
      {matched !== '' && !programme.name.includes(matched) && (
        <span className={styles.matched}>{words.search.matched(matched)}</span>
      )}
    </button>
  )
}
