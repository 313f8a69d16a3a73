import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { NewProspectDialog } from './new-prospect-dialog'

/** Where no prospect is: none yet, or none that this face may know of. */
export function ProspectsEmpty() {
  const m = useMessages()
  const editing = useEditing()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const [isCreating, setCreating] = useState(false)
  const words = m.prospects.empty
  if (isPublic)
    return (
      <EmptyState icon="public" title={words.publicTitle}>
        {words.publicText}
      </EmptyState>
    )
  return (
    <>
      <EmptyState
        icon="company"
        title={words.title}
        action={
          <Button variant="primary" disabledReason={editing.reason} onPress={() => setCreating(true)}>
            {m.prospects.create}
          </Button>
        }
      >
        {words.text}
      </EmptyState>
      {isCreating && <NewProspectDialog onClose={() => setCreating(false)} />}
    </>
  )
}
