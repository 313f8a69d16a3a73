import { isAbsolute, resolve } from 'node:path'

export type ShellName = 'electron' | 'loopback'

/** What the command line and the environment ask for. */
export interface LaunchOptions {
  /** Forced by `--shell=`; null lets the launcher choose. */
  readonly shell: ShellName | null
  /** Absolute path of the workspace file to open, or null for the page's first-run screen. */
  readonly workspacePath: string | null
  /** True opens a copy of the sample workspace. */
  readonly sample: boolean
  /** False serves without opening a browser and prints one line of JSON. */
  readonly window: boolean
  /** Absolute path from `--data-folder` or `RITCHI_DESK_DATA`, or null for the system's usual place. */
  readonly dataFolder: string | null
  /** Words that nobody understood; the launcher names them and stops. */
  readonly unknown: readonly string[]
}

const values = ['--shell', '--workspace', '--data-folder'] as const
type ValueOption = (typeof values)[number]

/**
 * Reads `--shell`, `--workspace FILE`, `--data-folder DIR`, `--sample`, `--no-window`, and a bare `*.gpkg` as the system
 * hands it over when a file is double-clicked. The last one of a kind wins.
 * @param words the command line without program and script
 * @param folder what relative paths are relative to
 */
export function readOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): LaunchOptions {
  const given: Partial<Record<ValueOption, string>> = {}
  const unknown: string[] = []
  let sample = false
  let window = true
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    const [name, inline] = splitOnce(word)
    if (isValueOption(name)) {
      const value = inline ?? words[++index]
      if (value) given[name] = value
      else unknown.push(word)
    } else if (word === '--sample') sample = true
    else if (word === '--no-window') window = false
    else if (!word.startsWith('-') && word.toLowerCase().endsWith('.gpkg')) given['--workspace'] = word
    else unknown.push(word)
  }
  const shell = given['--shell'] ?? null
  if (shell !== null && shell !== 'electron' && shell !== 'loopback') unknown.push(`--shell=${shell}`)
  const dataFolder = given['--data-folder'] ?? (environment['RITCHI_DESK_DATA'] || null)
  return {
    shell: shell === 'electron' || shell === 'loopback' ? shell : null,
    workspacePath: absolute(given['--workspace'] ?? null, folder),
    sample,
    window,
    dataFolder: absolute(dataFolder, folder),
    unknown,
  }
}

/** The workspace file among the words with which a second start was called; foreign words are passed over. */
export function workspaceAmong(words: readonly string[], folder: string): string | null {
  return readOptions(words, {}, folder).workspacePath
}

function isValueOption(name: string): name is ValueOption {
  return (values as readonly string[]).includes(name)
}

function splitOnce(word: string): [name: string, value: string | undefined] {
  const at = word.indexOf('=')
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined]
}

function absolute(path: string | null, folder: string): string | null {
  if (path === null) return null
  return isAbsolute(path) ? path : resolve(folder, path)
}
