import styles from './no-host.module.css'

/**
 * Shown when the page was opened by neither shell: no host, so no store, no preferences, and both languages at once.
 */
export function NoHost({ technical }: { technical: string }) {
  return (
    <main className={styles.page}>
      <h1>立地デスクの本体が見つかりません</h1>
      <p>
        この画面だけを開いても使えません。プログラム「立地デスク」を起動するか、起動時に表示されたアドレスをそのまま開いてください。
      </p>
      <p lang="en">
        The page alone cannot work. Start Ritchi Desk, or open the whole address that it printed when it
        started.
      </p>
      <p className={styles.technical}>{technical}</p>
    </main>
  )
}
