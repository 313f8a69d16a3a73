import type { ErrorDetails, SheetSpec } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Notice } from '../../../ui/notice'
import styles from './output.module.css'

/** Confidential strings that stopped an export: what they are, where they stand, and what can be done. */
export function LeakList({ details, spec }: { details: ErrorDetails<'leak-found'>; spec: SheetSpec }) {
  const m = useMessages()
  const { whole } = useFormat()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const { leak } = m.printing
  const words = foldText([spec.title, spec.note, spec.edition].join('\n'))
  const kinds: Readonly<Record<string, string>> = leak.kinds
  const places: Readonly<Record<string, string>> = leak.places
  const advice = new Set(
    details.hits.map(({ text, where }) =>
      where === 'file-name'
        ? leak.advice['file-name']
        : words.includes(foldText(text))
          ? leak.advice.words
          : leak.advice.data,
    ),
  )
  return (
    <Notice tone="danger" title={leak.title(whole(details.count))}>
      <p>{isPublic ? leak.publicText : leak.text}</p>
      {details.hits.length > 0 && (
        <>
          <ul>
            {[...advice].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{leak.found}</th>
                  <th scope="col">{leak.kind}</th>
                  <th scope="col">{leak.where}</th>
                </tr>
              </thead>
              <tbody>
                {details.hits.map((hit, index) => (
                  <tr key={index}>
                    <td>
                      <span className={styles.found}>{hit.text}</span>
                      {hit.context !== '' && <div className={styles.context}>… {hit.context} …</div>}
                    </td>
                    <td>{kinds[hit.kind] ?? leak.otherKind}</td>
                    <td>
                      {places[hit.where] ?? hit.where}
                      {words.includes(foldText(hit.text)) && <Badge tone="warn">{leak.inWords}</Badge>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Notice>
  )
}
