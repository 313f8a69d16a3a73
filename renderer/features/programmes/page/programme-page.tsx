import { useState } from 'react'
import type { Programme, ProgrammeVersion } from '../../../../electron/contract'
import { RemoveDialog } from '../../../app/remove-dialog'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { Menu } from '../../../ui/menu'
import { Notice } from '../../../ui/notice'
import { Select } from '../../../ui/select'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { ProgrammeDialog } from '../forms/programme-dialog'
import { VersionDialog } from '../forms/version-dialog'
import { versionCurrency, versionNow, versionYear } from '../versions'
import styles from './page.module.css'
import { Rules } from './rules'
import { VersionFacts } from './version-facts'

type Asking = 'programme' | 'version' | 'next' | 'remove' | 'remove-version'

/** One programme: its version of the day, what it asks and gives, and the versions before it. */
export function ProgrammePage({ programme }: { programme: Programme }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const asOf = useApp((state) => state.frame.asOf)
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = m.programmes.page
  const version =
    programme.versions.find(({ uid }) => uid === chosen) ??
    versionNow(programme) ??
    programme.versions[0] ??
    null
  const close = () => setAsking(null)
  return (
    <article className={styles.page} aria-label={words.label}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.title}>{entryName(programme, language)}</h2>
          <p className={styles.tags}>
            <Badge>{m.programmes.kinds[programme.kind]}</Badge>
            {version !== null && <CurrencyBadge currency={versionCurrency(version, asOf)} />}
            {programme.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
          </p>
        </div>
        <div className={styles.tools}>
          {editing.isShown && version !== null && version.tables.length > 0 && (
            <Button
              size="small"
              onPress={() => {
                store.getState().programmes.estimateWith(programme.uid)
                store.getState().programmes.showTab('estimate')
              }}
            >
              {words.estimate}
            </Button>
          )}
          {editing.isShown && (
            <>
              <Button
                size="small"
                variant="primary"
                icon="plus"
                disabledReason={editing.reason}
                onPress={() => setAsking('next')}
              >
                {version === null ? words.firstVersion : words.nextYear}
              </Button>
              <PageMenu hasVersion={version !== null} onAsk={setAsking} />
            </>
          )}
        </div>
      </header>
      {programme.versions.length > 1 && version !== null && (
        <Select
          label={words.versions}
          className={styles.versions}
          items={programme.versions.map((each) => ({
            id: each.uid,
            label: versionYear(each, m, language),
            hint: m.programmes.currencies[versionCurrency(each, asOf)],
          }))}
          value={version.uid}
          onChange={setChosen}
        />
      )}
      {version === null ? (
        <p className={styles.quiet}>{m.programmes.noVersion}</p>
      ) : (
        <>
          <CurrencyNotice version={version} asOf={asOf} />
          <VersionFacts programme={programme} version={version} />
          <Rules version={version} />
        </>
      )}
      {asking === 'programme' && <ProgrammeDialog programme={programme} onClose={close} />}
      {(asking === 'version' || asking === 'next') && (
        <VersionDialog
          programme={programme}
          version={version}
          isNext={asking === 'next'}
          onSaved={setChosen}
          onClose={close}
        />
      )}
      {(asking === 'remove' || (asking === 'remove-version' && version !== null)) && (
        <Remove programme={programme} version={asking === 'remove' ? null : version} onClose={close} />
      )}
    </article>
  )
}

function PageMenu({ hasVersion, onAsk }: { hasVersion: boolean; onAsk: (asking: Asking) => void }) {
  const m = useMessages()
  const editing = useEditing()
  const words = m.programmes.page
  const isDisabled = editing.reason !== null
  return (
    <Menu
      label={words.more}
      actions={[
        {
          id: 'version',
          label: words.editVersion,
          icon: 'edit',
          isDisabled: isDisabled || !hasVersion,
          onAction: () => onAsk('version'),
        },
        { id: 'edit', label: words.edit, icon: 'edit', isDisabled, onAction: () => onAsk('programme') },
        {
          id: 'remove-version',
          label: words.removeVersion,
          icon: 'trash',
          isDanger: true,
          startsGroup: true,
          isDisabled: isDisabled || !hasVersion,
          onAction: () => onAsk('remove-version'),
        },
        {
          id: 'remove',
          label: words.remove,
          icon: 'trash',
          isDanger: true,
          isDisabled,
          onAction: () => onAsk('remove'),
        },
      ]}
    >
      <IconButton icon="more" size="small" label={words.more} />
    </Menu>
  )
}

function CurrencyNotice({ version, asOf }: { version: ProgrammeVersion; asOf: string }) {
  const m = useMessages()
  const words = m.programmes.page
  const currency = versionCurrency(version, asOf)
  if (currency === 'in-force') return null
  const title =
    currency === 'unconfirmed'
      ? words.unconfirmedTitle
      : currency === 'past'
        ? words.pastTitle
        : words.futureTitle
  return (
    <Notice tone="warn" title={title}>
      {currency === 'past' ? words.pastText : words.unconfirmedText}
    </Notice>
  )
}

function Remove({
  programme,
  version,
  onClose,
}: {
  programme: Programme
  /** Null removes the programme whole. */
  version: ProgrammeVersion | null
  onClose: () => void
}) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const words = m.programmes.page
  const { programmes } = store.getState()
  return (
    <RemoveDialog
      title={
        version === null
          ? words.removeTitle(programme.name)
          : words.removeVersionTitle(versionYear(version, m, language))
      }
      remove={() =>
        version === null ? programmes.remove(programme.uid) : programmes.removeVersion(version.uid)
      }
      onClose={onClose}
    >
      {version === null ? words.removeText : words.removeVersionText}
    </RemoveDialog>
  )
}
