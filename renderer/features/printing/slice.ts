import type { ExportFormat, InputOf, OutputOf, SheetData, SheetSpec } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { firstSpec, fiscalYearStart, needsOf, rememberedOf, withoutSubject } from './spec'

const specChoice = 'print.spec'
const folderChoice = 'print.folder'

export type PrintTab = 'studio' | 'log'
export type Exported = OutputOf<'printing.export'>
export type TargetCheck = OutputOf<'printTargets.check'>

export interface ExportOrder {
  readonly spec: SheetSpec
  readonly format: ExportFormat
  readonly path: string
  readonly allowMissingGlyphs?: boolean
}

export interface ExportJob {
  /** Null while none is under way. */
  readonly taskId: string | null
  readonly order: ExportOrder | null
  readonly error: unknown
  readonly result: Exported | null
}

const noJob: ExportJob = { taskId: null, order: null, error: null, result: null }

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
  /** The export under way and what became of the last one; kept while other screens are shown. */
  readonly job: ExportJob
  export(order: InputOf<'printing.export'>): Promise<Exported>
  /** Exports with progress and a way to stop; never throws, the job tells what became of it. One at a time. */
  exportNow(order: ExportOrder): Promise<void>
  cancelExport(): void
  forgetExport(): void
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
    // The next map shall not begin on the paper of a brief.
    if (needsOf(spec.sheet).internalOnly) return
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
  job: noJob,
  export: (order) => services.call('printing.export', order),
  exportNow: async (order) => {
    const { frame, printing } = get()
    if (printing.job.taskId !== null) return
    try {
      const result = await frame.withTask((taskId) => {
        patch({ job: { ...noJob, taskId, order } })
        return printing.export({ allowMissingGlyphs: false, ...order, taskId })
      })
      patch({ job: { ...noJob, order, result } })
    } catch (error) {
      patch({ job: { ...noJob, order, error } })
    }
  },
  cancelExport: () => {
    const { taskId } = get().printing.job
    if (taskId !== null) void get().frame.cancelTask(taskId)
  },
  forgetExport: () => {
    if (get().printing.job.taskId === null) patch({ job: noJob })
  },
  notePaper: (spec, pages) => services.call('printLog.notePaper', { spec, pages }),
  forgetInternal: () => {
    const { spec } = get().printing
    // Title and note may name whom the office writes about.
    patch({
      spec: spec && {
        ...spec,
        sheet: needsOf(spec.sheet).internalOnly ? 'parcel-map' : spec.sheet,
        face: 'public',
        ...withoutSubject,
        title: '',
        note: '',
        edition: '',
      },
    })
    // Its error may hold confidential strings, its file name an internal sheet.
    get().printing.cancelExport()
    patch({ job: noJob })
  },
})
