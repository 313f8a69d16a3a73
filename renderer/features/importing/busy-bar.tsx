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
  return (
    <ProgressBar
      label={
        isCounted ? words.progress(label, format.whole(progress.done), format.whole(progress.total)) : label
      }
      value={isCounted ? Math.min(1, progress.done / progress.total) : (busy.share ?? undefined)}
    >
      {busy.with !== 'applying' && (
        <Button size="small" onPress={onStop}>
          {words.stop}
        </Button>
      )}
    </ProgressBar>
  )
}
