import { useState, type ReactNode } from 'react'
import type { Uid } from '../../../electron/contract'
import { industryOf } from '../../../electron/contract/rules/industries'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Unknown } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { SaveError } from '../../ui/save-error'
import { selectCases, selectFieldMap, selectFirmMap, type Firm } from '../companies/firm'
import { fieldName } from '../companies/field-mark'
import { openCompany } from '../companies/open'
import { capitalText } from '../companies/table/cells'
import styles from './duplicates.module.css'
import { betterKept, differingFields, needsChoice, takenFields, type MergeField } from './merge-fields'
import { reasonText, type Reason } from './reason-text'

type Side = 'a' | 'b'
const sides: readonly Side[] = ['a', 'b']

/** Two companies side by side: which one stays, and value by value what holds; one command, so one undo. */
export function MergeDialog({
  aUid,
  bUid,
  reasons,
  onClose,
}: {
  aUid: Uid
  bUid: Uid
  reasons: readonly Reason[]
  onClose: () => void
}) {
  const m = useMessages()
  const firms = useApp(selectFirmMap)
  const a = firms.get(aUid)
  const b = firms.get(bUid)
  const [merged, setMerged] = useState<string | null>(null)
  if (merged !== null) return <Merged name={merged} onClose={onClose} />
  if (!a || !b)
    return (
      <Dialog
        title={m.duplicates.mergeTitle}
        isOpen
        onClose={onClose}
        footer={<Button onPress={onClose}>{m.common.close}</Button>}
      >
        <p>{m.duplicates.gone}</p>
      </Dialog>
    )
  return <Comparison a={a} b={b} reasons={reasons} onClose={onClose} onMerged={setMerged} />
}

function Comparison({
  a,
  b,
  reasons,
  onClose,
  onMerged,
}: {
  a: Firm
  b: Firm
  reasons: readonly Reason[]
  onClose: () => void
  onMerged: (name: string) => void
}) {
  const m = useMessages()
  const words = m.duplicates
  const store = useAppStore()
  const cases = useApp(selectCases)
  const saving = useSaving()
  const [kept, setKept] = useState<Side>(() => betterKept(a, b, (firm) => cases.get(firm.uid)?.length ?? 0))
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergeField, Side>>>>({})
  const firms = { a, b }
  const fields = differingFields(a, b)
  const valueText = useValueText()
  const rowText = useRowText()

  async function merge(): Promise<void> {
    const other = kept === 'a' ? 'b' : 'a'
    const into = firms[kept].uid
    const done = await saving.save(async () => {
      await store
        .getState()
        .duplicates.merge({ intoUid: into, fromUid: firms[other].uid, take: takenFields(kept, chosen) })
    })
    if (!done) return
    const name = selectFirmMap(store.getState()).get(into)?.name ?? firms[kept].name
    onMerged(name)
    openCompany(store.getState(), into)
  }

  const choice = (field: MergeField, side: Side) => {
    const isKept = (chosen[field] ?? kept) === side
    const text = valueText(firms[side], field)
    if (!needsChoice(field, a, b)) return text
    return (
      <label className={styles.value} data-chosen={isKept}>
        <input
          type="radio"
          name={`merge-${field}`}
          checked={isKept}
          onChange={() => setChosen({ ...chosen, [field]: side })}
        />
        <span>{text}</span>
      </label>
    )
  }
  const keepChoice = (side: Side) => (
    <label className={styles.value} data-chosen={kept === side}>
      <input
        type="radio"
        name="merge-kept"
        checked={kept === side}
        onChange={() => {
          setKept(side)
          setChosen({})
        }}
      />
      <span>{words.keepThis(firms[side].name)}</span>
    </label>
  )
  return (
    <Dialog
      title={words.mergeTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={() => void merge()}>
            {words.merge}
          </Button>
        </>
      }
    >
      <p>{words.mergeText}</p>
      {reasons.length > 0 && (
        <p className={styles.reasons}>
          {reasons.map((reason) => (
            <span key={`${reason.kind} ${reason.text}`}>{reasonText(reason, m)}</span>
          ))}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="row">{words.keep}</th>
            {sides.map((side) => (
              <td key={side}>{keepChoice(side)}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{m.companies.columns[columnOf[field]]}</th>
              {sides.map((side) => (
                <td key={side}>{choice(field, side)}</td>
              ))}
            </tr>
          ))}
          {(['former', 'cases', 'parcels', 'fields'] as const).map((row) => (
            <tr key={row}>
              <th scope="row">{words.rows[row]}</th>
              {sides.map((side) => (
                <td key={side}>{rowText(firms[side], row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {fields.includes('note') && <p className={styles.hint}>{words.bothKept}</p>}
      {fields.includes('publication') && <p className={styles.hint}>{words.stricter}</p>}
      <SaveError error={saving.error} />
    </Dialog>
  )
}

const columnOf = {
  name: 'name',
  nameKana: 'kana',
  nameEn: 'nameEn',
  corporateNumber: 'number',
  industryCode: 'industry',
  industry: 'industryWords',
  capitalYen: 'capital',
  employees: 'employees',
  web: 'web',
  rank: 'rank',
  publication: 'publication',
  note: 'note',
} as const

function useValueText(): (firm: Firm, field: MergeField) => ReactNode {
  const m = useMessages()
  const format = useFormat()
  const unknown = <Unknown>{m.duplicates.empty}</Unknown>
  return (firm, field) => {
    const value = firm[field]
    if (value === null || value === '') return unknown
    if (field === 'capitalYen') return capitalText(Number(value), { m, format })
    if (field === 'employees') return format.whole(Number(value))
    if (field === 'publication') return m.common.publications[firm.publication]
    if (field === 'industryCode') {
      const group = industryOf(String(value))
      return `${value} ${group ? (format.language === 'en' ? group.en : group.ja) : ''}`
    }
    return String(value)
  }
}

function useRowText(): (firm: Firm, row: 'former' | 'cases' | 'parcels' | 'fields') => string {
  const m = useMessages()
  const { language } = useFormat()
  const cases = useApp(selectCases)
  const fields = useApp(selectFieldMap)
  const parcels = useApp((state) => state.parcels.byUid)
  const list = (names: readonly string[]) => (names.length === 0 ? m.common.none : m.common.listOf(names))
  return (firm, row) => {
    if (row === 'former') return list(firm.formerNames)
    if (row === 'cases') return list((cases.get(firm.uid) ?? []).map((each) => each.codeName))
    if (row === 'parcels')
      return list(firm.parcelUids.map((uid) => parcels.get(uid)?.number ?? m.companies.otherDay))
    return list(
      firm.allFieldUids.flatMap((uid) => {
        const field = fields.get(uid)
        return field ? fieldName(field, language) : []
      }),
    )
  }
}

/** What was done, with the way back. */
function Merged({ name, onClose }: { name: string; onClose: () => void }) {
  const m = useMessages()
  const words = m.duplicates
  const store = useAppStore()
  const saving = useSaving()
  const [isUndone, setUndone] = useState(false)
  return (
    <Dialog
      title={words.mergeTitle}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          {!isUndone && (
            <Button
              icon="undo"
              isPending={saving.isPending}
              onPress={() => void saving.save(() => store.getState().workspace.undo()).then(setUndone)}
            >
              {words.undo}
            </Button>
          )}
          <Button variant="primary" onPress={onClose} autoFocus>
            {m.common.close}
          </Button>
        </>
      }
    >
      <Notice tone="good" title={isUndone ? words.undone : words.merged(name)} />
      <SaveError error={saving.error} />
    </Dialog>
  )
}
