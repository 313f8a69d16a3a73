import type {
  ImportCounts,
  ImportOptions,
  ImportPlan,
  ImportPreview,
  ImportReport,
  ImportRow,
  ImportRules,
  ImportTarget,
  InputOf,
  Inspection,
  MappedColumn,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

/** What the host found out about a source, as the internal face knows it. */
export interface Inspected {
  readonly inspection: Required<Inspection>
  readonly mapping: readonly MappedColumn[]
  readonly remembered: boolean
  readonly rules: ImportRules
}

export interface OpenedSource {
  readonly sourceId: Uid
  readonly name: string
  readonly bytes: number
}

export interface ImportingSlice {
  /** Newest first, without their rows. */
  readonly reports: readonly Required<ImportReport>[]
  loadReports(): Promise<void>
  report(uid: Uid): Promise<Required<ImportReport>>
  removeReport(uid: Uid): Promise<void>
  /** Opens files by their paths, or a pasted table. */
  open(source: InputOf<'importing.open'>['source']): Promise<OpenedSource>
  /** Opens files that the page holds, sending them in parts. @param told bytes sent of all */
  openFiles(files: readonly File[], told: (sent: number, of: number) => void): Promise<OpenedSource>
  close(sourceId: Uid): Promise<void>
  inspect(sourceId: Uid, options: ImportOptions, target: ImportTarget, taskId: string): Promise<Inspected>
  preview(input: InputOf<'importing.preview'>): Promise<Required<ImportPreview>>
  plan(input: InputOf<'importing.plan'>): Promise<Required<ImportPlan>>
  planRows(
    input: InputOf<'importing.planRows'>,
  ): Promise<{ readonly total: number; readonly rows: readonly Required<ImportRow>[] }>
  /** One command, so one undo. */
  apply(planId: Uid): Promise<{ readonly reportUid: Uid; readonly counts: ImportCounts }>
  forgetInternal(): void
}

/** Bytes of a file sent in one call: base64 makes four thirds of them, and a call takes four megabytes. */
const partBytes = 3 * 1024 * 1024

function base64Of(bytes: Uint8Array): string {
  let text = ''
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

export const createImportingSlice: SliceFactory<'importing'> = ({ get, patch, services, run }) => {
  const { call } = services

  async function upload(file: File, sent: (bytes: number) => void): Promise<Uid> {
    const uploadId = crypto.randomUUID()
    let offset = 0
    do {
      const bytes = new Uint8Array(await file.slice(offset, offset + partBytes).arrayBuffer())
      await call('importing.upload', {
        uploadId,
        name: file.name.slice(0, 255) || '-',
        totalBytes: file.size,
        offset,
        base64: base64Of(bytes),
      })
      offset += bytes.length
      sent(bytes.length)
    } while (offset < file.size)
    return uploadId
  }

  return {
    reports: [],
    loadReports: async () => {
      if (get().workspace.current === null) return patch({ reports: [] })
      const { reports = [] } = await call('importing.reports', {})
      patch({ reports: reports as Required<ImportReport>[] })
    },
    report: async (uid) => (await call('importing.report', { uid })).report as Required<ImportReport>,
    removeReport: async (uid) => void (await run('importing.removeReport', { uid })),
    open: (source) => call('importing.open', { source }),
    openFiles: async (files, told) => {
      const total = files.reduce((sum, file) => sum + file.size, 0)
      let sent = 0
      const uploadIds: Uid[] = []
      for (const file of files)
        uploadIds.push(
          await upload(file, (bytes) => {
            sent += bytes
            told(sent, total)
          }),
        )
      return call('importing.open', { source: { kind: 'uploads', uploadIds } })
    },
    close: async (sourceId) => void (await call('importing.close', { sourceId })),
    inspect: async (sourceId, options, target, taskId) =>
      (await call('importing.inspect', { sourceId, options, target, taskId })) as Inspected,
    preview: async (input) => (await call('importing.preview', input)) as Required<ImportPreview>,
    plan: async (input) => (await call('importing.plan', input)).plan as Required<ImportPlan>,
    planRows: async (input) => {
      const { total = 0, rows = [] } = await call('importing.planRows', input)
      return { total, rows: rows as Required<ImportRow>[] }
    },
    apply: (planId) => run('importing.apply', { planId }),
    forgetInternal: () => patch({ reports: [] }),
  }
}
