import { builtinModules } from 'node:module'
import type { SourceFile } from './source-file'

/** Says what is wrong, one sentence a finding; nothing when the rule is kept. */
export type Rule = (files: readonly SourceFile[]) => string[]

type Layer =
  'contract' | 'host' | 'shells' | 'desktop' | 'loopback' | 'launch' | 'renderer' | 'seeds' | 'tests' | 'tool'

function layerOf(path: string): Layer {
  const [top, second] = path.split('/')
  if (top === 'electron' && second !== undefined) {
    // electron/launch/ is what both shells share, electron/launch.ts chooses one of them.
    if (second === 'launch') return path.split('/').length > 2 ? 'shells' : 'launch'
    if (second === 'launch.ts' || second === 'print-cli.ts') return 'launch'
    if (['contract', 'host', 'desktop', 'loopback'].includes(second)) return second as Layer
  }
  if (top === 'renderer' || top === 'seeds' || top === 'tests') return top
  return 'tool'
}

/** Inward only: who may import whom, besides itself. */
const mayImport: Record<Layer, readonly Layer[]> = {
  contract: [],
  host: ['contract'],
  shells: ['host', 'contract'],
  desktop: ['shells', 'host', 'contract'],
  loopback: ['shells', 'host', 'contract'],
  launch: ['shells', 'desktop', 'loopback', 'host', 'contract'],
  renderer: ['contract'],
  seeds: ['host', 'contract'],
  tests: ['contract', 'host', 'shells', 'desktop', 'loopback', 'launch', 'renderer', 'seeds', 'tool'],
  tool: ['seeds', 'host', 'contract', 'tests'],
}

const builtins = new Set(builtinModules)
const isBuiltin = (name: string) => name.startsWith('node:') || builtins.has(name.split('/')[0] ?? name)
const isPackage = (name: string, wanted: string) => name === wanted || name.startsWith(`${wanted}/`)
const pagePackages = ['react', 'react-dom', 'react-leaflet', 'leaflet', 'zustand', 'react-aria-components']

const isConfig = (path: string) => !path.includes('/')
const flat = <T>(files: readonly SourceFile[], find: (file: SourceFile) => readonly T[]) =>
  files.flatMap(find)

export const importsPointInward: Rule = (files) =>
  flat(files, (file) => {
    const from = layerOf(file.path)
    return file.imports
      .filter((one) => one.written.startsWith('.'))
      .filter((one) => {
        const to = layerOf(one.target)
        return to !== from && !mayImport[from].includes(to) && !/package$|package\.json$/.test(one.target)
      })
      .map(
        (one) =>
          `${file.path} imports ${one.target}, but ${from} may import only: ${mayImport[from].join(', ')}`,
      )
  })

/** Pure computation that the rules on both sides may use. */
const purePackages = ['proj4', 'jsts', 'flatbush']

function forbiddenPackage(path: string, name: string): boolean {
  const layer = layerOf(path)
  if (isPackage(name, 'electron')) return layer !== 'desktop' && layer !== 'tests'
  if (path.startsWith('electron/contract/rules/') && purePackages.some((one) => isPackage(name, one)))
    return false
  if (layer === 'contract') return name !== 'zod'
  if (layer === 'renderer') return isBuiltin(name) || isPackage(name, 'sql.js')
  if (layer === 'seeds' || layer === 'tests' || layer === 'tool') return false
  return pagePackages.some((one) => isPackage(name, one))
}

export const packagesStayInTheirLayer: Rule = (files) =>
  flat(files, (file) =>
    file.imports
      .filter((one) => !one.written.startsWith('.') && forbiddenPackage(file.path, one.written))
      .map((one) => `${file.path} may not import ${one.written}`),
  )

const playwrightKnowers = /^tests\/(e2e\/drivers\/|bench\/|support\/browser\.ts$)/

export const onlyDriversKnowPlaywright: Rule = (files) =>
  flat(files, (file) =>
    file.imports
      .filter(
        (one) =>
          /^(playwright|@playwright|puppeteer)/.test(one.written) && !playwrightKnowers.test(file.path),
      )
      .map((one) => `${file.path} imports ${one.written}; only tests/e2e/drivers/ and tests/bench/ may`),
  )

/** Folders beside the areas: a screen and machinery that have no operations of their own. */
const featuresWithoutContract = new Set(['map'])
const hostWithoutContract = new Set(['geometry'])

function folders(files: readonly SourceFile[], under: string): Set<string> {
  const names = files
    .filter((file) => file.path.startsWith(under))
    .map((file) => file.path.slice(under.length).split('/'))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts[0] ?? '')
  return new Set(names)
}

/** Areas of the contract: the files that declare `<area>Operations` by calling `query`, `command` or `action`. */
function contractAreas(files: readonly SourceFile[]): Set<string> {
  const paths = files.map((file) => /^electron\/contract\/([^/]+)\.ts$/.exec(file.path)?.[1])
  return new Set(paths.filter((name) => name !== undefined))
}

export const areasAreNamedAlike: Rule = (files) => {
  const areas = contractAreas(files)
  const strangers = (under: string, known: (name: string) => boolean) =>
    [...folders(files, under)]
      .filter((name) => !areas.has(name) && !known(name))
      .map((name) => `${under}${name}/ has no electron/contract/${name}.ts`)
  return [
    ...strangers('electron/host/', (name) => hostWithoutContract.has(name)),
    ...strangers('renderer/features/', (name) => featuresWithoutContract.has(name)),
  ]
}

const sqlStatement =
  /(^|[\s(;])(SELECT\s+(DISTINCT\s+)?[\w"*(]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|VIEW|INDEX|TRIGGER|UNIQUE)\s|ALTER\s+TABLE\s|DROP\s+(TABLE|VIEW|TRIGGER|INDEX)\s|PRAGMA\s+\w)/
const sqlInAnyCase = /\b(select\s+[\w"*(][\s\S]*\sfrom\s+\w+(\s+where|\s*$)|insert\s+into\s|delete\s+from\s)/i

const maySpeakSql = (path: string) =>
  /^electron\/host\/([^/]+\/)*([a-z0-9-]+-)?repository\.ts$/.test(path) ||
  path.startsWith('electron/host/workspace/') ||
  path === 'seeds/repository.ts' ||
  path.startsWith('tests/')

export const sqlStaysInRepositories: Rule = (files) =>
  flat(files, (file) =>
    file.strings
      .filter(
        (text) =>
          !maySpeakSql(file.path) &&
          (sqlStatement.test(text) || (layerOf(file.path) === 'host' && sqlInAnyCase.test(text))),
      )
      .map((text) => `${file.path} holds SQL: ${text.trim().slice(0, 40)}`),
  )

export const sqlNamesItsColumns: Rule = (files) =>
  flat(
    files.filter((file) => file.path.startsWith('electron/')),
    (file) =>
      file.strings
        .filter((text) => /\bSELECT\s+(DISTINCT\s+)?(\w+\.)?\*/i.test(text))
        .map((text) => `${file.path} selects every column: ${text.trim().slice(0, 40)}`),
  )

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/

export const namesAreKebabCase: Rule = (files) =>
  flat(files, (file) =>
    file.path
      .split('/')
      .filter((part) => !kebab.test(part))
      .map((part) => `${file.path}: ${part} is not kebab-case`),
  )

export const exportsAreNamed: Rule = (files) =>
  files
    .filter((file) => file.hasDefaultExport && !isConfig(file.path))
    .map((file) => `${file.path} has a default export`)

export const onlyTheContractIsABarrel: Rule = (files) =>
  files
    .filter((file) => file.path !== 'electron/contract/index.ts')
    .filter((file) => file.isBarrel)
    .map((file) => `${file.path} only hands on what others export`)

export const filesStayShort: Rule = (files) =>
  files
    .filter((file) => file.lines > 400)
    .map((file) => `${file.path} has ${file.lines} lines, 400 is the most`)

const mayCallTheHost =
  /^renderer\/(store\/|features\/[^/]+\/([a-z-]+-)?slice\.ts$|app\/([a-z-]+-)?slice\.ts$)/

/** @param operations names of the contract's operations */
export function componentsCallActions(operations: ReadonlySet<string>): Rule {
  return (files) =>
    flat(
      files.filter((file) => file.path.startsWith('renderer/') && !mayCallTheHost.test(file.path)),
      (file) =>
        file.firstArguments
          .filter((text) => operations.has(text))
          .map((text) => `${file.path} calls ${text} of the host; components call actions of the store`),
    )
}

/** Units, eras and the lettering of the base map are Japanese in both languages. */
const speaksJapanese = /^renderer\/(messages\/|ui\/format\/|features\/map\/base\/)/

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

export const textsLiveInMessages: Rule = (files) =>
  flat(
    files.filter((file) => file.path.startsWith('renderer/') && !speaksJapanese.test(file.path)),
    (file) =>
      file.strings
        .filter((text) => japanese.test(text))
        .map((text) => `${file.path} speaks to the user itself: ${text.trim().slice(0, 30)}`),
  )

export const importsHaveNoExtension: Rule = (files) =>
  flat(files, (file) =>
    file.imports
      .filter((one) => one.written.startsWith('.') && /\.(ts|tsx|js)$/.test(one.written))
      .map((one) => `${file.path} imports ${one.written} with its extension`),
  )

export const nothingIsLeftForLater: Rule = (files) =>
  flat(files, (file) =>
    file.comments
      .filter((text) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
      .map((text) => `${file.path} leaves something for later: ${text.trim().slice(0, 40)}`),
  )
