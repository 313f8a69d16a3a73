import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Tooltip } from '../../ui/tooltip'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from '../../ui/icon'
import type { ReactNode } from 'react'
import styles from './head.module.css'
import { useProspectNames } from './names'
import { NewProspectDialog } from './new-prospect-dialog'
import type { FilteredProspects } from './use-filtered'

/** Above table and board: how many, by which name they go, and a new one. `children` are the view's own tools. */
export function ProspectsHead({
  prospects,
  children,
}: {
  prospects: FilteredProspects
  children?: ReactNode
}) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const { isByCodeName, setByCodeName } = useProspectNames()
  const [isCreating, setCreating] = useState(false)
  const words = m.prospects
  const { all, shown } = prospects
  return (
    <header className={styles.head}>
      <p className={styles.total}>
        {words.total}{' '}
        <strong role="status">
          {shown.length === all.length
            ? words.count(format.whole(all.length))
            : words.countOf(format.whole(shown.length), format.whole(all.length))}
        </strong>
      </p>
      <span className={styles.names}>
        <Checkbox isSelected={isByCodeName} onChange={setByCodeName}>
          {words.names.codeName}
        </Checkbox>
        <Tooltip text={words.names.hint}>
          <AriaButton className={styles.help} aria-label={words.names.hint}>
            <Icon name="help" />
          </AriaButton>
        </Tooltip>
      </span>
      <div className={styles.tools}>
        {children}
        {editing.isShown && (
          <Button icon="plus" disabledReason={editing.reason} onPress={() => setCreating(true)}>
            {words.create}
          </Button>
        )}
      </div>
      {isCreating && <NewProspectDialog onClose={() => setCreating(false)} />}
    </header>
  )
}
