import { useMemo, useState } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ComboBox } from '../../../ui/combo-box'
import { selectFirmMap, selectFirms } from '../../companies/firm'
import { textTest } from '../../companies/table/text-index'
import { needsOf } from '../spec'
import styles from './controls.module.css'

const offered = 12

/** Whom a brief is about: found by any part of a name, a reading, a former name or an industry. */
export function BriefCompany({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const firms = useApp(selectFirms)
  const firm = useApp(selectFirmMap).get(spec.companyUid ?? '')
  const [text, setText] = useState('')
  const [isChoosing, setChoosing] = useState(false)
  const { change } = store.getState().printing
  const isOptional = needsOf(spec.sheet).company === 'optional'
  const found = useMemo(() => firms.filter(textTest(text, firms)).slice(0, offered), [firms, text])
  if (firm !== undefined && !isChoosing)
    return (
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{m.printing.company}</legend>
        <div className={styles.line}>
          <p className={styles.grow}>{firm.name}</p>
          <Button size="small" onPress={() => setChoosing(true)}>
            {m.printing.changeCompany}
          </Button>
          {isOptional && (
            <Button size="small" onPress={() => change({ companyUid: null, visitUid: null })}>
              {m.printing.leaveBlank}
            </Button>
          )}
        </div>
      </fieldset>
    )
  return (
    <>
      <ComboBox
        label={m.printing.company}
        placeholder={m.printing.companyPlaceholder}
        error={!isOptional && firm === undefined && firms.length > 0 ? m.printing.noCompany : null}
        items={found.map(({ uid, name, industry }) => ({ id: uid, label: name, hint: industry }))}
        text={text}
        onText={setText}
        value={null}
        autoFocus={isChoosing}
        onChange={(uid) => {
          if (uid === null) return
          change({ companyUid: uid, visitUid: null })
          setChoosing(false)
          setText('')
        }}
      />
      {isOptional && <p className={styles.hint}>{m.printing.blankCompany}</p>}
      {firms.length === 0 && !isOptional && (
        <div className={styles.line}>
          <p className={styles.grow}>{m.printing.noCompanies}</p>
          <Button size="small" onPress={() => store.getState().frame.show('companies')}>
            {m.printing.toCompanies}
          </Button>
        </div>
      )}
    </>
  )
}
