import { useState, type ReactNode } from 'react'
import type { OpenWorkspace } from '../../electron/contract'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { useApp, useAppStore } from '../store/context'
import { Button, IconButton } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Icon, type IconName } from '../ui/icon'
import styles from './banners.module.css'

/** States of the whole window that must not be overlooked: who may see it, and why nothing is saved. */
export function Banners() {
  const workspace = useApp((state) => state.workspace.current)
  const isPublic = useApp((state) => state.frame.face === 'public')
  const reachable = useApp((state) => state.frame.reachable)
  return (
    <div>
      {isPublic && <PublicBanner />}
      {!reachable && <UnreachableBanner />}
      {workspace?.outside && <OutsideBanner kind={workspace.outside} />}
      {workspace?.readOnly && <ReadOnlyBanner workspace={workspace} />}
      {workspace && <OpenNotices key={workspace.uid} workspace={workspace} />}
    </div>
  )
}

function Banner({
  tone,
  icon,
  title,
  text,
  children,
}: {
  tone: 'public' | 'warn' | 'danger' | 'info'
  icon: IconName
  title?: string
  text: string
  children?: ReactNode
}) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} />
      {title && <b className={styles.title}>{title}</b>}
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  )
}

function PublicBanner() {
  const m = useMessages()
  const setFace = useApp((state) => state.frame.setFace)
  return (
    <Banner tone="public" icon="public" title={m.frame.publicBanner} text={m.frame.publicBannerText}>
      <Button size="small" className={styles.onPublic} onPress={() => setFace('internal')}>
        {m.frame.toInternal}
      </Button>
    </Banner>
  )
}

function UnreachableBanner() {
  const m = useMessages()
  return (
    <Banner tone="danger" icon="error" title={m.frame.unreachableBanner} text={m.frame.unreachableText} />
  )
}

function OutsideBanner({ kind }: { kind: 'modified' | 'deleted' }) {
  const m = useMessages()
  const store = useAppStore()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const reload = () => {
    const { workspace, frame } = store.getState()
    workspace.reload().catch(frame.notifyError)
  }
  return (
    <Banner
      tone="danger"
      icon="warning"
      title={m.frame.outsideBanner[kind]}
      text={m.frame.outsideTexts[kind]}
    >
      {!isPublic && (
        <>
          {kind === 'modified' && (
            <Button size="small" onPress={reload}>
              {m.frame.reload}
            </Button>
          )}
          <Button size="small" onPress={() => store.getState().frame.open('save-copy')}>
            {m.frame.saveCopy}
          </Button>
        </>
      )}
    </Banner>
  )
}

function ReadOnlyBanner({ workspace }: { workspace: OpenWorkspace }) {
  const m = useMessages()
  const format = useFormat()
  const open = useApp((state) => state.frame.open)
  const isPublic = useApp((state) => state.frame.face === 'public')
  const { readOnly, holder } = workspace
  if (readOnly === null) return null
  const texts = m.frame.readOnlyTexts
  const text =
    readOnly === 'held-by-other'
      ? holder
        ? texts['held-by-other'](holder.name, holder.computer, format.moment(holder.since))
        : texts['held-by-unknown']
      : texts[readOnly]
  return (
    <Banner tone="warn" icon="lock" title={m.frame.readOnlyBanner} text={text}>
      {!isPublic && (
        <Button size="small" onPress={() => open('save-copy')}>
          {m.frame.saveCopy}
        </Button>
      )}
    </Banner>
  )
}

/** What opening the file had to mend, until it is read. */
function OpenNotices({ workspace }: { workspace: OpenWorkspace }) {
  const m = useMessages()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const texts: Readonly<Record<string, string>> = m.frame.openNotices
  return (workspace.notices ?? [])
    .filter((code) => !read.has(code) && texts[code] !== undefined)
    .map((code) => (
      <Banner key={code} tone="info" icon="info" text={texts[code] ?? code}>
        <IconButton
          icon="close"
          size="small"
          label={m.frame.dismiss}
          onPress={() => setRead(new Set(read).add(code))}
        />
      </Banner>
    ))
}
