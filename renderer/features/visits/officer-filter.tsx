import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Select } from '../../ui/select'
import { entryName } from '../prospects/names'
import { selectOfficers } from '../prospects/rows'
import styles from './officer-filter.module.css'

const remembered = 'visits.officer'

/** Whose work is shown, remembered on this computer; null is everybody's. */
export function useOfficerFilter(): [officerUid: Uid | null, set: (uid: Uid | null) => void] {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  const officers = useApp(selectOfficers)
  const known = officers.some((each) => each.uid === choice) ? (choice as Uid) : null
  return [known, (uid) => void store.getState().frame.remember(remembered, uid)]
}

export function OfficerFilter({
  value,
  onChange,
}: {
  value: Uid | null
  onChange: (uid: Uid | null) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const officers = useApp(selectOfficers)
  return (
    <Select
      className={styles.filter}
      label={m.visits.officer}
      items={[
        { id: '', label: m.visits.everybody },
        ...officers.map((each) => ({ id: each.uid, label: entryName(each, format.language) })),
      ]}
      value={value ?? ''}
      onChange={(uid) => onChange(uid === '' ? null : uid)}
    />
  )
}
