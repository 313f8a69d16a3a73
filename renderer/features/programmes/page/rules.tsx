import type { ProgrammeVersion, RuleTable } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useFigures } from '../../indicators/money-unit'
import { useRuleWords } from '../rule-words'
import styles from './page.module.css'

/** What can be computed: each row with what it asks and what it gives. */
export function Rules({ version }: { version: ProgrammeVersion }) {
  const m = useMessages()
  const words = m.programmes.page
  return (
    <section className={styles.rules}>
      <h3>{words.rules}</h3>
      {version.tables.length === 0 ? (
        <p className={styles.quiet}>{words.noRules}</p>
      ) : (
        <>
          {version.tables.length > 1 && (
            <p className={styles.quiet}>{version.tablesAddUp ? words.addUp : words.alternatives}</p>
          )}
          {version.tables.map((table) => (
            <Table key={table.name} table={table} />
          ))}
        </>
      )}
    </section>
  )
}

function Table({ table }: { table: RuleTable }) {
  const m = useMessages()
  const rules = useRuleWords()
  const figures = useFigures()
  const words = m.programmes.page
  return (
    <div className={styles.table}>
      <h4>{table.name}</h4>
      {table.conditions.length > 0 && (
        <div className={styles.common}>
          <span>{words.tableConditions}</span>
          <ul className={styles.list}>
            {table.conditions.map((condition) => (
              <li key={rules.condition(condition)}>{rules.condition(condition)}</li>
            ))}
          </ul>
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.asks}</th>
            <th scope="col">{words.gives}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <ul className={styles.list}>
                  {rules.selectors(row, table.bracketOf) !== '' && (
                    <li>{rules.selectors(row, table.bracketOf)}</li>
                  )}
                  {row.conditions.map((condition) => (
                    <li key={rules.condition(condition)}>{rules.condition(condition)}</li>
                  ))}
                </ul>
              </td>
              <td>
                <ul className={styles.list}>
                  {row.amounts.map((amount) => (
                    <li key={rules.amount(amount)}>{rules.amount(amount)}</li>
                  ))}
                  {row.capYen !== null && <li>{m.programmes.rule.cap(figures.amount(row.capYen))}</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
