import { useCallback, useEffect, useRef, useState } from 'react'
import { ConsoleMessage, type PresenterView, type ProjectorMessage } from '../../../electron/contract'
import type { PresenterConnection } from './connect-presenter'
import type { PublicData } from './public-slice'
import { usePublicData } from './use-public-data'
import { Stage } from './stage'
import styles from './presenter.module.css'
import { firstView, keyedView } from './view'
import { stageWords, StageWordsProvider, useStageWords } from './words'

/** The projector's window: what it shows follows its own keys and the console of the office's window. */
export function PresenterApp({ connection }: { connection: PresenterConnection }) {
  const data = usePublicData(connection)
  const [view, setView] = useView(connection)
  useKeys(connection, data, view, setView)
  const words = stageWords[view.language]
  useEffect(() => {
    document.documentElement.lang = view.language
    document.title = words.m.presenter.title
  }, [view.language, words])
  return (
    <StageWordsProvider value={words}>
      {data === null ? <Waiting /> : <Stage data={data} view={view} />}
      {view.blank && <div className={styles.blank} role="img" aria-label={words.m.presenter.blank} />}
    </StageWordsProvider>
  )
}

function Waiting() {
  const { m } = useStageWords()
  return (
    <main className={styles.waiting}>
      <h1>{m.presenter.title}</h1>
      <p>{m.presenter.waiting}</p>
    </main>
  )
}

/** The view and its way to the console: what comes in is checked, what goes out names public rows only. */
function useView(
  connection: PresenterConnection,
): [PresenterView, (change: (view: PresenterView) => PresenterView) => void] {
  const [view, setView] = useState(firstView)
  const told = useRef({ view: firstView, fresh: true })
  const post = useRef<(message: ProjectorMessage) => void>(() => {})

  useEffect(() => {
    const channel = connection.openChannel()
    post.current = (message) => channel.post(message)
    channel.listen((message) => {
      const heard = ConsoleMessage.safeParse(message)
      if (!heard.success) return
      if (heard.data.kind === 'show') setView(heard.data.view)
      else if (heard.data.kind === 'close') connection.close()
      else channel.post({ kind: 'shown', view: told.current.view, fresh: false } satisfies ProjectorMessage)
    })
    const leave = () => channel.post({ kind: 'closed' } satisfies ProjectorMessage)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      channel.close()
    }
  }, [connection])

  useEffect(() => {
    post.current({ kind: 'shown', view, fresh: told.current.fresh })
    told.current = { view, fresh: false }
  }, [view])

  return [view, setView]
}

function useKeys(
  connection: PresenterConnection,
  data: PublicData | null,
  view: PresenterView,
  setView: (change: (view: PresenterView) => PresenterView) => void,
): void {
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') return connection.close()
      if (event.key === 'F11') {
        event.preventDefault()
        return connection.toggleFullScreen()
      }
      if (event.shiftKey && event.key.startsWith('Arrow')) return
      const deck = data ?? { parks: [], parcels: [], statuses: [] }
      if (keyedView(deck, view, event.key) === null) return
      event.preventDefault()
      // From the newest view: two quick presses of a clicker must turn two pages.
      setView((now) => keyedView(deck, now, event.key) ?? now)
    },
    [connection, data, view, setView],
  )
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onKey])
}
