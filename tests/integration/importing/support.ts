import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Encoding from 'encoding-japanese'
import type {
  Call,
  FieldKey,
  ImportOptions,
  ImportOutcome,
  ImportRow,
  ImportRules,
  ImportTarget,
  MappedColumn,
  Uid,
} from '../../../electron/contract'
import { testFolder } from '../../support/test-folder'

export const asDetected: ImportOptions = {
  format: null,
  layer: null,
  encoding: null,
  delimiter: null,
  headerRow: null,
  crs: null,
  swapAxes: null,
  controlPoints: [],
}

/** Text as Windows writes it in Japan. */
export function cp932(text: string): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }))
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Writes files into a folder of the test's own and opens them as one source. */
export async function openFiles(
  call: Call,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<Uid> {
  const folder = testFolder()
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    return path
  })
  return (await call('importing.open', { source: { kind: 'paths', paths } })).sourceId
}

export interface Tried {
  readonly sourceId: Uid
  readonly options: Partial<ImportOptions>
  readonly target: ImportTarget
}

let task = 0
const taskId = () => `test-${(task += 1)}`

export async function inspect(call: Call, { sourceId, options, target }: Tried) {
  const reply = await call('importing.inspect', {
    sourceId,
    options: { ...asDetected, ...options },
    target,
    taskId: taskId(),
  })
  if (!reply.inspection || !reply.rules || !reply.mapping) throw new Error('nothing was told')
  return { ...reply, inspection: reply.inspection, rules: reply.rules, mapping: reply.mapping }
}

/** Inspects, then plans with what was suggested, unless the test says otherwise. */
export async function dryRun(
  call: Call,
  tried: Tried,
  change: { readonly rules?: Partial<ImportRules>; readonly mapping?: readonly MappedColumn[] } = {},
) {
  const found = await inspect(call, tried)
  const { plan } = await call('importing.plan', {
    sourceId: tried.sourceId,
    options: { ...asDetected, ...tried.options },
    target: tried.target,
    mapping: [...(change.mapping ?? found.mapping)],
    rules: { ...found.rules, ...change.rules },
    taskId: taskId(),
  })
  if (!plan?.planId || !plan.counts) throw new Error('no plan')
  return { ...found, plan, planId: plan.planId, counts: plan.counts }
}

export async function rowsOf(
  call: Call,
  planId: Uid,
  outcome: ImportOutcome | null = null,
): Promise<ImportRow[]> {
  return (
    (await call('importing.planRows', { planId, outcome, reason: null, offset: 0, limit: 500 })).rows ?? []
  )
}

/** Codes of the reasons of each row, as `row: code code`. */
export function codesOf(rows: readonly ImportRow[]): string[] {
  return rows.map(({ row, reasons }) => `${row}: ${(reasons ?? []).map(({ code }) => code).join(' ')}`)
}

export function column(index: number, field: FieldKey): MappedColumn {
  return { column: index, field, unit: null }
}

export const counts = (given: Partial<Record<ImportOutcome | 'total', number>>) => ({
  total: Object.entries(given).reduce((sum, [key, count]) => (key === 'total' ? sum : sum + count), 0),
  added: 0,
  changed: 0,
  same: 0,
  conflicting: 0,
  refused: 0,
  ignored: 0,
  ...given,
})
