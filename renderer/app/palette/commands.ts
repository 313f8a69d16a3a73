import { foldText } from '../../../electron/contract/rules/fold'
import { openDrawing } from '../../features/drawing/open-drawing'
import type { DrawTool } from '../../features/drawing/slice'
import { openPrint, showPrintLog } from '../../features/printing/open-print'
import { messages, type Messages } from '../../messages'
import type { AppStore } from '../../store/create-store'
import type { AppState } from '../../store/state'
import type { IconName } from '../../ui/icon'
import type { Screen } from '../slice'
import { today } from '../today'
import type { PaletteEntry } from './entry'
import { best, rank } from './matching'

type CommandKey = Exclude<keyof Messages['palette']['commands'], 'goTo'>

interface Command {
  readonly id: string
  readonly icon: IconName
  readonly shortcut?: string
  /** Named in every language, so that a command is found whatever language it is typed in. */
  readonly name: (m: Messages) => string
  readonly run: () => void
}

const screenIcons: Readonly<Record<Screen, IconName>> = {
  map: 'map',
  parcels: 'table',
  companies: 'company',
  visits: 'calendar',
  seminars: 'seminar',
  indicators: 'chart',
  programmes: 'layers',
  print: 'print',
  data: 'data',
  settings: 'settings',
}

/** The commands that can be done at this moment. */
function commandsNow(store: AppStore): readonly Command[] {
  const state = store.getState()
  const { frame, workspace, parcels } = state
  const isOpen = workspace.current !== null
  const isInternal = frame.face === 'internal'
  const named = (key: CommandKey, icon: IconName, run: () => void, shortcut?: string): Command => ({
    id: key,
    icon,
    run,
    shortcut,
    name: (m) => m.palette.commands[key],
  })
  const commands: (Command | false)[] = [
    ...(isOpen
      ? (Object.keys(screenIcons) as Screen[]).map((screen, index): Command => ({
          id: `show-${screen}`,
          icon: screenIcons[screen],
          shortcut: `Alt ${(index + 1) % 10}`,
          name: (m) => m.palette.commands.goTo(m.frame.screens[screen]),
          run: () => frame.show(screen),
        }))
      : []),
    isOpen &&
      isInternal &&
      canChange(state) &&
      Boolean(workspace.current?.undo) &&
      named('undo', 'undo', () => void workspace.undo(), 'Ctrl Z'),
    isOpen &&
      isInternal &&
      canChange(state) &&
      Boolean(workspace.current?.redo) &&
      named('redo', 'redo', () => void workspace.redo(), 'Ctrl Y'),
    isOpen &&
      named(isInternal ? 'toPublic' : 'toInternal', 'public', () =>
        frame.setFace(isInternal ? 'public' : 'internal'),
      ),
    isOpen && frame.asOf !== today() && named('today', 'calendar', () => void frame.setAsOf(today())),
    isOpen && named('clearFilter', 'filter', () => parcels.clearFilter()),
    parcels.selection.size > 0 && named('clearSelection', 'close', () => parcels.clearSelection()),
    isInternal &&
      named('newWorkspace', 'plus', () => frame.leave(() => frame.open('new-workspace')), 'Ctrl N'),
    isInternal &&
      named('openWorkspace', 'folder', () => frame.leave(() => frame.open('open-workspace')), 'Ctrl O'),
    isOpen &&
      isInternal &&
      canChange(state) &&
      named('planVisit', 'calendar', () => state.visits.ask({ kind: 'plan', uid: null, start: {} })),
    isOpen && isInternal && named('visitsToday', 'calendar', () => showAgenda(state)),
    isOpen &&
      isInternal &&
      canChange(state) &&
      named('newTrip', 'calendar', () => state.visits.ask({ kind: 'trip' })),
    ...(isOpen && isInternal && canChange(state) ? drawTools.map((tool) => drawCommand(store, tool)) : []),
    isOpen && named('printMap', 'print', () => openPrint(store)),
    isOpen && isInternal && named('printLog', 'history', () => showPrintLog(store)),
    isOpen && isInternal && named('saveCopy', 'save', () => frame.open('save-copy')),
    isOpen && isInternal && named('backUp', 'restore', () => frame.show('data')),
    isOpen && isInternal && named('history', 'history', () => frame.show('data')),
    isOpen &&
      isInternal &&
      named('closeWorkspace', 'close', () =>
        frame.leave(() => void workspace.close().catch(frame.notifyError)),
      ),
    named('language', 'language', () => void frame.setLanguage(frame.language === 'ja' ? 'en' : 'ja')),
    named('guide', 'guide', () => frame.open('guide'), 'F1'),
    named('shortcuts', 'help', () => frame.open('shortcuts'), '?'),
  ]
  return commands.filter((command) => command !== false)
}

const drawTools: readonly DrawTool[] = [
  'parcel',
  'vertices',
  'move',
  'hole',
  'part',
  'split',
  'merge',
  'road',
  'check',
]

/** A drawing tool on the map, whatever screen is shown. */
function drawCommand(store: AppStore, tool: DrawTool): Command {
  return {
    id: `draw-${tool}`,
    icon: 'edit',
    name: (m) => m.drawing.commands[tool],
    run: () => {
      const { frame } = store.getState()
      frame.leave(() => {
        frame.show('map')
        openDrawing(store, tool)
      })
    },
  }
}

function showAgenda({ frame, visits }: AppState): void {
  frame.show('visits')
  visits.showTab('today')
}

function canChange({ workspace }: AppState): boolean {
  return workspace.current?.readOnly === null && workspace.current.outside === null
}

/** Commands whose name in either language holds every word; without words the first ones. */
export function findCommands(
  store: AppStore,
  words: readonly string[],
  limit: number,
): readonly PaletteEntry[] {
  const m = messages[store.getState().frame.language]
  const names = (command: Command) => [
    foldText(command.name(messages.ja)),
    foldText(command.name(messages.en)),
  ]
  return best(commandsNow(store), (command) => rank(words, names(command)), limit).map((command) => ({
    id: `command ${command.id}`,
    group: 'commands' as const,
    icon: command.icon,
    label: command.name(m),
    shortcut: command.shortcut,
    run: command.run,
  }))
}
