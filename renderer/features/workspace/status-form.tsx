import { useState } from 'react'
import { Hatch, SaleClass, type Status } from '../../../electron/contract'
import { useClosing } from '../../app/use-closing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import { Notice } from '../../ui/notice'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { statusName } from '../parcels/names'
import styles from './settings-screen.module.css'
import { draftOf, problemsOf, toInput } from './status-draft'

/** One status: name, how it looks, how it counts, and what outsiders see of it. */
export function StatusForm({ status, onClose }: { status: Status | null; onClose: () => void }) {
  const m = useMessages()
  const words = m.settings.fields
  const store = useAppStore()
  const language = useApp((state) => state.frame.language)
  const statuses = useApp((state) => state.parcels.statuses)
  const [start] = useState(() => draftOf(status))
  const [draft, setDraft] = useState(start)
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(start)
  const close = useClosing({ form: 'status', isUnsaved, onClose })
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problems = problemsOf(draft, statuses, m)
  const isWrong = Boolean(problems.name ?? problems.letter ?? problems.color)
  const change = (fields: Partial<typeof draft>) => setDraft({ ...draft, ...fields })

  async function save(): Promise<void> {
    setTried(true)
    if (isWrong || isPending) return
    setPending(true)
    setError(null)
    try {
      await store.getState().parcels.saveStatus(toInput(draft))
      onClose()
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
    }
  }

  const look = {
    letter: [...draft.letter][0] ?? '？',
    color: problems.color === null ? draft.color : '#ffffff',
    hatch: draft.hatch,
  }
  return (
    <Dialog
      title={status ? m.settings.statusChange(statusName(status, language)) : m.settings.statusNew}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={styles.preview} aria-label={words.preview} role="img">
        <StatusSwatch status={look} size={20} />
        <StatusSwatch status={look} size={36} />
        <StatusSwatch status={look} size={56} width={120} />
      </div>
      <div className={styles.pair}>
        <TextField
          label={words.name}
          isRequired
          autoFocus
          maxLength={40}
          value={draft.name}
          error={isTried ? problems.name : null}
          onChange={(name) => change({ name })}
          onEnter={() => void save()}
        />
        <TextField
          label={words.nameEn}
          maxLength={60}
          value={draft.nameEn}
          onChange={(nameEn) => change({ nameEn })}
          onEnter={() => void save()}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={words.letter}
          description={words.letterHint}
          isRequired
          value={draft.letter}
          error={isTried ? problems.letter : null}
          onChange={(letter) => change({ letter: letter.trim() })}
          onEnter={() => void save()}
        />
        <div className={styles.color}>
          <TextField
            label={words.color}
            description={words.colorHint}
            isRequired
            maxLength={7}
            value={draft.color}
            error={isTried ? problems.color : null}
            onChange={(color) => change({ color: color.normalize('NFKC').trim() })}
            onEnter={() => void save()}
          />
          <input
            type="color"
            aria-label={words.color}
            value={problems.color === null ? draft.color.toLowerCase() : '#ffffff'}
            onChange={(event) => change({ color: event.target.value })}
          />
        </div>
        <Select
          label={words.hatch}
          value={draft.hatch}
          onChange={(hatch) => change({ hatch })}
          items={Hatch.options.map((hatch) => ({
            id: hatch,
            label: m.settings.hatches[hatch],
            lead: <StatusSwatch status={{ ...look, hatch }} size={18} />,
          }))}
        />
      </div>
      <RadioGroup
        label={words.saleClass}
        look="row"
        value={draft.saleClass}
        onChange={(saleClass) => change({ saleClass })}
        items={SaleClass.options.map((id) => ({ id, label: m.common.saleClasses[id] }))}
      />
      <Checkbox isSelected={draft.offered} onChange={(offered) => change({ offered })}>
        {words.offered}
      </Checkbox>
      <Select
        label={words.shownAs}
        description={words.shownAsHint}
        value={draft.shownAsUid ?? ''}
        onChange={(uid) => change({ shownAsUid: uid === '' ? null : uid })}
        items={[
          { id: '', label: words.shownAsSelf },
          ...statuses
            .filter((other) => other.uid !== draft.uid && !other.shownAsUid)
            .map((other) => ({
              id: other.uid,
              label: statusName(other, language),
              lead: <StatusSwatch status={other} size={18} />,
            })),
        ]}
      />
      {problems.warning !== null && <Notice tone="warn" title={problems.warning} />}
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
