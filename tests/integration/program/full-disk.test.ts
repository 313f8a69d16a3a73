import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parkFields } from '../../support/make-workspace'
import { startProgram } from '../../support/program'
import { callsTo } from '../../support/program-client'
import { testFolder } from '../../support/test-folder'

it('tells that the disk is full, keeps the saved work, and goes on when there is room again', async () => {
  const folder = testFolder()
  const file = folder.join('office.gpkg')
  const program = await startProgram({ dataFolder: folder.join('data') })
  try {
    const call = callsTo(program)
    await call('workspace.create', { path: file })
    await call('parks.create', parkFields({ note: 'saved' }))
    const saved = readFileSync(file)
    const { parks } = await call('parks.list', {})
    const uid = parks[0]?.uid ?? ''

    program.setDiskFull(true)
    const refused = call('parks.update', { uid, fields: { note: 'lost' } })
    await expect(refused).rejects.toMatchObject({ code: 'save-failed', details: { cause: 'ENOSPC' } })
    expect((await call('parks.list', {})).parks[0]?.note).toBe('saved')
    expect(readFileSync(file).equals(saved)).toBe(true)

    program.setDiskFull(false)
    await call('parks.update', { uid, fields: { note: 'again' } })
    expect((await call('parks.list', {})).parks[0]?.note).toBe('again')
  } finally {
    await program.stop()
  }
})

it('keeps every acknowledged change when the program is taken away', async () => {
  const folder = testFolder()
  const file = folder.join('office.gpkg')
  const first = await startProgram({ dataFolder: folder.join('data') })
  await callsTo(first)('workspace.create', { path: file })
  await callsTo(first)('parks.create', parkFields({ note: 'acknowledged' }))
  await first.kill()

  const second = await startProgram({ dataFolder: folder.join('data'), workspace: file })
  try {
    const { parks } = await callsTo(second)('parks.list', {})
    expect(parks.map((park) => park.note)).toEqual(['acknowledged'])
    expect((await callsTo(second)('workspace.current', {})).workspace?.readOnly).toBeNull()
  } finally {
    await second.stop()
  }
})
