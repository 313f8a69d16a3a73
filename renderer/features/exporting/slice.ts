import type { ExportOrder, InputOf, OutputOf, SheetData, SheetSpec } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export type ExportCheck = OutputOf<'exporting.check'>
export type Written = OutputOf<'exporting.write'>
export type LeaveBehindWritten = OutputOf<'exporting.writeLeaveBehind'>

export interface ExportingSlice {
  /** What an order would write. */
  check(order: ExportOrder): Promise<ExportCheck>
  write(input: InputOf<'exporting.write'>): Promise<Written>
  /** Data of a handout, as everybody may know it. */
  publicData(spec: SheetSpec): Promise<SheetData>
  writeLeaveBehind(html: string, path: string): Promise<LeaveBehindWritten>
  /** The officer's calendar day, ISO. */
  today(): string
}

export const createExportingSlice: SliceFactory<'exporting'> = ({ services: { call, today } }) => ({
  check: (order) => call('exporting.check', { order }),
  write: (input) => call('exporting.write', input),
  publicData: async (spec) => (await call('printing.data', { spec: { ...spec, face: 'public' } })).data,
  writeLeaveBehind: (html, path) => call('exporting.writeLeaveBehind', { html, path }),
  today,
})
