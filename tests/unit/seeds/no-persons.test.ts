import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const plan = join(
  process.env['RITCHI_DOCUMENTS'] ?? join(root, '../shared/documents'),
  'manufacturing-support-plan.txt',
)

/** Names of the office holders that the support plan lists with its institutions: as hashes, so that this file names none. */
const holders = new Set([
  '9799fbeed1bc33a455409f125851e84fafeb2ffce9e5bc41ad27103f4756c45c',
  'eb2276019719a278634b0dbff8a4887e2a71aed1ab3d9952df9497da795568c7',
  'a56e2c70b6c224faae3ae247262c60e806147b9c759ab772d5687f71f212f2b8',
  '67ba5b7cb554acadab14d55bbf4fa90088466e5f5d114e98ae2aecd130bdfe21',
  '3570aa11b7bb2be683de745001e639b187acd00e57fb9ee07617453696ced693',
  'd180ce5e278e27ada23691a65c919696889789670248eee67a29df8a6da9301f',
  '068921a3f399767e1d0f782e0b2942465369945bdbbce5285e09ab538c6b2a6e',
  '3c78e14268afb53723ec32c89782eeba64d7cbffbbd8e40d86487a4e5a53d1ea',
  '5a467fb2c5ba1b4a99f60cf2d4bd52c18031717822ab8c22c7a984dca4a0f195',
  'e9fc81dbb8a58e5c8a501803550beb8ba9f3a39dd6868e3e3d5dcb67194e5e60',
])

const hashOf = (name: string) => createHash('sha256').update(name).digest('hex')

/** Hashes of all runs of three to five Chinese characters, white space between them left out. */
function hashesIn(text: string): Set<string> {
  const runs =
    text
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .match(/\p{Script=Han}{3,}/gu) ?? []
  const names = new Set<string>()
  for (const run of runs)
    for (const length of [3, 4, 5])
      for (let at = 0; at + length <= run.length; at += 1) names.add(run.slice(at, at + length))
  return new Set([...names].map(hashOf))
}

const found = (text: string) => [...hashesIn(text)].filter((hash) => holders.has(hash))

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('no person’s name', () => {
  it.each(['seeds', 'tests/fixtures/documents', 'electron/host/workspace/migrations'])(
    'stands in %s',
    (folder) => {
      const files = filesIn(folder)
      expect(files.length).toBeGreaterThan(0)
      const naming = files.filter((file) => found(readFileSync(file, 'utf8')).length > 0)
      expect(naming.map((file) => relative(root, file))).toEqual([])
    },
  )

  it('would be missed: a run is found inside other words and across a broken line', () => {
    expect(hashesIn('理事長 見本太\n郎が').has(hashOf('見本太郎'))).toBe(true)
  })

  it.skipIf(!existsSync(plan))('is other than those ten that the support plan holds', () => {
    expect(found(readFileSync(plan, 'utf8'))).toHaveLength(holders.size)
  })
})
