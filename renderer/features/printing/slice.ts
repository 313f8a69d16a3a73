import type {
  ExportFormat,
  InputOf,
  OutputOf,
  SheetData,
  SheetSpec,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { firstSpec, fiscalYearStart, needsOf, rememberedOf } from './spec'

const specChoice = 'print.spec'
const folderChoice = 'print.folder'

export type PrintTab = 'studio' | 'log'
export type Exported = OutputOf<'printing.export'>
export type TargetCheck = OutputOf<'printTargets.check'>

export interface PrintingSlice {
  readonly tab: PrintTab
  /** The sheet that is being made; null until the screen was opened. */
  readonly spec: SheetSpec | null
  showTab(tab: PrintTab): void
  /** Begins with a first sheet where there is none yet. */
  start(): void
  change(fields: Partial<SheetSpec>): void
  data(spec: SheetSpec): Promise<SheetData>
  fileName(spec: SheetSpec, format: ExportFormat): Promise<string>
  nextEdition(spec: SheetSpec): Promise<string>
  /** Where files went last on this computer, else the user's documents. */
  folder(): Promise<string>
  rememberFolder(folder: string): Promise<void>
  checkTarget(folder: string, names: readonly string[]): Promise<TargetCheck>
  makeFolder(folder: string): Promise<void>
  export(order: InputOf<'printing.export'>): Promise<Exported>
  notePaper(spec: SheetSpec, pages: number): Promise<OutputOf<'printLog.notePaper'>>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

export const createPrintingSlice: SliceFactory<'printing'> = ({ get, patch, services }) => ({
  tab: 'studio',
  spec: null,
  showTab: (tab) => patch({ tab }),
  start: () => {
    if (get().printing.spec !== null) return
    const { asOf, language, choices } = get().frame
    patch({ spec: firstSpec(asOf, language, choices[specChoice]) })
  },
  change: (fields) => {
    get().printing.start()
    const before = get().printing.spec
    if (before === null) return
    const spec = { ...before, ...fields }
    if (needsOf(spec.sheet).since && spec.since === null) spec.since = fiscalYearStart(get().frame.asOf)
    // Another park or sheet is another place: its frame would show an empty field somewhere else.
    if (fields.centre === undefined && (fields.parkUids !== undefined || fields.sheet !== undefined))
      spec.centre = null
    patch({ spec })
    const kept = rememberedOf(spec)
    if (JSON.stringify(kept) !== JSON.stringify(rememberedOf(before)))
      void get().frame.remember(specChoice, kept)
  },
  data: async (spec) => (await services.call('printing.data', { spec })).data,
  fileName: async (spec, format) => (await services.call('printing.fileName', { spec, format })).name,
  nextEdition: async (spec) => (await services.call('printLog.nextEdition', { spec })).edition,
  folder: async () => {
    const kept = get().frame.choices[folderChoice]
    return typeof kept === 'string' && kept !== ''
      ? kept
      : (await services.call('printTargets.suggest', {})).folder
  },
  rememberFolder: (folder) => get().frame.remember(folderChoice, folder),
  checkTarget: (folder, names) => services.call('printTargets.check', { folder, names: [...names] }),
  makeFolder: async (folder) => void (await services.call('printTargets.makeFolder', { folder })),
  export: (order) => services.call('printing.export', order),
  notePaper: (spec, pages) => services.call('printLog.notePaper', { spec, pages }),
  forgetInternal: () => {
    const { spec } = get().printing
    // Title and note may name whom the office writes about.
    patch({ spec: spec && { ...spec, face: 'public', title: '', note: '', edition: '' } })
  },
})
