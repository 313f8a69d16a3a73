import { useState, type ReactNode } from 'react'
import type { RecentWorkspace } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ErrorNotice } from '../../ui/error-notice'
import { Icon, type IconName } from '../../ui/icon'
import styles from './first-run.module.css'

/** Without a workspace: the sample, a new one, a file, or one that was used lately. */
export function FirstRun() {
  const m = useMessages()
  const store = useAppStore()
  const { language, setLanguage, open, face, setFace } = useApp((state) => state.frame)
  const recent = useApp((state) => state.workspace.recent)
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)

  async function attempt(work: () => Promise<void>): Promise<void> {
    setError(null)
    setPending(true)
    try {
      await work()
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
    }
  }

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div>
            <h1 className={styles.title}>{m.common.productName}</h1>
            <p className={styles.lead}>{m.workspace.lead}</p>
          </div>
          <div className={styles.tools}>
            <Button variant="quiet" icon="guide" onPress={() => open('guide')}>
              {m.frame.guide}
            </Button>
            <Button
              variant="quiet"
              icon="language"
              tooltip={m.frame.languageLabel}
              onPress={() => void setLanguage(language === 'ja' ? 'en' : 'ja')}
            >
              {m.frame.language}
            </Button>
          </div>
        </header>
        {face === 'public' && <Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
        <div className={styles.cards}>
          <Card
            icon="map"
            title={m.workspace.sampleTitle}
            text={m.workspace.sampleText}
            action={
              <Button
                variant="primary"
                isPending={isPending}
                onPress={() => void attempt(() => store.getState().workspace.openSample())}
              >
                {m.workspace.sampleAction}
              </Button>
            }
          />
          <Card
            icon="plus"
            title={m.workspace.newTitle}
            text={m.workspace.newText}
            action={<Button onPress={() => open('new-workspace')}>{m.workspace.newAction}</Button>}
          />
          <Card
            icon="folder"
            title={m.workspace.openTitle}
            text={m.workspace.openText}
            action={<Button onPress={() => open('open-workspace')}>{m.workspace.openAction}</Button>}
          />
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <section className={styles.recent} aria-label={m.workspace.recentTitle}>
          <h2>{m.workspace.recentTitle}</h2>
          {recent.length === 0 ? (
            <p className={styles.none}>
              {face === 'public' ? m.workspace.publicClosed : m.workspace.recentEmpty}
            </p>
          ) : (
            <ul>
              {recent.map((entry) => (
                <RecentRow
                  key={entry.path}
                  entry={entry}
                  onOpen={() => void attempt(() => store.getState().workspace.open(entry.path))}
                />
              ))}
            </ul>
          )}
        </section>
      </div>
    </main>
  )
}

function Card({
  icon,
  title,
  text,
  action,
}: {
  icon: IconName
  title: string
  text: string
  action: ReactNode
}) {
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>
        <Icon name={icon} large />
        {title}
      </h2>
      <p className={styles.cardText}>{text}</p>
      {action}
    </section>
  )
}

function RecentRow({ entry, onOpen }: { entry: RecentWorkspace; onOpen: () => void }) {
  const m = useMessages()
  const format = useFormat()
  return (
    <li>
      <button type="button" className={classNames(styles.row, !entry.exists && styles.gone)} onClick={onOpen}>
        <Icon name="file" />
        <span className={styles.words}>
          <span className={styles.name}>
            {entry.name}
            {!entry.exists && <Badge tone="warn">{m.workspace.missing}</Badge>}
          </span>
          <span className={styles.path}>{entry.path}</span>
        </span>
        <span className={styles.when}>{m.workspace.openedAt(format.moment(entry.openedAt))}</span>
      </button>
    </li>
  )
}
