import type { z } from 'zod'
import type { Face } from '../contract/face'
import type { OperationName, Operations } from '../contract/index'
import type { ReadDb, WriteDb } from './workspace/db'
import type { HostServices } from './services'

type In<N extends OperationName> = z.output<Operations[N]['input']>
type Out<N extends OperationName> = z.input<Operations[N]['output']>
type ResultOf<N extends OperationName> = Out<N> extends { result: infer R } ? R : never

/** What a query may use. `db` throws `no-workspace` when none is open, so that only those who read it need one. */
export interface QueryContext {
  readonly db: ReadDb
  readonly face: Face
  readonly host: HostServices
}

/** What a command may use: its work is one synchronous transaction, so it returns its result and not a promise. */
export interface CommandContext {
  readonly db: WriteDb
  readonly host: HostServices
}

export interface ActionContext {
  /** Of the call: errors must not tell outsiders what a reply would not. */
  readonly face: Face
  readonly host: HostServices
}

/** The handler an operation needs, by its kind in the contract. */
export type Handler<N extends OperationName> = Operations[N]['kind'] extends 'command'
  ? (input: In<N>, context: CommandContext) => ResultOf<N>
  : Operations[N]['kind'] extends 'query'
    ? (input: In<N>, context: QueryContext) => Out<N> | Promise<Out<N>>
    : (input: In<N>, context: ActionContext) => Out<N> | Promise<Out<N>>

/** One handler for each operation of an area's table: a missing or a surplus one does not compile. */
export type Handlers<Table> = { [N in keyof Table & OperationName]: Handler<N> }
