import { z } from 'zod'
import type { HostEvent } from './events'
import type { OperationName } from './index'
import { Uid } from './values'
import type { Reply } from './wire'

/**
 * What the projector's window may ask: records that outsiders may see anyway, always on the public face. The shells
 * refuse everything else and never read a face from that window, so that not even a page that was taken over learns more.
 */
export const presenterOperations = [
  'workspace.current',
  'parks.list',
  'parks.facts',
  'parks.features',
  'parcels.list',
  'parcels.shapes',
  'statuses.list',
  'seminars.list',
] as const satisfies readonly OperationName[]

/** One call of the projector's window. There is no face in it. */
export const PresenterRequest = z.strictObject({
  operation: z.enum(presenterOperations),
  input: z.unknown(),
})
export type PresenterRequest = z.infer<typeof PresenterRequest>

/** Title page of a seminar · whole map · one park · one parcel · figures of all parks. */
export const PresenterPage = z.enum(['title', 'map', 'park', 'parcel', 'figures'])
export type PresenterPage = z.infer<typeof PresenterPage>

/** What the projector shows. Uids are of rows that the public face knows; a word has no place in it. */
export const PresenterView = z.strictObject({
  page: PresenterPage,
  parkUid: Uid.nullable(),
  parcelUid: Uid.nullable(),
  seminarUid: Uid.nullable(),
  /** Black screen. */
  blank: z.boolean(),
  /** Steps of the map nearer or farther than the page shows by itself. */
  zoom: z.int().min(-4).max(6),
  language: z.enum(['ja', 'en']),
})
export type PresenterView = z.infer<typeof PresenterView>

/** What console and projector tell each other through the browser's channel of this name. */
export const presenterChannel = 'ritchi-presenter'

/** From the console: show this; say what is shown; close. */
export const ConsoleMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('show'), view: PresenterView }),
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ConsoleMessage = z.infer<typeof ConsoleMessage>

/** From the projector: this is shown (`fresh` right after the window has opened); the window closes. */
export const ProjectorMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), view: PresenterView, fresh: z.boolean() }),
  z.strictObject({ kind: z.literal('closed') }),
])
export type ProjectorMessage = z.infer<typeof ProjectorMessage>

/** What Electron's preload script puts into the projector's page as `window.ritchiPresenter`: no face, no files, no title. */
export interface PresenterBridge {
  call(request: PresenterRequest): Promise<Reply>
  subscribe(listener: (event: HostEvent) => void): () => void
  toggleFullScreen(): Promise<void>
  close(): Promise<void>
}
