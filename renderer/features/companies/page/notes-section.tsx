import { useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { today } from '../../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { classNames } from '../../../ui/class-names'
import { DateField } from '../../../ui/date-field'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import styles from './page.module.css'
import { RowActions } from './row-actions'
import { Section } from './section'
import type { PageNote } from './use-page'

type Kind = PageNote['kind']
const kinds: readonly Kind[] = ['fact', 'opinion']

/** What is known and what is thought, apart, so that an opinion is never quoted as a fact. */
export function NotesSection({ company, notes }: { company: Uid; notes: readonly PageNote[] }) {
  const m = useMessages()
  const words = m.companies.notes
  const [open, setOpen] = useState<PageNote | 'new' | null>(null)
  return (
    <Section title={words.title} count={notes.length} addLabel={m.common.add} onAdd={() => setOpen('new')}>
      {notes.length === 0 && <p className={styles.none}>{words.none}</p>}
      {kinds.map((kind) => {
        const some = notes.filter((note) => note.kind === kind)
        return (
          some.length > 0 && (
            <section key={kind} className={styles.cards} aria-label={words.kinds[kind]}>
              <h4>{words.kinds[kind]}</h4>
              <ul className={styles.cards}>
                {some.map((note) => (
                  <NoteCard key={note.uid} note={note} onEdit={() => setOpen(note)} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {open !== null && (
        <NoteDialog company={company} note={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

/** Letters of a note shown before it is unfolded. */
const shownAtFirst = 240

function NoteCard({ note, onEdit }: { note: PageNote; onEdit: () => void }) {
  const m = useMessages()
  const words = m.companies.notes
  const format = useFormat()
  const store = useAppStore()
  const [isWhole, setWhole] = useState(false)
  const letters = [...note.text]
  const isLong = letters.length > shownAtFirst
  return (
    <li className={classNames(styles.card, note.kind === 'fact' ? styles.factNote : styles.opinionNote)}>
      <div className={styles.cardHead}>
        <small>
          {format.dayBoth(note.on)}
          {note.origin === 'demo' && `・${m.common.origins.demo}`}
        </small>
        <RowActions
          name={words.kinds[note.kind]}
          onEdit={onEdit}
          onRemove={() => store.getState().companies.removeNote(note.uid)}
        />
      </div>
      <p className={styles.text}>
        {isLong && !isWhole ? `${letters.slice(0, shownAtFirst).join('')}…` : note.text}
      </p>
      {isLong && (
        <button type="button" className={styles.link} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.less : words.whole(format.whole(letters.length))}
        </button>
      )}
    </li>
  )
}

function NoteDialog({
  company,
  note,
  onClose,
}: {
  company: Uid
  note: PageNote | null
  onClose: () => void
}) {
  const m = useMessages()
  const words = m.companies.notes
  const store = useAppStore()
  const saving = useSaving()
  const unreadable = useUnreadable()
  const [start] = useState({
    kind: note?.kind ?? ('fact' as Kind),
    on: note?.on ?? (today() as string | null),
    text: note?.text ?? '',
  })
  const { draft, change, read } = useDraft(start)
  const [wrong, setWrong] = useState<{ on?: string; text?: string }>({})

  async function submit(): Promise<void> {
    const { kind, on, text } = read()
    const problems = {
      ...(on === null ? { on: words.dayNeeded } : {}),
      ...(text.trim() === '' ? { text: words.textNeeded } : {}),
      ...(text.length > 20_000 ? { text: m.companies.form.issues['too-long'] } : {}),
    }
    setWrong(problems)
    if (on === null || Object.keys(problems).length > 0 || unreadable.has()) return
    const done = await saving.save(() =>
      store
        .getState()
        .companies.saveNote({ uid: note?.uid ?? null, companyUid: company, kind, on, text: text.trim() }),
    )
    if (done) onClose()
  }
  const save = () => void submit()
  return (
    <FormDialog
      title={note === null ? words.addTitle : words.editTitle}
      form="company-note"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <RadioGroup
        label={words.kind}
        items={kinds.map((id) => ({ id, label: words.kinds[id], hint: words.kindHints[id] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        label={words.on}
        value={draft.on}
        onChange={(on) => change({ on })}
        onValidity={unreadable.tell('on')}
        onEnter={save}
        error={wrong.on ?? null}
      />
      <TextField
        label={words.text}
        lines={8}
        value={draft.text}
        onChange={(text) => change({ text })}
        onEnter={save}
        error={wrong.text ?? null}
        isRequired
        autoFocus
      />
    </FormDialog>
  )
}
