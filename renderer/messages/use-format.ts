import { useMemo } from 'react'
import { useApp } from '../store/context'
import { createFormat, type Format } from '../ui/format/create-format'
import { useMessages } from './use-messages'

/** Areas, money, shares and days as the language of the moment writes them. */
export function useFormat(): Format {
  const language = useApp((state) => state.frame.language)
  const { price } = useMessages().common
  return useMemo(() => createFormat(language, price), [language, price])
}
