import { useState } from 'react'
import type { Indicator } from '../../../../electron/contract'
import { canConvert, convertFigure, moneyUnits } from '../../../../electron/contract/rules/money'
import { useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { figureText } from '../../../ui/format/figure'
import styles from './forms.module.css'

/** Converts all figures of an indicator to another unit of money. */
export function UnitDialog({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const saving = useSaving()
  const [unit, setUnit] = useState<string | null>(null)
  const words = m.indicators.unitDialog
  const per = indicator.unit.includes('/') ? indicator.unit.slice(indicator.unit.indexOf('/')) : ''
  const others = moneyUnits
    .map((each) => `${each}${per}`)
    .filter((each) => each !== indicator.unit && canConvert(indicator.unit, each))
  const { latest } = indicator.progress
  const converted = unit === null || latest === null ? null : convertFigure(latest, indicator.unit, unit)
  const save = async () => {
    if (unit === null) return
    if (await saving.save(() => store.getState().indicators.changeUnit(indicator.uid, unit))) onClose()
  }
  return (
    <Dialog
      title={words.title(indicator.name)}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          {others.length > 0 && (
            <Button
              variant="primary"
              isPending={saving.isPending}
              isDisabled={unit === null}
              onPress={() => void save()}
            >
              {words.convert}
            </Button>
          )}
        </>
      }
    >
      {others.length === 0 ? (
        <p>{words.none(indicator.unit)}</p>
      ) : (
        <>
          <Select
            label={words.to}
            items={others.map((id) => ({ id, label: m.indicators.units[id] ?? id }))}
            value={unit}
            onChange={setUnit}
            autoFocus
          />
          {converted !== null && latest !== null && unit !== null && (
            <p className={styles.preview}>
              {words.preview(
                `${figureText(latest, indicator.decimals)} ${m.indicators.units[indicator.unit] ?? indicator.unit}`,
                `${figureText(converted, null)} ${m.indicators.units[unit] ?? unit}`,
              )}
            </p>
          )}
          <p className={styles.text}>{words.text}</p>
        </>
      )}
      <SaveError error={saving.error} />
    </Dialog>
  )
}
