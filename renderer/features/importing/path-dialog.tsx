import { useState } from 'react'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

const mostPaths = 20

/** Paths typed by hand, for files that no dialog reaches or that are too large to be handed through the page. */
export function PathDialog({ onOpen, onClose }: { onOpen: (paths: string[]) => void; onClose: () => void }) {
  const m = useMessages()
  const words = m.importing
  const [text, setText] = useState('')
  const paths = text
    .split('\n')
    // Windows copies a path with quotes around it.
    .map((line) => line.trim().replace(/^"(.*)"$/, '$1'))
    .filter((line) => line !== '')
    .slice(0, mostPaths)
  const open = () => {
    if (paths.length > 0) onOpen(paths)
  }
  return (
    <Dialog
      title={words.pathTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isDisabled={paths.length === 0} onPress={open}>
            {words.open}
          </Button>
        </>
      }
    >
      <TextField
        label={words.path}
        description={words.pathHint}
        lines={3}
        autoFocus
        value={text}
        onChange={setText}
        onEnter={open}
      />
    </Dialog>
  )
}
