import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { CodedError, type Call, type ErrorCode, type Uid } from '../../../electron/contract'
import { Engine } from '../../../electron/host/workspace/engine'
import { migrations } from '../../../electron/host/workspace/migrations/index'
import { parcelFields, parkFields, square, startHost, type TestHost } from '../../support/make-workspace'
import { testFolder } from '../../support/test-folder'

/** A host on a real file with a park and three parcels in a row that touch, all on offer. */
export interface Area extends TestHost {
  readonly file: string
  readonly park: Uid
  readonly parcels: readonly Uid[]
}

export const today = '2026-11-20'

export async function openArea(): Promise<Area> {
  const folder = testFolder()
  const file = folder.join('area.gpkg')
  const started = await startHost(folder.path, file)
  onTestFinished(() => started.close())
  const { call } = started
  const park = (await call('parks.create', parkFields())).result.uid
  const { statuses } = await call('statuses.list', {})
  const offered = statuses.find((status) => status.offered)?.uid ?? ''
  const parcels: Uid[] = []
  // 70 m squares whose sides meet.
  const [ring] = square(140.1432, 37.9131, 70)[0] ?? []
  const width = (ring?.[1]?.[0] ?? 0) - (ring?.[0]?.[0] ?? 0)
  for (const index of [0, 1, 2])
    parcels.push(
      (
        await call(
          'parcels.create',
          parcelFields({
            parkUid: park,
            statusUid: offered,
            number: `A-${index + 1}`,
            polygon: square(140.1432 + index * width, 37.9131, 70),
            registeredAreaM2: 4900,
          }),
        )
      ).result.uid,
    )
  return { ...started, file, park, parcels }
}

/** The error that the work ends with. */
export async function failure(work: Promise<unknown>): Promise<{ code: ErrorCode; details: unknown }> {
  try {
    await work
  } catch (error) {
    if (error instanceof CodedError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('nothing failed')
}

const Row = z.record(z.string(), z.unknown())

/** Every row of every table that the program writes, as it lies on the disk. */
export async function stateOf(file: string): Promise<Record<string, unknown[]>> {
  const engine = await Engine.create(readFileSync(file))
  try {
    const tables = [...new Set(migrations.flatMap(({ logged }) => logged))]
    return Object.fromEntries(
      tables.map((table) => [table, engine.all(Row, `SELECT * FROM ${table} ORDER BY uid`)]),
    )
  } finally {
    engine.close()
  }
}

/** Runs a command, takes it back and does it again: the file must be as before, then as after. */
export async function undoneAndRedone(
  area: Area,
  command: () => Promise<unknown>,
): Promise<{ before: unknown; undone: unknown; after: unknown; redone: unknown }> {
  const before = await stateOf(area.file)
  await command()
  const after = await stateOf(area.file)
  await area.call('workspace.undo', {})
  const undone = await stateOf(area.file)
  await area.call('workspace.redo', {})
  return { before, undone, after, redone: await stateOf(area.file) }
}

/** The only company of this uid, as the table shows it. */
export async function companyOf(call: Call, uid: Uid) {
  const { companies = [] } = await call('companies.list', { uids: [uid] })
  const [company] = companies
  if (company === undefined) throw new Error('no such company')
  return company
}

/** The only prospect of this uid. */
export async function prospectOf(call: Call, uid: Uid) {
  const { prospects = [] } = await call('prospects.list', { uids: [uid] })
  const [prospect] = prospects
  if (prospect === undefined) throw new Error('no such prospect')
  return prospect
}
