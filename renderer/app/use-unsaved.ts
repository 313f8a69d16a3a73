import { useEffect } from 'react'
import { useApp } from '../store/context'

/** Tells the frame that a form holds something that is not saved, for as long as it does. */
export function useUnsaved(form: string, isUnsaved: boolean): void {
  const setUnsaved = useApp((state) => state.frame.setUnsaved)
  useEffect(() => {
    setUnsaved(form, isUnsaved)
    return () => setUnsaved(form, false)
  }, [form, isUnsaved, setUnsaved])
}
