import { useEffect, useState } from 'react'
import type { CodedError, Uid } from '../../../electron/contract'
import { today as calendarDay } from '../../app/today'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { eraOf } from '../../ui/format/era'
import { RadioGroup } from '../../ui/radio-group'
import { SaveError } from '../../ui/save-error'
import { groupBy } from '../parcels/memo'
import { selectOfficers } from '../prospects/rows'
import { ActivityItem } from './activity-item'
import { fiscalYearOf, promiseState, type ActivityRecord } from './activity-form'
import { QuickAdd } from './quick-add'
import styles from './timeline.module.css'

interface TimelineProps {
  readonly companyUid: Uid
  /** Only what belongs to one prospect, unless the officer asks for the whole company. */
  readonly prospectUid?: Uid
}

const page = 100
const mostAtOnce = 1000

/** What happened with a company, newest first, by fiscal year; a line above adds to it. */
export function Timeline({ companyUid, prospectUid }: TimelineProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const today = calendarDay()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const version = useApp((state) => state.activities.versions.get(companyUid) ?? 0)
  const me = useApp((state) => state.workspace.settings?.officerName ?? '')
  const officers = useApp(selectOfficers)
  const [scope, setScope] = useState<'prospect' | 'company'>('prospect')
  const [limit, setLimit] = useState(page)
  const [records, setRecords] = useState<readonly ActivityRecord[] | null>(null)
  const [error, setError] = useState<CodedError | null>(null)
  const only = prospectUid !== undefined && scope === 'prospect' ? prospectUid : null

  useEffect(() => {
    if (isPublic) return
    let isCurrent = true
    void store
      .getState()
      .activities.list({ companyUid, prospectUid: only, limit })
      .then(
        (found) => {
          if (!isCurrent) return
          setRecords(found.filter((each): each is ActivityRecord => each.uid !== undefined))
          setError(null)
        },
        (caught: CodedError) => isCurrent && setError(caught),
      )
    return () => {
      isCurrent = false
    }
  }, [store, companyUid, only, limit, version, isPublic])

  if (isPublic) return null
  const words = m.activities
  const open = records?.filter(
    (each) => each.kind === 'promise' && promiseState(each, today).state !== 'kept',
  )
  const years = groupBy(records ?? [], (each) => fiscalYearOf(each.on))
  return (
    <section className={styles.timeline} aria-label={words.label}>
      <QuickAdd
        companyUid={companyUid}
        prospectUid={prospectUid ?? null}
        officerUid={officers.find((each) => each.name === me)?.uid ?? null}
        today={today}
      />
      <div className={styles.tools}>
        {prospectUid !== undefined && (
          <RadioGroup
            label={words.scope}
            labelHidden
            look="segmented"
            items={[
              { id: 'prospect', label: words.showThis },
              { id: 'company', label: words.showAll },
            ]}
            value={scope}
            onChange={setScope}
          />
        )}
        {open !== undefined && open.length > 0 && (
          <Badge tone="warn">{words.openPromises(format.whole(open.length))}</Badge>
        )}
      </div>
      <SaveError error={error} />
      {records !== null && records.length === 0 && (
        <EmptyState icon="history" title={words.empty.title}>
          {words.empty.text}
        </EmptyState>
      )}
      {[...years].map(([year, items]) => (
        <section key={year} aria-label={yearName(year)}>
          <h3 className={styles.year}>{yearName(year)}</h3>
          <ol className={styles.items}>
            {items.map((item) => (
              <ActivityItem key={item.uid} activity={item} today={today} showsProspect={only === null} />
            ))}
          </ol>
        </section>
      ))}
      {records !== null && records.length === limit && limit < mostAtOnce && (
        <Button size="small" onPress={() => setLimit(Math.min(mostAtOnce, limit + page * 2))}>
          {words.loadMore}
        </Button>
      )}
    </section>
  )

  function yearName(year: number): string {
    // 令和8年度 is named after the era of its first day; the year 2019 changed it within.
    const era = format.language === 'ja' ? eraOf(`${year}-05-01`) : null
    if (era === null) return m.activities.fiscalYear(String(year))
    return m.activities.eraFiscalYear(era.name, era.year)
  }
}
