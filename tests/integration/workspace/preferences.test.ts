import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diskFileSystem } from '../../../electron/host/workspace/file-system'
import { Preferences } from '../../../electron/host/workspace/preferences'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from './support/faulty-files'
import { failure } from './support/sample'

it('begins with Japanese and no choices, and writes nothing until something is chosen', async () => {
  const folder = testFolder()
  const preferences = await Preferences.load(diskFileSystem, folder.join('data'))
  expect(preferences.read()).toEqual({ language: 'ja', choices: {} })
  expect(existsSync(folder.join('data'))).toBe(false)
})

it('remembers over a restart, merges choices and forgets what is null', async () => {
  const folder = testFolder()
  const preferences = await Preferences.load(diskFileSystem, folder.path)
  await Promise.all([
    preferences.update({ language: 'en', choices: { a: 1, b: { c: ['甲'] } } }),
    preferences.update({ choices: { a: null, d: true } }),
  ])
  const again = await Preferences.load(diskFileSystem, folder.path)
  expect(again.read()).toEqual({ language: 'en', choices: { b: { c: ['甲'] }, d: true } })
})

it.each(['', 'not json', '[]', '{"language":"fr","choices":{}}'])(
  'moves a damaged file (%j) aside and tells',
  async (text) => {
    const folder = testFolder()
    writeFileSync(folder.join('preferences.json'), text)
    const preferences = await Preferences.load(diskFileSystem, folder.path)
    expect(preferences.read().language).toBe('ja')
    expect(preferences.damagedFile).toMatch(/preferences\.json\.damaged-/)
    expect(readFileSync(preferences.damagedFile ?? '', 'utf8')).toBe(text)
    await preferences.update({ language: 'en' })
    expect(readdirSync(folder.path)).toHaveLength(2)
  },
)

it('does not begin anew when the disk refuses to be read, or a damaged file to be moved', async () => {
  const folder = testFolder()
  mkdirSync(folder.join('data'))
  writeFileSync(folder.join('data', 'preferences.json'), 'damaged')
  const files = faultyFiles()
  files.fail('rename', 'EACCES')
  expect((await failure(Preferences.load(files, folder.join('data')))).code).toBe('workspace-unreadable')
  files.heal()
  files.fail('read', 'EIO')
  expect((await failure(Preferences.load(files, folder.join('data')))).code).toBe('workspace-unreadable')
  expect(readFileSync(folder.join('data', 'preferences.json'), 'utf8')).toBe('damaged')
})

it('keeps the choices of before when the disk is full', async () => {
  const folder = testFolder()
  const files = faultyFiles()
  const preferences = await Preferences.load(files, folder.path)
  await preferences.update({ choices: { a: 1 } })
  files.fail('write', 'ENOSPC')
  expect(await failure(preferences.update({ choices: { a: 2 } }))).toMatchObject({ code: 'save-failed' })
  expect(preferences.read().choices).toEqual({ a: 1 })
  expect((await Preferences.load(diskFileSystem, folder.path)).read().choices).toEqual({ a: 1 })
})
