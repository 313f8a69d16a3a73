import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { RadioGroup } from '../../ui/radio-group'
import { ListsSection } from '../lists/lists-section'
import { IssuerForm } from './issuer-form'
import styles from './settings-screen.module.css'
import { StatusesSection } from './statuses-section'

/** What belongs to the office (in the file) and to this computer (the language). */
export function SettingsScreen() {
  const m = useMessages()
  const face = useApp((state) => state.frame.face)
  const language = useApp((state) => state.frame.language)
  const { setFace, setLanguage } = useApp((state) => state.frame)
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{m.settings.title}</h1>
      {face === 'public' ? (
        <EmptyState
          icon="public"
          title={m.settings.publicTitle}
          action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
        />
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <IssuerForm />
            <section className={styles.section}>
              <h2>{m.settings.languageTitle}</h2>
              <RadioGroup
                label={m.settings.languageTitle}
                labelHidden
                look="segmented"
                items={[
                  { id: 'ja', label: <span lang="ja">{m.settings.languages.ja}</span> },
                  { id: 'en', label: <span lang="en">{m.settings.languages.en}</span> },
                ]}
                value={language}
                onChange={(chosen) => void setLanguage(chosen)}
              />
            </section>
          </div>
          <div className={styles.column}>
            <StatusesSection />
            <ListsSection />
          </div>
        </div>
      )}
    </div>
  )
}
