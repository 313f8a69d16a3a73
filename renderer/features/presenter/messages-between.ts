import { presenterChannel } from '../../../electron/contract'

/** The browser's channel between console and projector, as far as it is used; tests bring their own. */
export interface MessageChannel {
  post(message: unknown): void
  /** What comes in was written by another page: whoever listens checks it. */
  listen(listener: (message: unknown) => void): void
  close(): void
}

/** Opens the channel between the program's two windows. It reaches pages of this program only. */
export function presenterMessages(): MessageChannel {
  const channel = new BroadcastChannel(presenterChannel)
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    close: () => channel.close(),
  }
}
