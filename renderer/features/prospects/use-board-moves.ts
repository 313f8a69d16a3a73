import { useState } from 'react'
import type { CodedError, Uid } from '../../../electron/contract'
import { useSaving } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useFormat } from '../../messages/use-format'
import { useAppStore } from '../../store/context'
import { entryName, useProspectNames } from './names'
import type { BoardColumn } from './board'
import type { ProspectRow } from './rows'

/** A card that was dropped on a stage which asks for more before it takes it. */
export interface AskedMove {
  readonly row: ProspectRow
  readonly stageUid: Uid
}

export interface BoardMoves {
  readonly error: CodedError | null
  /** What happened last, for a screen reader. */
  readonly said: string
  readonly say: (words: string) => void
  readonly asked: AskedMove | null
  /** Ends the question; `isMoved` when the dialog saved. */
  readonly answer: (isMoved: boolean) => void
  readonly move: (row: ProspectRow, stageUid: Uid) => Promise<void>
}

/** Moves cards: one undoable command each; a lost or held stage asks first. @param today ISO day */
export function useBoardMoves(columns: readonly BoardColumn[], today: string): BoardMoves {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const { nameOf } = useProspectNames()
  const saving = useSaving()
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const words = m.prospects.boardWords
  const stageOf = (uid: Uid) => columns.find(({ stage }) => stage.uid === uid)?.stage ?? null
  const stageName = (uid: Uid) => {
    const stage = stageOf(uid)
    return stage === null ? '' : entryName(stage, format.language)
  }

  async function move(row: ProspectRow, stageUid: Uid): Promise<void> {
    const stage = stageOf(stageUid)
    const { prospect } = row
    if (stage === null || prospect.stageUid === stageUid) {
      setSaid(words.stays(nameOf(row), stageName(prospect.stageUid)))
      return
    }
    if (stage.kind === 'lost' || stage.kind === 'held') {
      setSaid(words.asks(nameOf(row), stageName(stageUid)))
      setAsked({ row, stageUid })
      return
    }
    const isMoved = await saving.save(() =>
      store.getState().prospects.enterStage({
        uids: [row.uid],
        stageUid,
        // The present stage is the latest entry: before one that lies ahead the move would not be seen.
        since: prospect.stageSince > today ? prospect.stageSince : today,
        note: '',
        lostReasonUid: null,
        resumeOn: null,
      }),
    )
    setSaid(isMoved ? words.dropped(nameOf(row), stageName(stageUid)) : words.failed(nameOf(row)))
  }

  return {
    error: saving.error,
    said,
    say: setSaid,
    asked,
    answer: (isMoved) => {
      if (asked)
        setSaid(
          isMoved
            ? words.dropped(nameOf(asked.row), stageName(asked.stageUid))
            : words.stays(nameOf(asked.row), stageName(asked.row.prospect.stageUid)),
        )
      setAsked(null)
    },
    move,
  }
}
