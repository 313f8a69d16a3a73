import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { isComposing } from '../../ui/ime'
import styles from './command-palette.module.css'
import type { PaletteEntry } from './entry'
import { useEntries } from './use-entries'

/** Ctrl+K: one field for parcels, parks, companies, places and commands. */
export function CommandPalette() {
  const m = useMessages()
  const isOpen = useApp((state) => state.frame.overlay === 'palette')
  const close = useApp((state) => state.frame.closeOverlay)
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={m.palette.title}>
          <Palette onDone={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ onDone }: { onDone: () => void }) {
  const m = useMessages()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { entries, isSearching } = useEntries(text)
  const active = Math.min(at, entries.length - 1)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function choose(entry: PaletteEntry | undefined): void {
    if (!entry?.run) return
    onDone()
    entry.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || entries.length === 0) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % entries.length,
      ArrowUp: (active - 1 + entries.length) % entries.length,
      PageDown: Math.min(active + 8, entries.length - 1),
      PageUp: Math.max(active - 8, 0),
    }
    const next = moves[event.key]
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter') choose(entries[active])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={`${id}list`}
          aria-activedescendant={entries[active] && `${id}${active}`}
          aria-label={m.palette.title}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={m.palette.placeholder}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to type in it
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        {isSearching && <span className={styles.searching}>{m.palette.searching}</span>}
      </div>
      <ul className={styles.list} role="listbox" id={`${id}list`} aria-label={m.palette.title} ref={list}>
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            id={`${id}${index}`}
            entry={entry}
            heading={entries[index - 1]?.group === entry.group ? null : m.palette.groups[entry.group]}
            isActive={index === active}
            onPoint={() => setAt(index)}
            onChoose={() => choose(entry)}
          />
        ))}
      </ul>
      {entries.length === 0 && !isSearching && (
        <div className={styles.empty}>
          <p>{m.palette.empty(text.trim())}</p>
          <p className={styles.emptyHint}>{m.palette.emptyHint}</p>
        </div>
      )}
      <footer className={styles.foot}>{m.palette.hint}</footer>
    </>
  )
}

function Line({
  id,
  entry,
  heading,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string
  entry: PaletteEntry
  heading: string | null
  isActive: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  return (
    <>
      {heading && (
        <li className={styles.heading} role="presentation">
          {heading}
        </li>
      )}
      <li
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        aria-disabled={entry.run === null}
        className={classNames(styles.line, isActive && styles.active, entry.run === null && styles.off)}
        onPointerMove={isActive ? undefined : onPoint}
        // The keyboard's way is the field's: it keeps the focus, and Enter chooses the active line.
        onPointerDown={(event) => event.preventDefault()}
        onPointerUp={onChoose}
      >
        <Icon name={entry.icon} />
        <span className={styles.label}>{entry.label}</span>
        {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
        {entry.shortcut && <kbd className={styles.key}>{entry.shortcut}</kbd>}
      </li>
    </>
  )
}
