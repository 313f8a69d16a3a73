import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { operations } from '../../electron/contract'
import * as rules from '../support/architecture-rules'
import { parseSource, readProject } from '../support/source-file'

const project = readProject(resolve(import.meta.dirname, '../..'))
const componentsCallActions = rules.componentsCallActions(new Set(Object.keys(operations)))

/** Each rule with files that break it and files that only look as if they did. */
interface Case {
  readonly title: string
  readonly rule: rules.Rule
  readonly broken: Readonly<Record<string, string>>
  readonly kept: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    title: 'imports point inward only',
    rule: rules.importsPointInward,
    broken: {
      'electron/contract/parks.ts': `import { soldShare } from '../host/parks/rules'`,
      'electron/host/parks/handlers.ts': `export { start } from '../../loopback/main'`,
      'electron/loopback/server.ts': `export const f = () => import('../desktop/main')`,
      'renderer/app/frame.tsx': `import type { Host } from '../../electron/host/create-host'`,
      'renderer/app/shell.tsx': `export type H = import('../../electron/host/create-host').Host`,
      'electron/launch/page-files.ts': `import { start } from '../loopback/server'`,
      'electron/host/seed.ts': `import { parks } from '../../seeds/reference/parks'`,
    },
    kept: {
      'electron/host/parks/handlers.ts': `import { CodedError } from '../../contract'; import { rule } from './rules'`,
      'electron/launch.ts': `export const f = () => import('./loopback/main')`,
      'electron/desktop/main.ts': `import { pageFiles } from '../launch/page-files'`,
      'renderer/features/parks/slice.ts': `import type { Park } from '../../../electron/contract'`,
    },
  },
  {
    title: 'a package is imported only by the layer it belongs to',
    rule: rules.packagesStayInTheirLayer,
    broken: {
      'electron/contract/parks.ts': `import { readFileSync } from 'node:fs'`,
      'electron/contract/parcels.ts': `import proj4 from 'proj4'`,
      'electron/host/create-host.ts': `import { app } from 'electron'`,
      'electron/host/window.ts': `import { useState } from 'react'`,
      'electron/launch.ts': `export const f = () => import('electron')`,
      'renderer/main.tsx': `import { join } from 'path'`,
      'renderer/store/db.ts': `import initSqlJs from 'sql.js'`,
    },
    kept: {
      'electron/desktop/main.ts': `import { app } from 'electron'; import { join } from 'node:path'`,
      'electron/host/workspace/engine.ts': `import initSqlJs from 'sql.js'`,
      'electron/contract/face.ts': `import { z } from 'zod'`,
      'electron/contract/rules/plane.ts': `import proj4 from 'proj4'`,
      'renderer/main.tsx': `import { createRoot } from 'react-dom/client'`,
    },
  },
  {
    title: 'only the end-to-end drivers know Playwright',
    rule: rules.onlyDriversKnowPlaywright,
    broken: {
      'tests/e2e/specs/opening.test.ts': `import { chromium } from 'playwright-core'`,
      'electron/loopback/browser.ts': `export const f = () => import('playwright-core')`,
    },
    kept: { 'tests/e2e/drivers/app-driver.ts': `import type { Page } from 'playwright-core'` },
  },
  {
    title: 'areas are named alike in contract, host and features',
    rule: rules.areasAreNamedAlike,
    broken: {
      'electron/contract/parks.ts': '',
      'electron/host/estates/handlers.ts': 'export const x = 1',
      'renderer/features/lots/slice.ts': 'export const x = 1',
    },
    kept: {
      'electron/contract/parks.ts': '',
      'electron/host/parks/handlers.ts': '',
      'electron/host/create-host.ts': '',
      'renderer/features/parks/slice.ts': '',
      'renderer/features/map/slice.ts': '',
    },
  },
  {
    title: 'SQL stands only in repositories and in the workspace folder',
    rule: rules.sqlStaysInRepositories,
    broken: {
      'electron/host/parks/handlers.ts': `export const q = 'SELECT uid FROM parks'`,
      'electron/host/parks/rules.ts': 'export const q = `\n  UPDATE parks SET name = $name`',
      'electron/host/parcels/handlers.ts': `export const q = 'select uid from parcels where uid = $uid'`,
      'renderer/app/frame.tsx': `export const q = 'DELETE FROM parks'`,
      'seeds/build.ts': `export const q = 'PRAGMA user_version'`,
    },
    kept: {
      'electron/host/parks/repository.ts': `export const q = 'SELECT uid FROM parks'`,
      'electron/host/workspace/migrations/0001-first-workspace.ts': `export const q = 'CREATE TABLE parks (id)'`,
      'renderer/messages/en/parks.ts': `export const t = 'Select a file from the folder. UPDATE your notes, DELETE nothing'`,
      'electron/host/parks/handlers.ts': `// SELECT is for repositories\nexport const x = 'selected'`,
    },
  },
  {
    title: 'SQL names its columns',
    rule: rules.sqlNamesItsColumns,
    broken: { 'electron/host/parks/repository.ts': `export const q = 'SELECT p.* FROM parks p'` },
    kept: { 'electron/host/parks/repository.ts': `export const q = 'SELECT COUNT(*) AS n FROM parks'` },
  },
  {
    title: 'files and folders are named in kebab-case',
    rule: rules.namesAreKebabCase,
    broken: { 'renderer/app/TopBar.tsx': '', 'electron/host/parks/sold_share.ts': '' },
    kept: { 'electron/host/workspace/migrations/0001-first-workspace.ts': '', 'vite.config.ts': '' },
  },
  {
    title: 'modules export names, only tool configurations export a default',
    rule: rules.exportsAreNamed,
    broken: {
      'renderer/app/frame.tsx': 'export default function Frame() { return null }',
      'renderer/app/rail.tsx': 'const rail = 1; export { rail as default }',
    },
    kept: { 'vite.config.ts': 'export default {}', 'renderer/app/frame.tsx': 'export function Frame() {}' },
  },
  {
    title: 'the contract is the only barrel',
    rule: rules.onlyTheContractIsABarrel,
    broken: {
      'renderer/ui/index.ts': `import { button } from './button'; export { button }`,
      'electron/host/parks/all.ts': `export * from './rules'; export { list } from './repository'`,
    },
    kept: {
      'electron/contract/index.ts': `export * from './parks'`,
      'electron/host/parks/rules.ts': `export const a = 1; export { a as b }`,
    },
  },
  {
    title: 'a file has 400 lines at most',
    rule: rules.filesStayShort,
    broken: { 'renderer/app/frame.tsx': '\n'.repeat(401) },
    kept: { 'renderer/app/frame.tsx': '\n'.repeat(400) },
  },
  {
    title: 'components call actions of the store, never the host',
    rule: componentsCallActions,
    broken: {
      'renderer/features/parks/park-card.tsx': `export const f = (call: Function) => call('parks.update', {})`,
      'renderer/features/parcels/bulk.ts': `export const f = (s: { run: Function }) => s.run('parcels.changeStatus', {})`,
    },
    kept: {
      'renderer/features/parks/slice.ts': `export const f = (call: Function) => call('parks.update', {})`,
      'renderer/features/parks/park-card.tsx': `export const f = (t: Function) => t('parks.title')`,
    },
  },
  {
    title: 'what the user reads stands in messages',
    rule: rules.textsLiveInMessages,
    broken: {
      'renderer/features/parks/park-card.tsx': `export const Card = () => <p>分譲率</p>`,
      'renderer/app/frame.tsx': 'export const title = (n: number) => `${n} 区画`',
    },
    kept: {
      'renderer/messages/ja/parks.ts': `export const parks = { share: '分譲率' }`,
      'renderer/app/frame.tsx': `// 庁内/公開\nexport const x = '㎡'`,
    },
  },
  {
    title: 'imports carry no file extension',
    rule: rules.importsHaveNoExtension,
    broken: { 'renderer/main.tsx': `import { App } from './app/app.tsx'` },
    kept: { 'renderer/main.tsx': `import './ui/base.css'; import wasm from './x.wasm?url'` },
  },
  {
    title: 'nothing is left for later',
    rule: rules.nothingIsLeftForLater,
    broken: { 'renderer/main.tsx': `// TODO: later\nexport const x = 1` },
    kept: { 'renderer/main.tsx': `export const x = 'TODO'` },
  },
]

describe.each(cases)('$title', ({ rule, broken, kept }) => {
  it('holds in the project', () => {
    expect(rule(project)).toEqual([])
  })

  it('notices each of the bad examples', () => {
    const files = Object.entries(broken).map(([path, text]) => parseSource(path, text))
    const found = rule(files).join('\n')
    const noticed = files.filter((file) => found.includes(folderOrFile(file.path, found)))
    expect(noticed.map((file) => file.path)).toEqual(
      files
        .filter((file) => !(rule === rules.areasAreNamedAlike && file.path.includes('contract')))
        .map((f) => f.path),
    )
  })

  it('leaves good examples alone', () => {
    expect(rule(Object.entries(kept).map(([path, text]) => parseSource(path, text)))).toEqual([])
  })
})

/** A finding names the file, or the folder that is misnamed. */
function folderOrFile(path: string, found: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return found.includes(`${folder} has no`) ? folder : path
}

it('reads the whole project', () => {
  expect(project.length).toBeGreaterThan(30)
  expect(project.flatMap((file) => file.imports).length).toBeGreaterThan(50)
})
