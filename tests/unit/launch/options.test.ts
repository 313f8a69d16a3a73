import { describe, expect, it } from 'vitest'
import { readOptions, workspaceAmong } from '../../../electron/launch/options'

describe('command line', () => {
  it('asks for nothing when it is empty', () => {
    expect(readOptions([], {}, '/home/desk')).toEqual({
      shell: null,
      workspacePath: null,
      sample: false,
      window: true,
      dataFolder: null,
      unknown: [],
    })
  })

  it('takes values after a space and after an equals sign, relative to the folder it was called in', () => {
    const spaced = readOptions(['--workspace', '団地.gpkg', '--data-folder', '/data'], {}, '/home/desk')
    const joined = readOptions(['--workspace=団地.gpkg', '--data-folder=/data'], {}, '/home/desk')
    expect(spaced).toEqual(joined)
    expect(spaced.workspacePath).toBe('/home/desk/団地.gpkg')
    expect(spaced.dataFolder).toBe('/data')
  })

  it('takes a bare file as the system hands it over on a double click', () => {
    expect(readOptions(['/mnt/share/Office Arcadia.GPKG'], {}, '/').workspacePath).toBe(
      '/mnt/share/Office Arcadia.GPKG',
    )
  })

  it('keeps an equals sign that belongs to the file', () => {
    expect(readOptions(['--workspace=/a=b.gpkg'], {}, '/').workspacePath).toBe('/a=b.gpkg')
  })

  it('takes the data folder from the environment, and from the command line before it', () => {
    const environment = { RITCHI_DESK_DATA: '/from-environment' }
    expect(readOptions([], environment, '/').dataFolder).toBe('/from-environment')
    expect(readOptions(['--data-folder', '/said'], environment, '/').dataFolder).toBe('/said')
    expect(readOptions([], { RITCHI_DESK_DATA: '' }, '/').dataFolder).toBeNull()
  })

  it('names what it does not understand instead of passing over it', () => {
    const { unknown, shell } = readOptions(['--shell=web', '--fast', 'notes.txt', '--workspace'], {}, '/')
    expect(unknown).toEqual(['--fast', 'notes.txt', '--workspace', '--shell=web'])
    expect(shell).toBeNull()
  })

  it('finds the file among the words of a second start and passes over the browser engine’s own', () => {
    expect(workspaceAmong(['--allow-file-access', '--no-sandbox', 'plan.gpkg'], '/home/desk')).toBe(
      '/home/desk/plan.gpkg',
    )
    expect(workspaceAmong(['--no-sandbox'], '/home/desk')).toBeNull()
  })
})
