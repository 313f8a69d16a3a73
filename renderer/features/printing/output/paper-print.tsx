import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OutputOf } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { SheetPage } from '../../../sheets/components/sheet-page'
import { sheetStyle } from '../../../sheets/layout/style'
import type { Sheet } from '../../../sheets/layout/model'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Notice } from '../../../ui/notice'
import { ProgressBar } from '../../../ui/progress-bar'
import { paperDpi } from '../../base-layers/sheet/shelf'
import { pagesOf } from '../preview/pages-of'
import type { MadeSheet } from '../preview/use-sheet'
import { ExportFailure } from './export-failure'
import { Logged, SlipWords } from './export-result'
import styles from './output.module.css'

const hostId = 'ritchi-paper'

/**
 * The system's print dialog over the pages alone. They stand in the document while the dialog is open, because
 * `window.print` works on the document in both shells; everything else is left out on paper.
 */
export function PaperPrint({ made, onClose }: { made: MadeSheet; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const [host] = useState(() => Object.assign(document.createElement('div'), { id: hostId }))
  const [noted, setNoted] = useState<OutputOf<'printLog.notePaper'> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const begun = useRef(false)
  const { spec } = made
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { growth } = sheetStyle(spec.paper, spec.orientation)

  // The pictures of the preview are too coarse for paper.
  useEffect(() => {
    let isWanted = true
    pagesOf(store, made, paperDpi).then(
      (pages) => {
        if (isWanted) setSheet(pages)
      },
      (caught: unknown) => {
        if (isWanted) setError(caught)
      },
    )
    return () => {
      isWanted = false
    }
  }, [store, made])

  useEffect(() => {
    if (sheet === null) return undefined
    document.body.append(host)
    const size = sheet.pages[0]?.size ?? { width: 210, height: 297 }
    const paper = new CSSStyleSheet()
    paper.replaceSync(paperRules(size.width, size.height))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== paper)
      host.remove()
    }
  }, [host, sheet])

  useEffect(() => {
    if (sheet === null || begun.current) return
    begun.current = true
    const before = document.title
    void (async () => {
      await document.fonts.ready
      try {
        // The dialog may stay open for long and tells nobody what became of it: whoever opens it has it noted.
        setNoted(await store.getState().printing.notePaper(spec, sheet.pages.length))
        document.title = sheet.title
        window.print()
      } catch (caught) {
        setError(caught)
      } finally {
        document.title = before
      }
    })()
  }, [store, spec, sheet])

  return (
    <>
      {createPortal(
        sheet?.pages.map((page, index) => (
          <SheetPage key={index} page={page} id={`paper-${index}`} growth={growth} />
        )),
        host,
      )}
      <Dialog
        title={m.printing.print}
        isOpen
        onClose={onClose}
        size="small"
        footer={
          <Button variant="primary" onPress={onClose}>
            {m.common.close}
          </Button>
        }
      >
        <div className={styles.stack}>
          {error !== null && <ExportFailure error={error} spec={spec} />}
          {error === null && noted === null && <ProgressBar label={m.printing.paperChecking} />}
          {noted !== null && noted.log.problem === null && (
            <Notice tone="good" title={m.printing.paperDone} />
          )}
          {noted !== null && <SlipWords spec={spec} slip={noted.slip} />}
          <p>{m.printing.printHint}</p>
          {noted !== null && <Logged log={noted.log} />}
        </div>
      </Dialog>
    </>
  )
}

/** On the screen the pages are out of sight; on paper they are all there is. Sizes in mm. */
function paperRules(width: number, height: number): string {
  return `
@page { size: ${width}mm ${height}mm; margin: 0 }
@media screen { #${hostId} { display: none } }
@media print {
  body > :not(#${hostId}) { display: none !important }
  html, body { height: auto !important; overflow: visible !important; background: #ffffff }
  #${hostId} .sheet-page { break-after: page; break-inside: avoid }
  #${hostId} .sheet-page:last-child { break-after: auto }
}`
}
