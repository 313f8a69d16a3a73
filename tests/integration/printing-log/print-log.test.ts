import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Call, SheetSpec } from '../../../electron/contract'
import { companyFields } from '../../support/fill-prospects'
import { parkFields, startHost } from '../../support/make-workspace'
import { sheetSpec } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'

const internal = (fields: Partial<SheetSpec> = {}) => sheetSpec({ face: 'internal', ...fields })

/** An office with two parks, on a file of the test's own. */
async function office() {
  const folder = testFolder().path
  const file = join(folder, 'office.gpkg')
  const host = await startHost(folder, file)
  onTestFinished(() => host.close())
  const north = (await host.call('parks.create', parkFields({ slug: 'north', name: '北団地' }))).result.uid
  const south = (await host.call('parks.create', parkFields({ slug: 'south', name: '南団地' }))).result.uid
  return { ...host, folder, file, north, south }
}

/** Prints on paper, which needs no browser on the internal face. */
async function print(call: Call, spec: SheetSpec): Promise<string> {
  const { log } = await call('printLog.notePaper', { spec, pages: 3 })
  expect(log.problem).toBeNull()
  return log.uids[0] ?? ''
}

const logOf = async (call: Call) => (await call('printLog.list', {})).entries ?? []

describe('the print log', () => {
  it('tells when, by whom, what of which park, on which face and in which edition', async () => {
    const { call, north } = await office()
    const uid = await print(call, internal({ parkUids: [north], edition: '2', language: 'en' }))
    expect(await logOf(call)).toEqual([
      expect.objectContaining({
        uid,
        actor: 'test officer',
        sheet: 'parcel-map',
        parks: [{ uid: north, name: '北団地' }],
        face: 'internal',
        edition: '2',
        language: 'en',
        format: 'paper',
        pages: 3,
        recipient: '',
        slip: null,
      }),
    ])
  })

  it('tells of a brief which company it was about, and counts its editions apart from other companies', async () => {
    const { call } = await office()
    const made = (name: string) => call('companies.create', companyFields({ name }))
    const [one, other] = [(await made('架空工業')).result.uid, (await made('別の工業')).result.uid]
    const brief = (companyUid: string) => internal({ sheet: 'company-brief', companyUid, edition: '4' })
    await print(call, brief(one))
    expect((await logOf(call))[0]?.parks).toEqual([{ uid: one, name: '架空工業' }])
    const next = async (companyUid: string) =>
      (await call('printLog.nextEdition', { spec: brief(companyUid) })).edition
    expect([await next(one), await next(other)]).toEqual(['5', '1'])
  })

  it('keeps the names as they were when a park is renamed', async () => {
    const { call, north } = await office()
    await print(call, internal({ parkUids: [north] }))
    await call('parks.update', { uid: north, fields: { name: '改名した団地' } })
    expect((await logOf(call))[0]?.parks).toEqual([{ uid: north, name: '北団地' }])
  })

  it('is not undone, and leaves what can be undone and redone as it was', async () => {
    const { call, north } = await office()
    await call('parks.update', { uid: north, fields: { name: '一' } })
    await call('parks.update', { uid: north, fields: { name: '二' } })
    await call('workspace.undo', {})
    await print(call, internal({ parkUids: [north] }))
    const { workspace } = await call('workspace.current', {})
    expect(workspace?.redo?.operation).toBe('parks.update')
    await call('workspace.redo', {})
    expect((await call('parks.list', {})).parks.find(({ uid }) => uid === north)?.name).toBe('二')
    await call('workspace.undo', {})
    await call('workspace.undo', {})
    expect(await logOf(call)).toHaveLength(1)
  })

  it('stands in the history of the workspace', async () => {
    const { call } = await office()
    await print(call, internal())
    const { entries = [] } = await call('workspace.history', { before: null, limit: 1, rowUid: null })
    expect(entries[0]).toMatchObject({ operation: 'printLog.record', undone: false })
  })

  it('takes a recipient afterwards, which can be undone', async () => {
    const { call } = await office()
    const uid = await print(call, internal())
    await call('printLog.setRecipient', { uid, recipient: '県庁 産業立地課' })
    expect((await logOf(call))[0]?.recipient).toBe('県庁 産業立地課')
    await call('workspace.undo', {})
    expect((await logOf(call))[0]?.recipient).toBe('')
  })

  it('tells why a print is not in it when the workspace cannot be written to', async () => {
    const { folder, file } = await office()
    const second = await startHost(join(folder, 'second'), file)
    onTestFinished(() => second.close())
    const { log } = await second.call('printLog.notePaper', { spec: internal(), pages: 1 })
    expect(log).toEqual({ uids: [], problem: 'workspace-read-only' })
  })

  it('survives a restart', async () => {
    const { call, close, folder, file } = await office()
    await print(call, internal())
    await close()
    const again = await startHost(folder, file)
    onTestFinished(() => again.close())
    expect(await logOf(again.call)).toHaveLength(1)
  })

  it('is no business of the public face, and nothing is printed internally from there', async () => {
    const { call, publicCall } = await office()
    await print(call, internal())
    expect(await publicCall('printLog.list', {})).toEqual({})
    expect(await publicCall('printPresets.list', {})).toEqual({})
    // Without a browser a public sheet cannot be searched, so it is not printed either.
    await expect(publicCall('printLog.notePaper', { spec: internal(), pages: 1 })).rejects.toMatchObject({
      code: 'printer-missing',
    })
    expect(await logOf(call)).toHaveLength(1)
  })
})

describe('the next edition', () => {
  it('counts on from the highest number of the same sheet, park and face', async () => {
    const { call, north, south } = await office()
    const next = async (fields: Partial<SheetSpec>) =>
      (await call('printLog.nextEdition', { spec: internal(fields) })).edition
    expect(await next({ parkUids: [north] })).toBe('1')
    await print(call, internal({ parkUids: [north], edition: '９' }))
    await print(call, internal({ parkUids: [north], edition: '10' }))
    await print(call, internal({ parkUids: [north], edition: '試' }))
    expect(await next({ parkUids: [north] })).toBe('11')
    expect(await next({ parkUids: [south] })).toBe('1')
    expect(await next({ parkUids: [north], sheet: 'parcel-list' })).toBe('1')
    expect(await next({ parkUids: [north], face: 'public' })).toBe('1')
  })
})

describe('print presets', () => {
  it('are saved, renamed, overwritten and removed, each of which can be undone', async () => {
    const { call } = await office()
    const presets = async () =>
      ((await call('printPresets.list', {})).presets ?? []).map(({ name, spec }) => [name, spec?.paper])
    const { uid } = (
      await call('printPresets.save', { uid: null, name: '来訪者用', spec: internal({ paper: 'A3' }) })
    ).result
    await call('printPresets.save', { uid: null, name: '掲示', spec: internal({ paper: 'A1' }) })
    expect(await presets()).toEqual([
      ['来訪者用', 'A3'],
      ['掲示', 'A1'],
    ])
    await call('printPresets.save', { uid, name: '視察用', spec: internal({ paper: 'A4' }) })
    await call('printPresets.remove', { uid })
    expect(await presets()).toEqual([['掲示', 'A1']])
    await call('workspace.undo', {})
    expect(await presets()).toEqual([
      ['視察用', 'A4'],
      ['掲示', 'A1'],
    ])
    await call('workspace.undo', {})
    expect((await presets())[0]).toEqual(['来訪者用', 'A3'])
  })

  it('have names of their own', async () => {
    const { call } = await office()
    await call('printPresets.save', { uid: null, name: '来訪者用', spec: internal() })
    await expect(
      call('printPresets.save', { uid: null, name: '来訪者用', spec: internal() }),
    ).rejects.toMatchObject({ code: 'print-preset-name-taken', details: { name: '来訪者用' } })
  })

  it('tell the page which to read again', async () => {
    const { call } = await office()
    const saved = await call('printPresets.save', { uid: null, name: '来訪者用', spec: internal() })
    expect(saved.touched.printPresets).toEqual([saved.result.uid])
    const uid = await print(call, internal())
    const told = await call('printLog.setRecipient', { uid, recipient: '来訪者' })
    expect(told.touched.prints).toEqual([uid])
  })
})

describe('the place of a file', () => {
  it('is checked for a folder that is not there and for files that would be replaced', async () => {
    const { call, folder } = await office()
    const target = join(folder, '印刷', '11月')
    const check = (place: string) =>
      call('printTargets.check', { folder: place, names: ['一.pdf', '二.pdf'] })
    expect(await check('印刷/11月')).toEqual({ isAbsolute: false, folderExists: false, taken: [] })
    expect(await check(target)).toEqual({ isAbsolute: true, folderExists: false, taken: [] })
    await call('printTargets.makeFolder', { folder: target })
    await writeFile(join(target, '二.pdf'), '')
    expect(await check(target)).toEqual({ isAbsolute: true, folderExists: true, taken: ['二.pdf'] })
    expect(await check(join(target, '二.pdf'))).toMatchObject({ folderExists: false })
  })

  it('that cannot be made is told with the reason of the system', async () => {
    const { call, folder } = await office()
    await mkdir(join(folder, 'a'))
    await writeFile(join(folder, 'a', 'file'), '')
    await expect(
      call('printTargets.makeFolder', { folder: join(folder, 'a', 'file', 'b') }),
    ).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(join(folder, 'a'))).toEqual(['file'])
  })
})
