import { useDeferredValue, useMemo } from 'react'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { selectFirms, type Firm } from '../firm'
import { industryText } from '../table/cells'
import styles from './form.module.css'
import { similarFirms } from './similar'

const namedAtMost = 4

/** Says while a name is being typed that there may be such a company already; it never forbids. */
export function SimilarNotice({
  name,
  nameKana,
  exceptUid,
  onOpen,
}: {
  name: string
  nameKana: string
  exceptUid: string | null
  onOpen: ((firm: Firm) => void) | null
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.companies.form
  const firms = useApp(selectFirms)
  const typed = useDeferredValue(name)
  const kana = useDeferredValue(nameKana)
  const found = useMemo(
    () => similarFirms(typed, kana, firms, exceptUid, namedAtMost),
    [typed, kana, firms, exceptUid],
  )
  if (found.length === 0) return null
  const isSame = found[0]?.by === 'same'
  return (
    <Notice tone="warn" title={isSame ? words.sameExists : words.similarExists}>
      <ul className={styles.similar}>
        {found.map(({ firm, likeness, by }) => (
          <li key={firm.uid}>
            <span>
              <strong>{firm.name}</strong>{' '}
              <small>
                {by === 'alike' ? words.likeness(format.percent(likeness)) : words.similarBy[by]}
                {'・'}
                {firm.corporateNumber ?? industryText(firm, format.language) ?? m.common.unknown}
              </small>
            </span>
            {onOpen && (
              <Button size="small" onPress={() => onOpen(firm)}>
                {words.openThis}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
