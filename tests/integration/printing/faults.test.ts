import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile, chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodedError } from '../../../electron/contract'
import type { Printer } from '../../../electron/host/printing/printer'
import { parcelFields, parkFields } from '../../support/make-workspace'
import { sheetSpec } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from '../workspace/support/faulty-files'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

const order = { format: 'pdf', allowMissingGlyphs: false, taskId: null } as const

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof CodedError ? error.code : error),
  )
}

describe('an export that cannot be finished', () => {
  it.each([
    ['the disk is full', 'write', 'ENOSPC'],
    ['another program has the file open', 'rename', 'EBUSY'],
    ['the folder may not be written to', 'open', 'EACCES'],
  ] as const)('leaves the earlier file as it was and nothing half done: %s', async (_, operation, code) => {
    const folder = testFolder().path
    const files = faultyFiles()
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), printer, { files })
    const park = await call('parks.create', parkFields())
    const path = join(folder, 'map.pdf')
    await writeFile(path, 'earlier')
    files.fail(operation, code, { onPath: /map\.pdf$|ritchi-[0-9a-f]{12}/, times: 100 })
    const spec = sheetSpec({ parkUids: [park.result.uid] })
    expect(await codeOf(call('printing.export', { ...order, spec, path }))).toBe('export-failed')
    files.heal()
    expect(await readFile(path, 'utf8')).toBe('earlier')
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('says which characters the font lacks, and prints them only when told to', async () => {
    const folder = testFolder().path
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), printer)
    const park = await call('parks.create', parkFields({ name: '𠮷田☑団地' }))
    const { statuses } = await call('statuses.list', {})
    await call(
      'parcels.create',
      parcelFields({ parkUid: park.result.uid, statusUid: statuses[0]?.uid ?? '', number: 'A-1' }),
    )
    const path = join(folder, 'map.pdf')
    const spec = sheetSpec({ parkUids: [park.result.uid] })
    const error = await call('printing.export', { ...order, spec, path }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'glyph-missing', details: { characters: ['𠮷', '☑'] } })
    const made = await call('printing.export', { ...order, spec, path, allowMissingGlyphs: true })
    expect(made.files).toHaveLength(1)
  })

  it('is told as such when the browser is killed, and the next one works', async () => {
    const folder = testFolder().path
    const own = await testPrinter()
    const killing: Printer = {
      print: (job, aside) => {
        const printing = own.print(job, aside)
        void killBrowsers()
        return printing
      },
      close: async () => undefined,
    }
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), killing)
    const park = await call('parks.create', parkFields())
    const spec = sheetSpec({ parkUids: [park.result.uid] })
    const path = join(folder, 'map.pdf')
    expect(await codeOf(call('printing.export', { ...order, spec, path }))).toBe('printing-failed')
    expect(await readdir(folder)).not.toContain('map.pdf')
    const again = await printHost(testFolder().path, join(folder, 'w2.gpkg'), own)
    const other = await again.call('parks.create', parkFields())
    expect(
      (
        await again.call('printing.export', {
          ...order,
          spec: sheetSpec({ parkUids: [other.result.uid] }),
          path,
        })
      ).files,
    ).toHaveLength(1)
    await own.close()
  })

  it('is told as such when what should be a browser ends at once', async () => {
    const folder = testFolder().path
    const script = join(folder, 'no-browser.sh')
    await writeFile(script, '#!/bin/sh\nexit 3\n')
    await chmod(script, 0o755)
    const broken = await testPrinter(script)
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), broken)
    const park = await call('parks.create', parkFields())
    const spec = sheetSpec({ parkUids: [park.result.uid] })
    expect(await codeOf(call('printing.export', { ...order, spec, path: join(folder, 'a.pdf') }))).toBe(
      'printing-failed',
    )
    await broken.close()
  })
})

/** Ends the print browsers that this test process has started, as a crash would; others are left alone. */
async function killBrowsers(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter(
        (match) =>
          match !== null && Number(match[2]) === process.pid && (match[3] ?? '').includes('--headless'),
      )
    const youngest = found.at(-1)
    // The one of the other tests was started first; ours is killed as soon as it is there.
    if (found.length > 1 && youngest) {
      process.kill(Number(youngest[1]), 'SIGKILL')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
