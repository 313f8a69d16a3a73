import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportOrder, InputOf } from '../../../electron/contract'
import { fieldsOf } from '../../../electron/contract/rules/interchange-columns'
import { companyFields } from '../../support/fill-prospects'
import { testFolder } from '../../support/test-folder'
import { failure, openArea, type Area } from './area'

const formats = ['csv', 'tsv', 'xlsx', 'geojson', 'kml', 'kmz', 'gpkg'] as const

function order(changes: Partial<ExportOrder> = {}): ExportOrder {
  return {
    entity: 'parcels',
    format: 'csv',
    encoding: 'utf-8',
    language: 'ja',
    face: 'internal',
    asOf: '2026-11-20',
    parkUids: [],
    uids: null,
    fields: fieldsOf.parcels.filter((field) => field !== 'longitude' && field !== 'latitude'),
    ...changes,
  }
}

async function write(
  area: Area,
  changes: Partial<ExportOrder> = {},
  more: Partial<InputOf<'exporting.write'>> = {},
) {
  const asked = order(changes)
  const path = testFolder().join(`out.${asked.format}`)
  const input = { order: asked, path, replaceUnwritable: false, taskId: 'export', ...more }
  return { path, reply: await area.call('exporting.write', input) }
}

function hasGdal(): boolean {
  try {
    execFileSync('ogrinfo', ['--version'])
    return true
  } catch {
    return false
  }
}

/** Secrets in every internal field of a parcel and in a company that is not published. */
async function plantSecrets(area: Area): Promise<readonly string[]> {
  const { call, parcels } = area
  const [first, second] = parcels
  const company = (
    await call('companies.create', companyFields({ name: '秘密工業株式会社', industry: '化学' }))
  ).result.uid
  const shown = (await call('companies.create', companyFields({ name: '公開製作所', publication: 'name' })))
    .result.uid
  const occupancy = { since: '2026-01-01', until: null, share: null, operating: true, note: '' }
  await call('occupancies.save', {
    ...occupancy,
    uid: null,
    parcelUid: first ?? '',
    companyUid: company,
    publication: 'nothing',
  })
  await call('occupancies.save', {
    ...occupancy,
    uid: null,
    parcelUid: second ?? '',
    companyUid: shown,
    publication: 'name',
  })
  await call('parcels.update', { uid: first ?? '', fields: { note: '内密の覚え書き' } })
  return ['秘密工業', '内密の覚え書き']
}

describe('what is given back', () => {
  it.each(formats)(
    'as %s holds every parcel with the secrets of the office, and in public without any',
    async (format) => {
      const area = await openArea()
      const secrets = await plantSecrets(area)
      const own = await write(area, { format })
      expect(own.reply).toMatchObject({ rows: 3, slip: null })
      const open = await write(area, { format, face: 'public' })
      expect(open.reply.slip?.strings).toBeGreaterThan(0)
      const read = (path: string) => {
        const bytes = readFileSync(path)
        const isArchive = format === 'xlsx' || format === 'kmz'
        return isArchive
          ? Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join('\n')
          : bytes.toString('utf8')
      }
      for (const secret of secrets) {
        expect(read(own.path)).toContain(secret)
        expect(read(open.path)).not.toContain(secret)
      }
      expect(read(open.path)).toContain('公開製作所')
    },
  )

  it.runIf(hasGdal())('is read by GDAL with the same rows and areas in every map format', async () => {
    const area = await openArea()
    for (const format of ['geojson', 'kml', 'kmz', 'gpkg'] as const) {
      const { path } = await write(area, { format })
      const info = execFileSync('ogrinfo', ['-al', '-so', path]).toString()
      expect(info).toContain('Feature Count: 3')
      expect(info).toMatch(/Geometry: (Multi )?(Polygon|Collection|Unknown|Geometry)/)
    }
    const { path } = await write(area, { format: 'gpkg' })
    expect(execFileSync('ogrinfo', ['-al', '-so', path]).toString()).toContain('JGD2011')
  })

  it('is refused in public when a secret stands in the name of the file or in the page, and nothing is written', async () => {
    const area = await openArea()
    await plantSecrets(area)
    const path = join(testFolder().path, '秘密工業様.csv')
    const input = { order: order({ face: 'public' }), path, replaceUnwritable: false, taskId: 'leak' }
    const { code, details } = await failure(area.call('exporting.write', input))
    expect(code).toBe('leak-found')
    expect(JSON.stringify(details)).toContain('秘密工業')
    const { details: toldOutside } = await failure(area.publicCall('exporting.write', input))
    expect(JSON.stringify(toldOutside)).not.toContain('秘密')
    const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
    const page = { html: `${head}<p>内密の覚え書き</p>`, path: testFolder().join('investor.html') }
    expect(await failure(area.call('exporting.writeLeaveBehind', page))).toMatchObject({ code: 'leak-found' })
    expect([existsSync(path), existsSync(page.path)]).toEqual([false, false])
    const clean = await area.call('exporting.writeLeaveBehind', { ...page, html: `${head}<p>公開製作所</p>` })
    expect(clean.slip.strings).toBeGreaterThan(0)
    expect(existsSync(page.path)).toBe(true)
  })

  it('is no company in public, whatever the order says', async () => {
    const area = await openArea()
    await plantSecrets(area)
    const asked = order({ entity: 'companies', fields: ['name', 'note'] })
    const input = { order: asked, path: testFolder().join('x.csv'), replaceUnwritable: false, taskId: 'x' }
    expect(await failure(area.publicCall('exporting.write', input))).toMatchObject({
      code: 'sheet-internal-only',
    })
    expect(await area.publicCall('exporting.check', { order: asked })).toMatchObject({ rows: 0, fields: [] })
    const { path } = await write(area, { entity: 'companies', fields: ['name', 'industry'] })
    expect(readFileSync(path, 'utf8')).toContain('秘密工業株式会社,化学')
  })

  it('in Shift_JIS is refused with the first character it lacks, unless a sign may stand for it', async () => {
    const area = await openArea()
    await area.call('parcels.update', { uid: area.parcels[1] ?? '', fields: { note: '𠮷野' } })
    const changes = { encoding: 'shift_jis' as const }
    expect(await area.call('exporting.check', { order: order(changes) })).toMatchObject({
      unwritable: [{ row: 3, name: 'A-2', field: 'note', characters: '𠮷' }],
    })
    expect(await failure(write(area, changes))).toEqual({
      code: 'export-unwritable',
      details: { row: 3, name: 'A-2', field: 'note', characters: '𠮷', count: 1 },
    })
    const { path } = await write(area, changes, { replaceUnwritable: true })
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(path))).toContain('〓野')
  })

  it('says when there is nothing to write, and where it could not be written', async () => {
    const area = await openArea()
    expect(await failure(write(area, { uids: [] }))).toMatchObject({ code: 'export-empty' })
    const path = join(testFolder().path, 'no', 'such', 'folder.csv')
    const input = { order: order(), path, replaceUnwritable: false, taskId: 'x' }
    expect(await failure(area.call('exporting.write', input))).toEqual({
      code: 'export-failed',
      details: { path, cause: 'ENOENT' },
    })
  })
})
