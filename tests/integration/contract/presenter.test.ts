import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, presenterOperations, type OperationName } from '../../../electron/contract'
import { createPublicGate, type PublicGate } from '../../../electron/launch/public-gate'
import { fillProspects } from '../../support/fill-prospects'
import { fillWorkspace, startHost } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { mark, plantFile } from './plant'
import { examplesOf } from './schema-examples'
import { suggestionsFor } from './suggestions'

const names = Object.keys(operations) as OperationName[]
const allowed: readonly string[] = presenterOperations

describe('what the projector can learn', () => {
  let folder: TempFolder
  let started: Awaited<ReturnType<typeof startHost>>
  let gate: PublicGate

  beforeAll(async () => {
    folder = makeTempFolder()
    const file = folder.join(`${mark}-file.gpkg`)
    const maker = await startHost(folder.path, file)
    const rows = await fillWorkspace(maker.call)
    await fillProspects(maker.call, rows.parks[0] ?? '', rows.parcels)
    const seminar = {
      uid: null,
      name: '立地セミナー',
      on: '2026-11-25',
      startAt: '14:00',
      endAt: '17:00',
      venue: '会場',
      address: '',
      position: null,
      capacity: null,
      note: '',
      callWorkingDays: 1,
      programme: [{ startAt: '14:00', minutes: 30, title: '開会', speaker: '' }],
    }
    const { uid } = (await maker.call('seminars.save', seminar)).result
    await maker.call('invitations.add', { seminarUid: uid, companyUids: rows.companies.slice(0, 1) })
    await maker.close()
    expect(await plantFile(file)).toBeGreaterThan(50)
    started = await startHost(folder.path, file)
    gate = createPublicGate(started.host)
  })
  afterAll(async () => {
    await started?.close()
    folder.remove()
  })

  it('is public, whatever it asks for: no canary comes out', async () => {
    const suggest = await suggestionsFor(started.call, folder.path)
    const answered: string[] = []
    for (const operation of presenterOperations)
      for (const input of examplesOf(operations[operation].input, suggest))
        answered.push(JSON.stringify(await gate.dispatch({ operation, input })))
    expect(answered.join('\n')).not.toContain(mark)
    expect(answered.filter((text) => text.startsWith('{"ok":true'))).not.toHaveLength(0)
    expect(answered.join('\n')).toContain('立地セミナー')
  })

  it('is not more when it names a face, another operation or anything that is none', async () => {
    const requests = [
      ...presenterOperations.map((operation) => ({ operation, face: 'internal', input: {} })),
      ...names.filter((name) => !allowed.includes(name)).map((operation) => ({ operation, input: {} })),
      { operation: 'constructor', input: {} },
      { input: {} },
      null,
      'parks.list',
    ]
    for (const request of requests)
      expect(await gate.dispatch(request), JSON.stringify(request)).toMatchObject({
        ok: false,
        error: { code: 'bad-input', details: { operation: 'presenter' } },
      })
  })

  it('reads only: nothing on its list changes anything', () => {
    expect(presenterOperations.map((name) => operations[name].kind)).toEqual(
      presenterOperations.map(() => 'query'),
    )
  })
})
