import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import type { Busy } from './use-import'

/** What is under way, how far it is, and the way to stop it. */
export function BusyBar({ busy, onStop }: { busy: Busy; onStop: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing
  const progress = useApp((state) => (busy.taskId === null ? undefined : state.frame.tasks.get(busy.taskId)))
  const labels = {
    sending: words.sending(format.percent(busy.share ?? 0)),
    opening: words.opening,
    reading: words.reading,
    planning: words.planning,
    applying: words.applying,
  }
  const label = labels[busy.with]
  const isCounted = progress !== undefined && progress.total > 0
  const share = isCounted ? Math.min(1, progress.done / progress.total) : null
  // Reading goes through bytes, of which nobody has an idea; rows are compared one by one.
  const told =
    share === null
      ? label
      : busy.with === 'planning'
        ? words.progress(label, format.whole(progress?.done ?? 0), format.whole(progress?.total ?? 0))
        : words.share(label, format.percent(share))
  return (
    <ProgressBar label={told} value={share ?? busy.share ?? undefined}>
      {busy.with !== 'applying' && (
        <Button size="small" onPress={onStop}>
          {words.stop}
        </Button>
      )}
    </ProgressBar>
  )
}
