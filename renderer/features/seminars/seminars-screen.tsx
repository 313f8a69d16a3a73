import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SeminarDialog } from './form/seminar-dialog'
import { ProjectorButton, ProjectorPart } from './projector-part'
import { SeminarList } from './seminar-list'
import { SeminarPageView } from './seminar-page'
import styles from './seminars.module.css'

/** セミナー: prepare, invite, capture cards, join them with companies, call the next day. */
export function SeminarsScreen() {
  const m = useMessages()
  const editing = useEditing()
  const list = useApp((state) => state.seminars.list)
  const active = useApp((state) => state.seminars.active)
  const isPublic = useApp((state) => state.frame.face === 'public')
  // While cards come in one after the other, the list of seminars only takes room.
  const isCapturing = useApp((state) => state.seminars.tab === 'capture' && state.frame.face === 'internal')
  const [isAdding, setAdding] = useState(false)
  const seminar = list.find(({ uid }) => uid === active)
  const add = () => setAdding(true)
  return (
    <section className={styles.screen} aria-label={m.frame.screens.seminars}>
      <h1 className={styles.unseen}>{m.frame.screens.seminars}</h1>
      {list.length > 0 && !isCapturing && <SeminarList onAdd={add} />}
      {seminar ? (
        <SeminarPageView key={seminar.uid} seminar={seminar} />
      ) : (
        <div className={styles.nothing}>
          <EmptyState
            icon="seminar"
            title={isPublic ? m.seminars.publicNone : m.seminars.emptyTitle}
            action={
              <div className={styles.chips}>
                {editing.isShown && (
                  <Button
                    size="small"
                    variant="primary"
                    icon="plus"
                    disabledReason={editing.reason}
                    onPress={add}
                  >
                    {m.seminars.create}
                  </Button>
                )}
                <ProjectorButton />
              </div>
            }
          >
            {isPublic ? m.seminars.publicText : m.seminars.empty}
          </EmptyState>
        </div>
      )}
      <ProjectorPart seminarUid={seminar?.uid ?? null} />
      {isAdding && <SeminarDialog seminar={null} onClose={() => setAdding(false)} />}
    </section>
  )
}
