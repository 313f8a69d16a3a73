import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { CodedError } from '../contract/errors'
import { Face } from '../contract/face'
import { openKinds } from '../contract/shell'
import type { Reply } from '../contract/wire'
import type { Host } from '../host/create-host'
import type { Problems } from '../launch/open-named'
import { channels } from './channels'
import type { Dialogs } from './dialogs'
import { isPageUrl } from './page-address'
import type { Presenter } from './presenter'

const Subscription = z.strictObject({ subscription: z.int(), face: Face })
const Unsubscription = z.strictObject({ subscription: z.int() })
const Nothing = z.strictObject({})
const OpenChoice = z.strictObject({ kind: z.enum(openKinds).optional() })
const Path = z.strictObject({ path: z.string().min(1).max(4096) })
const SuggestedPath = z.strictObject({ suggestedPath: z.string().max(4096) })
const Title = z.strictObject({ title: z.string().max(300) })

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly host: Host
  readonly dialogs: Dialogs
  readonly problems: Problems
  readonly setTitle: (title: string) => void
  /** The projector's window, which has a few doors of its own and none of the others. */
  readonly presenter: Presenter
  /** Called after each call that the host has answered, so that the menu can follow the language. */
  readonly onAnswered?: (request: unknown, reply: Reply) => void
}

/**
 * Opens the doors between page and host. Every one of them looks at who is calling: the main frame of our own page and
 * nobody else, whatever may have been loaded into the window.
 */
export function registerIpc(parts: IpcParts): void {
  const { host } = parts
  const subscriptions = createSubscriptions(host)

  // By the window that calls and not by its address: a page in the projector's window may go to another of our pages.
  const requireOffice = (event: IpcMainInvokeEvent): void => {
    if (!isOurPage(event) || parts.presenter.owns(event.sender)) throw new Error(mayNotCall)
  }
  const openToProjector = (channel: string, answer: (input: unknown) => unknown): void => {
    parts.ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isOurPage(event) || !parts.presenter.owns(event.sender)) throw new Error(mayNotCall)
      return await answer(input)
    })
  }

  const open = <T>(
    channel: string,
    schema: z.ZodType<T>,
    answer: (input: T, sender: WebContents) => unknown,
  ): void => {
    parts.ipcMain.handle(channel, async (event, input: unknown): Promise<Reply> => {
      requireOffice(event)
      const parsed = schema.safeParse(input)
      if (!parsed.success) return malformed(channel)
      try {
        return { ok: true, value: (await answer(parsed.data, event.sender)) ?? null }
      } catch (error) {
        return failed(channel, error)
      }
    })
  }

  parts.ipcMain.handle(channels.call, async (event, input: unknown): Promise<Reply> => {
    requireOffice(event)
    const reply = await host.dispatch(input)
    parts.onAnswered?.(input, reply)
    return reply
  })
  open(channels.subscribe, Subscription, (given, sender) =>
    subscriptions.add(sender, given.subscription, given.face),
  )
  open(channels.unsubscribe, Unsubscription, (given, sender) =>
    subscriptions.remove(sender, given.subscription),
  )
  open(channels.chooseOpenFile, OpenChoice, ({ kind }) => parts.dialogs.chooseOpenFile(kind))
  open(channels.chooseSaveFile, SuggestedPath, (given) => parts.dialogs.chooseSaveFile(given.suggestedPath))
  open(channels.showInFolder, Path, (given) => parts.dialogs.showInFolder(given.path))
  open(channels.setTitle, Title, (given) => parts.setTitle(given.title))
  open(channels.takeProblems, Nothing, () => parts.problems.take())
  open(channels.openPresenter, Nothing, () => parts.presenter.open())
  openToProjector(channels.presenterCall, (input) => parts.presenter.gate.dispatch(input))
  openToProjector(channels.presenterFullScreen, () => parts.presenter.toggleFullScreen())
  openToProjector(channels.presenterClose, () => parts.presenter.close())
}

const mayNotCall = 'This frame may not call the program.'

/** A frame that is gone, framed, or shows anything but our page is foreign. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isPageUrl(frame.url)
}

function malformed(operation: string): Reply {
  return { ok: false, error: { code: 'bad-input', details: { operation, path: '', problem: 'malformed' } } }
}

function failed(operation: string, error: unknown): Reply {
  if (error instanceof CodedError) return { ok: false, error: error.toWire() }
  const technical = error instanceof Error ? error.message : String(error)
  return { ok: false, error: { code: 'internal-error', details: { operation, technical } } }
}

interface Subscriptions {
  add(sender: WebContents, subscription: number, face: Face): void
  remove(sender: WebContents, subscription: number): void
}

/** The host's listeners by page and number; a page that is reloaded or gone leaves none behind. */
function createSubscriptions(host: Host): Subscriptions {
  const bySender = new Map<WebContents, Map<number, () => void>>()
  const of = (sender: WebContents): Map<number, () => void> => {
    const known = bySender.get(sender)
    if (known) return known
    const fresh = new Map<number, () => void>()
    bySender.set(sender, fresh)
    const stopAll = (): void => {
      for (const stop of fresh.values()) stop()
      fresh.clear()
    }
    sender.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) stopAll()
    })
    sender.on('render-process-gone', stopAll)
    sender.once('destroyed', () => {
      stopAll()
      bySender.delete(sender)
    })
    return fresh
  }
  return {
    add(sender, subscription, face) {
      const known = of(sender)
      known.get(subscription)?.()
      const stop = host.subscribe(face, (event) => {
        if (!sender.isDestroyed()) sender.send(channels.event, subscription, event)
      })
      known.set(subscription, stop)
    },
    remove(sender, subscription) {
      const known = of(sender)
      known.get(subscription)?.()
      known.delete(subscription)
    },
  }
}
