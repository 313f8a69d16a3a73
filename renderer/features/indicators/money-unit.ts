import { useMemo } from 'react'
import { canConvert, convertFigure, yenUnits } from '../../../electron/contract/rules/money'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { figureText } from '../../ui/format/figure'

/** In which unit the reader wants amounts; `as-stated` is the one of the source. */
export const readerUnits = ['as-stated', 'thousand', 'million', 'hundred-million'] as const
export type ReaderUnit = (typeof readerUnits)[number]

const remembered = 'money-unit'

/** Unit of amounts on this computer, for indicators and programmes alike. */
export function useMoneyUnit(): { readonly unit: ReaderUnit; readonly choose: (unit: ReaderUnit) => void } {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  const unit = readerUnits.find((each) => each === choice) ?? 'as-stated'
  return { unit, choose: (chosen) => void store.getState().frame.remember(remembered, chosen) }
}

/** What of an indicator decides how its figures are written. */
export interface Measured {
  readonly unit: string
  readonly decimals: number
}

/** A figure of an indicator in the reader's unit; figures that are no money stay as they are. */
export function inReaderUnit(
  value: number,
  { unit, decimals }: Measured,
  reader: ReaderUnit,
): { readonly value: number; readonly unit: string; readonly decimals: number | null } {
  const per = unit.includes('/') ? unit.slice(unit.indexOf('/')) : ''
  if (reader === 'as-stated') return { value, unit, decimals }
  const wanted = `${yenUnits[reader]}${per}`
  if (wanted === unit || !canConvert(unit, wanted)) return { value, unit, decimals }
  return { value: convertFigure(value, unit, wanted) ?? value, unit: wanted, decimals: null }
}

export interface Figures {
  readonly reader: ReaderUnit
  /** The figure alone. */
  figure(value: number, indicator: Measured): string
  /** The figure with its unit. */
  both(value: number, indicator: Measured): string
  unit(indicator: Measured): string
  /** An amount in the reader's unit, in thousands where none was chosen, as budgets write it. */
  money(yen: number): string
  /** An amount to be reckoned with: whole yen, or the unit that the reader chose. */
  amount(yen: number): string
}

/** Figures as the reader wants them. */
export function useFigures(): Figures {
  const m = useMessages()
  const format = useFormat()
  const { unit: reader } = useMoneyUnit()
  return useMemo(() => {
    const named = (unit: string) => m.indicators.units[unit] ?? unit
    const money = (yen: number, unit: string) =>
      `${figureText(convertFigure(yen, yenUnits.yen, unit) ?? yen, null)} ${named(unit)}`
    const figure = (value: number, indicator: Measured) => {
      const shown = inReaderUnit(value, indicator, reader)
      return figureText(shown.value, shown.decimals)
    }
    const unit = (indicator: Measured) => named(inReaderUnit(0, indicator, reader).unit)
    return {
      reader,
      figure,
      unit,
      both: (value, indicator) => `${figure(value, indicator)} ${unit(indicator)}`,
      money: (yen) => money(yen, yenUnits[reader === 'as-stated' ? 'thousand' : reader]),
      amount: (yen) => (reader === 'as-stated' ? format.yen(yen) : money(yen, yenUnits[reader])),
    }
  }, [m, format, reader])
}
