import { useMessages } from '../../../messages/use-messages'
import { TextField } from '../../../ui/text-field'
import styles from './forms.module.css'

export interface SourceDraft {
  readonly source: string
  readonly section: string
  readonly sourceDate: string
}

interface SourceFieldsProps {
  readonly draft: SourceDraft
  readonly onChange: (fields: Partial<SourceDraft>) => void
  readonly onEnter: () => void
  readonly isNeeded?: boolean
  readonly sourceIssue?: boolean
  readonly dateIssue?: boolean
}

/** Where something was read: document, place in it, its date as far as it is known. */
export function SourceFields({
  draft,
  onChange,
  onEnter,
  isNeeded,
  sourceIssue,
  dateIssue,
}: SourceFieldsProps) {
  const m = useMessages()
  const words = m.indicators.form
  return (
    <>
      <TextField
        label={words.source}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        onEnter={onEnter}
        maxLength={2000}
        error={sourceIssue ? words.sourceIssue : null}
        isRequired={isNeeded ?? false}
      />
      <div className={styles.pair}>
        <TextField
          label={words.section}
          value={draft.section}
          onChange={(section) => onChange({ section })}
          onEnter={onEnter}
          maxLength={2000}
        />
        <TextField
          label={words.sourceDate}
          description={words.sourceDateHint}
          value={draft.sourceDate}
          onChange={(sourceDate) => onChange({ sourceDate })}
          onEnter={onEnter}
          maxLength={40}
          error={dateIssue ? words.sourceDateIssue : null}
        />
      </div>
    </>
  )
}
