import type { z } from 'zod'
import { companiesOperations } from './companies'
import { parcelsOperations } from './parcels'
import { parksOperations } from './parks'
import { placesOperations } from './places'
import { printingOperations } from './printing'
import { printLogOperations } from './print-log'
import { statusesOperations } from './statuses'
import { activitiesOperations } from './activities'
import { companyDetailsOperations } from './company-details'
import { duplicatesOperations } from './duplicates'
import { listsOperations } from './lists'
import { matchingOperations } from './matching'
import { occupanciesOperations } from './occupancies'
import { prospectsOperations } from './prospects'
import { requirementsOperations } from './requirements'
import { scenariosOperations } from './scenarios'
import { targetFieldsOperations } from './target-fields'
import { tasksOperations } from './tasks'
import { viewsOperations } from './views'
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
  ...listsOperations,
  ...matchingOperations,
  ...occupanciesOperations,
  ...prospectsOperations,
  ...requirementsOperations,
  ...scenariosOperations,
  ...targetFieldsOperations,
  ...tasksOperations,
  ...viewsOperations,
  ...companiesOperations,
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
export * from './errors'
export * from './events'
export * from './face'
export * from './operation'
export * from './parcels'
export * from './parks'
export * from './places'
export * from './printing'
export * from './print-log'
export * from './statuses'
export * from './activities'
export * from './company-details'
export * from './duplicates'
export * from './lists'
export * from './matching'
export * from './occupancies'
export * from './prospects'
export * from './requirements'
export * from './scenarios'
export * from './target-fields'
export * from './tasks'
export * from './views'
export * from './values'
export * from './shell'
export * from './wire'
export * from './workspace'
