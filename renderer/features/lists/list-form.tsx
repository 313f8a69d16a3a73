import { useState } from 'react'
import type { ListEntry, ListKey } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { useDraft, useSaving } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Notice } from '../../ui/notice'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { entriesOf } from '../companies/lists'
import { entryDraftOf, entryInput, entryIssue, namesLike } from './entry-draft'

type Entry = Required<ListEntry>

/** One choice of a list. */
export function ListForm({
  list,
  entry,
  onClose,
}: {
  list: ListKey
  entry: Entry | null
  onClose: () => void
}) {
  const m = useMessages()
  const store = useAppStore()
  const entries = useApp((state) => state.lists.entries)
  const { draft, change, read } = useDraft(entryDraftOf(list, entry))
  const [isTried, setTried] = useState(false)
  const saving = useSaving()
  const words = m.lists.form
  const others = entriesOf(entries, list).filter((each) => each.uid !== entry?.uid)
  const issue = entryIssue(list, draft, others)
  const alike = list === 'officer' ? namesLike(draft.name, others) : []

  async function submit(): Promise<void> {
    setTried(true)
    if (entryIssue(list, read(), others) !== null) return
    const input = entryInput(entry?.uid ?? null, list, read())
    if (await saving.save(() => store.getState().lists.save(input))) onClose()
  }
  const save = () => void submit()
  return (
    <SavingDialog
      title={entry ? m.lists.changeTitle(entry.name) : m.lists.newTitle(m.lists.names[list])}
      saving={saving}
      onSave={save}
      onClose={onClose}
      size="small"
    >
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        onEnter={save}
        maxLength={200}
        isRequired
        autoFocus
        error={isTried && issue !== null ? words[issue] : null}
      />
      {list === 'officer' ? (
        <TextField
          label={words.nameKana}
          value={draft.nameKana}
          onChange={(nameKana) => change({ nameKana })}
          onEnter={save}
          maxLength={200}
        />
      ) : (
        <TextField
          label={words.nameEn}
          value={draft.nameEn}
          onChange={(nameEn) => change({ nameEn })}
          onEnter={save}
          maxLength={200}
        />
      )}
      {list === 'stage' && (
        <RadioGroup
          label={words.kind}
          items={(['open', 'won', 'lost', 'held'] as const).map((id) => ({ id, label: m.lists.kinds[id] }))}
          value={draft.kind === 'none' ? 'open' : draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      {alike.length > 0 && <Notice tone="warn" title={m.lists.alikeHere(m.common.listOf(alike))} />}
    </SavingDialog>
  )
}
