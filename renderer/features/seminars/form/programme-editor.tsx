import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import { TimeField } from '../../visits/form/time-field'
import styles from './form.module.css'
import { nextStart, overrun, type ItemDraft, type SeminarDraft } from './seminar-draft'

interface ProgrammeEditorProps {
  readonly draft: SeminarDraft
  readonly error: string | null
  readonly onChange: (programme: readonly ItemDraft[]) => void
  readonly onValidity: (field: string) => (isValid: boolean) => void
  readonly onEnter: () => void
}

const usualMinutes = 30

/** The programme row by row; a new row begins where the last one ends. */
export function ProgrammeEditor({ draft, error, onChange, onValidity, onEnter }: ProgrammeEditorProps) {
  const m = useMessages()
  const words = m.seminars.programme
  const { programme } = draft
  const end = overrun(draft)
  const change = (key: number, fields: Partial<ItemDraft>) =>
    onChange(programme.map((item) => (item.key === key ? { ...item, ...fields } : item)))
  const move = (at: number, by: number) => {
    const next = [...programme]
    const [item] = next.splice(at, 1)
    if (item) next.splice(at + by, 0, item)
    onChange(next)
  }
  return (
    <fieldset className={styles.programme}>
      <legend>{words.title}</legend>
      {programme.map((item, at) => (
        <div key={item.key} className={styles.row}>
          <TimeField
            label={words.time}
            labelHidden={at > 0}
            value={item.startAt}
            onChange={(startAt) => change(item.key, { startAt })}
            onValidity={onValidity(`time-${item.key}`)}
            onEnter={onEnter}
          />
          <NumberField
            label={words.minutes}
            labelHidden={at > 0}
            value={item.minutes}
            onChange={(minutes) => change(item.key, { minutes })}
            onValidity={onValidity(`minutes-${item.key}`)}
            onEnter={onEnter}
            min={1}
            max={1440}
            isWhole
          />
          <TextField
            label={words.item}
            labelHidden={at > 0}
            value={item.title}
            onChange={(title) => change(item.key, { title })}
            onEnter={onEnter}
            maxLength={200}
          />
          <TextField
            label={words.speaker}
            labelHidden={at > 0}
            value={item.speaker}
            onChange={(speaker) => change(item.key, { speaker })}
            onEnter={onEnter}
            maxLength={200}
          />
          <div className={styles.rowTools}>
            {at > 0 && (
              <IconButton icon="up" size="small" label={words.up(item.title)} onPress={() => move(at, -1)} />
            )}
            {at < programme.length - 1 && (
              <IconButton
                icon="down"
                size="small"
                label={words.down(item.title)}
                onPress={() => move(at, 1)}
              />
            )}
            <IconButton
              icon="trash"
              size="small"
              label={words.removeRow(item.title)}
              onPress={() => onChange(programme.filter(({ key }) => key !== item.key))}
            />
          </div>
        </div>
      ))}
      <div className={styles.rowFoot}>
        <Button
          size="small"
          icon="plus"
          onPress={() =>
            onChange([
              ...programme,
              {
                key: Math.max(-1, ...programme.map(({ key }) => key)) + 1,
                startAt: nextStart(draft),
                minutes: usualMinutes,
                title: '',
                speaker: '',
              },
            ])
          }
        >
          {words.addRow}
        </Button>
        <span className={styles.hint}>{words.speakerHint}</span>
      </div>
      {end !== null && <p className={styles.warn}>{words.overrun(end)}</p>}
      {error !== null && <p className={styles.error}>{error}</p>}
    </fieldset>
  )
}
