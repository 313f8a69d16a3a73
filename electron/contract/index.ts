import type { z } from 'zod'
import { baseLayersOperations } from './base-layers'
import { companiesOperations } from './companies'
import { drawingOperations } from './drawing'
import { parcelsOperations } from './parcels'
import { parksOperations } from './parks'
import { placesOperations } from './places'
import { printingOperations } from './printing'
import { printLogOperations } from './print-log'
import { statusesOperations } from './statuses'
import { activitiesOperations } from './activities'
import { agendaOperations } from './agenda'
import { companyDetailsOperations } from './company-details'
import { duplicatesOperations } from './duplicates'
import { estimatesOperations } from './estimates'
import { factorySitingOperations } from './factory-siting'
import { importingOperations } from './importing'
import { indicatorsOperations } from './indicators'
import { institutionsOperations } from './institutions'
import { exportingOperations } from './exporting'
import { listsOperations } from './lists'
import { matchingOperations } from './matching'
import { occupanciesOperations } from './occupancies'
import { plansOperations } from './plans'
import { programmesOperations } from './programmes'
import { prospectsOperations } from './prospects'
import { requirementsOperations } from './requirements'
import { scenariosOperations } from './scenarios'
import { targetFieldsOperations } from './target-fields'
import { tasksOperations } from './tasks'
import { calendarExchangeOperations } from './calendar-exchange'
import { seminarsOperations } from './seminars'
import { tripsOperations } from './trips'
import { viewsOperations } from './views'
import { visitFiguresOperations } from './visit-figures'
import { visitsOperations } from './visits'
import { workspaceOperations } from './workspace'

/** Every operation of the program; one table per area, joined here and nowhere else. */
export const operations = {
  ...workspaceOperations,
  ...parksOperations,
  ...parcelsOperations,
  ...statusesOperations,
  ...activitiesOperations,
  ...companyDetailsOperations,
  ...duplicatesOperations,
  ...importingOperations,
  ...listsOperations,
  ...baseLayersOperations,
  ...exportingOperations,
  ...matchingOperations,
  ...occupanciesOperations,
  ...prospectsOperations,
  ...requirementsOperations,
  ...scenariosOperations,
  ...targetFieldsOperations,
  ...tasksOperations,
  ...viewsOperations,
  ...visitsOperations,
  ...agendaOperations,
  ...tripsOperations,
  ...seminarsOperations,
  ...calendarExchangeOperations,
  ...visitFiguresOperations,
  ...indicatorsOperations,
  ...plansOperations,
  ...programmesOperations,
  ...estimatesOperations,
  ...factorySitingOperations,
  ...institutionsOperations,
  ...companiesOperations,
  ...drawingOperations,
  ...placesOperations,
  ...printingOperations,
  ...printLogOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>
export type CommandName = {
  [N in OperationName]: Operations[N]['kind'] extends 'command' ? N : never
}[OperationName]

export * from './client'
export * from './companies'
export * from './drawing'
export * from './errors'
export * from './events'
export * from './face'
export * from './operation'
export * from './parcels'
export * from './parks'
export * from './places'
export * from './printing'
export * from './sheet-parts'
export * from './print-log'
export * from './statuses'
export * from './activities'
export * from './company-details'
export * from './duplicates'
export * from './importing'
export type { FieldKey, ImportUnit } from './rules/interchange-columns'
export * from './importing-source'
export * from './lists'
export * from './base-layers'
export * from './exporting'
export * from './matching'
export * from './occupancies'
export * from './prospects'
export * from './requirements'
export * from './scenarios'
export * from './target-fields'
export * from './tasks'
export * from './views'
export * from './visits'
export * from './agenda'
export * from './trips'
export * from './seminars'
export * from './presenter'
export * from './calendar-exchange'
export * from './visit-figures'
export * from './estimates'
export * from './factory-siting'
export * from './indicators'
export * from './institutions'
export * from './plans'
export * from './programme-rules'
export * from './programmes'
export * from './sources'
export * from './values'
export * from './shell'
export * from './wire'
export * from './workspace'
