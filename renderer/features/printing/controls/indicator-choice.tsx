import { useEffect } from 'react'
import type { Indicator, SheetSpec, Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { IconButton } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { RadioGroup } from '../../../ui/radio-group'
import styles from './controls.module.css'

/** Which indicators, in which order, and how much of them. Nothing chosen is every indicator of the plans. */
export function IndicatorChoice({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const { language, whole } = useFormat()
  const store = useAppStore()
  const list = useApp((state) => state.indicators.list)
  const { change } = store.getState().printing
  useEffect(() => {
    if (list === null)
      store
        .getState()
        .indicators.load()
        .catch(() => undefined)
  }, [store, list])
  // Outsiders get those of published plans alone.
  const offered = (list ?? []).filter(({ planUid }) => spec.face === 'internal' || planUid !== null)
  const byUid = new Map(offered.map((one) => [one.uid, one]))
  const ofPlans = offered.flatMap(({ uid, planUid }) => (planUid === null ? [] : [uid]))
  const isAll = (spec.indicatorUids ?? []).length === 0
  const chosen = isAll ? ofPlans : (spec.indicatorUids ?? []).filter((uid) => byUid.has(uid))
  const name = ({ name: ja, nameEn }: Indicator) => (language === 'en' && nameEn !== '' ? nameEn : ja)
  const toggle = (uid: Uid, isChosen: boolean) => {
    const next = isChosen ? [...chosen, uid] : chosen.filter((each) => each !== uid)
    // The last one stays: without any it would be all of them.
    if (next.length > 0) change({ indicatorUids: next })
  }
  const moveUp = (uid: Uid) => {
    const at = chosen.indexOf(uid)
    const before = chosen[at - 1]
    if (before === undefined) return
    change({ indicatorUids: chosen.with(at - 1, uid).with(at, before) })
  }
  const rows = [
    ...chosen.flatMap((uid) => byUid.get(uid) ?? []),
    ...offered.filter(({ uid }) => !chosen.includes(uid)),
  ]
  return (
    <>
      <RadioGroup
        label={m.printing.extent}
        look="segmented"
        items={(['page', 'spread'] as const).map((id) => ({ id, label: m.printing.extents[id] }))}
        value={spec.extent ?? 'page'}
        onChange={(extent) => change({ extent })}
      />
      <fieldset className={styles.set}>
        <legend className={styles.legend}>
          {isAll
            ? m.printing.indicators
            : `${m.printing.indicators} ${m.printing.someIndicators(whole(chosen.length))}`}
        </legend>
        {list !== null && offered.length === 0 && <p className={styles.hint}>{m.printing.noIndicators}</p>}
        {offered.length > 0 && (
          <div className={styles.ticks}>
            <Checkbox
              isSelected={isAll}
              isIndeterminate={!isAll}
              onChange={() => change({ indicatorUids: isAll ? ofPlans.slice(0, 1) : [] })}
            >
              {m.printing.allIndicators}
            </Checkbox>
            <div className={styles.scroll}>
              <div className={styles.ticks}>
                {rows.map((one) => (
                  <div key={one.uid} className={styles.ordered}>
                    <Checkbox
                      isSelected={chosen.includes(one.uid)}
                      onChange={(isChosen) => toggle(one.uid, isChosen)}
                    >
                      {name(one)}
                    </Checkbox>
                    {chosen.indexOf(one.uid) > 0 && (
                      <IconButton
                        icon="up"
                        size="small"
                        label={m.printing.indicatorUp(name(one))}
                        onPress={() => moveUp(one.uid)}
                      />
                    )}
                  </div>
                ))}
              </div>
            </div>
          </div>
        )}
      </fieldset>
    </>
  )
}
