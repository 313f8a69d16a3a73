/** Why the system refused a file operation, by errno. */
export const causes: Readonly<Record<string, string>> = {
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

export const remedies: Readonly<Record<string, string>> = {
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

export const cause = (code: string) => causes[code] ?? `The system refused this operation (${code})`
export const remedy = (code: string) =>
  remedies[code] ?? 'Check the place and its permissions, then try again.'

export const entities: Readonly<Record<string, string>> = {
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
  site: 'site',
  contact: 'contact',
  baseLayer: 'layer',
  visit: 'visit',
  trip: 'trip',
  usualLeg: 'usual leg',
  seminar: 'seminar',
  invitation: 'invitation',
  lead: 'card',
  listEntry: 'choice',
  indicator: 'indicator',
  indicatorValue: 'value',
  plan: 'plan',
  planItem: 'part of the plan',
  programme: 'programme',
  programmeVersion: 'version of the programme',
  caseFigures: 'planned figures',
  sitingStandard: 'siting standard',
  institution: 'institution',
  consultationStep: 'step of the consultation',
}
export const entity = (name: string) => entities[name] ?? name

export const point = (lon: number, lat: number) => `${lon.toFixed(6)}° E, ${lat.toFixed(6)}° N`
export const bytes = (count: number) => `${count.toLocaleString('en-US')} bytes`

export const readOnlyReasons = {
  'held-by-other': (holder: string | null) => `${holder ?? 'Somebody else'} has it open.`,
  'file-not-writable': () => 'The file may not be written to.',
  'folder-not-writable': () => 'The folder may not be written to.',
  'lock-lost': () => 'The right to edit has passed to somebody else.',
} as const

export const markNames: Readonly<Record<string, string>> = {
  'as-of': 'date',
  attribution: 'sources',
  face: 'public or internal',
  quality: 'geometry quality',
  demo: 'demo data',
  disclaimer: 'disclaimer',
}

/** What a rule table measures. */
export const measures: Readonly<Record<string, string>> = {
  investment: 'investment',
  fixedAssets: 'fixed assets',
  assetsWithoutLand: 'fixed assets without land',
  land: 'the price of land',
  building: 'buildings',
  depreciable: 'depreciable assets',
  loan: 'the loan',
  hires: 'new jobs',
  localHires: 'citizens employed',
  employees: 'employees',
  landArea: 'land area',
}

/** A bracket with inclusive ends; null is open. */
export function bracket(from: number | null, to: number | null): string {
  const text = (value: number) => value.toLocaleString('en-US')
  if (from === null) return to === null ? 'anything' : `up to ${text(to)}`
  if (to === null) return `${text(from)} or more`
  return from === to ? text(from) : `between ${text(from)} and ${text(to)}`
}

export function period(from: string, until: string): string {
  if (from === '') return until === '' ? 'without end' : `until ${until}`
  return until === '' ? `from ${from} on` : `from ${from} to ${until}`
}
