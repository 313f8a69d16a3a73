import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useCost } from './use-questions'

/** 「2件の案件が条件」 behind a 未確認; nothing where no live prospect asks. */
export function Cost({ subjectUid, criterion }: { subjectUid: Uid; criterion: string }) {
  const m = useMessages()
  const format = useFormat()
  const { count, must } = useCost(subjectUid, criterion)
  const words = m.requirements.answers
  if (count === 0) return null
  return must > 0 && must < count
    ? words.blocksMust(format.whole(count), format.whole(must))
    : words.blocks(format.whole(count))
}
