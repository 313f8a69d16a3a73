import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Call } from '../../../electron/contract'
import { launchTestBrowser } from '../../support/browser'
import { startProgram, type Program } from '../../support/program'
import { callsTo } from '../../support/program-client'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { accessibilityFindings } from './accessibility'
import { DataDriver } from './data-driver'
import { DrawingDriver } from './drawing-driver'
import { FrameDriver } from './frame-driver'
import { ImportDriver } from './import-driver'
import { InspectorDriver } from './inspector-driver'
import { Keyboard } from './keyboard'
import { LayersDriver } from './layers-driver'
import { unreachableControls } from './layout'
import { MapDriver } from './map-driver'
import { watchPage, type PageWatch } from './page-watch'
import { PlansDriver } from './plans-driver'
import { PrintDriver } from './print-driver'
import { StatusDialogDriver } from './status-dialog-driver'
import { openProjector, type ProjectorDriver } from './projector-driver'
import { SeminarDriver } from './seminar-driver'
import { TableDriver } from './table-driver'
import { VisitsDriver } from './visits-driver'
import { wordsIn, type Words } from './words'
import { WorkspaceDriver } from './workspace-driver'

export interface AppOptions {
  /** Opens a copy of the sample workspace. */
  readonly sample?: boolean
  /** Opens this workspace. */
  readonly workspace?: string
  /** A folder that the spec shares between several programs; its own otherwise. */
  readonly folder?: TempFolder
  /** Name of the data folder inside it, so that two programs may run side by side. */
  readonly dataName?: string
  readonly size?: { readonly width: number; readonly height: number }
  /** 2 shows the page as with text at 200 %. */
  readonly zoom?: number
  readonly env?: Readonly<Record<string, string>>
}

let shared: Promise<Browser> | undefined

/**
 * One browser for all programs of a worker, which may run many spec files; each program has a context of its own. It ends
 * with the worker: Playwright sees to that, and a browser whose pipe breaks goes by itself.
 */
function browser(): Promise<Browser> {
  shared ??= launchTestBrowser()
  return shared
}

/** Closes whatever this spec file has left open in the browser, so that the next one finds it as after its start. */
export async function closeBrowser(): Promise<void> {
  const contexts = (await shared)?.contexts() ?? []
  await Promise.all(contexts.map((context) => context.close()))
}

/**
 * The running program with its window, as a person has it before him. What a spec does goes through the drivers that
 * are made on `page`.
 */
export class AppDriver {
  private language: 'ja' | 'en' = 'ja'

  private constructor(
    private readonly options: AppOptions,
    readonly folder: TempFolder,
    private program: Program,
    private context: BrowserContext,
    private page: Page,
    private watch: PageWatch,
  ) {}

  static async start(options: AppOptions = {}): Promise<AppDriver> {
    const folder = options.folder ?? makeTempFolder()
    const program = await startProgram(programOptions(options, folder))
    const { context, page, watch } = await openWindow(program, options)
    return new AppDriver(options, folder, program, context, page, watch)
  }

  /** The texts of the screens in the language of the moment. */
  get words(): Words {
    return wordsIn(this.language)
  }

  /** The drivers look at the page of the moment: a restart brings a new one. */
  private drive<D>(Driver: new (page: Page, words: () => Words) => D): D {
    return new Driver(this.page, () => this.words)
  }

  get frame(): FrameDriver {
    return this.drive(FrameDriver)
  }

  get map(): MapDriver {
    return new MapDriver(this.page, () => this.words, { pointOf: (number) => this.watch.pointOf(number) })
  }

  get inspector(): InspectorDriver {
    return this.drive(InspectorDriver)
  }

  get drawing(): DrawingDriver {
    return this.drive(DrawingDriver)
  }

  get layers(): LayersDriver {
    return this.drive(LayersDriver)
  }

  get statusDialog(): StatusDialogDriver {
    return this.drive(StatusDialogDriver)
  }

  get table(): TableDriver {
    return this.drive(TableDriver)
  }

  get data(): DataDriver {
    return this.drive(DataDriver)
  }

  get import(): ImportDriver {
    return this.drive(ImportDriver)
  }

  get plans(): PlansDriver {
    return this.drive(PlansDriver)
  }

  get print(): PrintDriver {
    return this.drive(PrintDriver)
  }

  get visits(): VisitsDriver {
    return this.drive(VisitsDriver)
  }

  get seminars(): SeminarDriver {
    return this.drive(SeminarDriver)
  }

  /** Opens the projector's window from the console of the seminar that is open. */
  projector(): Promise<ProjectorDriver> {
    return openProjector(this.context, () => this.seminars.pressOpenProjector())
  }

  get workspace(): WorkspaceDriver {
    return this.drive(WorkspaceDriver)
  }

  /** What the program itself holds, asked at its own door and not read off the screen. */
  get facts(): Call {
    return callsTo(this.program)
  }

  async switchLanguage(): Promise<void> {
    await this.frame.switchLanguage()
    this.language = this.language === 'ja' ? 'en' : 'ja'
  }

  /** Ends the program as closing its window does and starts it again on the same data. */
  async restart(workspace?: string): Promise<void> {
    this.expectQuiet()
    await this.context.close()
    await this.program.stop()
    await this.startAgain(workspace)
  }

  /** Takes the program away without a word and starts it again. */
  async crashAndRestart(workspace?: string): Promise<void> {
    await this.context.close()
    await this.program.kill()
    await this.startAgain(workspace)
  }

  private async startAgain(workspace?: string): Promise<void> {
    const options = { ...this.options, sample: false, ...(workspace === undefined ? {} : { workspace }) }
    this.program = await startProgram(programOptions(options, this.folder))
    Object.assign(this, await openWindow(this.program, options))
  }

  /** From now on every write of the program fails as on a full disk, or works again. */
  setDiskFull(full: boolean): void {
    this.program.setDiskFull(full)
  }

  /** What fits of everything that the page has been told by the host so far. */
  toldSoFar(pattern: RegExp): string[] {
    const all = this.watch.replies.join('\n')
    return [...new Set(Array.from(all.matchAll(new RegExp(pattern, 'g')), ([found]) => found))]
  }

  forgetReplies(): void {
    ;(this.watch.replies as string[]).length = 0
  }

  /** The spec breaks something on purpose and expects a complaint that fits. */
  expectComplaint(pattern: RegExp): void {
    this.watch.expectComplaint(pattern)
  }

  /** @throws Error with everything that went wrong behind the screen */
  expectQuiet(): void {
    const { complaints } = this.watch
    if (complaints.length > 0) throw new Error(`behind the screen:\n${complaints.join('\n')}`)
  }

  /** Findings of axe on the screen as it stands. */
  accessibilityFindings(): Promise<string[]> {
    return accessibilityFindings(this.page)
  }

  /** Keeps a picture in out/pictures/ for whoever wants to look: only where RITCHI_DESK_TEST_PICTURES is set. */
  async picture(name: string): Promise<void> {
    if (!process.env['RITCHI_DESK_TEST_PICTURES']) return
    const folder = resolve(import.meta.dirname, '../../../out/pictures')
    mkdirSync(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${name}.png`) })
  }

  /** As a person makes the window larger or smaller; in CSS px. */
  resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    return this.page.setViewportSize(size)
  }

  get keyboard(): Keyboard {
    return new Keyboard(this.page)
  }

  press(keys: string): Promise<void> {
    return this.keyboard.press(keys)
  }

  /** True while the page is wider than the window: something is cut off or scrolls sideways. */
  async scrollsSideways(): Promise<boolean> {
    return await this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
  }

  /** Controls that cannot be reached with eyes and mouse; empty when all can. */
  unreachableControls(): Promise<string[]> {
    return unreachableControls(this.page)
  }

  /** Ends everything; fails when anything went wrong behind the screen. */
  async close(): Promise<void> {
    await this.context.close()
    await this.program.stop()
    if (this.options.folder === undefined) this.folder.remove()
    this.expectQuiet()
  }
}

function programOptions(options: AppOptions, folder: TempFolder) {
  return {
    dataFolder: folder.join(options.dataName ?? 'data'),
    // A spec is over before SQLite's code, compiled a second time for speed, would have paid for that.
    node: ['--liftoff-only'],
    ...(options.sample === undefined ? {} : { sample: options.sample }),
    ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
    ...(options.env === undefined ? {} : { env: options.env }),
  }
}

async function openWindow(
  program: Program,
  options: AppOptions,
): Promise<{ context: BrowserContext; page: Page; watch: PageWatch }> {
  const zoom = options.zoom ?? 1
  const size = options.size ?? { width: 1440, height: 900 }
  const context = await (
    await browser()
  ).newContext({
    // A browser that zooms leaves the page fewer CSS pixels, each of them larger.
    viewport: { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) },
    deviceScaleFactor: zoom,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const watch = watchPage(context, page, program.url)
  // As the program does in its own window: the token never stands in the address.
  await page.addInitScript((token) => {
    Object.assign(window, { __ritchiDesk: { token, controlled: false } })
  }, program.token)
  await page.goto(program.url)
  return { context, page, watch }
}
