import type {
  DrawingFlaw,
  DrawingPlan,
  InputOf,
  MultiPolygon,
  OutputOf,
  PlannedPiece,
  PlanResult,
  Position,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import type { Board } from './board'

/** What is drawn; `vertices` and `move` change a parcel, `merge` and `check` need no drawing at all. */
export type DrawTool = 'parcel' | 'vertices' | 'move' | 'hole' | 'part' | 'split' | 'merge' | 'road' | 'check'

/** The sketch among the forms that hold something unsaved. */
export const drawingForm = 'drawing'

/** Tools that need one parcel to work on. */
export const toolsOnOne: ReadonlySet<DrawTool> = new Set(['vertices', 'move', 'hole', 'part', 'split'])
/** Tools with which the map goes on selecting. */
export const toolsBySelection: ReadonlySet<DrawTool> = new Set(['merge', 'check'])

/** Fewest points of a finished sketch. */
export const fewestPoints: Readonly<Record<DrawTool, number>> = {
  parcel: 3,
  hole: 3,
  part: 3,
  split: 2,
  road: 2,
  move: 2,
  vertices: 0,
  merge: 0,
  check: 0,
}

export interface CheckResult {
  readonly parkUid: Uid
  readonly flaws: readonly DrawingFlaw[]
  readonly count: number
}

export interface DrawingSlice {
  /** What the map draws with; null while no map is shown. */
  readonly board: Board | null
  readonly isOpen: boolean
  readonly tool: DrawTool | null
  /** The parcel that the sketch is about, whatever is selected meanwhile; null before one is chosen, and for a new one. */
  readonly subject: Uid | null
  /** Points of the sketch, longitude, latitude; EPSG:6668. */
  readonly points: readonly Position[]
  /** The parcel's outline as it is being changed, and as it was before each step. */
  readonly edited: MultiPolygon | null
  readonly past: readonly MultiPolygon[]
  /** The sketch is complete; its form is open. */
  readonly isFinished: boolean
  /** Width of the road, m. */
  readonly widthM: number
  readonly snaps: boolean
  /** The next side goes at a right angle to the last one, or straight on. */
  readonly square: boolean
  /** Where the sketch is wrong. */
  readonly fault: Position | null
  /** What the form is about to make, drawn on the map. */
  readonly pieces: readonly PlannedPiece[]
  readonly check: CheckResult | null
  /** The flaw that is shown on the map. */
  readonly flaw: DrawingFlaw | null
  setBoard(board: Board | null): void
  open(): void
  /** Asks first where a sketch would be lost. */
  close(): void
  /** Begins with another tool, or with none; asks first where a sketch would be lost. */
  choose(tool: DrawTool | null): void
  /** Ends the sketch without saving, then does something else; asks first. */
  leave(go: () => void): void
  add(point: Position): void
  /** Takes the last point or step back. @returns false when there was none */
  takeBack(): boolean
  /** Empties the sketch and goes on with the same tool. */
  restart(): void
  finish(): void
  /** Back from the form to the sketch. */
  resume(): void
  /** Begins on a parcel; `edited` is its outline where that is to be changed. */
  begin(subject: Uid, edited: MultiPolygon | null): void
  /** A step of editing; kept so that it can be taken back. */
  reshape(shape: MultiPolygon): void
  setWidth(widthM: number): void
  setSnaps(snaps: boolean): void
  setSquare(square: boolean): void
  setFault(fault: Position | null): void
  setPieces(pieces: readonly PlannedPiece[]): void
  plan(plan: DrawingPlan, on: string): Promise<Required<PlanResult> | null>
  /** Each ends parcels and answers the uids of the new ones. */
  splitParcel(input: InputOf<'drawing.split'>): Promise<readonly Uid[]>
  mergeParcels(input: InputOf<'drawing.merge'>): Promise<readonly Uid[]>
  cutRoad(input: InputOf<'drawing.cutRoad'>): Promise<readonly Uid[]>
  saveShape(input: InputOf<'drawing.reshape'>): Promise<void>
  lineage(uid: Uid): Promise<OutputOf<'drawing.lineage'>>
  runCheck(parkUid: Uid): Promise<void>
  showFlaw(flaw: DrawingFlaw | null): void
  forgetInternal(): void
}

/** A clean sheet for the same tool on the same parcel. */
const nothing = {
  points: [],
  edited: null,
  past: [],
  isFinished: false,
  fault: null,
  pieces: [],
  flaw: null,
} as const

export const createDrawingSlice: SliceFactory<'drawing'> = ({ get, patch, services, run }) => {
  const leave = (go: () => void) => get().frame.leave(go, drawingForm)
  const holds = () => get().drawing.points.length > 0 || get().drawing.past.length > 0
  /** What is unsaved is known to the frame at once, not only after the next picture. */
  const tell = () => get().frame.setUnsaved(drawingForm, holds())
  const set = (fields: Parameters<typeof patch>[0]) => {
    patch(fields)
    tell()
  }

  return {
    board: null,
    isOpen: false,
    tool: null,
    subject: null,
    ...nothing,
    widthM: 6,
    snaps: true,
    square: false,
    check: null,
    setBoard: (board) => patch({ board }),
    open: () => set({ isOpen: true, tool: null, subject: null, ...nothing }),
    close: () =>
      leave(() => {
        set({ isOpen: false, tool: null, subject: null, check: null, ...nothing })
        if (get().map.tool === 'draw') get().map.setTool('select')
      }),
    choose: (tool) => leave(() => set({ tool, subject: null, check: null, ...nothing })),
    leave: (go) =>
      leave(() => {
        set({ tool: null, subject: null, ...nothing })
        go()
      }),
    add: (point) => set({ points: [...get().drawing.points, point], fault: null }),
    takeBack: () => {
      const { points, past, isFinished } = get().drawing
      if (isFinished) set({ isFinished: false, pieces: [], fault: null })
      else if (points.length > 0) set({ points: points.slice(0, -1), fault: null })
      else if (past.length > 0) set({ edited: past.at(-1) ?? null, past: past.slice(0, -1), fault: null })
      else return false
      return true
    },
    restart: () => set({ ...nothing, edited: get().drawing.past[0] ?? get().drawing.edited }),
    finish: () => patch({ isFinished: true }),
    resume: () => patch({ isFinished: false, pieces: [] }),
    begin: (subject, edited) => set({ ...nothing, subject, edited }),
    reshape: (shape) => {
      const { edited, past } = get().drawing
      set({ edited: shape, past: edited ? [...past, edited] : past, fault: null })
    },
    setWidth: (widthM) => patch({ widthM }),
    setSnaps: (snaps) => patch({ snaps }),
    setSquare: (square) => patch({ square }),
    setFault: (fault) => patch({ fault }),
    setPieces: (pieces) => patch({ pieces }),
    plan: async (plan, on) => {
      const { plan: made } = await services.call('drawing.plan', { plan, on })
      return (made as Required<PlanResult> | undefined) ?? null
    },
    splitParcel: async (input) => (await run('drawing.split', input)).uids,
    mergeParcels: async (input) => (await run('drawing.merge', input)).uids,
    cutRoad: async (input) => (await run('drawing.cutRoad', input)).uids,
    saveShape: async (input) => void (await run('drawing.reshape', input)),
    lineage: (uid) => services.call('drawing.lineage', { uid }),
    runCheck: async (parkUid) => {
      const { flaws = [], count = 0 } = await services.call('drawing.check', {
        parkUid,
        asOf: get().frame.asOf,
      })
      patch({ check: { parkUid, flaws, count }, flaw: null })
    },
    showFlaw: (flaw) => patch({ flaw }),
    forgetInternal: () => {
      set({ isOpen: false, tool: null, subject: null, check: null, ...nothing })
      if (get().map.tool === 'draw') get().map.setTool('select')
    },
  }
}
