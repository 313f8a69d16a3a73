/** Fine enough for the lines of a plan, dots per inch of its paper. */
const pageDpi = 200
/** px; a sheet of A0 at 200 dpi has 9,400. */
const longestSide = 8_000

/** The reader's other half, which works beside the page. */
const [workerUrl] = Object.values(
  import.meta.glob<string>('../../../../node_modules/pdfjs-dist/build/pdf.worker.min.mjs', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
)

/** Decodes JPEG 2000: compiled for the worker, and as a script, eight times slower, for where nothing may be compiled. */
const [decoderUrl] = Object.values(
  import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/openjpeg.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
)
const [decoderScriptUrl = ''] = Object.values(
  import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
)

/** How Japanese writing is encoded in documents whose producer takes that for known. */
const characterMaps: Readonly<Record<string, unknown>> = import.meta.glob(
  [
    '../../../../node_modules/pdfjs-dist/cmaps/{Adobe-Japan1,UniJIS}*.bcmap',
    '../../../../node_modules/pdfjs-dist/cmaps/{78,83,90,Add,EUC,Ext,NWP,RKSJ}*.bcmap',
    '../../../../node_modules/pdfjs-dist/cmaps/{H,V,Hankaku,Hiragana,Katakana,Roman,WP-Symbol}.bcmap',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** Hands the reader its character maps from the program's own files. */
class BundledCharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const path = Object.keys(characterMaps).find((key) => key.endsWith(`/${name}.bcmap`))
    const url = path === undefined ? undefined : characterMaps[path]
    if (typeof url !== 'string') throw new Error(`character map ${name}`)
    // oxlint-disable-next-line no-restricted-globals -- one of the program's own built files; the policy of the page allows no other
    const answer = await fetch(url)
    return { cMapData: new Uint8Array(await answer.arrayBuffer()), isCompressed: true }
  }
}

/**
 * Hands the reader its compiled decoder. There is none for JBIG2: the reader then takes its own script, which is as fast.
 */
class BundledDecoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    if (filename !== 'openjpeg.wasm' || decoderUrl === undefined) throw new Error(`decoder ${filename}`)
    // oxlint-disable-next-line no-restricted-globals -- one of the program's own built files; the policy of the page allows no other
    const answer = await fetch(decoderUrl)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

export interface PdfPages {
  readonly count: number
  /** Draws one page, 1 for the first. @returns null when there is no such page */
  draw(page: number): Promise<HTMLCanvasElement | null>
  close(): void
}

/**
 * Opens a PDF without scripts, forms or anything from outside. The reader and its worker are built into the page and
 * loaded only here; where no worker can be started, the reader works in the page itself and decodes by script.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  if (workerUrl === undefined) throw new Error('PDF worker')
  GlobalWorkerOptions.workerSrc = workerUrl
  const loading = getDocument({
    // The reader takes the buffer to its worker.
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: true,
    useWorkerFetch: false,
    useSystemFonts: true,
    verbosity: 0,
    CMapReaderFactory: BundledCharacterMaps,
    WasmFactory: BundledDecoders,
    // The reader puts the name of its script behind this; the built file has another, so it goes where nobody reads it.
    wasmUrl: `${decoderScriptUrl}?/`,
  })
  const document = await loading.promise
  return {
    count: document.numPages,
    draw: async (number) => {
      if (number < 1 || number > document.numPages) return null
      const page = await document.getPage(number)
      const plain = page.getViewport({ scale: 1 })
      const long = Math.max(plain.width, plain.height)
      const viewport = page.getViewport({ scale: Math.min(pageDpi / 72, longestSide / long) })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(viewport.width))
      canvas.height = Math.max(1, Math.round(viewport.height))
      await page.render({ canvas, viewport, background: '#ffffff' }).promise
      page.cleanup()
      return canvas
    },
    close: () => void loading.destroy(),
  }
}
