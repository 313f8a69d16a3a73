import { describe, expect, it } from 'vitest'
import type { Touched } from '../../../../electron/contract'
import { fakeHost, settle, touchedParcels, type FakeHost } from './fake-host'

const uid = '0197a2c4-5b1e-7c3d-8a4f-1234567890ab'

async function started(): Promise<FakeHost> {
  const host = fakeHost()
  await host.store.getState().workspace.start()
  return host
}

const counted = ({ asked }: FakeHost, operation: string) =>
  asked.filter((request) => request.operation === operation).length

let revision = 100
async function touch(host: FakeHost, fields: Partial<Touched>): Promise<void> {
  revision += 1
  host.tell({ name: 'workspace.changed', revision, touched: { ...touchedParcels([]), ...fields } })
  await settle()
}

describe('indicators and programmes', () => {
  it('are not read before a screen asks for them', async () => {
    const host = await started()
    await touch(host, { indicators: [uid], programmes: [uid], plans: [uid] })
    expect(counted(host, 'indicators.list') + counted(host, 'programmes.list')).toBe(0)
    expect(host.store.getState().indicators.list).toBeNull()
    await host.store.getState().indicators.load()
    expect(host.store.getState().indicators.list).toEqual([])
  })

  it('are read again when what they show changed, and only then', async () => {
    const host = await started()
    await host.store.getState().indicators.load()
    await host.store.getState().programmes.load()
    await touch(host, { lists: [uid] })
    expect([counted(host, 'indicators.list'), counted(host, 'programmes.list')]).toEqual([1, 1])
    await touch(host, { plans: [uid] })
    await touch(host, { institutions: [uid] })
    expect([counted(host, 'indicators.list'), counted(host, 'programmes.list')]).toEqual([2, 2])
  })

  it('tell open screens when live figures or estimates may have changed', async () => {
    const host = await started()
    const versions = () => [
      host.store.getState().indicators.version,
      host.store.getState().programmes.version,
    ]
    const [figures = 0, estimates = 0] = versions()
    await touch(host, { visits: [uid] })
    expect(versions()).toEqual([figures + 1, estimates])
    await touch(host, { caseFigures: [uid] })
    expect(versions()).toEqual([figures + 2, estimates + 1])
    await touch(host, { views: [uid] })
    expect(versions()).toEqual([figures + 2, estimates + 1])
  })

  it('are forgotten when the face changes, until a screen asks again', async () => {
    const host = await started()
    await host.store.getState().indicators.load()
    await host.store.getState().programmes.load()
    host.store.getState().frame.setFace('public')
    await settle()
    expect(host.store.getState().indicators.list).toBeNull()
    expect(host.store.getState().programmes.list).toBeNull()
    await host.store.getState().programmes.load()
    expect(host.asked.at(-1)?.face).toBe('public')
    expect(host.store.getState().programmes.list).toEqual([])
  })

  it('answer nothing of a case on the public face', async () => {
    const host = await started()
    const { programmes } = host.store.getState()
    const nobody = {
      investmentYen: null,
      fixedAssetsYen: null,
      buildingYen: null,
      depreciableYen: null,
      loanYen: null,
      landAreaM2: null,
      landYenPerM2: null,
      hires: null,
      localHires: null,
      employees: null,
      size: null,
      facility: null,
      comesFrom: null,
      fieldUids: [],
    }
    expect(await programmes.estimate({ prospectUid: uid, input: nobody, statements: [] })).toEqual({
      input: null,
      estimates: [],
    })
    expect(await programmes.caseFigures(uid)).toBeNull()
    expect((await programmes.ofCompany(uid)).generalProgrammes).toEqual([])
  })
})
