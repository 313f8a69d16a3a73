import { useState } from 'react'
import type { DrawingFlaw } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { SaveError } from '../../ui/save-error'
import { Select } from '../../ui/select'
import { useSaving } from '../../app/use-form'
import { extentOf } from '../parks/extent'
import { parkName } from '../parcels/names'
import { selectParks } from '../parcels/selectors'
import styles from './drawing.module.css'

/** Overlaps and gaps of one park, each with its parcels; a press shows it on the map. */
export function CheckPanel() {
  const m = useMessages()
  const words = m.drawing.check
  const format = useFormat()
  const store = useAppStore()
  const parks = useApp(selectParks)
  const byUid = useApp((state) => state.parcels.byUid)
  const check = useApp((state) => state.drawing.check)
  const shown = useApp((state) => state.drawing.flaw)
  const [parkUid, setPark] = useState(() => {
    const { parcels, parks: known } = store.getState()
    const active = parcels.active === null ? undefined : parcels.byUid.get(parcels.active)?.parkUid
    return active ?? known.subject ?? [...parcels.byUid.values()][0]?.parkUid ?? null
  })
  const saving = useSaving()
  const withParcels = new Set([...byUid.values()].map((parcel) => parcel.parkUid))
  const choices = parks.filter(({ uid }) => withParcels.has(uid))
  if (choices.length === 0) return <p className={styles.quiet}>{words.noParks}</p>

  const numbers = ({ parcelUids = [] }: DrawingFlaw) =>
    m.common.listOf(parcelUids.map((uid) => byUid.get(uid)?.number ?? m.map.unnamed))
  function show(flaw: DrawingFlaw): void {
    const { drawing, map } = store.getState()
    drawing.showFlaw(flaw)
    const extent = extentOf((flaw.polygon ?? []).flat(2))
    if (extent) map.tell({ kind: 'fit', extent, maxZoom: 20 })
  }

  const flaws = check?.flaws ?? []
  const count = check?.count ?? 0
  return (
    <div className={styles.form}>
      <h2>{words.title}</h2>
      <Select
        label={words.park}
        items={choices.map((park) => ({ id: park.uid, label: parkName(park, format.language) }))}
        value={parkUid}
        onChange={setPark}
      />
      <p className={styles.quiet}>{words.rule}</p>
      <Button
        variant="primary"
        isPending={saving.isPending}
        onPress={() => {
          if (parkUid !== null) void saving.save(() => store.getState().drawing.runCheck(parkUid))
        }}
      >
        {words.run}
      </Button>
      <SaveError error={saving.error} />
      <p role="status">
        {check && (count === 0 ? words.none : words.found(format.whole(count)))}
        {count > flaws.length && ` ${words.more(format.whole(flaws.length))}`}
      </p>
      {flaws.length > 0 && (
        <ul className={styles.flaws}>
          {flaws.map((flaw, index) => (
            <li key={index}>
              <button
                type="button"
                className={classNames(styles.flaw, flaw === shown && styles.flawOn)}
                aria-pressed={flaw === shown}
                onClick={() => show(flaw)}
              >
                <strong>{words.kinds[flaw.kind ?? 'overlap']}</strong>
                <span>{numbers(flaw)}</span>
                <small>
                  {words.size(
                    format.area(flaw.areaM2 ?? 0),
                    `${format.fixed(flaw.widthM ?? 0, (flaw.widthM ?? 0) < 1 ? 2 : 1)} m`,
                  )}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
