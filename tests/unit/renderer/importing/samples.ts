import type { ImportPlan, ImportReport, ImportRow, Inspection } from '../../../../electron/contract'
import type { Inspected } from '../../../../renderer/features/importing/slice'
import { uid } from '../companies/samples'

export const sourceId = uid(40, 1)
export const planId = uid(40, 2)

/** A table of companies of two columns, as the host would tell it. */
export function inspection(fields: Partial<Required<Inspection>> = {}): Required<Inspection> {
  const column = (index: number, header: string, samples: string[]) => ({
    index,
    header,
    samples,
    kind: 'text' as const,
    filled: 1,
  })
  return {
    name: '企業.csv',
    bytes: 120,
    format: { value: 'csv', basis: 'content' },
    encoding: { value: 'shift_jis', basis: 'content' },
    delimiter: { value: ',', basis: 'content' },
    headerRow: { value: 1, basis: 'content' },
    layers: [],
    layer: null,
    crs: null,
    residualsM: [],
    records: 3,
    geometries: { areas: 0, points: 0, none: 3 },
    columns: [column(0, '会社名', ['㈱見本精機']), column(1, '従業員', ['12'])],
    warnings: [],
    ...fields,
  }
}

export function inspected(fields: Partial<Required<Inspection>> = {}): Inspected {
  return {
    inspection: inspection(fields),
    mapping: [
      { column: 0, field: 'name', unit: null },
      { column: 1, field: 'employees', unit: null },
    ],
    remembered: false,
    rules: {
      matchBy: ['uid', 'corporateNumber', 'name'],
      existing: 'overwrite',
      emptyCells: 'keep',
      unmatched: 'add',
      geocode: false,
      takeGeometry: true,
      quality: 'traced',
      statusUid: null,
      decisions: [],
    },
  }
}

export const preview = {
  total: 3,
  rows: [{ index: 0, row: 2, byte: 12, cells: ['㈱見本精機', '12'] }],
  shapes: [],
  shapesLeftOut: 0,
}

const reason = {
  column: null,
  field: null,
  text: '',
  otherRow: null,
  position: null,
  candidates: [],
}

export const rows: readonly Required<ImportRow>[] = [
  {
    index: 0,
    row: 2,
    byte: 12,
    outcome: 'changed',
    name: '㈱見本精機',
    uid: uid(20, 1),
    matchedBy: 'name',
    changes: [{ field: 'employees', before: '10', after: '12' }],
    reasons: [],
    decided: null,
    polygon: null,
  },
  {
    index: 1,
    row: 3,
    byte: 40,
    outcome: 'refused',
    name: '見本電子',
    uid: null,
    matchedBy: null,
    changes: [],
    reasons: [
      {
        ...reason,
        code: 'unreadable-number',
        severity: 'refused',
        column: 1,
        field: 'employees',
        text: '約十',
      },
    ],
    decided: null,
    polygon: null,
  },
  {
    index: 2,
    row: 4,
    byte: 66,
    outcome: 'conflicting',
    name: '高橋工業',
    uid: null,
    matchedBy: null,
    changes: [],
    reasons: [
      {
        ...reason,
        code: 'several-matches',
        severity: 'conflict',
        candidates: [
          { uid: uid(20, 1), name: '高橋工業（米沢）' },
          { uid: uid(20, 2), name: '高橋工業（長井）' },
        ],
      },
    ],
    decided: null,
    polygon: null,
  },
]

export const plan: Required<ImportPlan> = {
  planId,
  counts: { total: 3, added: 0, changed: 1, same: 0, conflicting: 1, refused: 1, ignored: 0 },
  reasons: [
    { code: 'unreadable-number', severity: 'refused', count: 1, row: 3 },
    { code: 'several-matches', severity: 'conflict', count: 1, row: 4 },
  ],
  geocoded: { town: 0, municipality: 0, none: 0 },
  companiesAdded: 0,
  fields: ['name', 'employees'],
}

export const importReport: Required<ImportReport> = {
  uid: uid(40, 3),
  at: '2026-11-20T01:00:00.000Z',
  actor: '',
  fileName: '企業.csv',
  format: 'csv',
  entity: 'companies',
  parkUid: null,
  counts: { total: 0, added: 0, changed: 0, same: 0, conflicting: 0, refused: 0, ignored: 0 },
  rows: [],
  rowsLeftOut: 0,
  takenBack: false,
}
