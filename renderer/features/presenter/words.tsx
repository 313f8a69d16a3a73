import { createContext, useContext } from 'react'
import { common as enCommon } from '../../messages/en/common'
import { map as enMap } from '../../messages/en/map'
import { presenter as enPresenter } from '../../messages/en/presenter'
import { common } from '../../messages/ja/common'
import { map } from '../../messages/ja/map'
import { presenter } from '../../messages/ja/presenter'
import type { Shape } from '../../messages/shape'
import { createFormat, type Format } from '../../ui/format/create-format'

const ja = { common, map, presenter: presenter.stage }
type StageTexts = Shape<typeof ja>
const en: StageTexts = { common: enCommon, map: enMap, presenter: enPresenter.stage }

/** The few texts that stand on the projector, and its figures. No other text of the program is in this document. */
export interface StageWords {
  readonly m: StageTexts
  readonly format: Format
}

export const stageWords: Readonly<Record<'ja' | 'en', StageWords>> = {
  ja: { m: ja, format: createFormat('ja', ja.common.price) },
  en: { m: en, format: createFormat('en', en.common.price) },
}

/** Hectares without decimals that say nothing: 20 ha and 33.3 ha, but 2.03 ha. @param areaM2 ㎡ */
export function hectaresOf(areaM2: number, { m, format }: StageWords): string {
  const ha = areaM2 / 10_000
  const digits = Number.isInteger(ha) ? 0 : ha >= 10 ? 1 : 2
  return m.presenter.hectares(format.fixed(ha, digits))
}

const Words = createContext<StageWords>(stageWords.ja)
export const StageWordsProvider = Words.Provider
export const useStageWords = (): StageWords => useContext(Words)
