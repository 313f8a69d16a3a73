import type { agendaOperations } from '../../contract/agenda'
import type { Handlers } from '../handler'
import { planningRules } from '../visits/planning-rules'
import { agendaOf } from './agenda-of'

export const agendaHandlers: Handlers<typeof agendaOperations> = {
  'visits.agenda': (query, { db }) => ({ rows: agendaOf(db, planningRules(db), query) }),
}
