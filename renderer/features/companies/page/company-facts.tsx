import { useState, type ReactNode } from 'react'
import { industryOf, industryRevision } from '../../../../electron/contract/rules/industries'
import { today } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { IconButton } from '../../../ui/button'
import type { Firm } from '../firm'
import { PublicPreview } from '../form/publication-field'
import { selectEntryMap } from '../lists'
import { capitalText, entryName } from '../table/cells'
import { daysUntouched } from '../table/filter'
import styles from './page.module.css'

/** What is recorded of a company; what is not known says so, and is answered by a press. */
export function CompanyFacts({ firm, onEdit }: { firm: Firm; onEdit: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const entries = useApp(selectEntryMap)
  const words = m.companies.columns
  const unknown = (
    <button type="button" className={styles.link} onClick={onEdit} title={m.companies.page.answer}>
      <Unknown>{m.common.unknown}</Unknown>
    </button>
  )
  const fact = (label: string, value: ReactNode) => (
    <div key={label} className={styles.fact}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
  const industry = firm.industryCode === null ? null : industryOf(firm.industryCode)
  const major = industry === null ? null : industryOf(industry.major)
  const nameOf = (group: { ja: string; en: string }) => (format.language === 'en' ? group.en : group.ja)
  const days = daysUntouched(firm, today())
  return (
    <section aria-label={m.companies.page.facts}>
      <dl className={styles.facts}>
        {fact(words.number, firm.corporateNumber ?? unknown)}
        {fact(
          words.industry,
          industry === null ? (
            unknown
          ) : (
            <span title={industryRevision[format.language]}>
              {industry.code} {nameOf(industry)}
              {major && major.code !== industry.code && (
                <>
                  <br />
                  <small>
                    {major.code} {nameOf(major)}
                  </small>
                </>
              )}
            </span>
          ),
        )}
        {firm.industry !== '' && fact(m.companies.form.industry, firm.industry)}
        {fact(
          words.capital,
          firm.capitalYen === null ? unknown : capitalText(firm.capitalYen, { m, format }),
        )}
        {fact(
          words.employees,
          firm.employees === null ? unknown : m.companies.page.people(format.whole(firm.employees)),
        )}
        {fact(words.web, firm.web === '' ? unknown : <CopyText text={firm.web} />)}
        {firm.nameEn !== '' && fact(m.companies.form.nameEn, firm.nameEn)}
        {firm.formerNames.length > 0 && fact(words.former, m.common.listOf(firm.formerNames))}
        {firm.relationUids.length > 0 &&
          fact(
            words.relations,
            m.common.listOf(firm.relationUids.map((uid) => entryName(entries.get(uid), format.language))),
          )}
        {fact(
          words.untouched,
          firm.lastTouchOn === null || days === null ? (
            <span className={styles.none}>{m.companies.neverTouched}</span>
          ) : (
            <>
              {m.companies.daysAgo(format.whole(days))} <small>{format.dayBoth(firm.lastTouchOn)}</small>
            </>
          ),
        )}
        {fact(
          words.origin,
          <>
            {m.common.origins[firm.origin]}
            {firm.source !== '' && <small> {firm.source}</small>}
          </>,
        )}
        {firm.note !== '' && fact(words.note, <span className={styles.text}>{firm.note}</span>)}
      </dl>
      <div style={{ marginTop: 'var(--space-3)' }}>
        <PublicPreview name={firm.name} industry={firm.industry} publication={firm.publication} />
      </div>
    </section>
  )
}

/** An address of the web as text to copy: the program opens nothing by itself. */
function CopyText({ text }: { text: string }) {
  const m = useMessages()
  const [isCopied, setCopied] = useState(false)
  return (
    <span className={styles.web}>
      <span>{text}</span>
      <IconButton
        icon={isCopied ? 'check' : 'copy'}
        size="small"
        label={isCopied ? m.common.copied : m.common.copy}
        onPress={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      />
    </span>
  )
}
