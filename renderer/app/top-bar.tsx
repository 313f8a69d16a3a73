import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import { RadioGroup } from '../ui/radio-group'
import { AsOfPicker } from './as-of-picker'
import { SavedState } from './saved-state'
import styles from './top-bar.module.css'
import { UndoButtons } from './undo-buttons'

/** Whose file it is and whether it is saved; search; which day and for whom; undo and redo. */
export function TopBar() {
  const m = useMessages()
  return (
    <header className={styles.bar} aria-label={m.frame.topBar}>
      <div className={styles.start}>
        <span className={styles.brand}>
          <ProductMark />
          {m.common.productName}
        </span>
        <FileName />
        <SavedState />
        <DemoTag />
      </div>
      <SearchBox />
      <div className={styles.end}>
        <AsOfPicker />
        <FaceSwitch />
        <UndoButtons />
      </div>
    </header>
  )
}

function ProductMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="currentColor" />
      <path d="M5.5 7l13-1.6v5L5.5 11.6z" fill="#fff" />
      <path d="M6.2 14.9l4.3-.4v4.2H6.2z" fill="none" stroke="#fff" strokeWidth="1.4" />
      <path d="M13.4 14.2l5.1-.5v5.7h-5.1z" fill="#ffd43d" />
    </svg>
  )
}

function FileName() {
  const name = useApp((state) => state.workspace.current?.name)
  const path = useApp((state) => state.workspace.current?.path)
  if (!name) return null
  return (
    <span className={styles.file} title={path}>
      {name}
    </span>
  )
}

function DemoTag() {
  const m = useMessages()
  const hasDemoData = useApp((state) => state.workspace.current?.hasDemoData === true)
  // Map and table wear the tag themselves, beside what is invented.
  const isElsewhere = useApp(({ frame }) => frame.screen === 'map' || frame.screen === 'parcels')
  if (!hasDemoData || isElsewhere) return null
  return (
    <span title={m.common.demoTagLong} className={styles.demo}>
      <Badge tone="warn">{m.common.demoTag}</Badge>
    </span>
  )
}

function SearchBox() {
  const m = useMessages()
  const open = useApp((state) => state.frame.open)
  return (
    <button
      type="button"
      className={styles.search}
      aria-keyshortcuts="Control+K"
      onClick={() => open('palette')}
    >
      <Icon name="search" />
      <span className={styles.searchWords}>{m.frame.search}</span>
      <kbd className={styles.key}>Ctrl K</kbd>
    </button>
  )
}

function FaceSwitch() {
  const m = useMessages()
  const face = useApp((state) => state.frame.face)
  const setFace = useApp((state) => state.frame.setFace)
  return (
    <RadioGroup
      label={m.frame.face}
      labelHidden
      look="segmented"
      className={face === 'public' ? styles.publicSwitch : undefined}
      items={[
        { id: 'internal', label: <span title={m.frame.faceHints.internal}>{m.common.faces.internal}</span> },
        { id: 'public', label: <span title={m.frame.faceHints.public}>{m.common.faces.public}</span> },
      ]}
      value={face}
      onChange={setFace}
    />
  )
}
