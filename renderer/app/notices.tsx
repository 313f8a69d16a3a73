import { NewFitsNotice } from '../features/matching/new-fits-notice'
import type { ErrorAction } from '../messages/error-shape'
import { errorText } from '../messages/error-text'
import { useMessages } from '../messages/use-messages'
import { useApp, useAppStore } from '../store/context'
import { refreshAll } from '../store/refresh'
import { Button, IconButton } from '../ui/button'
import { ErrorNotice } from '../ui/error-notice'
import styles from './notices.module.css'
import type { Notice } from './slice'

/** Errors that have no form to stand in. They stay until they are closed: a text that vanishes was not read. */
export function Notices() {
  const m = useMessages()
  const notices = useApp((state) => state.frame.notices)
  return (
    <section className={styles.region} aria-label={m.frame.notices}>
      <NewFitsNotice />
      {notices.slice(-4).map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const m = useMessages()
  const store = useAppStore()
  const dismiss = useApp((state) => state.frame.dismiss)
  const { action } = errorText(notice.error, m)
  const act: Record<ErrorAction, () => void> = {
    reload: () => void refreshAll(store.getState()).catch(store.getState().frame.notifyError),
    'save-copy': () => store.getState().frame.open('save-copy'),
    'show-backups': () => store.getState().frame.show('data'),
    'switch-to-internal': () => store.getState().frame.setFace('internal'),
  }
  return (
    <div className={styles.card}>
      <ErrorNotice
        error={notice.error}
        actions={
          <>
            {action && (
              <Button
                size="small"
                onPress={() => {
                  dismiss(notice.id)
                  act[action]()
                }}
              >
                {m.frame.actions[action]}
              </Button>
            )}
            <IconButton
              icon="close"
              size="small"
              label={m.frame.dismiss}
              onPress={() => dismiss(notice.id)}
            />
          </>
        }
      />
    </div>
  )
}
