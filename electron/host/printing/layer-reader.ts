import { pathOfLayer, readLayerTile, readStretch, requireLayer } from '../base-layers/read-layer'
import type { HostServices } from '../services'
import type { PageQuestion } from './printer'

/** Answers what the print page asks of the user's layers. Errors: those of `baseLayers.bytes` and `baseLayers.tile` */
export function layerReader(host: HostServices): (question: PageQuestion) => Promise<unknown> {
  return async (question) => {
    const row = requireLayer(host.session.db, question.uid)
    if (question.kind === 'tile') return readLayerTile(host, row, question)
    return readStretch(pathOfLayer(host, row), question.offset, question.length)
  }
}
