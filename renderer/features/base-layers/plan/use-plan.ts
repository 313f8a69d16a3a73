import { useEffect, useState } from 'react'
import { CodedError } from '../../../../electron/contract'
import { OutdatedAnswer } from '../../../store/generations'
import { useAppStore } from '../../../store/context'
import { readWhole } from '../data/layer-bytes'
import type { PdfPages } from '../data/pdf-page'
import { isPdf, planPicture, type PlanPicture } from '../data/plan-picture'
import type { LayerDraft } from '../slice'

export interface PlanState {
  readonly picture: PlanPicture | null
  /** Null where the file is no PDF. */
  readonly pages: { readonly count: number; readonly page: number } | null
  readonly error: unknown
  goTo(page: number): void
}

/** Reads the plan of a draft; of a PDF the page that is asked for. */
export function usePlan(draft: LayerDraft): PlanState {
  const store = useAppStore()
  const [page, setPage] = useState(draft.inspected.details.page ?? 1)
  const [pdf, setPdf] = useState<PdfPages | null>(null)
  const [picture, setPicture] = useState<PlanPicture | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { uid, path } = draft

  useEffect(() => {
    let isWanted = true
    let opened: PdfPages | null = null
    const fail = (caught: unknown) => {
      if (!isWanted || caught instanceof OutdatedAnswer) return
      setError(caught instanceof CodedError ? caught : damaged(path, caught))
    }
    const of = uid === null ? { path } : { uid }
    const { layers } = store.getState()
    readWhole((offset, length) => layers.bytes(of, offset, length))
      .then(async (bytes) => {
        if (!isPdf(bytes)) {
          const made = await planPicture(bytes, null)
          if (isWanted) setPicture(made)
          return
        }
        const { openPdf } = await import('../data/pdf-page')
        opened = await openPdf(bytes)
        if (!isWanted) return opened.close()
        setPdf(opened)
      })
      .catch(fail)
    return () => {
      isWanted = false
      opened?.close()
    }
  }, [store, uid, path])

  useEffect(() => {
    if (pdf === null) return
    let isWanted = true
    pdf.draw(page).then(
      (image) => {
        if (isWanted && image) setPicture({ image, widthPx: image.width, heightPx: image.height })
      },
      (caught: unknown) => {
        if (isWanted) setError(damaged(path, caught))
      },
    )
    return () => {
      isWanted = false
    }
  }, [pdf, page, path])

  return {
    picture,
    pages: pdf && { count: pdf.count, page },
    error,
    goTo: (next) => {
      setPicture(null)
      setPage(next)
    },
  }
}

function damaged(path: string, caught: unknown): CodedError {
  const technical = caught instanceof Error ? caught.message : String(caught)
  return new CodedError('layer-damaged', { path, technical }) as CodedError
}
