import type { duplicates as ja } from '../ja/duplicates'
import type { Shape } from '../shape'

/** Texts of finding duplicate companies, comparing and merging them. */
export const duplicates: Shape<typeof ja> = {
  title: 'Find companies entered twice',
  searching: 'Comparing all companies…',
  progress: (done, total) => `${done} of ${total} companies`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  again: 'Look again',
  none: 'No company seems to be there twice.',
  noneHint: 'Pairs found to be two companies are never proposed again.',
  found: (count) => `${count} pairs may be one company; the surest come first.`,
  likeness: (percent) => `${percent} sure`,
  compare: 'Compare…',
  dismiss: 'Not a duplicate',
  reasons: {
    'corporate-number': (text) => `same corporate number (${text})`,
    name: (text) => `names much alike (${text})`,
    kana: (text) => `same reading (${text})`,
    'former-name': (text) => `a former name agrees (${text})`,
    telephone: (text) => `same telephone (${text})`,
    mail: (text) => `same mail domain (${text})`,
    web: (text) => `same web site (${text})`,
    address: (text) => `same address (${text})`,
  },
  mergeTitle: 'Compare two companies and make them one',
  mergeText:
    'Choose the values to keep. Prospects, activities, sites, contacts, notes and parcels all move to the one company; the name not kept stays as a former name. The merge can be undone.',
  keep: 'Company to keep',
  keepThis: (name) => `Keep “${name}”`,
  merge: 'Merge',
  merged: (name) => `Merged into “${name}”.`,
  undo: 'Undo',
  undone: 'The merge was undone.',
  field: 'Item',
  bothKept: 'Both notes are kept.',
  stricter: 'Unless you choose, the narrower publication holds.',
  rows: { cases: 'Prospects', parcels: 'Parcels', former: 'Former names', fields: 'Target fields' },
  empty: 'Not confirmed',
  gone: 'This company is no longer there.',
}
