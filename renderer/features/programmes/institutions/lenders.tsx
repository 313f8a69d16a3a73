import type { ReactNode } from 'react'
import type { Institution } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { SourceLine } from '../../indicators/detail/source-line'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { openProgramme } from '../open'
import { versionNow } from '../versions'
import styles from './institutions.module.css'

type Period = Pick<Institution, 'validFrom' | 'validTo'>

/** Banks and funds with what they hand out and until when. */
export function Lenders({
  lenders,
  actions,
}: {
  lenders: readonly Institution[]
  actions: (institution: Institution) => ReactNode
}) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const programmes = useApp((state) => state.programmes.list) ?? []
  const words = m.programmes.institutions
  const periodText = ({ validFrom, validTo }: Period) =>
    [
      validFrom === null ? '' : words.since(format.day(validFrom)),
      validTo === null ? '' : words.until(format.day(validTo)),
    ]
      .filter(Boolean)
      .join(' ') || words.openPeriod
  const period = ({ validFrom, validTo }: Period) =>
    validFrom === null && validTo === null ? (
      <Unknown>{words.openPeriod}</Unknown>
    ) : (
      periodText({ validFrom, validTo })
    )
  return (
    <section className={styles.part}>
      <h2>{words.lenders}</h2>
      <p className={styles.quiet}>{words.lendersText}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.programmes}</th>
            <th scope="col">{m.indicators.detail.source}</th>
            <th scope="col">
              <span className={styles.unseen}>{m.ui.moreActions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lenders.map((lender) => (
            <tr key={lender.uid}>
              <th scope="row">{entryName(lender, format.language)}</th>
              <td>
                {period(lender)}{' '}
                {(lender.currency === 'past' || lender.currency === 'future') && (
                  <CurrencyBadge currency={lender.currency} />
                )}
              </td>
              <td>
                {lender.programmeUids.map((uid) => {
                  const programme = programmes.find((each) => each.uid === uid)
                  const version = programme && versionNow(programme)
                  return (
                    programme && (
                      <div key={uid}>
                        <button
                          type="button"
                          className={styles.link}
                          onClick={() => openProgramme(store.getState(), uid)}
                        >
                          {entryName(programme, format.language)}
                        </button>
                        {version && (
                          <p className={styles.quiet}>{words.programmePeriod(periodText(version))}</p>
                        )}
                      </div>
                    )
                  )
                })}
              </td>
              <td className={styles.quiet}>
                <SourceLine {...lender} />
              </td>
              <td>{actions(lender)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
