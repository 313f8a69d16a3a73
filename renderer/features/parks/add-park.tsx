import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { ParkDialog } from './park-dialog'

/** The next step where there is no park yet: the button with its dialog; nothing on the public face. */
export function AddPark() {
  const m = useMessages()
  const editing = useEditing()
  const [isOpen, setOpen] = useState(false)
  if (!editing.isShown) return null
  return (
    <>
      <Button variant="primary" icon="plus" disabledReason={editing.reason} onPress={() => setOpen(true)}>
        {m.parks.create}
      </Button>
      {isOpen && <ParkDialog park={null} onClose={() => setOpen(false)} />}
    </>
  )
}
