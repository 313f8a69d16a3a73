import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Gazetteer } from '../../../electron/host/places/gazetteer'
import { demoCandidates } from '../../../seeds/demo/candidates'
import { assetsFolder, startHost } from '../../support/make-workspace'
import { testFolder } from '../../support/test-folder'

async function openSample() {
  const folder = testFolder()
  const file = folder.join('sample.gpkg')
  copyFileSync(join(assetsFolder, 'sample', 'sample.gpkg'), file)
  return startHost(folder.path, file)
}

it('places every invented site where the gazetteer has its 町丁目', async () => {
  const gazetteer = await Gazetteer.load(join(assetsFolder, 'gazetteer', 'japan-towns.tsv.gz'))
  for (const { address, position, level } of demoCandidates.flatMap(({ sites }) => sites)) {
    const found = gazetteer.resolve(address)
    expect([found?.place.position, found?.place.level, found?.rest], address).toEqual([position, level, ''])
  }
})

it('shows in the sample what the program can do: fits, combinations, questions, duplicates, scenarios', async () => {
  const { call, close } = await openSample()
  try {
    const asOf = '2026-11-20'
    const { prospects = [] } = await call('prospects.list', {})
    const found = new Map<string, { verdict?: string | undefined; parcels: number }>()
    for (const { uid = '', codeName = '', hasRequirement } of prospects) {
      if (hasRequirement !== true) continue
      const { candidates = [] } = await call('matching.parcels', {
        prospectUid: uid,
        lines: null,
        asOf,
        combineUpTo: 4,
        limit: 5,
        scenarioUid: null,
      })
      found.set(codeName, {
        verdict: candidates[0]?.verdict,
        parcels: candidates[0]?.parcelUids?.length ?? 0,
      })
    }
    expect(new Set([...found.values()].map(({ verdict }) => verdict))).toEqual(
      new Set(['fits', 'nearly', 'misses']),
    )
    expect([...found.values()].some(({ verdict, parcels }) => verdict === 'fits' && parcels > 1)).toBe(true)
    expect((await call('matching.openQuestions', { asOf })).questions?.length).toBeGreaterThan(4)
    expect((await call('duplicates.find', { taskId: 'sample' })).pairs?.length).toBeGreaterThanOrEqual(2)
    const { scenarios = [] } = await call('scenarios.list', {})
    expect(scenarios).toHaveLength(2)
    for (const { uid = '' } of scenarios)
      expect((await call('scenarios.apply', { uid })).parcels?.some(({ changed }) => changed)).toBe(true)
  } finally {
    await close()
  }
})
