import type { PrintedMark, SheetData, SheetSpec, SheetWarning, Status } from '../../../electron/contract'
import type { Messages } from '../../messages'
import { createFormat, type Format } from '../../ui/format/create-format'
import { noLayers, type PreparedLayers } from '../layers/sheet-layer'
import { sheetStyle, type SheetStyle } from './style'

/** The texts that sheets need; the whole of the messages will do. */
export type SheetWords = Pick<
  Messages,
  'common' | 'criteria' | 'indicators' | 'parks' | 'sheets' | 'trips' | 'visits'
>

/** What every part of a sheet is laid out with. Marks and warnings are gathered while the parts are made. */
export interface SheetContext {
  readonly spec: SheetSpec
  readonly data: SheetData
  readonly m: Messages['sheets']
  readonly words: SheetWords
  readonly format: Format
  readonly style: SheetStyle
  readonly statuses: ReadonlyMap<string, Status>
  readonly marks: PrintedMark[]
  readonly warnings: SheetWarning[]
  readonly layers: PreparedLayers
}

export function sheetContext(
  spec: SheetSpec,
  data: SheetData,
  words: SheetWords,
  layers: PreparedLayers = noLayers,
): SheetContext {
  return {
    spec,
    data,
    m: words.sheets,
    words,
    format: createFormat(spec.language, words.common.price),
    style: sheetStyle(spec.paper, spec.orientation),
    statuses: new Map(data.statuses.map((status) => [status.uid, status])),
    marks: [],
    warnings: [],
    layers,
  }
}

/** A park's or a status's name in the language of the sheet; Japanese where there is no English one. */
export function nameOf(
  context: SheetContext,
  named: { readonly name: string; readonly nameEn: string },
): string {
  return context.spec.language === 'en' && named.nameEn !== '' ? named.nameEn : named.name
}
