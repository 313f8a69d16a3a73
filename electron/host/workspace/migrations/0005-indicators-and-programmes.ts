import type { Migration } from './migration'

export const indicatorsAndProgrammes: Migration = {
  version: 5,
  name: 'indicators and programmes',
  sql: '',
  logged: [],
}
