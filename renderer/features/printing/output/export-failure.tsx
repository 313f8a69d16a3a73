import { CodedError, type ErrorDetails, type SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { Notice } from '../../../ui/notice'
import { LeakList } from './leak-list'

/** Why nothing was written, and what can be done. */
export function ExportFailure({
  error,
  spec,
  onAllow,
}: {
  error: unknown
  spec: SheetSpec
  /** Does it again although characters are missing. */
  onAllow?: () => void
}) {
  const m = useMessages()
  if (!(error instanceof CodedError)) return <ErrorNotice error={error} />
  if (error.code === 'task-cancelled') return <Notice title={m.printing.cancelled} />
  if (error.code === 'leak-found')
    return <LeakList details={error.details as ErrorDetails<'leak-found'>} spec={spec} />
  if (error.code === 'glyph-missing' && onAllow)
    return (
      <ErrorNotice
        error={error}
        actions={
          <Button size="small" onPress={onAllow}>
            {m.printing.allowGlyphs}
          </Button>
        }
      />
    )
  return <ErrorNotice error={error} />
}
