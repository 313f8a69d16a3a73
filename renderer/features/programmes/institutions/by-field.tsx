import type { Institution } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { FieldChip } from '../../companies/field-chip'
import { entryName } from '../../prospects/names'
import styles from './institutions.module.css'

/** Each target field with its council and the institutions that work in it. */
export function ByField({ institutions }: { institutions: readonly Institution[] }) {
  const m = useMessages()
  const { language } = useFormat()
  const fields = useApp((state) => state.targetFields.list)
  const words = m.programmes.institutions
  const names = (kinds: readonly Institution['kind'][], fieldUid: string) => {
    const own = institutions.filter(
      ({ kind, fieldUids }) => kinds.includes(kind) && fieldUids.includes(fieldUid),
    )
    return own.length === 0 ? (
      <span className={styles.quiet}>{words.noCouncil}</span>
    ) : (
      m.common.listOf(own.map((each) => entryName(each, language)))
    )
  }
  return (
    <section className={styles.part}>
      <h2>{words.byField}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.council}</th>
            <th scope="col">{words.support}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.uid}>
              <th scope="row">
                <FieldChip field={field} />
              </th>
              <td>{names(['council'], field.uid)}</td>
              <td>{names(['support', 'office'], field.uid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
