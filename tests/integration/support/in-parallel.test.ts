import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../../support/test-folder'

const project = resolve(import.meta.dirname, '../../..')
const words = ['--import', import.meta.resolve('tsx'), resolve(project, 'tests/support/in-parallel.ts')]

/** Runs scripts of a package of the test's own. */
function inParallel(scripts: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  const folder = testFolder()
  writeFileSync(folder.join('package.json'), JSON.stringify({ scripts }))
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...words, ...Object.keys(scripts)],
      { cwd: folder.path },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

describe('scripts side by side', () => {
  it('end well when all of them do', async () => {
    const { code, said } = await inParallel({ one: 'echo words of one', two: 'node -e 0' })
    expect(said).toMatch(/✓ one \([\d.]+ s\)\s+words of one/)
    expect(said).toContain('✓ two')
    expect(code).toBe(0)
  })

  it('fail when one of them does, and the others are heard all the same', async () => {
    const { code, said } = await inParallel({
      one: 'node -e "console.error(1234); process.exit(3)"',
      two: 'node -e 0',
      three: 'no-such-tool',
    })
    expect(said).toMatch(/✗ one \([\d.]+ s\)\s+1234/)
    expect(said).toContain('✓ two')
    expect(said).toContain('✗ three')
    expect(said).toContain('failed: one, three')
    expect(code).toBe(1)
  })
})
