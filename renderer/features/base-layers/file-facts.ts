import type { LayerDetails, LayerKind } from '../../../electron/contract'
import type { Messages } from '../../messages'

/** What is known of a layer's file, for its form. */
export function fileFacts(
  m: Messages,
  {
    kind,
    details,
    path,
    bytes,
  }: { kind: LayerKind; details: LayerDetails; path: string | undefined; bytes: number | undefined },
): { readonly label: string; readonly value: string }[] {
  const words = m.layers.form
  const { tiles, minZoom, maxZoom, widthPx, heightPx } = details
  return [
    ...(path === undefined ? [] : [{ label: words.file, value: path }]),
    {
      label: words.kind,
      value: [m.layers.kinds[kind], tiles === null ? '' : m.layers[tiles]].filter(Boolean).join(' '),
    },
    ...(bytes === undefined || bytes === 0 ? [] : [{ label: words.bytes, value: sizeText(bytes, m) }]),
    ...(minZoom === null || maxZoom === null
      ? []
      : [{ label: words.zooms, value: words.zoomRange(String(minZoom), String(maxZoom)) }]),
    ...(widthPx === null || heightPx === null
      ? []
      : [{ label: m.layers.plan.plan, value: m.layers.path.size(String(widthPx), String(heightPx)) }]),
  ]
}

function sizeText(bytes: number, m: Messages): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return m.printing.kilobytes(String(Math.max(1, Math.round(kilobytes))))
  return m.printing.megabytes((kilobytes / 1024).toFixed(1))
}
