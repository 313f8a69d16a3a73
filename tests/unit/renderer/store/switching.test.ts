import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../../electron/contract'
import { OutdatedAnswer } from '../../../../renderer/store/generations'
import type { AppState } from '../../../../renderer/store/state'
import { fakeHost, parcelUid, settle, touchedParcels, workspaceUid } from './fake-host'

/** Everything of the store that can be drawn, as text. */
function drawn(state: AppState): string {
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  )
}

const secrets = /社長は来月に返事|秘密製作所|\/home\/officer/

describe('switching to the public face', () => {
  it('shows nothing internal from the first moment on, not only after the public answer', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    expect(drawn(host.store.getState())).toMatch(secrets)
    const seen: string[] = []
    host.store.subscribe((state) => {
      if (state.frame.face === 'public') seen.push(drawn(state))
    })
    host.hold()
    host.store.getState().frame.setFace('public')
    expect(drawn(host.store.getState())).not.toMatch(secrets)
    await host.release()
    for (const picture of seen) expect(picture).not.toMatch(secrets)
    expect(host.store.getState().parcels.byUid.get(parcelUid)?.number).toBe('D-6')
  })

  it('drops answers that were asked for on the internal face and come afterwards', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.hold()
    const late = [
      host.store.getState().parcels.loadAsOf(),
      host.store.getState().parcels.refetch([parcelUid]),
      host.store.getState().companies.load(),
      host.store.getState().workspace.refreshState(),
    ]
    host.store.getState().frame.setFace('public')
    await host.release()
    const ends = await Promise.allSettled(late)
    for (const end of ends) {
      expect(end.status).toBe('rejected')
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(OutdatedAnswer)
    }
    expect(drawn(host.store.getState())).not.toMatch(secrets)
    expect(host.store.getState().frame.notices).toEqual([])
  })

  it('comes back with everything on the internal face', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.store.getState().frame.setFace('public')
    await settle()
    host.store.getState().frame.setFace('internal')
    await settle()
    expect(drawn(host.store.getState())).toMatch(secrets)
  })
})

describe('opening another workspace', () => {
  it('drops answers about the earlier one', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.hold('parcels.timeline')
    host.number = 'OLD-1'
    const late = host.store.getState().parcels.refetch([parcelUid])
    const failure = late.catch((error: unknown) => error)
    host.number = 'NEW-1'
    const opening = host.store.getState().workspace.open('/home/officer/other.gpkg')
    await settle()
    await host.release()
    await opening
    expect(await failure).toBeInstanceOf(OutdatedAnswer)
    expect(host.store.getState().parcels.byUid.get(parcelUid)?.number).toBe('NEW-1')
  })
})

describe('a change', () => {
  it('resolves when its rows are in the store, though the event about it came first', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.hold()
    const saving = host.store.getState().parcels.update(parcelUid, { number: 'D-7' })
    host.number = 'D-7'
    host.tell({ name: 'workspace.changed', revision: 2, touched: touchedParcels([parcelUid]) })
    await host.release()
    await saving
    expect(host.store.getState().parcels.byUid.get(parcelUid)?.number).toBe('D-7')
    const lists = host.asked.filter(({ operation }) => operation === 'parcels.list')
    expect(lists).toHaveLength(2)
  })

  it('that cannot be saved leaves the reason in the frame until one is saved', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.fail('parcels.update', { code: 'save-failed', details: { path: '/a.gpkg', cause: 'ENOSPC' } })
    await expect(host.store.getState().parcels.update(parcelUid, {})).rejects.toBeInstanceOf(CodedError)
    expect(host.store.getState().frame.saveProblem?.code).toBe('save-failed')
    expect(host.store.getState().frame.saving).toBe(0)
    host.heal('parcels.update')
    await host.store.getState().parcels.update(parcelUid, {})
    expect(host.store.getState().frame.saveProblem).toBeNull()
  })

  it('that was refused because of the file is forgotten when the file is read again', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    const details = { path: '/a.gpkg', kind: 'modified' as const }
    host.fail('parcels.update', { code: 'workspace-changed-outside', details })
    await host.store
      .getState()
      .parcels.update(parcelUid, {})
      .catch(() => {})
    expect(host.store.getState().frame.saveProblem?.code).toBe('workspace-changed-outside')
    await host.store.getState().workspace.reload()
    expect(host.store.getState().frame.saveProblem).toBeNull()
  })

  it('that was saved is not told as failed when only the refresh failed', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    host.fail('parcels.list', { code: 'internal-error', details: { operation: '', technical: '' } })
    await host.store.getState().parcels.update(parcelUid, {})
    expect(host.store.getState().frame.saveProblem).toBeNull()
    expect(host.store.getState().frame.notices).toHaveLength(1)
  })
})

describe('an unsaved form', () => {
  it('holds back the screen, the face and the file until the user has answered', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    const frame = () => host.store.getState().frame
    frame().setUnsaved('issuer', true)
    frame().show('data')
    expect(frame().screen).toBe('map')
    frame().answerLeaving(false)
    expect(frame().screen).toBe('map')
    frame().setFace('public')
    expect(frame().face).toBe('internal')
    frame().answerLeaving(true)
    await settle()
    expect(frame().face).toBe('public')
    expect(frame().unsaved.size).toBe(0)
  })
})

describe('the same workspace told of again', () => {
  it('is not read anew, another one is', async () => {
    const host = fakeHost()
    await host.store.getState().workspace.start()
    const before = host.asked.length
    const { workspace } = host
    if (workspace === null) throw new Error('the fake host has a workspace')
    host.tell({
      name: 'workspace.stateChanged',
      workspace: { ...workspace, savedAt: '2026-11-20T05:02:11.123Z' },
    })
    await settle()
    expect(host.asked.length).toBe(before)
    expect(host.store.getState().workspace.current?.uid).toBe(workspaceUid)
    host.tell({
      name: 'workspace.stateChanged',
      workspace: { ...workspace, path: '/home/officer/other.gpkg' },
    })
    await settle()
    expect(host.asked.length).toBeGreaterThan(before)
  })
})
