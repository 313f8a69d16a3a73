import type { StoreApi } from 'zustand'
import type { Crosshair, Pen } from './pen'

/** What draws, and where its crosshair is: apart from the store, because it moves with every frame. */
export interface Board {
  readonly pen: Pen
  readonly crosshair: StoreApi<Crosshair>
}
