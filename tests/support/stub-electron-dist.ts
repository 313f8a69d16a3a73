import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Electron's fuses are found by in its executable; after it come a version, a count and one letter a fuse. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses as they leave the factory, in Electron's order, beginning with runAsNode. */
const factoryFuses = '10110001'

/**
 * Lays out a folder that electron-builder takes for an unpacked Electron, so that packaging can be checked where the
 * runtime is not installed. Nothing in it can start.
 */
export function makeStubElectronDist(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const fuses = Buffer.from([1, factoryFuses.length])
  const executable = Buffer.concat([Buffer.from(`#!/bin/sh\n${fuseMark}`), fuses, Buffer.from(factoryFuses)])
  writeFileSync(join(folder, 'electron'), executable)
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const name of [
    'chrome-sandbox',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/ja.pak',
    'locales/en-US.pak',
    'locales/fr.pak',
  ])
    writeFileSync(join(folder, name), '')
}

/** The states of the fuses in an executable, in Electron's order. */
export function readFuses(executable: string): string {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf(fuseMark) + fuseMark.length
  const count = bytes[at + 1] ?? 0
  return bytes.subarray(at + 2, at + 2 + count).toString('latin1')
}
