import type { AppStore } from '../../store/create-store'
import { inspectorId } from '../parcels/open-details'
import type { DrawTool } from './slice'

/** Figures and forms stand in the right panel, which may be folded away. */
export function showDrawingPanel(store: AppStore): void {
  if (document.getElementById(inspectorId) === null)
    void store.getState().frame.remember('panel.inspector', 'open')
}

/** Opens the drawing tools, with one of them where it is named. */
export function openDrawing(store: AppStore, tool: DrawTool | null): void {
  const { drawing, scenarios, map } = store.getState()
  if (!drawing.isOpen) {
    // What is drawn belongs to the register; a scenario on the map would hide the register's lots.
    void scenarios.show(null)
    map.setTool('select')
    drawing.open()
  }
  if (tool === null) return
  showDrawingPanel(store)
  drawing.choose(tool)
}
