import type { z } from 'zod'
import { companiesOperations } from './companies'
import { parcelsOperations } from './parcels'
import { parksOperations } from './parks'
import { placesOperations } from './places'
import { statusesOperations } from './statuses'
import { workspaceOperations } from './workspace'

/** Every operation of the program; one table per area, joined here and nowhere else. */
export const operations = {
  ...workspaceOperations,
  ...parksOperations,
  ...parcelsOperations,
  ...statusesOperations,
  ...companiesOperations,
  ...placesOperations,
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
export * from './statuses'
export * from './values'
export * from './shell'
export * from './wire'
export * from './workspace'
