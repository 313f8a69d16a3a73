import type { workspaceOperations } from '../../contract/workspace'
import type { Handlers } from '../handler'
import { readSettings, updateSettings } from './repository'

export const workspaceHandlers: Handlers<typeof workspaceOperations> = {
  'workspace.current': (_input, { host }) => ({ workspace: host.session.describe() }),
  'workspace.recent': async (_input, { host }) => ({ recent: await host.session.recent() }),
  'workspace.suggestPath': async ({ name }, { host }) => ({ path: await host.session.suggestPath(name) }),
  'workspace.open': ({ path }, { host }) => host.session.open(path),
  'workspace.openSample': (_input, { host }) => host.session.openSample(),
  'workspace.create': ({ path }, { host }) => host.session.create(path),
  'workspace.close': async (_input, { host }) => {
    await host.session.close()
    return {}
  },
  'workspace.reload': (_input, { host }) => host.session.reload(),
  'workspace.saveCopy': ({ path }, { host }) => host.session.workspace().saveCopy(path),
  'workspace.undo': (_input, { host }) => host.session.workspace().undo(),
  'workspace.redo': (_input, { host }) => host.session.workspace().redo(),
  'workspace.history': (query, { host }) => ({ entries: host.session.workspace().history(query) }),
  'workspace.backups': async (_input, { host }) => ({
    backups: await host.session.workspace().backups(),
    folder: host.session.workspace().backupFolder,
  }),
  'workspace.backUp': (_input, { host }) => host.session.workspace().backUp(),
  'workspace.restoreBackup': ({ name }, { host }) => host.session.restore(name),
  'settings.read': (_input, { db }) => readSettings(db),
  'settings.update': (changes, { db }) => {
    updateSettings(db, changes)
    return {}
  },
  'preferences.read': (_input, { host }) => host.preferences.read(),
  'preferences.update': (changes, { host }) => host.preferences.update(changes),
}
