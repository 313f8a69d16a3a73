import type { Migration } from './migration'

export const visitsAndSeminars: Migration = {
  version: 4,
  name: 'visits, trips and seminars',
  sql: '',
  logged: [],
}
