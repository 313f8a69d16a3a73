import { describe, expect, it } from 'vitest'
import { chooseShell, hasDisplay } from '../../../electron/launch/choose-shell'
import { defaultDataFolder } from '../../../electron/launch/folders'

const usual = { forced: null, window: true, runtime: '/electron', display: true } as const

describe('choice of the shell', () => {
  it('takes Electron where its runtime is installed and there is a display', () => {
    expect(chooseShell(usual)).toMatchObject({ shell: 'electron', runtime: '/electron' })
  })

  it('takes loopback without the runtime, without a display, without a window or by wish, and says why', () => {
    expect(chooseShell({ ...usual, runtime: null }).reason).toContain('not installed')
    expect(chooseShell({ ...usual, display: false }).reason).toContain('no display')
    expect(chooseShell({ ...usual, window: false }).reason).toContain('--no-window')
    expect(chooseShell({ ...usual, forced: 'loopback' }).reason).toContain('asked for')
    for (const wish of [
      { runtime: null },
      { display: false },
      { window: false },
      { forced: 'loopback' as const },
    ])
      expect(chooseShell({ ...usual, ...wish })).toMatchObject({ shell: 'loopback', runtime: null })
  })

  it('never silently swaps an Electron that was asked for', () => {
    expect(() => chooseShell({ ...usual, forced: 'electron', runtime: null })).toThrow(/not installed/)
    expect(chooseShell({ ...usual, forced: 'electron', display: false }).shell).toBe('electron')
  })

  it('looks for a display only where one may be missing', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })
})

describe('data folder', () => {
  it('is where the system keeps such things', () => {
    expect(defaultDataFolder('linux', {}, '/home/desk')).toBe('/home/desk/.local/share/ritchi-desk')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/desk')).toBe('/data/ritchi-desk')
    expect(defaultDataFolder('darwin', {}, '/Users/desk')).toBe(
      '/Users/desk/Library/Application Support/ritchi-desk',
    )
    expect(defaultDataFolder('win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Users\\desk')).toMatch(
      /^C:\\Roaming.ritchi-desk$/,
    )
  })
})
