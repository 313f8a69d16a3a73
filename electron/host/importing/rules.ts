import type { ImportRules, ImportTarget } from '../../contract/importing'
import type { ReadSource } from './source'

/** Up to so many records addresses are looked up without being asked for; beyond, it takes minutes. */
const geocodedAtOnce = 2000

/** How a source is taken in unless somebody chooses otherwise. */
export function defaultRules(source: ReadSource, target: ImportTarget): ImportRules {
  const byRegister = source.format === 'corporate-numbers'
  return {
    matchBy:
      target.entity === 'parcels'
        ? ['uid', 'number', 'geometry']
        : byRegister
          ? ['corporateNumber']
          : ['uid', 'corporateNumber', 'name'],
    // The register fills in what the office has not written itself.
    existing: byRegister ? 'fill' : 'overwrite',
    emptyCells: 'keep',
    unmatched: byRegister ? 'ignore' : 'add',
    geocode: target.entity === 'companies' && source.records.length <= geocodedAtOnce,
    takeGeometry: true,
    quality: source.format === 'register-map' ? 'cadastral' : 'traced',
    statusUid: null,
    decisions: [],
  }
}
