import { useLayoutEffect, useRef } from 'react'

/** The value of the newest render, for handlers that run after a state change they caused themselves. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
