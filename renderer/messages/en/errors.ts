import { fileName, type ErrorTexts } from '../error-shape'

/** Why the system refused a file operation, by errno. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The quota of this disk is used up',
  EIO: 'Reading or writing the disk failed (the medium may be faulty or disconnected)',
  EACCES: 'Access is not allowed',
  EPERM: 'This operation is not permitted',
  EBUSY: 'Another program is using the file',
  EROFS: 'The medium cannot be written to',
  ENOENT: 'The file or folder was not found',
  ENOTDIR: 'Part of the path is not a folder',
  EISDIR: 'This is a folder, not a file',
  ENAMETOOLONG: 'The file name is too long',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
  ETIMEDOUT: 'There is no answer (this may be a network drive)',
  ENETDOWN: 'The network is down',
  EEXIST: 'Something of the same name exists already',
  EXDEV: 'The paths are on different drives',
}

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space or save a copy on another drive.',
  EDQUOT: 'Free some space or save a copy on another drive.',
  EIO: 'Save a copy on another drive and have this medium checked.',
  EACCES: 'Check the permissions of the folder or save a copy where you may write.',
  EPERM: 'Check the permissions of the folder or save a copy where you may write.',
  EBUSY: 'Try again when that program (virus scanner, sync client, QGIS) has finished.',
  EROFS: 'Save a copy in a place that can be written to.',
  ENOENT: 'Check that the drive is connected and that the file was not moved or renamed.',
  ETIMEDOUT: 'Check the connection and try again.',
  ENETDOWN: 'Check the connection and try again.',
}

const cause = (code: string) => causes[code] ?? `The system refused this operation (${code})`
const remedy = (code: string) => remedies[code] ?? 'Check the place and its permissions, then try again.'

const entities: Readonly<Record<string, string>> = {
  park: 'park',
  parks: 'park',
  parcel: 'parcel',
  parcels: 'parcel',
  status: 'status',
  statuses: 'status',
  company: 'company',
  companies: 'company',
  occupancy: 'occupant',
  occupancies: 'occupant',
  fact: 'fact',
  'park-fact': 'fact',
  'status-entry': 'status entry',
  activity: 'activity',
  answer: 'answer',
  demand: 'demand',
  prospect: 'prospect',
  view: 'view',
  workspace: 'register',
}
const entity = (name: string) => entities[name] ?? name

const point = (lon: number, lat: number) => `${lon.toFixed(6)}° E, ${lat.toFixed(6)}° N`
const bytes = (count: number) => `${count.toLocaleString('en-US')} bytes`

const readOnlyReasons = {
  'held-by-other': (holder: string | null) => `${holder ?? 'Somebody else'} has it open.`,
  'file-not-writable': () => 'The file may not be written to.',
  'folder-not-writable': () => 'The folder may not be written to.',
  'lock-lost': () => 'The right to edit has passed to somebody else.',
} as const

const markNames: Readonly<Record<string, string>> = {
  'as-of': 'date',
  attribution: 'sources',
  face: 'public or internal',
  quality: 'geometry quality',
  demo: 'demo data',
  disclaimer: 'disclaimer',
}

/** For every error code: what happened and to what, and what to do. */
export const errors: ErrorTexts = {
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
  'row-not-found': ({ entity: name }) => ({
    title: `This ${entity(name)} was not found`,
    advice: 'It may have been deleted by another step. Reload the page.',
    action: 'reload',
  }),
  'row-in-use': ({ entity: kind, name, count }) => ({
    title: `The ${entity(kind)} "${name}" is in use and cannot be deleted`,
    advice: `It is used in ${count} places, past history included. Change those first.`,
  }),
  'park-slug-taken': ({ slug }) => ({
    title: `The short name "${slug}" belongs to another park`,
    advice: 'Choose another one (small letters, digits, hyphens).',
  }),
  'parcel-number-taken': ({ number, park }) => ({
    title: `"${park}" already has a parcel "${number}"`,
    advice: 'Choose a number that is not used in the same park.',
  }),
  'area-not-positive': () => ({
    title: 'An area must be more than 0',
    advice: 'Leave it empty (not confirmed) when it is not known.',
  }),
  'price-range-reversed': ({ min, max }) => ({
    title: 'The lower price is above the upper price',
    advice: `Lower ¥${min.toLocaleString('en-US')}/m², upper ¥${max.toLocaleString('en-US')}/m². Check that they are not swapped.`,
  }),
  'status-before-parcel': ({ number, since, existsFrom }) => ({
    title: `Parcel "${number}" does not exist on that day yet`,
    advice: `The status begins on ${since}, the parcel on ${existsFrom}. Choose ${existsFrom} or later.`,
  }),
  'status-after-parcel': ({ number, since, existsUntil }) => ({
    title: `Parcel "${number}" no longer exists on that day`,
    advice: `The status begins on ${since}, the parcel ended on ${existsUntil} (split or merged). Choose an earlier day.`,
  }),
  'status-unknown': () => ({
    title: 'The chosen status is not in the list',
    advice: 'It may have been deleted. Reload the page and choose again.',
    action: 'reload',
  }),
  'status-last-entry': ({ number }) => ({
    title: `The last status of parcel "${number}" cannot be deleted`,
    advice: 'A parcel needs at least one. Add another status first.',
  }),
  'period-reversed': ({ from, until }) => ({
    title: 'The end is before the beginning',
    advice: `Beginning ${from}, end ${until}. Check the days.`,
  }),
  'geometry-self-crossing': ({ lon, lat }) => ({
    title: 'The outline crosses itself',
    advice: `It crosses at ${point(lon, lat)}. Correct the order or place of the corners; it is not mended by itself.`,
  }),
  'geometry-invalid': ({ reason, lon, lat }) => ({
    title: 'The outline is not valid',
    advice: `At ${point(lon, lat)}: ${reason}. Correct it and save again.`,
  }),
  'geometry-outside-japan': ({ lon, lat }) => ({
    title: 'The place lies outside Japan',
    advice: `It is at ${point(lon, lat)}. Check that longitude and latitude are not swapped and that the reference system is right.`,
  }),
  'corporate-number-invalid': ({ number, expectedDigit }) => ({
    title: `"${number}" is not a valid corporate number`,
    advice: `The first of its 13 digits is a check digit and should be "${expectedDigit}" here. Check for a slip in copying.`,
  }),
  'corporate-number-taken': ({ number, company }) => ({
    title: `The corporate number "${number}" belongs to "${company}"`,
    advice: 'Check that the same company is not entered twice.',
  }),
  'same-company': () => ({
    title: 'A company cannot be paired with itself',
    advice: 'Choose another company.',
  }),
  'lost-reason-missing': ({ stage }) => ({
    title: `"${stage}" needs a reason`,
    advice: 'Choose the reason from the list; it helps with the next case.',
  }),
  'resumption-missing': ({ stage }) => ({
    title: `"${stage}" needs a day to resume`,
    advice: 'Enter the day of the next contact.',
  }),
  'resumption-not-later': ({ resumeOn, since }) => ({
    title: 'The case would be taken up again before it is put aside',
    advice: `It is put aside on ${since} and taken up again on ${resumeOn}. Choose a later day to resume.`,
  }),
  'list-entry-wrong': () => ({
    title: 'The chosen entry is not in the list',
    advice: 'It may have been deleted. Reload the page and choose again.',
    action: 'reload',
  }),
  'requirement-reversed': ({ criterion, min, max }) => ({
    title: `The lower bound of "${criterion}" is above the upper one`,
    advice: `Lower ${min.toLocaleString('en-US')}, upper ${max.toLocaleString('en-US')}. Check that they are not swapped.`,
  }),
  'criterion-twice': ({ criterion }) => ({
    title: `The requirement has "${criterion}" twice`,
    advice: 'Keep one of them.',
  }),
  'scenario-step-impossible': ({ step, parcel, reason }) => ({
    title: `Step ${step} of the scenario cannot be done with parcel "${parcel}"`,
    advice: `The reason is "${reason}". Correct that step or one before it.`,
  }),
  'task-cancelled': () => ({
    title: 'The work was cancelled',
    advice: 'Nothing half-finished was kept, and the register is unchanged.',
  }),
  'sheet-empty': () => ({
    title: 'There is no park to print',
    advice: 'Enter a park, or choose another one.',
  }),
  'sheet-internal-only': () => ({
    title: 'This sheet is for the office only',
    advice: 'A company brief is never made for the public. Switch to the internal face.',
  }),
  'sheet-incomplete': ({ marks }) => ({
    title: 'The export was stopped: marks that must be on the sheet are missing',
    advice: `Missing: ${marks.map((mark) => markNames[mark] ?? mark).join(', ')}`,
  }),
  'leak-found': ({ count, hits }) => ({
    title: `The export was stopped: confidential text was found (${count})`,
    advice: `No file was made.${hits
      .slice(0, 5)
      .map((hit) => ` “${hit.text}”`)
      .join('')}`,
  }),
  'glyph-missing': ({ characters }) => ({
    title: 'The font lacks some characters',
    advice: `They would be printed as boxes. Change the text, or go on knowingly: ${characters.join(' ')}`,
  }),
  'printer-missing': () => ({
    title: 'There is no browser to print with',
    advice: 'Install Chromium, Google Chrome or Microsoft Edge to make PDF and PNG files.',
  }),
  'printing-failed': () => ({
    title: 'Printing stopped half way',
    advice: 'No file was made. Please try again.',
  }),
  'export-failed': ({ path }) => ({
    title: `The file could not be written: ${fileName(path)}`,
    advice:
      'See that it is not open elsewhere, that there is room on the disk, and that you may write there. An earlier file is untouched.',
  }),
  'print-preset-name-taken': ({ name }) => ({
    title: `There is already a print preset called "${name}"`,
    advice: 'Choose another name, or select that preset and overwrite it.',
  }),
  'asset-missing': ({ path }) => ({
    title: 'Data that belongs to the program is missing',
    advice: `"${fileName(path)}" is not there. Install Ritchi Desk again. The register is not affected.`,
  }),
  'shell-cannot': ({ capability }) => ({
    title: 'Not available in this way of starting',
    advice: `The program runs in a browser and cannot do this (${capability}). Type the path of the file instead.`,
  }),
}
