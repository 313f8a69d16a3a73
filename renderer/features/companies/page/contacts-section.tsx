import { useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { TextField } from '../../../ui/text-field'
import { nameIssue } from '../form/company-form'
import styles from './page.module.css'
import { RowActions } from './row-actions'
import { Section } from './section'
import type { PageContact } from './use-page'

/** Whom one knows at the company. */
export function ContactsSection({ company, contacts }: { company: Uid; contacts: readonly PageContact[] }) {
  const m = useMessages()
  const words = m.companies.contacts
  const store = useAppStore()
  const [open, setOpen] = useState<PageContact | 'new' | null>(null)
  return (
    <Section title={words.title} count={contacts.length} addLabel={m.common.add} onAdd={() => setOpen('new')}>
      {contacts.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.cards}>
          {contacts.map((contact) => (
            <li key={contact.uid} className={styles.card}>
              <div className={styles.cardHead}>
                <span>
                  <strong>{contact.name}</strong> {contact.nameKana && <small>{contact.nameKana}</small>}
                </span>
                <RowActions
                  name={contact.name}
                  onEdit={() => setOpen(contact)}
                  onRemove={() => store.getState().companies.removeContact(contact.uid)}
                />
              </div>
              <p className={styles.quiet}>{[contact.section, contact.title].filter(Boolean).join('・')}</p>
              {(contact.telephone || contact.mail) && (
                <p>{[contact.telephone, contact.mail].filter(Boolean).join('　')}</p>
              )}
              {contact.note && <p className={styles.text}>{contact.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {open !== null && (
        <ContactDialog
          company={company}
          contact={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

const textFields = ['section', 'title', 'telephone', 'mail'] as const

function ContactDialog({
  company,
  contact,
  onClose,
}: {
  company: Uid
  contact: PageContact | null
  onClose: () => void
}) {
  const m = useMessages()
  const words = m.companies.contacts
  const store = useAppStore()
  const saving = useSaving()
  const [start] = useState({
    name: contact?.name ?? '',
    nameKana: contact?.nameKana ?? '',
    section: contact?.section ?? '',
    title: contact?.title ?? '',
    telephone: contact?.telephone ?? '',
    mail: contact?.mail ?? '',
    note: contact?.note ?? '',
  })
  const { draft, change, read } = useDraft(start)
  const [wrong, setWrong] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const fields = { ...read(), name: read().name.trim() }
    const issue = nameIssue(fields.name)
    setWrong(issue === null ? null : m.companies.form.issues[issue])
    if (issue !== null) return
    const done = await saving.save(() =>
      store.getState().companies.saveContact({ uid: contact?.uid ?? null, companyUid: company, ...fields }),
    )
    if (done) onClose()
  }
  const save = () => void submit()
  return (
    <FormDialog
      title={contact === null ? words.addTitle : words.editTitle(contact.name)}
      form="contact"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          error={wrong}
          isRequired
          autoFocus
        />
        <TextField
          label={words.nameKana}
          value={draft.nameKana}
          onChange={(nameKana) => change({ nameKana })}
          onEnter={save}
        />
        {textFields.map((field) => (
          <TextField
            key={field}
            label={words[field === 'title' ? 'position' : field]}
            value={draft[field]}
            onChange={(value) => change({ [field]: value })}
            onEnter={save}
            {...(field === 'telephone' ? { inputMode: 'tel' } : {})}
            {...(field === 'mail' ? { inputMode: 'email' } : {})}
          />
        ))}
      </div>
      <TextField
        label={words.note}
        lines={3}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
      />
    </FormDialog>
  )
}
