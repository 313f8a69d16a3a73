import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodedError, Uid } from '../../../../electron/contract'
import { asCoded } from '../../../messages/error-text'
import { useAppStore } from '../../../store/context'
import { cardInput, type CardDraft } from './card-draft'

/** A card on its way to the disk, or one that did not get there. */
export interface WaitingCard {
  readonly id: number
  readonly draft: CardDraft
  /** Null while it is under way. */
  readonly error: CodedError | null
}

export interface Capture {
  /** Cards not on the disk, oldest first. */
  readonly waiting: readonly WaitingCard[]
  /** Takes a card; the form is free at once. */
  readonly take: (draft: CardDraft) => void
  readonly again: (id: number) => void
  /** Takes a card that could not be saved out of the list. */
  readonly giveBack: (id: number) => void
}

/**
 * Saves cards one after the other while the next one is being typed: nobody waits for a disk with a guest in front of
 * him. A card that could not be saved stays until somebody decides about it.
 * @param onSaved called when a card is on the disk
 */
export function useCapture(seminarUid: Uid, onSaved: (draft: CardDraft) => void): Capture {
  const store = useAppStore()
  const [waiting, setWaiting] = useState<readonly WaitingCard[]>([])
  const queue = useRef(Promise.resolve())
  const nextId = useRef(0)
  const saved = useRef(onSaved)
  useEffect(() => {
    saved.current = onSaved
  }, [onSaved])

  const send = useCallback(
    (id: number, draft: CardDraft) => {
      queue.current = queue.current.then(async () => {
        try {
          await store.getState().seminars.capture(cardInput(seminarUid, draft))
          setWaiting((now) => now.filter((card) => card.id !== id))
          saved.current(draft)
        } catch (error) {
          const coded = asCoded(error)
          setWaiting((now) => now.map((card) => (card.id === id ? { ...card, error: coded } : card)))
        }
      })
    },
    [store, seminarUid],
  )

  const take = useCallback(
    (draft: CardDraft) => {
      const id = ++nextId.current
      setWaiting((now) => [...now, { id, draft, error: null }])
      send(id, draft)
    },
    [send],
  )

  const again = (id: number) => {
    const card = waiting.find((each) => each.id === id)
    if (!card) return
    setWaiting((now) => now.map((each) => (each.id === id ? { ...each, error: null } : each)))
    send(id, card.draft)
  }

  const giveBack = (id: number) => setWaiting((now) => now.filter((card) => card.id !== id))

  return { waiting, take, again, giveBack }
}
