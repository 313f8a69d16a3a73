import { Fragment, useMemo, useState } from 'react'
import type { TargetField, Uid } from '../../../electron/contract'
import { RemoveDialog } from '../../app/remove-dialog'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu'
import { SaveError } from '../../ui/save-error'
import { FieldChip } from '../companies/field-chip'
import { fieldName } from '../companies/field-mark'
import { openTab } from '../companies/open'
import { emptyProspectFilter } from '../prospects/filter'
import { entryName } from '../prospects/names'
import { selectProspectRows, selectStages } from '../prospects/rows'
import { fieldMatrix } from './counts'
import { FieldForm } from './field-form'
import { fieldGroups } from './field-draft'
import styles from './fields-panel.module.css'

/** The target fields of the plans and how many prospects of each stand at which stage. */
export function FieldsPanel() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const today = calendarDay()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const fields = useApp((state) => state.targetFields.list)
  const stages = useApp(selectStages)
  const rows = useApp((state) => selectProspectRows(state, today))
  const [opened, setOpened] = useState<ReadonlySet<Uid>>(new Set())
  const [changing, setChanging] = useState<TargetField | 'new' | null>(null)
  const [removing, setRemoving] = useState<TargetField | null>(null)
  const words = m.targetFields
  const matrix = useMemo(
    () => fieldMatrix(rows.map(({ prospect, stageKind }) => ({ ...prospect, kind: stageKind }))),
    [rows],
  )
  const groups = fieldGroups
    .map((group) => ({ group, fields: fields.filter((field) => field.group === group) }))
    .filter((each) => each.fields.length > 0)
  const columnCount = stages.length + 4

  function show(fieldUids: readonly Uid[], stageUids: readonly Uid[]): void {
    store.getState().prospects.setFilter({ ...emptyProspectFilter, fields: fieldUids, stages: stageUids })
    openTab(store.getState(), 'prospects')
  }
  function move(field: TargetField, step: 1 | -1): void {
    // Within its heading: a step over the heading's border would not be seen.
    const own = fields.filter((each) => each.group === field.group)
    const other = own[own.indexOf(field) + step]
    if (!other) return
    const uids = fields.map((each) =>
      each.uid === field.uid ? other.uid : each.uid === other.uid ? field.uid : each.uid,
    )
    void saving.save(() => store.getState().targetFields.reorder(uids))
  }
  function toggle(uid: Uid): void {
    const next = new Set(opened)
    if (!next.delete(uid)) next.add(uid)
    setOpened(next)
  }

  const figure = (count: number, label: (count: string) => string, go: () => void) =>
    count === 0 ? (
      <span className={styles.zero}>0</span>
    ) : (
      <button type="button" className={styles.figure} aria-label={label(format.whole(count))} onClick={go}>
        {format.whole(count)}
      </button>
    )

  if (fields.length === 0)
    return (
      <>
        <EmptyState
          icon="layers"
          title={words.empty.title}
          action={
            editing.isShown && (
              <Button variant="primary" disabledReason={editing.reason} onPress={() => setChanging('new')}>
                {words.add}
              </Button>
            )
          }
        >
          {words.empty.text}
        </EmptyState>
        {changing !== null && <FieldForm field={null} onClose={() => setChanging(null)} />}
      </>
    )
  return (
    <section className={styles.panel} aria-label={words.title}>
      <header className={styles.head}>
        <p className={styles.text}>{words.text}</p>
        {editing.isShown && (
          <Button icon="plus" disabledReason={editing.reason} onPress={() => setChanging('new')}>
            {words.add}
          </Button>
        )}
      </header>
      <SaveError error={saving.error} />
      <div className={styles.scroll}>
        <table className={styles.matrix} aria-label={words.label}>
          <thead>
            <tr>
              <th scope="col" className={styles.nameHead}>
                {words.field}
              </th>
              {!isPublic && (
                <>
                  <th scope="col">{words.sum}</th>
                  <th scope="col">{words.live}</th>
                  {stages.map((stage) => (
                    <th key={stage.uid} scope="col" className={styles.stageHead}>
                      <span>{entryName(stage, format.language)}</span>
                    </th>
                  ))}
                </>
              )}
              <th>
                <span className={styles.unseen}>{m.ui.moreActions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, fields: own }) => (
              <Fragment key={group}>
                <tr className={styles.group}>
                  <th scope="colgroup" colSpan={isPublic ? 2 : columnCount}>
                    <span>{words.groups[group]}</span>
                  </th>
                </tr>
                {own.map((field, index) => {
                  const name = fieldName(field, format.language)
                  const isOpen = opened.has(field.uid)
                  return (
                    <Fragment key={field.uid}>
                      <tr>
                        <th scope="row" className={styles.name}>
                          <button
                            type="button"
                            className={styles.toggle}
                            aria-expanded={isOpen}
                            title={words.details(name)}
                            onClick={() => toggle(field.uid)}
                          >
                            <Icon name={isOpen ? 'down' : 'right'} />
                            <FieldChip field={field} />
                          </button>
                        </th>
                        {!isPublic && (
                          <>
                            <td className={styles.total}>
                              {figure(
                                matrix.sum(field.uid),
                                (count) => words.row(name, count),
                                () => show([field.uid], []),
                              )}
                            </td>
                            <td>
                              {figure(
                                matrix.live(field.uid),
                                (count) => words.cell(name, words.live, count),
                                () =>
                                  show(
                                    [field.uid],
                                    stages.filter((each) => each.kind === 'open').map((each) => each.uid),
                                  ),
                              )}
                            </td>
                            {stages.map((stage) => (
                              <td key={stage.uid}>
                                {figure(
                                  matrix.of(field.uid, stage.uid),
                                  (count) => words.cell(name, entryName(stage, format.language), count),
                                  () => show([field.uid], [stage.uid]),
                                )}
                              </td>
                            ))}
                          </>
                        )}
                        <td>
                          {editing.isShown && (
                            <Menu
                              label={words.actions(name)}
                              actions={[
                                {
                                  id: 'edit',
                                  label: words.edit,
                                  icon: 'edit',
                                  isDisabled: editing.reason !== null,
                                  onAction: () => setChanging(field),
                                },
                                {
                                  id: 'up',
                                  label: words.up,
                                  icon: 'up',
                                  isDisabled: editing.reason !== null || index === 0,
                                  onAction: () => move(field, -1),
                                },
                                {
                                  id: 'down',
                                  label: words.down,
                                  icon: 'down',
                                  isDisabled: editing.reason !== null || index === own.length - 1,
                                  onAction: () => move(field, 1),
                                },
                                {
                                  id: 'remove',
                                  label: words.remove,
                                  icon: 'trash',
                                  isDanger: true,
                                  startsGroup: true,
                                  isDisabled: editing.reason !== null,
                                  onAction: () => setRemoving(field),
                                },
                              ]}
                            >
                              <IconButton icon="more" size="small" label={words.actions(name)} />
                            </Menu>
                          )}
                        </td>
                      </tr>
                      {isOpen && (
                        <tr>
                          <td colSpan={isPublic ? 2 : columnCount} className={styles.details}>
                            <Details field={field} />
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  )
                })}
              </Fragment>
            ))}
          </tbody>
          {!isPublic && (
            <tfoot>
              {matrix.sum(null) > 0 && (
                <tr>
                  <th scope="row" className={styles.name}>
                    {words.noField}
                  </th>
                  <td>{format.whole(matrix.sum(null))}</td>
                  <td>{format.whole(matrix.live(null))}</td>
                  {stages.map((stage) => (
                    <td key={stage.uid}>{format.whole(matrix.of(null, stage.uid))}</td>
                  ))}
                </tr>
              )}
              <tr className={styles.sumRow}>
                <th scope="row" className={styles.name}>
                  {words.allProspects}
                </th>
                <td>{format.whole(matrix.all)}</td>
                <td>{format.whole(matrix.allLive)}</td>
                {stages.map((stage) => (
                  <td key={stage.uid}>
                    {figure(
                      matrix.each(stage.uid),
                      (count) => words.column(entryName(stage, format.language), count),
                      () => show([], [stage.uid]),
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {!isPublic && <p className={styles.text}>{words.filtered}</p>}
      </div>
      {changing !== null && (
        <FieldForm field={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
      {removing !== null && (
        <RemoveDialog
          title={words.removeTitle(fieldName(removing, format.language))}
          remove={() => store.getState().targetFields.remove(removing.uid)}
          inUse={m.targetFields.inUse}
          onClose={() => setRemoving(null)}
        >
          {words.removeText}
        </RemoveDialog>
      )}
    </section>
  )
}

function Details({ field }: { field: TargetField }) {
  const m = useMessages()
  const words = m.targetFields
  return (
    <dl className={styles.facts}>
      <dt>{words.council}</dt>
      <dd>{field.council || words.noCouncil}</dd>
      <dt>{words.institutions}</dt>
      <dd>{field.institutions.length === 0 ? words.noCouncil : m.common.listOf(field.institutions)}</dd>
      <dt>{words.source}</dt>
      <dd>
        {field.source || words.noCouncil}
        <span className={styles.origin}>{m.common.origins[field.origin]}</span>
      </dd>
    </dl>
  )
}
