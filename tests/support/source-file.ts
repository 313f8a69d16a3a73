import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/** One import or re-export: what is written, and the project's path without extension where it is a relative one. */
export interface ImportedModule {
  readonly written: string
  readonly target: string
  readonly kind: 'static' | 'dynamic' | 're-export'
}

/** What the architecture rules look at; paths are relative to the project, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly ImportedModule[]
  /** Every text of the program itself: string literals, template parts, JSX text. Not comments, not import paths. */
  readonly strings: readonly string[]
  /** First argument of each call, where it is a plain string. */
  readonly firstArguments: readonly string[]
  readonly comments: readonly string[]
  readonly hasDefaultExport: boolean
  /** True when the file holds nothing but re-exports. */
  readonly isBarrel: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function children(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const child of children(node)) visit(child, see)
}

function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return undefined
  const parts = node['quasis'] as { value: { cooked: string | null } }[]
  return parts.map((part) => part.value.cooked ?? '').join('\u2026')
}

function resolveFrom(path: string, written: string): string {
  if (!written.startsWith('.')) return written
  return posix.join(posix.dirname(path), written).replace(/\.(ts|tsx|js|mjs)$/, '')
}

const reExports = ['ExportAllDeclaration', 'ExportNamedDeclaration']

/**
 * Reads one file of the program.
 * @param path relative to the project; decides the language and what relative imports point at
 * @throws Error when the text is not TypeScript
 */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message ?? 'does not parse'}`)
  const program = parsed.program as unknown as Node
  const imports: ImportedModule[] = []
  const strings: string[] = []
  const firstArguments: string[] = []
  const paths = new Set<unknown>()

  const add = (source: unknown, kind: ImportedModule['kind']): void => {
    const written = stringOf(source)
    if (written === undefined) return
    paths.add(source)
    imports.push({ written, target: resolveFrom(path, written), kind })
  }

  visit(program, (node) => {
    if (node.type === 'ImportDeclaration') add(node['source'], 'static')
    if (reExports.includes(node.type)) add(node['source'], 're-export')
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') add(node['source'], 'dynamic')
    if (node.type === 'CallExpression') {
      const first = stringOf((node['arguments'] as unknown[])[0])
      if (first !== undefined) firstArguments.push(first)
    }
    if (node.type === 'JSXText') strings.push(node['value'] as string)
    const text = paths.has(node) ? undefined : stringOf(node)
    if (text !== undefined) strings.push(text)
  })

  const body = program['body'] as Node[]
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    strings,
    firstArguments,
    comments: parsed.comments.map((comment) => comment.value),
    hasDefaultExport:
      body.some((node) => node.type === 'ExportDefaultDeclaration') || exportsDefaultByName(body),
    isBarrel: isBarrel(body),
  }
}

function isBarrel(body: readonly Node[]): boolean {
  const handsOn = (node: Node) => reExports.includes(node.type) && !isNode(node['declaration'])
  return body.some(handsOn) && body.every((node) => handsOn(node) || node.type === 'ImportDeclaration')
}

function exportsDefaultByName(body: readonly Node[]): boolean {
  return body.some(
    (node) =>
      node.type === 'ExportNamedDeclaration' &&
      (node['specifiers'] as { exported: { name?: string } }[]).some(
        (one) => one.exported.name === 'default',
      ),
  )
}

const skipped = new Set(['node_modules', 'out', 'coverage', 'assets', '.git', '.cache', '.ci'])

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(join(folder, entry.name))
    return /\.(ts|tsx|mts|mjs)$/.test(entry.name) ? [join(folder, entry.name)] : []
  })
}

/** Every TypeScript file and script of the project, in the order of their paths. */
export function readProject(root: string): SourceFile[] {
  return walk(root)
    .map((path) => ({ path, name: relative(root, path).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => parseSource(name, readFileSync(path, 'utf8')))
}
