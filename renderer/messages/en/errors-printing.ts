import { fileName, type ErrorTexts } from '../error-shape'
import { markNames } from './errors-words'

/** Errors of sheets. */
export const printingErrors = {
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
  'export-empty': () => ({
    title: 'There is nothing to write',
    advice: 'Check the parks, the filter and the columns.',
  }),
  'export-unwritable': ({ row, name, characters, count }) => ({
    title: `Shift_JIS lacks some characters, so nothing was written (${count} places)`,
    advice: `The first is “${characters}” in row ${row}, ${name}. Write UTF-8, or let 〓 stand for them.`,
  }),
  'leave-behind-unsafe': ({ found }) => ({
    title: 'Writing was stopped: the page would reach outside',
    advice: `Found: ${found}. Nothing was written. Please report this message to the makers.`,
  }),
  'print-preset-name-taken': ({ name }) => ({
    title: `There is already a print preset called "${name}"`,
    advice: 'Choose another name, or select that preset and overwrite it.',
  }),
} satisfies Partial<ErrorTexts>
