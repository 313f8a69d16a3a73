import type { SheetData, SheetSpec } from '../../../../electron/contract'
import { messages } from '../../../messages'
import { composeSheet } from '../../../sheets/compose'
import type { Sheet } from '../../../sheets/layout/model'
import type { AppStore } from '../../../store/create-store'
import { SheetShelf } from '../../base-layers/sheet/shelf'

/** Pictures in the preview, dots per inch of the paper. */
export const previewDpi = 150

/** One for each store: what was read of the user's layers for one sheet serves the next. */
const shelves = new WeakMap<AppStore, SheetShelf>()

/** The pages of a sheet with the user's layers, as they will be on paper. @param dpi of the pictures on its maps */
export async function pagesOf(
  store: AppStore,
  { spec, data }: { readonly spec: SheetSpec; readonly data: SheetData },
  dpi: number,
): Promise<Sheet> {
  return shelfOf(store).compose(
    data.baseLayers,
    (layers) => composeSheet(spec, data, messages[spec.language], layers),
    dpi,
  )
}

function shelfOf(store: AppStore): SheetShelf {
  const known = shelves.get(store)
  if (known) return known
  const { layers } = store.getState()
  const made = new SheetShelf((uid) => ({
    read: (offset, length) => layers.bytes({ uid }, offset, length),
    tile: (z, x, y) => layers.tile(uid, z, x, y),
  }))
  shelves.set(store, made)
  return made
}
