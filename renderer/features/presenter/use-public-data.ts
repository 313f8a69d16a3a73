import { useCallback, useEffect, useRef, useState } from 'react'
import type { PresenterConnection } from './connect-presenter'
import { readPublicData, type PublicData } from './public-slice'

/** The public records, read again when something has changed; null while there is nothing to show. */
export function usePublicData(connection: PresenterConnection): PublicData | null {
  const [data, setData] = useState<PublicData | null>(null)
  const asked = useRef(0)
  const read = useCallback(async () => {
    const mine = ++asked.current
    // What was shown stays when an answer is missing: a projector shows no error to guests.
    const fresh = await readPublicData(connection).catch(() => undefined)
    if (mine === asked.current && fresh !== undefined) setData(fresh)
  }, [connection])
  useEffect(() => {
    void read()
    return connection.subscribe(() => void read())
  }, [connection, read])
  return data
}
