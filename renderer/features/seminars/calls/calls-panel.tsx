import { useState } from 'react'
import { today as calendarDay } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { RadioGroup } from '../../../ui/radio-group'
import { fieldName } from '../../companies/field-mark'
import { selectFirmMap } from '../../companies/firm'
import { entryName } from '../../prospects/names'
import { selectOfficers } from '../../prospects/rows'
import { download, toCsv } from '../../visits/figures/csv'
import shared from '../seminars.module.css'
import type { LeadRow, SeminarPage } from '../slice'
import { CallDialog } from './call-dialog'
import { CallRow } from './call-row'
import { callGroupings, callGroups, type CallGrouping } from './call-groups'
import styles from './calls.module.css'
import { callTable } from './call-table'

/** The morning after: whom to call, until when, and by whom. */
export function CallsPanel({ page }: { page: SeminarPage }) {
  const m = useMessages().seminars
  const words = m.calls
  const format = useFormat()
  const fields = useApp((state) => state.targetFields.list)
  const officers = useApp(selectOfficers)
  const firms = useApp(selectFirmMap)
  const notifyError = useApp((state) => state.frame.notifyError)
  const [grouping, setGrouping] = useState<CallGrouping>('owner')
  const [shown, setShown] = useState<'open' | 'done'>('open')
  const [calling, setCalling] = useState<LeadRow | null>(null)
  const [isCopied, setCopied] = useState(false)
  const done = page.leads.filter(({ calledOn }) => calledOn !== null)
  const open = page.leads.filter(({ calledOn }) => calledOn === null)
  const leads = shown === 'open' ? open : done
  const order = (grouping === 'owner' ? officers : fields).map(({ uid }) => uid)
  const groups = callGroups(leads, grouping, order, fields)
  const nameOfGroup = (of: string | null) => {
    if (grouping === 'due') return of === null ? '' : format.dayBoth(of)
    if (grouping === 'field') {
      const field = fields.find(({ uid }) => uid === of)
      return field ? fieldName(field, format.language) : words.noField
    }
    const officer = officers.find(({ uid }) => uid === of)
    return officer ? entryName(officer, format.language) : words.nobody
  }
  const csv = () =>
    toCsv(
      callTable(
        groups.flatMap((group) => group.leads),
        { words, capture: m.capture, fields, officers, firms, language: format.language },
      ),
    )
  const copy = () =>
    // The mark that spreadsheets want in a file would stand in the first cell of what is pasted.
    void navigator.clipboard.writeText(csv().replace(/^\ufeff/, '')).then(() => setCopied(true), notifyError)

  if (page.leads.length === 0)
    return (
      <EmptyState icon="calendar" title={words.none}>
        {words.noneText}
      </EmptyState>
    )
  return (
    <>
      <div className={shared.bar}>
        <RadioGroup
          label={words.show}
          labelHidden
          look="segmented"
          items={[
            { id: 'open' as const, label: `${words.open} ${format.whole(open.length)}` },
            { id: 'done' as const, label: `${words.done} ${format.whole(done.length)}` },
          ]}
          value={shown}
          onChange={setShown}
        />
        <RadioGroup
          label={words.groupBy}
          labelHidden
          look="segmented"
          items={callGroupings.map((id) => ({ id, label: words.groups[id] }))}
          value={grouping}
          onChange={setGrouping}
        />
        <span className={styles.progress}>
          {words.progress(format.whole(done.length), format.whole(page.leads.length))}
        </span>
        <span className={shared.spring} />
        <Button size="small" icon="copy" onPress={copy}>
          {isCopied ? words.copied : words.copy}
        </Button>
        <Button
          size="small"
          icon="file"
          onPress={() => download(document, `${words.fileName}-${calendarDay()}.csv`, csv())}
        >
          {words.save}
        </Button>
      </div>
      <div className={shared.scroll}>
        {leads.length === 0 && <EmptyState icon="check" title={words.allCalled} />}
        {groups.map((group) => (
          <section key={group.key} className={styles.group}>
            <h3 className={styles.groupTitle}>
              {nameOfGroup(group.of)} <small>{format.whole(group.leads.length)}</small>
            </h3>
            <ul className={styles.rows}>
              {group.leads.map((lead) => (
                <CallRow key={lead.uid} lead={lead} onCall={() => setCalling(lead)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {calling && <CallDialog key={calling.uid} lead={calling} onClose={() => setCalling(null)} />}
    </>
  )
}
