import type { RoadGround } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { statusName } from '../parcels/names'
import styles from './drawing.module.css'
import type { FullPlan } from './use-plan'

/** What becomes of the ground of the road. */
export function RoadFields({
  plan,
  ground,
  onChange,
  tried,
}: {
  plan: FullPlan
  ground: RoadGround
  onChange: (ground: RoadGround) => void
  tried: boolean
}) {
  const m = useMessages()
  const words = m.drawing.form
  const format = useFormat()
  const statuses = useApp((state) => state.parcels.statuses)
  const road = plan.pieces.find(({ role }) => role === 'road')
  // A road is for sale to nobody.
  const excluded = statuses.find(({ saleClass }) => saleClass === 'excluded') ?? statuses[0]
  const choose = (as: RoadGround['as']) => {
    if (as === 'feature') onChange({ as, name: '' })
    else if (as === 'parcel') onChange({ as, number: '', statusUid: excluded?.uid ?? '' })
    else onChange({ as })
  }
  return (
    <fieldset className={styles.piece}>
      <legend>
        {words.roadArea}
        <small>{format.area(road?.planeAreaM2 ?? 0)}</small>
      </legend>
      <RadioGroup
        label={words.ground}
        items={(['feature', 'parcel', 'nothing'] as const).map((id) => ({ id, label: words.grounds[id] }))}
        value={ground.as}
        onChange={choose}
      />
      {ground.as === 'feature' && (
        <TextField
          label={words.roadName}
          value={ground.name}
          onChange={(name) => onChange({ ...ground, name })}
        />
      )}
      {ground.as === 'parcel' && (
        <div className={styles.pair}>
          <TextField
            label={words.roadNumber}
            value={ground.number}
            onChange={(number) => onChange({ ...ground, number })}
            error={tried && ground.number.trim() === '' ? words.needNumber : null}
          />
          <Select
            label={words.status}
            items={statuses.map((status) => ({ id: status.uid, label: statusName(status, format.language) }))}
            value={ground.statusUid}
            onChange={(statusUid) => onChange({ ...ground, statusUid })}
          />
        </div>
      )}
    </fieldset>
  )
}
