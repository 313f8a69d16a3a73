import { fileName, type ErrorTexts } from '../error-shape'
import { cause, remedy, bytes, readOnlyReasons } from './errors-words'

/** Errors of the call, the workspace file and the program itself. */
export const fileErrors = {
  'unknown-operation': ({ operation }) => ({
    title: `This version of Ritchi Desk has no such operation (${operation})`,
    advice: 'Reload the page; if it persists, restart the program. What was saved is not lost.',
  }),
  'bad-input': ({ path, problem }) => ({
    title: path === '' ? 'The input was not accepted' : `The input was not accepted (${path})`,
    advice: `Check the input and try again. Nothing was changed. (${problem})`,
  }),
  'bad-output': ({ operation }) => ({
    title: 'Some data could not be read',
    advice: `The result of "${operation}" holds a value that breaks a rule. The register was not changed. If another program edited it, put that value back.`,
  }),
  'internal-error': () => ({
    title: 'A fault in the program stopped this operation',
    advice:
      'What was saved is not lost. Try again; if it persists, report it with what stands under "Details".',
  }),
  'public-face-reads-only': () => ({
    title: 'Nothing can be changed on the public face',
    advice: 'Switch to the internal face and try again.',
    action: 'switch-to-internal',
  }),
  'host-unreachable': () => ({
    title: 'The program behind this window does not answer',
    advice: 'It may have ended. Close Ritchi Desk and open it again. What was shown as saved is not lost.',
  }),
  'no-workspace': () => ({ title: 'No register is open', advice: 'Open a register or make a new one.' }),
  'workspace-not-found': ({ path }) => ({
    title: `"${fileName(path)}" was not found`,
    advice: `Check that it was not moved or renamed and that the drive is connected. Place: ${path}`,
  }),
  'workspace-exists': ({ path }) => ({
    title: `"${fileName(path)}" exists already`,
    advice: 'It is not overwritten. Choose another name, or open that file.',
  }),
  'workspace-empty': ({ path }) => ({
    title: `"${fileName(path)}" is empty (0 bytes)`,
    advice:
      'Copying or syncing may have stopped half-way. The file was left as it is. Open a backup from the same folder, or the original.',
  }),
  'workspace-not-sqlite': ({ path }) => ({
    title: `"${fileName(path)}" is not a register`,
    advice: 'Choose a register of Ritchi Desk (.gpkg). The file was left as it is.',
  }),
  'workspace-truncated': ({ path, expectedBytes, actualBytes }) => ({
    title: `"${fileName(path)}" is cut off`,
    advice: `It should have ${bytes(expectedBytes)} and has ${bytes(actualBytes)}. Copying or syncing may have stopped half-way. The file was left as it is. Open a backup or the original.`,
  }),
  'workspace-damaged': ({ path }) => ({
    title: `"${fileName(path)}" is damaged`,
    advice:
      'Its content did not pass the check. The file was left as it is. Open a backup from the same folder.',
  }),
  'workspace-foreign': ({ path }) => ({
    title: `"${fileName(path)}" is the database of another program`,
    advice: 'Choose a register of Ritchi Desk (.gpkg). The file was left as it is.',
  }),
  'workspace-newer': ({ path, fileVersion, programVersion }) => ({
    title: `"${fileName(path)}" was made by a newer Ritchi Desk`,
    advice: `The file has version ${fileVersion}; this program reads up to ${programVersion}. Update Ritchi Desk, then open it. The file was left as it is.`,
  }),
  'workspace-wal': ({ path, walPath }) => ({
    title: `Another program has "${fileName(path)}" open`,
    advice: `Changes that are not yet written are waiting in "${fileName(walPath)}". Close QGIS or whatever has it open, then try again.`,
  }),
  'workspace-unreadable': ({ path, cause: code }) => ({
    title: `"${fileName(path)}" cannot be read`,
    advice: `${cause(code)}. ${remedy(code)}`,
  }),
  'workspace-read-only': ({ path, reason, holder }) => ({
    title: `"${fileName(path)}" is open read-only`,
    advice: `${readOnlyReasons[reason](holder)} To make changes, save a copy under another name and open that.`,
    action: 'save-copy',
  }),
  'workspace-changed-outside': ({ path, kind }) => ({
    title:
      kind === 'deleted'
        ? `"${fileName(path)}" was deleted or moved by another program`
        : `"${fileName(path)}" was changed by another program`,
    advice:
      kind === 'deleted'
        ? 'What is shown here can be kept by saving a copy.'
        : 'Saving is paused so that nothing is overwritten. Reload the changed file, or save a copy of what is shown.',
    action: 'save-copy',
  }),
  'migration-failed': ({ path, version }) => ({
    title: `"${fileName(path)}" could not be brought to the new format`,
    advice: `It stopped at version ${version}. The file is as it was. Report it with what stands under "Details".`,
  }),
  'save-failed': ({ path, cause: code }) => ({
    title: `"${fileName(path)}" could not be saved`,
    advice: `${cause(code)}. This change was taken back; the screen shows what is on the disk. ${remedy(code)}`,
    action: 'save-copy',
  }),
  'backup-failed': ({ path, cause: code }) => ({
    title: `The backup "${fileName(path)}" could not be made`,
    advice: `${cause(code)}. The register itself is saved. ${remedy(code)}`,
  }),
  'backup-not-found': ({ name }) => ({
    title: `The backup "${name}" was not found`,
    advice: 'It may have been deleted or moved. Read the list again.',
    action: 'show-backups',
  }),
  'nothing-to-undo': () => ({
    title: 'There is nothing to undo',
    advice: 'After a change it can be taken back here.',
  }),
  'nothing-to-redo': () => ({
    title: 'There is nothing to redo',
    advice: 'Only right after an undo can it be done again.',
  }),
  'undo-conflict': () => ({
    title: 'This step cannot be taken back',
    advice:
      'The same row was changed later, for example by another program. The register is unchanged. See the history and correct it by hand.',
  }),
  'task-cancelled': () => ({
    title: 'The work was cancelled',
    advice: 'Nothing half-finished was kept, and the register is unchanged.',
  }),
  'layer-moved': ({ path }) => ({
    title: `“${fileName(path)}” was not found`,
    advice: 'Check whether it was moved or renamed and choose its new place. The layer keeps its settings.',
  }),
  'layer-unreadable': ({ path, cause: code }) => ({
    title: `“${fileName(path)}” cannot be read`,
    advice: `${cause(code)}. ${remedy(code)}`,
  }),
  'layer-kind-unknown': ({ path }) => ({
    title: `“${fileName(path)}” cannot be laid under the map`,
    advice: 'PMTiles, MBTiles, GeoJSON, pictures (PNG, JPEG) and PDF can.',
  }),
  'layer-damaged': ({ path, technical }) => ({
    title: `“${fileName(path)}” is damaged or cut short`,
    advice: `Download or copy it again (${technical}).`,
  }),
  'layer-too-large': ({ path, bytes: size, limitBytes }) => ({
    title: `“${fileName(path)}” is too large`,
    advice: `It has ${bytes(size)}; ${bytes(limitBytes)} is the most. Cut out the area you need, or make PMTiles of it.`,
  }),
  'layer-control-points-needed': ({ given }) => ({
    title: 'A plan needs at least two control points',
    advice: `There are ${given}. Choose the same two or more places, far apart, on the plan and on the map.`,
  }),
  'asset-missing': ({ path }) => ({
    title: 'Data that belongs to the program is missing',
    advice: `"${fileName(path)}" is not there. Install Ritchi Desk again. The register is not affected.`,
  }),
  'shell-cannot': ({ capability }) => ({
    title: 'Not available in this way of starting',
    advice: `The program runs in a browser and cannot do this (${capability}). Type the path of the file instead.`,
  }),
} satisfies Partial<ErrorTexts>
