import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Call, ImportTarget, InputOf } from '../../../electron/contract'
import { fieldsOf } from '../../../electron/contract/rules/interchange-columns'
import { fillProspects } from '../../support/fill-prospects'
import { fillWorkspace, startHost } from '../../support/make-workspace'
import { testFolder } from '../../support/test-folder'
import { codesOf, dryRun, rowsOf } from './support'

type Order = InputOf<'exporting.write'>['order']

async function backAndForth(call: Call, order: Order, path: string, target: ImportTarget) {
  await call('exporting.write', { order, path, replaceUnwritable: false, taskId: 'out' })
  const { sourceId } = await call('importing.open', { source: { kind: 'paths', paths: [path] } })
  const run = await dryRun(call, { sourceId, options: {}, target })
  const rows = await rowsOf(call, run.planId)
  return {
    counts: run.counts,
    mapped: run.mapping.length,
    different: rows.flatMap(({ outcome, row, changes }) =>
      outcome === 'same' ? [] : [{ row, outcome, changes }],
    ),
    codes: codesOf(rows).filter((text) => !text.endsWith(': ')),
  }
}

describe('what was exported and is imported again', () => {
  it.each([
    ['parcels', 'csv', 'ja', 'utf-8'],
    ['parcels', 'csv', 'en', 'shift_jis'],
    ['parcels', 'xlsx', 'ja', 'utf-8'],
    ['parcels', 'geojson', 'ja', 'utf-8'],
    ['companies', 'csv', 'ja', 'utf-8'],
    ['companies', 'xlsx', 'en', 'utf-8'],
    ['companies', 'tsv', 'en', 'utf-8'],
  ] as const)('changes nothing: %s as %s in %s, %s', async (entity, format, language, encoding) => {
    const folder = testFolder()
    const { call, close } = await startHost(folder.path, folder.join('office.gpkg'))
    try {
      const rows = await fillWorkspace(call)
      await fillProspects(call, rows.parks[0] ?? '', rows.parcels)
      const order: Order = {
        entity,
        format,
        encoding,
        language,
        face: 'internal',
        asOf: '2026-11-20',
        parkUids: [],
        uids: null,
        fields: [...fieldsOf[entity]],
      }
      const target: ImportTarget = entity === 'parcels' ? { entity, parkUid: null } : { entity }
      const seen = await backAndForth(call, order, join(folder.path, `out.${format}`), target)
      expect(seen.different).toEqual([])
      expect(seen.codes).toEqual([])
      expect(seen.counts.total).toBeGreaterThan(2)
      expect(seen.counts.same).toBe(seen.counts.total)
      expect(seen.mapped).toBeGreaterThan(15)
    } finally {
      await close()
    }
  })
})
