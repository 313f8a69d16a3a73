import { useState } from 'react'
import type { PlanItem, Uid } from '../../../../electron/contract'
import { RemoveDialog } from '../../../app/remove-dialog'
import { useEditing } from '../../../app/use-editing'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { IconButton } from '../../../ui/button'
import { Menu } from '../../../ui/menu'
import styles from './plans.module.css'

interface TreeProps {
  /** Of one plan, each in order within its parent. */
  readonly items: readonly PlanItem[]
  readonly onEdit: (item: PlanItem) => void
  readonly onAdd: (parentUid: Uid) => void
}

/** The plan as it is built: what stands under what, with task and direction of each measure. */
export function PlanTree(props: TreeProps) {
  const m = useMessages()
  const store = useAppStore()
  const [removing, setRemoving] = useState<PlanItem | null>(null)
  const words = m.indicators.plans
  return (
    <>
      <Level {...props} parentUid={null} onRemove={setRemoving} />
      {removing !== null && (
        <RemoveDialog
          title={words.removeItemTitle(removing.title)}
          remove={() => store.getState().indicators.removePlanItem(removing.uid)}
          onClose={() => setRemoving(null)}
        >
          {words.removeItemText}
        </RemoveDialog>
      )}
    </>
  )
}

interface LevelProps extends TreeProps {
  readonly parentUid: Uid | null
  readonly onRemove: (item: PlanItem) => void
}

function Level({ parentUid, ...props }: LevelProps) {
  const own = props.items.filter((item) => item.parentUid === parentUid)
  if (own.length === 0) return null
  return (
    <ul className={parentUid === null ? styles.tree : styles.branch}>
      {own.map((item) => (
        <li key={item.uid} className={styles.item} data-kind={item.kind}>
          <ItemHead item={item} {...props} />
          {item.outline !== '' && <p className={styles.outline}>{item.outline}</p>}
          <Review item={item} />
          <Level {...props} parentUid={item.uid} />
        </li>
      ))}
    </ul>
  )
}

function ItemHead({ item, onEdit, onAdd, onRemove }: Omit<LevelProps, 'parentUid'> & { item: PlanItem }) {
  const m = useMessages()
  const editing = useEditing()
  const words = m.indicators.plans
  const isDisabled = editing.reason !== null
  return (
    <div className={styles.itemHead}>
      <span className={styles.kind}>{item.code || words.kinds[item.kind]}</span>
      <span className={styles.itemTitle}>{item.title}</span>
      {editing.isShown && (
        <Menu
          label={words.actions(item.title)}
          actions={[
            { id: 'edit', label: words.editItem, icon: 'edit', isDisabled, onAction: () => onEdit(item) },
            { id: 'add', label: words.addItem, icon: 'plus', isDisabled, onAction: () => onAdd(item.uid) },
            {
              id: 'remove',
              label: words.removeItem,
              icon: 'trash',
              isDanger: true,
              startsGroup: true,
              isDisabled,
              onAction: () => onRemove(item),
            },
          ]}
        >
          <IconButton icon="more" size="small" label={words.actions(item.title)} />
        </Menu>
      )}
    </div>
  )
}

function Review({ item }: { item: PlanItem }) {
  const m = useMessages()
  const words = m.indicators.plans
  if (item.task === '' && item.direction === '') return null
  return (
    <dl className={styles.review}>
      {item.task !== '' && (
        <div>
          <dt>{words.task}</dt>
          <dd>{item.task}</dd>
        </div>
      )}
      {item.direction !== '' && (
        <div>
          <dt>{words.direction}</dt>
          <dd>{item.direction}</dd>
        </div>
      )}
    </dl>
  )
}
