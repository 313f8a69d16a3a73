import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { HostEvent } from '../contract/events'
import type { Face } from '../contract/face'
import type { Reply } from '../contract/wire'
import { activitiesHandlers } from './activities/handlers'
import { agendaHandlers } from './agenda/handlers'
import { calendarExchangeHandlers } from './calendar-exchange/handlers'
import { baseLayersHandlers } from './base-layers/handlers'
import { InspectedFiles } from './base-layers/inspected-files'
import { TileFiles } from './base-layers/layer-files'
import { companiesHandlers } from './companies/handlers'
import { companyDetailsHandlers } from './company-details/handlers'
import { createDispatch } from './dispatch'
import { drawingHandlers } from './drawing/handlers'
import { duplicatesHandlers } from './duplicates/handlers'
import { publicFaceOf } from './face-filter'
import { FaultLog } from './fault-log'
import { indicatorsHandlers } from './indicators/handlers'
import { institutionsHandlers } from './institutions/handlers'
import { importingHandlers } from './importing/handlers'
import { ImportDesk } from './importing/import-desk'
import { exportingHandlers } from './exporting/handlers'
import { listsHandlers } from './lists/handlers'
import { matchingHandlers } from './matching/handlers'
import { occupanciesHandlers } from './occupancies/handlers'
import { parcelsHandlers } from './parcels/handlers'
import { parksHandlers } from './parks/handlers'
import { Gazetteer } from './places/gazetteer'
import { placesHandlers } from './places/handlers'
import { BasemapFiles } from './printing/basemap'
import { printLogHandlers } from './print-log/handlers'
import { printingHandlers } from './printing/handlers'
import type { Printer } from './printing/printer'
import { plansHandlers } from './plans/handlers'
import { estimatesHandlers } from './programmes/estimate-handlers'
import { programmesHandlers } from './programmes/handlers'
import { factorySitingHandlers } from './programmes/siting-handlers'
import { prospectsHandlers } from './prospects/handlers'
import { requirementsHandlers } from './requirements/handlers'
import { scenariosHandlers } from './scenarios/handlers'
import { seminarsHandlers } from './seminars/handlers'
import type { HostServices } from './services'
import { defaultStatuses } from './statuses/default-statuses'
import { statusesHandlers } from './statuses/handlers'
import { insertStatuses } from './statuses/repository'
import { targetFieldsHandlers } from './target-fields/handlers'
import { tasksHandlers } from './tasks/handlers'
import { TaskRegistry } from './tasks/task-registry'
import { tripsHandlers } from './trips/handlers'
import { viewsHandlers } from './views/handlers'
import { visitFiguresHandlers } from './visit-figures/handlers'
import { visitsHandlers } from './visits/handlers'
import { diskFileSystem } from './workspace/file-system'
import { workspaceHandlers } from './workspace/handlers'
import { Preferences } from './workspace/preferences'
import { WorkspaceSession, type SessionOptions } from './workspace/session'

export interface HostOptions {
  /** The program's own folder for this user: preferences, recent files, copies of the sample, log. */
  readonly dataFolder: string
  /** Reference data that comes with the program. */
  readonly assetsFolder: string
  /** Where new workspaces are suggested; the user's documents by default. */
  readonly documentsFolder?: string
  /** Opened at once. */
  readonly workspacePath?: string
  /** Whom the lock and the history name until the settings do; the account's name by default. */
  readonly officer?: string
  readonly computer?: string
  /** Draws sheets; without one every export says `printer-missing`. It is closed with the host. */
  readonly printer?: Printer
  /** Parts of the machine that tests replace: disk, clock, heartbeat. */
  readonly machine?: Pick<SessionOptions, 'files' | 'now' | 'heartbeatMs' | 'wasmPath'>
}

/** The application without any window. */
export interface Host {
  /** Answers one call; never throws. The argument is not trusted to be a `Request`. */
  dispatch(request: unknown): Promise<Reply>
  /** Hears events as the face may see them. @returns the way to stop */
  subscribe(face: Face, listener: (event: HostEvent) => void): () => void
  /** Waits for what is being saved and lets go of the workspace. */
  close(): Promise<void>
}

/**
 * Puts the application together: services, handlers, the one door.
 * @throws CodedError when `workspacePath` cannot be opened
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const { dataFolder, assetsFolder, machine = {} } = options
  const listeners = new Map<(event: HostEvent) => void, Face>()
  const faults = new FaultLog(dataFolder)

  const emit = (event: HostEvent) => {
    for (const [listener, face] of listeners) listener(face === 'public' ? publicEvent(event) : event)
  }
  const now = machine.now ?? (() => new Date())

  const session = new WorkspaceSession({
    ...machine,
    dataFolder,
    documentsFolder: options.documentsFolder ?? join(homedir(), 'Documents'),
    sampleFile: join(assetsFolder, 'sample', 'sample.gpkg'),
    emit,
    fillNew: (db) => insertStatuses(db, defaultStatuses()),
    ...ownerOf(options),
  })

  let gazetteer: Promise<Gazetteer> | undefined
  const services: HostServices = {
    session,
    preferences: await Preferences.load(machine.files ?? diskFileSystem, dataFolder),
    tasks: new TaskRegistry((taskId, done, total) => emit({ name: 'task.progress', taskId, done, total })),
    importing: new ImportDesk(),
    tileFiles: new TileFiles(),
    inspectedFiles: new InspectedFiles(),
    today: () => localDay(now()),
    now,
    gazetteer: () => (gazetteer ??= Gazetteer.load(join(assetsFolder, 'gazetteer', 'japan-towns.tsv.gz'))),
    printing: {
      printer: options.printer ?? null,
      basemap: new BasemapFiles(join(assetsFolder, 'basemap')),
      files: machine.files ?? diskFileSystem,
      now,
    },
  }

  const dispatch = createDispatch(
    services,
    {
      ...workspaceHandlers,
      ...parksHandlers,
      ...parcelsHandlers,
      ...statusesHandlers,
      ...companiesHandlers,
      ...companyDetailsHandlers,
      ...occupanciesHandlers,
      ...duplicatesHandlers,
      ...importingHandlers,
      ...listsHandlers,
      ...baseLayersHandlers,
      ...exportingHandlers,
      ...targetFieldsHandlers,
      ...prospectsHandlers,
      ...activitiesHandlers,
      ...requirementsHandlers,
      ...matchingHandlers,
      ...scenariosHandlers,
      ...drawingHandlers,
      ...viewsHandlers,
      ...indicatorsHandlers,
      ...plansHandlers,
      ...programmesHandlers,
      ...estimatesHandlers,
      ...factorySitingHandlers,
      ...institutionsHandlers,
      ...visitsHandlers,
      ...agendaHandlers,
      ...tripsHandlers,
      ...seminarsHandlers,
      ...calendarExchangeHandlers,
      ...visitFiguresHandlers,
      ...tasksHandlers,
      ...placesHandlers,
      ...printingHandlers,
      ...printLogHandlers,
    },
    (operation, error) => faults.write(operation, error),
  )

  if (options.workspacePath !== undefined) await session.open(options.workspacePath)

  return {
    dispatch,
    subscribe: (face, listener) => {
      listeners.set(listener, face)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      await options.printer?.close()
      await services.tileFiles.close()
      await session.close()
      await faults.settled()
    },
  }
}

/** The calendar day where the officer is, which near midnight is not the day of UTC. */
function localDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

function publicEvent(event: HostEvent): HostEvent {
  return HostEvent.parse(publicFaceOf(HostEvent, event))
}

function ownerOf(options: HostOptions): Pick<SessionOptions, 'owner'> {
  if (options.officer === undefined) return {}
  return { owner: { name: options.officer, computer: options.computer ?? hostname() } }
}
