import type { ReactNode } from 'react'
import { Unknown } from '../../../ui/badge'
import { classNames } from '../../../ui/class-names'
import { FieldLetter } from '../field-chip'
import { fieldName } from '../field-mark'
import type { Firm } from '../firm'
import { companyText, type CompanyCells } from './cells'
import type { CompanyColumn } from './columns'
import styles from './companies-table.module.css'

/**
 * What stands in one cell. A plain function without hooks: some 300 cells are drawn anew with every notch of the wheel.
 */
export function companyCell(firm: Firm, column: CompanyColumn, tools: CompanyCells): ReactNode {
  if (column === 'fields')
    return firm.allFieldUids.map((uid) => {
      const field = tools.fields.get(uid)
      return (
        field && (
          <FieldLetter
            key={uid}
            letter={tools.letters.get(uid) ?? ''}
            color={field.color}
            name={fieldName(field, tools.format.language)}
          />
        )
      )
    })
  if (column === 'rank') return <RankMark rank={firm.rank} none={tools.m.companies.unranked} />
  const text = companyText(firm, column, tools)
  if (text === null) return <Unknown>{tools.m.common.unknown}</Unknown>
  if (column === 'untouched' && firm.lastTouchOn === null) return <span className={styles.quiet}>{text}</span>
  return <span title={text.length > 10 ? text : undefined}>{text}</span>
}

/** A, B or C in a square; what is not ranked is a dash. */
export function RankMark({ rank, none }: { rank: Firm['rank']; none: string }) {
  if (rank === null) return <span className={styles.quiet}>{none}</span>
  return (
    <span className={classNames(styles.rank, { A: styles.a, B: styles.b, C: styles.c }[rank])}>{rank}</span>
  )
}
