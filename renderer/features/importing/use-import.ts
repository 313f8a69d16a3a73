import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  CodedError,
  type ImportCounts,
  type ImportOptions,
  type ImportPlan,
  type ImportPreview,
  type ImportRules,
  type ImportTarget,
  type InputOf,
  type MappedColumn,
  type RowDecision,
  type Uid,
} from '../../../electron/contract'
import { useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { likeness } from './mapping'
import { parkInView } from './park-in-view'
import { noOptions } from './read-options'
import type { Inspected, OpenedSource } from './slice'

export type Step = 'read' | 'fields' | 'check' | 'done'
type BusyWith = 'sending' | 'opening' | 'reading' | 'planning' | 'applying'

export interface Busy {
  readonly with: BusyWith
  /** By it progress is told and the work is stopped; null where neither is possible. */
  readonly taskId: string | null
  /** Share of a file that is sent, 0 to 1. */
  readonly share: number | null
}

export interface ImportWork {
  readonly step: Step
  readonly source: OpenedSource | null
  readonly busy: Busy | null
  readonly error: unknown
  readonly isCancelled: boolean
  readonly options: ImportOptions
  readonly target: ImportTarget
  /** What was found out last; stays while another reading is tried. */
  readonly inspected: Inspected | null
  readonly preview: Required<ImportPreview> | null
  readonly mapping: readonly MappedColumn[]
  readonly rules: ImportRules | null
  readonly plan: Required<ImportPlan> | null
  readonly result: { readonly reportUid: Uid; readonly counts: ImportCounts } | null
  begin(source: InputOf<'importing.open'>['source']): Promise<boolean>
  beginFiles(files: readonly File[]): Promise<boolean>
  /** Reads the source again with other options. */
  read(options: Partial<ImportOptions>): Promise<void>
  setTarget(target: ImportTarget): Promise<void>
  setMapping(mapping: readonly MappedColumn[]): void
  setRules(rules: Partial<ImportRules>): void
  goTo(step: Step): void
  check(): Promise<void>
  /** Decisions replace those of the same rows; null takes the decision back. */
  decide(
    decisions: readonly (RowDecision | { readonly index: number; readonly choice: null })[],
  ): Promise<void>
  apply(): Promise<void>
  stop(): void
  quit(): void
}

interface State {
  readonly step: Step
  readonly source: OpenedSource | null
  readonly busy: Busy | null
  readonly error: unknown
  readonly isCancelled: boolean
  readonly options: ImportOptions
  readonly target: ImportTarget
  readonly inspected: Inspected | null
  readonly preview: Required<ImportPreview> | null
  readonly mapping: readonly MappedColumn[]
  readonly rules: ImportRules | null
  readonly plan: Required<ImportPlan> | null
  readonly result: ImportWork['result']
}

const idle: State = {
  step: 'read',
  source: null,
  busy: null,
  error: null,
  isCancelled: false,
  options: noOptions,
  target: { entity: 'parcels', parkUid: null },
  inspected: null,
  preview: null,
  mapping: [],
  rules: null,
  plan: null,
  result: null,
}

/** Rows shown of a file before it is taken in. */
const previewRows = 50
const form = 'import'

const headersOf = (inspected: Inspected | null) =>
  JSON.stringify(inspected?.inspection.columns.map(({ header }) => header ?? ''))

/** One import from the choice of a file to its result; nothing is written before `apply`. */
export function useImport(): ImportWork {
  const store = useAppStore()
  const [state, setState] = useState(idle)
  const now = useRef(idle)
  /** Counts what was begun: answers to what was given up since are dropped. */
  const turn = useRef(0)

  const put = useCallback((fields: Partial<State>) => {
    now.current = { ...now.current, ...fields }
    setState(now.current)
  }, [])

  const isUnsaved = state.source !== null && state.step !== 'done'
  useEffect(() => {
    store.getState().frame.setUnsaved(form, isUnsaved)
  }, [store, isUnsaved])
  useEffect(
    () => () => {
      turn.current += 1
      const { frame, importing } = store.getState()
      frame.setUnsaved(form, false)
      const { source, busy } = now.current
      if (busy?.taskId) void frame.cancelTask(busy.taskId)
      // A source that the host has let go of already is no error.
      if (source) importing.close(source.sourceId).catch(() => undefined)
    },
    [store],
  )

  const actions = useMemo(() => {
    const { importing, frame } = store.getState()

    /** Runs one piece of work; a later one takes its place. @returns undefined when it failed or was given up */
    async function run<T>(busy: BusyWith, work: (taskId: string, isWanted: () => boolean) => Promise<T>) {
      turn.current += 1
      const mine = turn.current
      const isWanted = () => turn.current === mine
      const before = now.current.busy
      if (before?.taskId) void frame.cancelTask(before.taskId)
      try {
        const value = await frame.withTask((taskId) => {
          put({ busy: { with: busy, taskId, share: null }, error: null, isCancelled: false })
          return work(taskId, isWanted)
        })
        return isWanted() ? value : undefined
      } catch (error) {
        if (!isWanted() || error instanceof OutdatedAnswer) return undefined
        const isCancelled = error instanceof CodedError && error.code === 'task-cancelled'
        put(isCancelled ? { isCancelled: true } : { error })
        return undefined
      } finally {
        if (isWanted()) put({ busy: null })
      }
    }

    async function start(
      busy: BusyWith,
      open: (isWanted: () => boolean) => Promise<OpenedSource>,
    ): Promise<boolean> {
      const source = await run(busy, (_taskId, isWanted) => open(isWanted))
      if (source === undefined) return false
      put({ ...idle, source })
      await inspect(noOptions, idle.target)
      return true
    }

    async function inspect(options: ImportOptions, target: ImportTarget): Promise<void> {
      const { source } = now.current
      if (source === null) return
      // Nobody has said yet what the rows are.
      const isFirst = now.current.inspected === null
      put({ options, target, plan: null })
      const found = await run('reading', async (taskId) => {
        const asked = await importing.inspect(source.sourceId, options, target, taskId)
        const better = isFirst ? await asCompanies(source, options, asked, taskId) : null
        const inspected = better ?? asked
        const preview = await importing.preview({
          sourceId: source.sourceId,
          options,
          offset: 0,
          limit: previewRows,
          withShapes: inspected.inspection.crs !== null,
        })
        return { inspected, preview, isCompanies: better !== null }
      })
      if (found === undefined) return
      const { inspected, preview, isCompanies } = found
      // What a person said about the columns stays while the columns are the same.
      const isSame = headersOf(now.current.inspected) === headersOf(inspected)
      const kept = isSame ? now.current.rules : null
      const mapping = kept === null ? inspected.mapping : now.current.mapping
      put({
        inspected,
        preview,
        mapping,
        rules: kept ?? { ...inspected.rules, decisions: [] },
        target: isCompanies ? { entity: 'companies' } : withPark(target, mapping),
      })
    }

    /** A list of companies has a column No. too: what fits more of the columns is taken. */
    async function asCompanies(
      source: OpenedSource,
      options: ImportOptions,
      asked: Inspected,
      taskId: string,
    ): Promise<Inspected | null> {
      const { format, geometries } = asked.inspection
      if (geometries.areas > 0) return null
      const other = await importing.inspect(source.sourceId, options, { entity: 'companies' }, taskId)
      if (format.value === 'corporate-numbers') return other
      return likeness(other.mapping) > likeness(asked.mapping) ? other : null
    }

    function withPark(target: ImportTarget, mapping: readonly MappedColumn[]): ImportTarget {
      if (target.entity === 'companies' || target.parkUid !== null) return target
      if (mapping.some(({ field }) => field === 'park')) return target
      const park = parkInView(store.getState())
      return park === null ? target : { entity: 'parcels', parkUid: park }
    }

    async function check(): Promise<void> {
      const { source, options, target, mapping, rules } = now.current
      if (source === null || rules === null) return
      const plan = await run('planning', (taskId) =>
        importing.plan({ sourceId: source.sourceId, options, target, mapping: [...mapping], rules, taskId }),
      )
      if (plan !== undefined) put({ plan, step: 'check' })
    }

    return {
      begin: (source: InputOf<'importing.open'>['source']) => start('opening', () => importing.open(source)),
      beginFiles: (files: readonly File[]) =>
        start('sending', (isWanted) =>
          importing.openFiles(files, (sent, of) => {
            // The only way to stop between two parts.
            if (!isWanted()) throw new CodedError('task-cancelled', {})
            put({ busy: { with: 'sending', taskId: null, share: of === 0 ? null : sent / of } })
          }),
        ),
      read: (options: Partial<ImportOptions>) =>
        inspect({ ...now.current.options, ...options }, now.current.target),
      setTarget: async (target: ImportTarget) => {
        const isSameKind = target.entity === now.current.target.entity
        if (isSameKind) put({ target, plan: null })
        else {
          put({ rules: null })
          await inspect(now.current.options, target)
        }
      },
      setMapping: (mapping: readonly MappedColumn[]) => put({ mapping, plan: null }),
      setRules: (rules: Partial<ImportRules>) =>
        put({
          rules: now.current.rules && { ...now.current.rules, decisions: [], ...rules },
          plan: null,
        }),
      goTo: (step: Step) => put({ step, error: null, isCancelled: false }),
      check,
      decide: async (decisions: Parameters<ImportWork['decide']>[0]) => {
        const { rules } = now.current
        if (rules === null) return
        const byRow = new Map(rules.decisions.map((each) => [each.index, each]))
        for (const each of decisions)
          if (each.choice === null) byRow.delete(each.index)
          else byRow.set(each.index, each)
        put({ rules: { ...rules, decisions: [...byRow.values()] } })
        await check()
      },
      apply: async () => {
        const { plan } = now.current
        if (plan === null) return
        const result = await run('applying', () => {
          put({ busy: { with: 'applying', taskId: null, share: null } })
          return importing.apply(plan.planId)
        })
        if (result !== undefined) put({ result, step: 'done' })
      },
      stop: () => {
        const { busy } = now.current
        if (busy?.taskId) void frame.cancelTask(busy.taskId)
        else if (busy?.with === 'sending') {
          turn.current += 1
          put({ busy: null, isCancelled: true })
        }
      },
      quit: () => {
        turn.current += 1
        const { source, busy } = now.current
        if (busy?.taskId) void frame.cancelTask(busy.taskId)
        if (source) importing.close(source.sourceId).catch(() => undefined)
        put(idle)
      },
    }
  }, [store, put])

  return { ...state, ...actions }
}
