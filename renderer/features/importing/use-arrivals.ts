import { useEffect, useState, type DragEvent } from 'react'
import { useLatest } from '../../ui/use-latest'
import type { ImportWork } from './use-import'

/** As much as one pasted table may hold. */
const longestText = 5_000_000

/**
 * Files dropped anywhere on the screen, and a table pasted where nothing is being typed.
 * @param isOpen whether an import may begin now
 */
export function useArrivals(work: Pick<ImportWork, 'begin' | 'beginFiles'>, isOpen: boolean) {
  const [isOver, setOver] = useState(false)
  const latest = useLatest({ work, isOpen })

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { work: into, isOpen: mayBegin } = latest.current
      if (!mayBegin || isTyping(event.target) || event.defaultPrevented) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // A spreadsheet puts a picture of the cells beside their text.
      if (text.trim() !== '' && text.length <= longestText) {
        event.preventDefault()
        void into.begin({ kind: 'text', text })
      } else if (files.length > 0) {
        event.preventDefault()
        void into.beginFiles(files)
      }
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [latest])

  // Let go beside the screen, a file would be opened by the browser in place of the program.
  useEffect(() => {
    const hold = (event: Event) => event.preventDefault()
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', hold)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', hold)
    }
  }, [])

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver: isOver && isOpen,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (isOpen && files.length > 0) void work.beginFiles(files)
      },
    },
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}
