import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { Checkbox } from '../../../ui/checkbox'
import { Icon } from '../../../ui/icon'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import styles from './filter-bar.module.css'
import { parkName } from '../names'
import { filterCount, selectParks, selectZones } from '../selectors'
import { StatusName } from '../status-name'

/** The filter of map, legend and table, laid out in one line above the table. */
export function FilterBar() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const filter = useApp((state) => state.parcels.filter)
  const parks = useApp(selectParks)
  const statuses = useApp((state) => state.parcels.statuses)
  const zones = useApp(selectZones)
  const words = m.parcels.filter
  const set = store.getState().parcels.setFilter
  const inForce = filterCount(filter)
  const isReversed =
    filter.minAreaM2 !== null && filter.maxAreaM2 !== null && filter.maxAreaM2 < filter.minAreaM2
  return (
    <div className={styles.bar} role="search" aria-label={words.label}>
      <TextField
        label={words.text}
        placeholder={words.textPlaceholder}
        className={styles.text}
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Choice
        label={words.park}
        items={parks.map((park) => ({ id: park.uid, label: parkName(park, format.language) }))}
        chosen={filter.parks}
        onChange={(chosen) => set({ parks: chosen })}
      />
      <Choice
        label={words.status}
        items={statuses.map((status) => ({ id: status.uid, label: <StatusName status={status} /> }))}
        chosen={filter.statuses}
        onChange={(chosen) => set({ statuses: chosen })}
      />
      <Choice
        label={words.zone}
        items={zones.map((zone) => ({ id: zone, label: zone }))}
        chosen={filter.zones}
        onChange={(chosen) => set({ zones: chosen })}
      />
      <div className={styles.range}>
        <NumberField
          label={words.minArea}
          kind="area"
          min={0}
          value={filter.minAreaM2}
          onChange={(minAreaM2) => set({ minAreaM2 })}
        />
        <NumberField
          label={words.maxArea}
          kind="area"
          min={0}
          value={filter.maxAreaM2}
          onChange={(maxAreaM2) => set({ maxAreaM2 })}
          error={isReversed ? words.reversed : null}
        />
      </div>
      <NumberField
        label={words.maxPrice}
        className={styles.price}
        kind="yen"
        min={0}
        value={filter.maxYenPerM2}
        onChange={(maxYenPerM2) => set({ maxYenPerM2 })}
      />
      {inForce > 0 && (
        <div className={styles.clear}>
          <strong role="status">{words.inForce(format.whole(inForce))}</strong>
          <Button size="small" icon="close" onPress={() => store.getState().parcels.clearFilter()}>
            {words.clear}
          </Button>
        </div>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: ReactNode }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choice({ label, items, chosen, onChange }: ChoiceProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.parcels.filter
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton
          className={classNames(styles.open, chosen.length > 0 && styles.inForce)}
          aria-label={m.common.colon(
            label,
            chosen.length === 0 ? words.any : words.chosen(format.whole(chosen.length)),
          )}
          isDisabled={items.length === 0}
        >
          {chosen.length === 0 ? words.any : words.chosen(format.whole(chosen.length))}
          <Icon name="down" />
        </AriaButton>
        <Popover className={styles.popover} offset={4} placement="bottom start">
          <Dialog className={styles.list} aria-label={label}>
            {items.map((item) => (
              <Checkbox
                key={item.id}
                isSelected={chosen.includes(item.id)}
                onChange={(isIn) =>
                  onChange(isIn ? [...chosen, item.id] : chosen.filter((each) => each !== item.id))
                }
              >
                {item.label}
              </Checkbox>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
