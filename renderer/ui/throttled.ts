/** Calls at once, then at most every so often, the last call included. */
export interface Throttled<T> {
  (value: T): void
  /** What waits is not called any more. */
  cancel(): void
}

/** @param pause ms between two calls at least */
export function throttled<T>(pause: number, call: (value: T) => void): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: { readonly value: T } | null = null
  const rest = () => {
    timer = null
    if (!waiting) return
    const { value } = waiting
    waiting = null
    timer = setTimeout(rest, pause)
    call(value)
  }
  const ask = (value: T) => {
    if (timer !== null) {
      waiting = { value }
      return
    }
    timer = setTimeout(rest, pause)
    call(value)
  }
  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    waiting = null
  }
  return Object.assign(ask, { cancel })
}
