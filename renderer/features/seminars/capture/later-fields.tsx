import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { entryName } from '../../prospects/names'
import { selectOfficers } from '../../prospects/rows'
import styles from './capture.module.css'
import type { CardDraft } from './card-draft'

interface LaterFieldsProps {
  readonly draft: CardDraft
  readonly onChange: (fields: Partial<CardDraft>) => void
  readonly onEnter: () => void
}

const ranks = ['A', 'B', 'C', ''] as const

/** What stands on the card and can be written off it in the evening. */
export function LaterFields({ draft, onChange, onEnter }: LaterFieldsProps) {
  const m = useMessages()
  const words = m.seminars.capture
  const { language } = useFormat()
  const officers = useApp(selectOfficers)
  const text = (field: 'section' | 'title' | 'telephone' | 'mail', label: string) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      onEnter={onEnter}
      maxLength={200}
      inputMode={field === 'telephone' ? 'tel' : field === 'mail' ? 'email' : 'text'}
    />
  )
  return (
    <div className={styles.later}>
      {text('section', words.section)}
      {text('title', words.role)}
      {text('telephone', words.telephone)}
      {text('mail', words.mail)}
      <RadioGroup
        label={words.rank}
        look="segmented"
        items={ranks.map((rank) => ({ id: rank, label: rank === '' ? m.common.none : rank }))}
        value={draft.rank ?? ''}
        onChange={(rank) => onChange({ rank: rank === '' ? null : rank })}
      />
      <Select
        label={words.owner}
        description={words.ownerKept}
        items={[
          { id: '', label: words.noOwner },
          ...officers.map((each) => ({ id: each.uid, label: entryName(each, language) })),
        ]}
        value={draft.ownerUid ?? ''}
        onChange={(uid) => onChange({ ownerUid: uid === '' ? null : uid })}
      />
    </div>
  )
}
