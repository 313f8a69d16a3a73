import { useCallback, useEffect, useRef, useState } from 'react'
import { ProjectorMessage, type ConsoleMessage, type PresenterView } from '../../../../electron/contract'
import { useShell } from '../../../app/shell-context'
import { useApp } from '../../../store/context'
import { useLatest } from '../../../ui/use-latest'
import { presenterMessages, type MessageChannel } from '../messages-between'

export interface Projector {
  /** What the projector shows; null while its window is not open. */
  readonly view: PresenterView | null
  /** Opens the window, or brings it to the front. Must be called in a click or a key. */
  readonly open: () => void
  readonly show: (change: Partial<PresenterView>) => void
  readonly close: () => void
}

/** A window that was killed says no goodbye: it is asked now and then, and gone when it does not answer, ms. */
const askEvery = 4000

/**
 * The office's side of the projector. It sends uids of public rows and nothing else; what comes back is checked.
 * @param start what a window that has just opened shows first
 * @param openChannel tests bring their own
 */
export function useProjector(
  start: Partial<PresenterView>,
  openChannel: () => MessageChannel = presenterMessages,
): Projector {
  const shell = useShell()
  const language = useApp((state) => state.frame.language)
  const notifyError = useApp((state) => state.frame.notifyError)
  const [view, setView] = useState<PresenterView | null>(null)
  const post = useRef<(message: ConsoleMessage) => void>(() => {})
  const first = useLatest({ ...start, language })
  const answered = useRef(true)

  useEffect(() => {
    const channel = openChannel()
    post.current = (message) => channel.post(message)
    channel.listen((message) => {
      const heard = ProjectorMessage.safeParse(message)
      if (!heard.success) return
      answered.current = true
      if (heard.data.kind === 'closed') return setView(null)
      setView(heard.data.view)
      if (heard.data.fresh)
        channel.post({
          kind: 'show',
          view: { ...heard.data.view, ...first.current },
        } satisfies ConsoleMessage)
    })
    const ask = () => {
      if (!answered.current) setView(null)
      answered.current = false
      channel.post({ kind: 'ask' } satisfies ConsoleMessage)
    }
    ask()
    const asking = setInterval(ask, askEvery)
    return () => {
      clearInterval(asking)
      post.current = () => {}
      channel.close()
    }
  }, [openChannel, first])

  const show = useCallback(
    (change: Partial<PresenterView>) => {
      if (view) post.current({ kind: 'show', view: { ...view, ...change } })
    },
    [view],
  )

  // The projector speaks the language of the office's window.
  useEffect(() => {
    if (view !== null && view.language !== language) show({ language })
  }, [view, language, show])

  return {
    view,
    show,
    open: useCallback(() => void shell.openPresenter().catch(notifyError), [shell, notifyError]),
    close: useCallback(() => post.current({ kind: 'close' }), []),
  }
}
