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
import styles from './institutions.module.css'

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
  const period = ({ validFrom, validTo }: Institution) =>
    validFrom === null && validTo === null ? (
      <Unknown>{words.openPeriod}</Unknown>
    ) : (
      [
        validFrom === null ? '' : words.since(format.day(validFrom)),
        validTo === null ? '' : words.until(format.day(validTo)),
      ]
        .filter(Boolean)
        .join(' ')
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
            <td />
          </tr>
        </thead>
        <tbody>
          {lenders.map((lender) => (
            <tr key={lender.uid}>
              <th scope="row">{entryName(lender, format.language)}</th>
              <td>
                {period(lender)}{' '}
                {lender.currency !== 'in-force' && <CurrencyBadge currency={lender.currency} />}
              </td>
              <td>
                {lender.programmeUids.map((uid) => {
                  const programme = programmes.find((each) => each.uid === uid)
                  return (
                    programme && (
                      <button
                        key={uid}
                        type="button"
                        className={styles.link}
                        onClick={() => openProgramme(store.getState(), uid)}
                      >
                        {entryName(programme, format.language)}
                      </button>
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
