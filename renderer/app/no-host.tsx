import { messages } from '../messages'
import styles from './no-host.module.css'

/**
 * Shown when the page was opened by neither shell: no host, so no store, no preferences, and both languages at once.
 */
export function NoHost({ technical }: { technical: string }) {
  return (
    <main className={styles.page}>
      {(['ja', 'en'] as const).map((language) => (
        <section key={language} lang={language}>
          <h1>{messages[language].frame.noHostTitle}</h1>
          <p>{messages[language].frame.noHostText}</p>
        </section>
      ))}
      <p className={styles.technical}>{technical}</p>
    </main>
  )
}
