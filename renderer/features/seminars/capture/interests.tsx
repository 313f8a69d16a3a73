import { useMemo } from 'react'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { FieldChip } from '../../companies/field-chip'
import { parkName } from '../../parcels/names'
import { selectParks } from '../../parcels/selectors'
import { offeredOf } from '../../presenter/view'
import type { CardDraft } from './card-draft'
import { ChipKeys } from './chip-keys'

interface InterestsProps {
  readonly draft: CardDraft
  readonly onChange: (fields: Partial<CardDraft>) => void
  readonly onEnter: () => void
}

/** What the guest asked about: fields, parks, and parcels for sale in the parks that were chosen. */
export function Interests({ draft, onChange, onEnter }: InterestsProps) {
  const m = useMessages().seminars.capture
  const { language } = useFormat()
  const fields = useApp((state) => state.targetFields.list)
  const parks = useApp(selectParks)
  const byUid = useApp((state) => state.parcels.byUid)
  const statuses = useApp((state) => state.parcels.statuses)
  const parcels = useMemo(() => {
    const deck = { parks, parcels: [...byUid.values()], statuses }
    return draft.parkUids.flatMap((uid) => offeredOf(deck, uid))
  }, [parks, byUid, statuses, draft.parkUids])
  return (
    <>
      <ChipKeys
        label={m.fields}
        hint={m.chipHint}
        items={fields.map((field) => ({ uid: field.uid, content: <FieldChip field={field} /> }))}
        chosen={draft.fieldUids}
        onChange={(fieldUids) => onChange({ fieldUids: fieldUids.slice(0, 20) })}
        onEnter={onEnter}
      />
      <ChipKeys
        label={m.parks}
        hint={m.chipHint}
        items={parks.map((park) => ({ uid: park.uid, content: parkName(park, language) }))}
        chosen={draft.parkUids}
        onChange={(parkUids) =>
          onChange({
            parkUids: parkUids.slice(0, 20),
            // A parcel goes with its park.
            parcelUids: draft.parcelUids.filter((uid) => parkUids.includes(byUid.get(uid)?.parkUid ?? '')),
          })
        }
        onEnter={onEnter}
      />
      <ChipKeys
        label={m.parcels}
        hint={m.chipHint}
        items={parcels.slice(0, 36).map((parcel) => ({ uid: parcel.uid, content: parcel.number }))}
        chosen={draft.parcelUids}
        onChange={(parcelUids) => onChange({ parcelUids: parcelUids.slice(0, 50) })}
        onEnter={onEnter}
      />
    </>
  )
}
