import { useState } from 'react'
import type { Settings } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useUnsaved } from '../../app/use-unsaved'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import { TextField } from '../../ui/text-field'
import styles from './settings-screen.module.css'

type Fields = { readonly [K in keyof Settings]-?: string }

const empty: Fields = {
  issuerName: '',
  issuerSection: '',
  issuerTelephone: '',
  issuerMail: '',
  officerName: '',
}

/** Who issues the prints and who works here. Only what was changed is sent, so that two people do not undo each other. */
export function IssuerForm() {
  const m = useMessages()
  const store = useAppStore()
  const ban = useEditing().reason
  const settings = useApp((state) => state.workspace.settings)
  const [draft, setDraft] = useState<Partial<Fields>>({})
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const stored: Fields = { ...empty, ...settings }
  const changed = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => value !== stored[name as keyof Fields]),
  ) as Partial<Fields>
  const isChanged = Object.keys(changed).length > 0
  useUnsaved('issuer', isChanged)

  const field = (name: keyof Fields) => ({
    value: draft[name] ?? stored[name],
    onChange: (value: string) => {
      setDraft({ ...draft, [name]: value })
      setSaved(false)
      setError(null)
    },
    onEnter: () => void save(),
    isReadOnly: ban !== null,
    maxLength: 200,
  })

  async function save(): Promise<void> {
    if (!isChanged || isPending || ban !== null) return
    setPending(true)
    setError(null)
    try {
      await store.getState().workspace.updateSettings(changed)
      setDraft({})
      setSaved(true)
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
    }
  }

  return (
    <section className={styles.section}>
      <h2>{m.settings.issuerTitle}</h2>
      <p className={styles.text}>{m.settings.issuerText}</p>
      <div className={styles.form}>
        <TextField label={m.settings.issuerName} autoComplete="organization" {...field('issuerName')} />
        <TextField label={m.settings.issuerSection} {...field('issuerSection')} />
        <div className={styles.pair}>
          <TextField label={m.settings.issuerTelephone} inputMode="tel" {...field('issuerTelephone')} />
          <TextField label={m.settings.issuerMail} inputMode="email" {...field('issuerMail')} />
        </div>
        <h2>{m.settings.officerTitle}</h2>
        <TextField
          label={m.settings.officerName}
          description={m.settings.officerText}
          {...field('officerName')}
        />
        {error !== null && <ErrorNotice error={error} />}
        <div className={styles.buttons}>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={ban === null && !isChanged}
            disabledReason={ban}
            onPress={() => void save()}
          >
            {m.settings.save}
          </Button>
          {isChanged && <Button onPress={() => setDraft({})}>{m.settings.revert}</Button>}
          {isSaved && (
            <span className={styles.good} role="status">
              {m.settings.saved}
            </span>
          )}
        </div>
      </div>
    </section>
  )
}
