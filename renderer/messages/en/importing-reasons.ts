import type {
  reasonNames as jaNames,
  rowReasons as jaReasons,
  sourceWarnings as jaWarnings,
} from '../ja/importing-reasons'

/** Why a row is refused, has to be decided, or deserves a look: one sentence each. */
export const rowReasons: typeof jaReasons = {
  'required-missing': ({ field }) => `“${field}” is empty. A row without it cannot be written.`,
  'twice-in-file': ({ text, otherRow }) =>
    `“${text}” stands in the file twice${otherRow === '' ? '' : ` (also in row ${otherRow})`}.`,
  'unreadable-number': ({ field, text }) => `${field}: “${text}” cannot be read as a figure.`,
  'not-positive': ({ field, text }) => `${field}: “${text}” must be more than 0.`,
  'unreadable-price': ({ text }) =>
    `The price “${text}” cannot be read. Write “12000”, “12000～15000” or “Negotiable”.`,
  'price-reversed': ({ text }) => `The price “${text}” begins above its end.`,
  'unreadable-date': ({ field, text }) => `${field}: “${text}” cannot be read as a date.`,
  'no-such-day': ({ field, text }) => `${field}: the calendar has no “${text}”.`,
  'era-mismatch': ({ field, text }) => `${field}: “${text}” lies before its era began.`,
  'period-reversed': () => 'The parcel would end before it begins.',
  'corporate-number-wrong': ({ text }) => `The corporate number “${text}” has a wrong length or check digit.`,
  'unknown-word': ({ field, text }) => `${field}: “${text}” is not among the choices.`,
  'unknown-status': ({ text }) => `The status “${text}” is not in this register’s list of statuses.`,
  'unknown-park': ({ text }) => `The park “${text}” is not in this register.`,
  'text-too-long': ({ field }) => `${field} is too long.`,
  'control-character': ({ field }) => `${field} holds a control character that cannot be shown.`,
  'line-break-in-name': ({ field }) => `${field} holds a line break. Write it on one line.`,
  'ragged-row': ({ text }) =>
    `The row has ${text} cells, which is not as many as there are headers: values may stand in the wrong column.`,
  'geometry-unreadable': ({ text }) => `The shape cannot be read (${text}).`,
  'geometry-wrong-kind': ({ text }) =>
    `The shape is no area (${text}), so it does not become the parcel’s outline.`,
  'geometry-self-crossing': () => 'The outline crosses itself. Correct it where it was drawn.',
  'geometry-invalid': () => 'The outline is not valid (too few corners, a hole outside, …).',
  'outside-japan': ({ text }) => `The position is not in Japan (${text}).`,
  'status-outside-period': ({ text }) => `The status begins outside the time of the parcel (${text}).`,
  'number-taken': ({ text }) => `Another parcel of the same park has the number “${text}”.`,
  'total-row': ({ text }) =>
    `“${text}” is taken for a line of totals and left out. If a parcel or company is really called so, write it differently in the table.`,
  'several-matches': ({ candidates }) =>
    candidates === '' ? 'Several rows match.' : `Several rows match: ${candidates}.`,
  'keys-disagree': ({ candidates }) =>
    candidates === ''
      ? 'The matching fields point to different rows.'
      : `The matching fields point to different rows: ${candidates}.`,
  'matches-geometry-only': ({ candidates }) =>
    `A parcel with another number has the same outline${candidates === '' ? '' : `: ${candidates}`}. Say whether its number changes or this is another parcel.`,
  'same-row-twice': ({ otherRow }) =>
    `${otherRow === '' ? 'Another row' : `Row ${otherRow}`} of the file matches the same one.`,
  'kept-existing': ({ field, text }) =>
    `${field === '' ? 'What is there' : `${field} as it is`} was kept (in the file: ${text}).`,
  'address-not-found': ({ text }) => `The address “${text}” was not found.`,
  'address-municipality-only': ({ text }) => `The address “${text}” is known to its municipality only.`,
  'far-from-park': ({ text }) => `It lies ${text} km from its park.`,
  'overlaps-other': ({ candidates }) =>
    `It overlaps another parcel${candidates === '' ? '' : `: ${candidates}`}.`,
  'company-added': ({ text }) => `The occupant “${text}” is added as a company.`,
  rounded: ({ field, text }) => `${field}: “${text}” is rounded to what can be kept.`,
  'extra-cells': ({ text }) => `There are values in columns without a header (${text}).`,
}

/** What should be looked at before going on; the button beside it says what the program offers. */
export const sourceWarnings: typeof jaWarnings = {
  'metres-as-degrees': ({ text }) =>
    `The coordinates (${text}) are metres rather than degrees. Choose a plane rectangular system.`,
  'axes-swapped': ({ text }) =>
    `X and Y (latitude and longitude) seem to be exchanged (${text}). For surveyors X is north and Y is east.`,
  'outside-japan': ({ count, rows }) =>
    `${count} positions are outside Japan${rows === '' ? '' : ` (${rows})`}. Check the coordinate system.`,
  'far-from-parks': ({ count, rows }) =>
    `${count} positions are more than 100 km from every park${rows === '' ? '' : ` (${rows})`}. Check the number of the zone.`,
  'at-sea': ({ count }) => `${count} positions seem to be at sea. Check the coordinate system.`,
  'crs-unknown': ({ text }) => `The coordinate system in the file, “${text}”, is not known here.`,
  'datum-before-2011': ({ count }) =>
    `The datum is older than the earthquake of 2011 (${count}). In north-eastern Japan it is up to 5.3 m off; this is not corrected.`,
  'tokyo-datum-approximate': ({ text }) =>
    `The change from the old Tokyo datum is approximate${text === '' ? '' : ` (about ${text} m)`}.`,
  'control-points-needed': () =>
    'The plan has coordinates of its own. Say where it lies by two points or more.',
  'encoding-mixed': ({ count, rows }) =>
    `${count} rows hold characters that the encoding does not have${rows === '' ? '' : ` (${rows})`}.`,
  'ragged-rows': ({ count, rows }) =>
    `${count} rows have another number of cells than the header${rows === '' ? '' : ` (${rows})`}. They are not taken in.`,
  'one-column': () => 'Everything stands in one column. Another delimiter is likely.',
  'header-twice': ({ text }) => `Two columns have the header “${text}”.`,
  'title-rows': ({ rows }) =>
    `Rows above the header are taken for a title and left out${rows === '' ? '' : ` (${rows})`}.`,
  'formula-without-result': ({ count }) =>
    `${count} formulas have no saved result and are read as empty. Open the file in Excel and save it again.`,
  'macros-ignored': () => 'The file holds macros. They are neither read nor run.',
  'no-area': ({ count }) => `${count} objects are no areas (points, lines, nothing).`,
  'hidden-rows': ({ count }) => `${count} rows are hidden in Excel; they are read as well.`,
  'field-name-cut': ({ count }) => `${count} column names are cut (a limit of .dbf).`,
  'not-surveyed': ({ text }) =>
    `The coordinates of this map were not surveyed${text === '' ? '' : ` (${text})`}. Positions are approximate.`,
}

/** The same in a few words, for lists. */
export const reasonNames: typeof jaNames = {
  'required-missing': 'Needed field empty',
  'twice-in-file': 'Twice in the file',
  'unreadable-number': 'No readable figure',
  'not-positive': 'Not above zero',
  'unreadable-price': 'No readable price',
  'price-reversed': 'Price reversed',
  'unreadable-date': 'No readable date',
  'no-such-day': 'No such day',
  'era-mismatch': 'Before its era',
  'period-reversed': 'Period reversed',
  'corporate-number-wrong': 'Wrong corporate number',
  'unknown-word': 'Not among the choices',
  'unknown-status': 'Unknown status',
  'unknown-park': 'Unknown park',
  'text-too-long': 'Too long',
  'control-character': 'Control character',
  'line-break-in-name': 'Line break in a name',
  'ragged-row': 'Number of cells differs',
  'geometry-unreadable': 'Unreadable outline',
  'geometry-wrong-kind': 'No area',
  'geometry-self-crossing': 'Outline crosses itself',
  'geometry-invalid': 'Invalid outline',
  'outside-japan': 'Outside Japan',
  'status-outside-period': 'Status outside the period',
  'number-taken': 'Number in use',
  'total-row': 'Line of totals',
  'several-matches': 'Several matches',
  'keys-disagree': 'Matches disagree',
  'matches-geometry-only': 'Same outline only',
  'same-row-twice': 'Two rows, one match',
  'kept-existing': 'Value kept',
  'address-not-found': 'Address not found',
  'address-municipality-only': 'Municipality only',
  'far-from-park': 'Far from the park',
  'overlaps-other': 'Overlaps another parcel',
  'company-added': 'Company added',
  rounded: 'Rounded',
  'extra-cells': 'Columns without header',
}
