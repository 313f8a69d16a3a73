import { useState } from 'react'
import type { Seminar } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { SaveError } from '../../ui/save-error'
import { Tabs } from '../../ui/tabs'
import { CallsPanel } from './calls/calls-panel'
import { CapturePanel } from './capture/capture-panel'
import { SeminarDialog } from './form/seminar-dialog'
import { InvitationsPanel } from './invitations/invitations-panel'
import { JoinPanel } from './join/join-panel'
import { ProgrammePanel } from './programme-panel'
import { ProjectorButton } from './projector-part'
import styles from './seminars.module.css'
import { isUnjoined } from './rows'

/** One seminar from its programme to the last call. On the public face: what is announced. */
export function SeminarPageView({ seminar }: { seminar: Seminar }) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const remove = useApp((state) => state.seminars.remove)
  const [asks, setAsks] = useState<'edit' | 'remove' | null>(null)
  const saving = useSaving()
  return (
    <>
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.titles}>
            <h2 className={styles.title}>
              {seminar.name}
              {seminar.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
            </h2>
            <p className={styles.sub}>
              {format.day(seminar.on)}　{m.seminars.fromTo(seminar.startAt, seminar.endAt)}
              {seminar.venue !== '' && `　${seminar.venue}`}
            </p>
          </div>
          <div className={styles.actions}>
            {editing.isShown && (
              <>
                <Button
                  size="small"
                  icon="edit"
                  disabledReason={editing.reason}
                  onPress={() => setAsks('edit')}
                >
                  {m.seminars.edit}
                </Button>
                <Button
                  size="small"
                  icon="trash"
                  disabledReason={editing.reason}
                  onPress={() => setAsks('remove')}
                >
                  {m.seminars.remove}
                </Button>
              </>
            )}
            <ProjectorButton />
          </div>
        </header>
        {isPublic ? <ProgrammePanel seminar={seminar} /> : <Stages seminar={seminar} />}
      </div>
      {asks === 'edit' && <SeminarDialog seminar={seminar} onClose={() => setAsks(null)} />}
      <ConfirmDialog
        title={m.seminars.removeTitle(seminar.name)}
        isOpen={asks === 'remove'}
        onClose={() => {
          saving.clear()
          setAsks(null)
        }}
        onConfirm={() =>
          void saving.save(() => remove(seminar.uid)).then((isDone) => isDone && setAsks(null))
        }
        confirmLabel={m.seminars.remove}
        isDestructive
      >
        {m.seminars.removeText}
        <SaveError error={saving.error} />
      </ConfirmDialog>
    </>
  )
}

function Stages({ seminar }: { seminar: Seminar }) {
  const m = useMessages().seminars
  const format = useFormat()
  const tab = useApp((state) => state.seminars.tab)
  const showTab = useApp((state) => state.seminars.showTab)
  const page = useApp((state) => state.seminars.page)
  const leads = page?.leads ?? []
  const counted = (label: string, count: number) =>
    count > 0 ? m.tabCount(label, format.whole(count)) : label
  const { tabs } = m
  const open = leads.filter(({ calledOn }) => calledOn === null).length
  return (
    <Tabs
      label={m.tabsLabel}
      className={styles.tabs}
      panelClassName={styles.panel}
      value={tab}
      onChange={showTab}
      items={[
        { id: 'programme', label: tabs.programme, content: <ProgrammePanel seminar={seminar} /> },
        {
          id: 'invitations',
          label: counted(tabs.invitations, page?.invitations.length ?? 0),
          content: page && <InvitationsPanel seminar={seminar} page={page} />,
        },
        {
          id: 'capture',
          label: counted(tabs.capture, leads.length),
          content: page && <CapturePanel seminar={seminar} page={page} />,
        },
        {
          id: 'join',
          label: counted(tabs.join, leads.filter(isUnjoined).length),
          content: page && <JoinPanel page={page} />,
        },
        {
          id: 'calls',
          label: counted(tabs.calls, open),
          content: page && <CallsPanel page={page} />,
        },
      ]}
    />
  )
}
