import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import type { RecentWorkspace } from '../../contract/workspace'
import type { FileSystem } from './file-system'
import { readJson, writeJson } from './preferences'

const KEPT = 12

const RecentFile = z.strictObject({
  recent: z.array(z.strictObject({ path: z.string(), openedAt: z.string() })),
})

/** The workspaces opened last on this computer, in `recent.json` of the data folder. */
export class RecentList {
  private readonly path: string
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly files: FileSystem,
    dataFolder: string,
    private readonly now: () => Date,
  ) {
    this.path = join(dataFolder, 'recent.json')
  }

  /** Newest first, with those that are no longer there marked. @throws CodedError `workspace-unreadable` */
  async list(): Promise<RecentWorkspace[]> {
    const entries = await this.read()
    return Promise.all(
      entries.map(async ({ path, openedAt }) => ({
        path,
        name: basename(path, extname(path)),
        openedAt,
        exists: await this.files.stat(path).then(
          () => true,
          () => false,
        ),
      })),
    )
  }

  /** Puts the workspace at the top. @throws CodedError `workspace-unreadable`, `save-failed` */
  add(path: string): Promise<void> {
    const turn = this.queue.then(async () => {
      const others = (await this.read()).filter((entry) => entry.path !== path)
      const recent = [{ path, openedAt: this.now().toISOString() }, ...others].slice(0, KEPT)
      await writeJson(this.files, this.path, { recent })
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private async read() {
    return (await readJson(this.files, this.path, RecentFile, this.now)).value?.recent ?? []
  }
}
