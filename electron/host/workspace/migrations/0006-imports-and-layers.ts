import type { Migration } from './migration'

export const importsAndLayers: Migration = {
  version: 6,
  name: 'imports and layers',
  sql: '',
  logged: [],
}
