import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Unknown } from '../../../ui/badge'
import { sourceDay } from '../years'

/** Where something was read, with section and date; in so many words when nobody wrote it down. */
export function SourceLine({
  source,
  section,
  sourceDate,
}: {
  source: string
  section: string
  sourceDate: string
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.indicators.detail
  if (source === '') return <Unknown>{words.noSource}</Unknown>
  return <>{words.sourceOf(source, section, sourceDay(sourceDate, format.day))}</>
}
