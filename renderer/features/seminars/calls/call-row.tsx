import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { Select } from '../../../ui/select'
import { FieldChip } from '../../companies/field-chip'
import { parkName } from '../../parcels/names'
import { selectParkMap } from '../../parcels/selectors'
import { entryName } from '../../prospects/names'
import { selectOfficers } from '../../prospects/rows'
import { fieldsOf, leadInput, leadName } from '../rows'
import type { LeadRow } from '../slice'
import styles from './calls.module.css'

/** One call: until when, whom, where, about what. */
export function CallRow({ lead, onCall }: { lead: LeadRow; onCall: () => void }) {
  const m = useMessages().seminars.calls
  const format = useFormat()
  const store = useAppStore()
  const { reason } = useEditing()
  const notifyError = useApp((state) => state.frame.notifyError)
  const fields = useApp((state) => state.targetFields.list)
  const officers = useApp(selectOfficers)
  const parks = useApp(selectParkMap)
  const parcels = useApp((state) => state.parcels.byUid)
  const name = leadName(lead)
  const asked = [
    ...lead.parkUids.flatMap((uid) => {
      const park = parks.get(uid)
      return park ? parkName(park, format.language) : []
    }),
    ...lead.parcelUids.flatMap((uid) => parcels.get(uid)?.number ?? []),
  ]
  const { saveLead, called } = store.getState().seminars
  return (
    <li className={styles.row}>
      <Due lead={lead} />
      <div className={styles.who}>
        <strong>
          {lead.companyName} {lead.rank && <Badge tone="accent">{lead.rank}</Badge>}
        </strong>
        <span>{[lead.section, lead.title, lead.personName].filter((part) => part !== '').join(' ')}</span>
        {lead.note !== '' && <span className={styles.note}>{lead.note}</span>}
      </div>
      <div className={styles.reach}>
        {lead.telephone !== '' && <span>{lead.telephone}</span>}
        {lead.mail !== '' && <span className={styles.mail}>{lead.mail}</span>}
      </div>
      <div className={styles.interest}>
        {fieldsOf(lead.fieldUids, fields).map((field) => (
          <FieldChip key={field.uid} field={field} />
        ))}
        {asked.length > 0 && <span>{asked.join('、')}</span>}
      </div>
      <Select
        label={`${m.owner} ${name}`}
        labelHidden
        isDisabled={reason !== null}
        items={[
          { id: '', label: m.nobody },
          ...officers.map((each) => ({ id: each.uid, label: entryName(each, format.language) })),
        ]}
        value={lead.ownerUid ?? ''}
        onChange={(uid) =>
          void saveLead({ ...leadInput(lead), ownerUid: uid === '' ? null : uid }).catch(notifyError)
        }
      />
      {lead.calledOn === null ? (
        <Button
          size="small"
          variant="secondary"
          disabledReason={reason}
          aria-label={m.callOf(name)}
          onPress={onCall}
        >
          {m.call}
        </Button>
      ) : (
        <Button
          size="small"
          disabledReason={reason}
          onPress={() => void called([lead.uid], null, '').catch(notifyError)}
        >
          {m.reopen}
        </Button>
      )}
    </li>
  )
}

function Due({ lead }: { lead: LeadRow }) {
  const m = useMessages().seminars.calls
  const format = useFormat()
  const today = calendarDay()
  if (lead.calledOn !== null)
    return (
      <div className={styles.due}>
        <Badge tone="good">{m.calledOn(format.dayShort(lead.calledOn))}</Badge>
      </div>
    )
  return (
    <div className={styles.due}>
      <span>{format.dayShort(lead.callBy)}</span>
      {lead.callBy < today && <Badge tone="danger">{m.overdue}</Badge>}
      {lead.callBy === today && <Badge tone="warn">{m.today}</Badge>}
    </div>
  )
}
