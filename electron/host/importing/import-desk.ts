import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { ImportOptions, ImportRules, ImportTarget, InputOf, MappedColumn } from '../../contract'
import { causeOf } from '../workspace/file-system'
import { uuidv7 } from '../workspace/uuid'
import type { ReadResult } from './read-source'
import { largestOfAll, type NamedBytes, type Reading } from './source'
import type { Plan } from './plan/make-plan'

/** Sources held at a time: one for each window that somebody may have open. */
const heldSources = 3
const heldUploads = 20

interface Upload {
  readonly name: string
  readonly totalBytes: number
  readonly parts: Uint8Array[]
  received: number
}

export interface OpenSource {
  readonly name: string
  readonly bytes: number
  readonly files: readonly NamedBytes[]
  /** What was read last, by the options that decide it. */
  read: { readonly key: string; readonly result: ReadResult } | null
}

/** A dry run with all that is needed to write it. */
export interface HeldPlan {
  readonly sourceId: string
  readonly plan: Plan
  readonly target: ImportTarget
  readonly mapping: readonly MappedColumn[]
  readonly rules: ImportRules
  readonly sourceName: string
  readonly format: ReadResult['format']['value']
  readonly fingerprint: string
  /** The workspace and its revision when the dry run was made. */
  readonly workspaceUid: string
  readonly revision: number
}

/** Files that are being imported, in memory: nothing of them is kept when the program ends. */
export class ImportDesk {
  private readonly uploads = new Map<string, Upload>()
  private readonly sources = new Map<string, OpenSource>()
  private readonly plans = new Map<string, HeldPlan>()

  /** @throws CodedError `import-too-large`, `import-source-gone` */
  upload(part: InputOf<'importing.upload'>): number {
    const { uploadId, name, totalBytes, offset } = part
    if (totalBytes > largestOfAll)
      throw new CodedError('import-too-large', { name, bytes: totalBytes, limitBytes: largestOfAll })
    if (offset === 0) {
      this.uploads.delete(uploadId)
      this.uploads.set(uploadId, { name, totalBytes, parts: [], received: 0 })
      shorten(this.uploads, heldUploads)
    }
    const upload = this.uploads.get(uploadId)
    if (upload === undefined || upload.received !== offset) throw new CodedError('import-source-gone', {})
    const bytes = new Uint8Array(Buffer.from(part.base64, 'base64'))
    if (upload.received + bytes.length > upload.totalBytes) throw new CodedError('import-source-gone', {})
    upload.parts.push(bytes)
    upload.received += bytes.length
    return upload.received
  }

  /** @throws CodedError `import-file-unreadable`, `import-too-large`, `import-empty`, `import-source-gone` */
  async open(
    source: InputOf<'importing.open'>['source'],
  ): Promise<{ sourceId: string; name: string; bytes: number }> {
    const files =
      source.kind === 'paths'
        ? await readAll(source.paths)
        : source.kind === 'uploads'
          ? source.uploadIds.map((id) => this.complete(id))
          : [{ name: '', bytes: new TextEncoder().encode(source.text) }]
    const [first] = files
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
    const name = first?.name ?? ''
    if (bytes === 0) throw new CodedError('import-empty', { name })
    const sourceId = uuidv7()
    this.sources.set(sourceId, { name, bytes, files, read: null })
    shorten(this.sources, heldSources)
    return { sourceId, name, bytes }
  }

  private complete(uploadId: string): NamedBytes {
    const upload = this.uploads.get(uploadId)
    if (upload === undefined || upload.received !== upload.totalBytes)
      throw new CodedError('import-source-gone', {})
    this.uploads.delete(uploadId)
    return { name: upload.name, bytes: new Uint8Array(Buffer.concat(upload.parts)) }
  }

  close(sourceId: string): void {
    this.sources.delete(sourceId)
    for (const [planId, held] of this.plans) if (held.sourceId === sourceId) this.plans.delete(planId)
  }

  /** @throws CodedError `import-source-gone` */
  source(sourceId: string): OpenSource {
    const source = this.sources.get(sourceId)
    if (source === undefined) throw new CodedError('import-source-gone', {})
    return source
  }

  /** Reads a source, or gives again what was read last with the same options. @throws CodedError those of reading */
  async read(
    source: OpenSource,
    { format, layer, encoding, delimiter, headerRow }: ImportOptions,
    wantedNumbers: ReadonlySet<string>,
    reading: Reading,
  ): Promise<ReadResult> {
    const options = { format, layer, encoding, delimiter, headerRow }
    const key = JSON.stringify(options)
    // What is kept of a file of the register depends on the companies of the workspace.
    if (source.read?.key === key && source.read.result.format.value !== 'corporate-numbers')
      return source.read.result
    source.read = null
    // Readers bring tables of characters and whole formats along, which no other work of the host needs.
    const { readSource } = await import('./read-source')
    const result = await readSource(source.name, source.files, options, wantedNumbers, reading)
    source.read = { key, result }
    return result
  }

  keep(plan: HeldPlan): string {
    const planId = uuidv7()
    this.plans.set(planId, plan)
    shorten(this.plans, heldSources)
    return planId
  }

  /** @throws CodedError `import-plan-gone` */
  plan(planId: string): HeldPlan {
    const plan = this.plans.get(planId)
    if (plan === undefined) throw new CodedError('import-plan-gone', {})
    return plan
  }
}

/** The oldest go first. */
function shorten(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}

async function readAll(paths: readonly string[]): Promise<NamedBytes[]> {
  const files: NamedBytes[] = []
  let total = 0
  for (const path of paths) {
    const name = basename(path)
    try {
      const { size } = await stat(path)
      total += size
      if (total > largestOfAll)
        throw new CodedError('import-too-large', { name, bytes: total, limitBytes: largestOfAll })
      files.push({ name, bytes: new Uint8Array(await readFile(path)) })
    } catch (error) {
      if (error instanceof CodedError) throw error
      throw new CodedError('import-file-unreadable', { path, cause: causeOf(error) })
    }
  }
  return files
}
