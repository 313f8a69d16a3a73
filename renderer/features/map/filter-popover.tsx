import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import { Icon } from '../../ui/icon'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'
import { parkName, statusName } from '../parcels/names'
import { filterCount, selectFiltered, selectParks, selectZones } from '../parcels/selectors'
import styles from './map.module.css'

function toggled<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  return isIn ? [...list, item] : list.filter((other) => other !== item)
}

/** Narrows map, legend and table; what does not pass stays on the map, faint. */
export function FilterPopover() {
  const m = useMessages()
  const words = m.map.filterPanel
  const format = useFormat()
  const parks = useApp(selectParks)
  const statuses = useApp((state) => state.parcels.statuses)
  const zones = useApp(selectZones)
  const all = useApp((state) => state.parcels.byUid.size)
  const hits = useApp((state) => selectFiltered(state).length)
  const filter = useApp((state) => state.parcels.filter)
  const setFilter = useApp((state) => state.parcels.setFilter)
  const clearFilter = useApp((state) => state.parcels.clearFilter)

  const isActive = filterCount(filter) > 0
  const count = format.whole(hits)

  return (
    <DialogTrigger>
      <AriaButton
        aria-label={isActive ? `${m.map.filter} ${words.hits(count, format.whole(all))}` : undefined}
        className={classNames(styles.tool, isActive && styles.toolOn)}
      >
        <Icon name="filter" />
        {isActive ? m.map.filterActive(count) : m.map.filter}
      </AriaButton>
      <Popover className={styles.popover} placement="bottom start" offset={6}>
        <Dialog className={styles.filter}>
          <Heading slot="title" className={styles.filterTitle}>
            {words.title}
          </Heading>
          <div className={styles.filterBody}>
            <TextField label={words.text} value={filter.text} onChange={(text) => setFilter({ text })} />
            <fieldset>
              <legend>{words.parks}</legend>
              {parks.map((park) => (
                <Checkbox
                  key={park.uid}
                  isSelected={filter.parks.includes(park.uid)}
                  onChange={(isIn) => setFilter({ parks: toggled(filter.parks, park.uid, isIn) })}
                >
                  {parkName(park, format.language)}
                </Checkbox>
              ))}
            </fieldset>
            <fieldset className={styles.columns}>
              <legend>{words.statuses}</legend>
              {statuses.map((status) => (
                <Checkbox
                  key={status.uid}
                  isSelected={filter.statuses.includes(status.uid)}
                  onChange={(isIn) => setFilter({ statuses: toggled(filter.statuses, status.uid, isIn) })}
                >
                  <StatusSwatch status={status} size={18} />
                  {statusName(status, format.language)}
                </Checkbox>
              ))}
            </fieldset>
            <fieldset>
              <legend>{words.zones}</legend>
              {zones.length === 0 && <p className={styles.hint}>{words.noZones}</p>}
              {zones.map((zone) => (
                <Checkbox
                  key={zone}
                  isSelected={filter.zones.includes(zone)}
                  onChange={(isIn) => setFilter({ zones: toggled(filter.zones, zone, isIn) })}
                >
                  {zone}
                </Checkbox>
              ))}
            </fieldset>
            <div className={styles.bounds}>
              <NumberField
                label={words.minArea}
                kind="area"
                unit={words.areaUnit}
                min={0}
                value={filter.minAreaM2}
                onChange={(minAreaM2) => setFilter({ minAreaM2 })}
              />
              <NumberField
                label={words.maxArea}
                kind="area"
                unit={words.areaUnit}
                min={0}
                value={filter.maxAreaM2}
                onChange={(maxAreaM2) => setFilter({ maxAreaM2 })}
              />
              <NumberField
                label={words.maxPrice}
                kind="yen"
                unit={words.priceUnit}
                min={0}
                value={filter.maxYenPerM2}
                onChange={(maxYenPerM2) => setFilter({ maxYenPerM2 })}
              />
            </div>
            <p className={styles.hint}>{words.priceNote}</p>
          </div>
          <div className={styles.filterFoot}>
            <strong role="status">{words.hits(count, format.whole(all))}</strong>
            <Button size="small" onPress={clearFilter} isDisabled={!isActive}>
              {words.clear}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
