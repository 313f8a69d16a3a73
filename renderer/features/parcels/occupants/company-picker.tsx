import { useEffect, useState } from 'react'
import type { CodedError, Company, Publication } from '../../../../electron/contract'
import { useUnsaved } from '../../../app/use-unsaved'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ComboBox } from '../../../ui/combo-box'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import styles from './occupant-dialog.module.css'
import { SaveError } from '../../../ui/save-error'
import { useDraft, useSaving } from '../../../app/use-form'

interface CompanyPickerProps {
  readonly company: Company | null
  readonly error: string | null
  readonly onChoose: (company: Company | null) => void
}

const offeredAtMost = 8
const createNew = 'new'

/** Finds a company by any part of its name or reading, or registers a new one. */
export function CompanyPicker({ company, error, onChoose }: CompanyPickerProps) {
  const m = useMessages()
  const words = m.parcels.occupants
  const store = useAppStore()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Company[]>([])
  const [problem, setProblem] = useState<CodedError | null>(null)
  const [isNew, setNew] = useState(false)
  const wanted = text.trim()

  useEffect(() => {
    let isCurrent = true
    if (wanted === '') {
      setFound([])
      return
    }
    void store
      .getState()
      .companies.search(wanted, offeredAtMost)
      .then(
        (companies) => isCurrent && setFound(companies),
        (caught: CodedError) => isCurrent && setProblem(caught),
      )
    return () => {
      isCurrent = false
    }
  }, [wanted, store])

  if (company !== null) {
    return (
      <div className={styles.chosen}>
        <div>
          <strong>{company.name}</strong>
          <p>{company.industry || words.unknownIndustry}</p>
        </div>
        <Button size="small" onPress={() => onChoose(null)}>
          {words.change}
        </Button>
      </div>
    )
  }
  if (isNew) return <NewCompany name={wanted} onMade={onChoose} onBack={() => setNew(false)} />
  return (
    <>
      <ComboBox
        label={words.company}
        description={words.searchHint}
        placeholder={words.search}
        isRequired
        error={error}
        text={text}
        onText={setText}
        value={null}
        onChange={(uid) => {
          if (uid === createNew) setNew(true)
          const chosen = found.find((each) => each.uid === uid)
          if (chosen) onChoose(chosen)
        }}
        items={[
          ...found.map((each) => ({ id: each.uid ?? '', label: each.name ?? '', hint: each.industry })),
          ...(wanted === '' ? [] : [{ id: createNew, label: words.createNew(wanted) }]),
        ]}
        autoFocus
      />
      <SaveError error={problem} />
    </>
  )
}

interface NewCompanyProps {
  readonly name: string
  readonly onMade: (company: Company) => void
  readonly onBack: () => void
}

/** The form of a company that is being registered, among the forms that hold something unsaved. */
export const newCompanyForm = 'occupant-company'

function NewCompany({ name, onMade, onBack }: NewCompanyProps) {
  const m = useMessages()
  const words = m.parcels.occupants
  const store = useAppStore()
  const saving = useSaving()
  const { draft, change, read } = useDraft({
    name,
    nameKana: '',
    industry: '',
    publication: 'nothing' as Publication,
    note: '',
  })
  // The name alone was typed into the search, where nobody expects it to be kept.
  useUnsaved(newCompanyForm, draft.name !== name || draft.nameKana !== '' || draft.industry !== '')
  async function submit(): Promise<void> {
    const fields = { ...read(), name: read().name.trim() }
    if (fields.name === '') return
    await saving.save(async () => {
      const uid = await store.getState().companies.create(fields)
      onMade({ uid, ...fields, origin: 'user', source: '' })
    })
  }
  const save = () => void submit()
  return (
    <section className={styles.create} aria-label={words.newCompany}>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(value) => change({ name: value })}
        onEnter={save}
        isRequired
        error={draft.name.trim() === '' ? m.parcels.issues.needed : null}
      />
      <TextField
        label={words.nameKana}
        value={draft.nameKana}
        onChange={(nameKana) => change({ nameKana })}
        onEnter={save}
        autoFocus
      />
      <TextField
        label={words.industry}
        description={words.industryHint}
        value={draft.industry}
        onChange={(industry) => change({ industry })}
        onEnter={save}
      />
      <RadioGroup
        label={words.publication}
        look="segmented"
        items={(['name', 'industry', 'nothing'] as const).map((each) => ({
          id: each,
          label: m.common.publications[each],
        }))}
        value={draft.publication}
        onChange={(publication) => change({ publication })}
      />
      <SaveError error={saving.error} />
      <div className={styles.buttons}>
        <Button variant="primary" size="small" isPending={saving.isPending} onPress={save}>
          {m.common.add}
        </Button>
        <Button size="small" onPress={onBack}>
          {m.common.cancel}
        </Button>
      </div>
    </section>
  )
}
