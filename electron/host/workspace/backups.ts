import { basename, dirname, join } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { Backup } from '../../contract/workspace'
import { removeLeftovers, writeAtomically } from './atomic-file'
import { causeOf, isMissing, type FileSystem } from './file-system'

export type BackupReason = Backup['reason']

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z_(daily|manual|before-[a-z]+)\.gpkg$/
const DAY_MS = 86_400_000

/**
 * Dated copies of the workspace in a folder beside it, `<file>.backups`. The name is ASCII and carries the whole file
 * name: it stays the same in both languages of the program, survives systems that spell kana in two code points, and
 * two workspaces never share a folder. Moments in the names are UTC; the program shows them in local time.
 */
export class Backups {
  readonly folder: string

  constructor(
    private readonly files: FileSystem,
    workspace: string,
    private readonly now: () => Date,
  ) {
    this.folder = join(dirname(workspace), basename(workspace) + '.backups')
  }

  /** Newest first. Files with other names are nobody's business. */
  async list(): Promise<Backup[]> {
    const names = await this.files.list(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw new CodedError('backup-failed', { path: this.folder, cause: causeOf(error) })
    })
    const found: Backup[] = []
    for (const name of names) {
      const dated = parseName(name)
      const stamp = dated && (await this.files.stat(join(this.folder, name)).catch(() => null))
      if (dated && stamp) found.push({ name, ...dated, bytes: stamp.size })
    }
    return found.sort((one, other) => (one.name < other.name ? 1 : -1))
  }

  /**
   * Writes a copy and removes those that rotation no longer keeps.
   * @throws CodedError `backup-failed`
   */
  async make(bytes: Uint8Array, reason: BackupReason): Promise<Backup> {
    const at = this.now()
    const name = `${at.toISOString().replace(/[:.]/g, '-')}_${reason}.gpkg`
    const path = join(this.folder, name)
    try {
      await this.files.makeFolder(this.folder)
      await removeLeftovers(this.files, path)
      await writeAtomically(this.files, path, bytes, { exclusive: true })
    } catch (error) {
      throw new CodedError('backup-failed', { path, cause: causeOf(error) })
    }
    await this.rotate()
    return { name, madeAt: at.toISOString(), bytes: bytes.length, reason }
  }

  /** True when no copy was made on this calendar day of the computer. */
  async isDailyDue(): Promise<boolean> {
    const today = localDay(this.now())
    return !(await this.list()).some((backup) => localDay(new Date(backup.madeAt)) === today)
  }

  /** @throws CodedError `backup-not-found`, `backup-failed` */
  async read(name: string): Promise<Uint8Array> {
    // The name comes from the page: only names of this pattern reach the disk, so that no path can.
    if (!parseName(name)) throw new CodedError('backup-not-found', { name })
    const path = join(this.folder, name)
    try {
      return await this.files.read(path)
    } catch (error) {
      if (isMissing(error)) throw new CodedError('backup-not-found', { name })
      throw new CodedError('backup-failed', { path, cause: causeOf(error) })
    }
  }

  private async rotate(): Promise<void> {
    for (const { name } of expired(await this.list().catch(() => []), this.now()))
      await this.files.remove(join(this.folder, name)).catch(() => undefined)
  }
}

/**
 * The copies that rotation removes: it keeps the newest 20 of the last 7 days, the last of each day for 30 days, the
 * last of each month for 24 months, the newest of all, and every copy that a person asked for.
 * @param backups newest first
 */
export function expired(backups: readonly Backup[], now: Date): Backup[] {
  const kept = new Set<Backup>(backups.filter((backup) => backup.reason === 'manual'))
  const rotating = backups.filter((backup) => backup.reason !== 'manual')
  if (rotating[0]) kept.add(rotating[0])
  const age = (backup: Backup) => now.getTime() - Date.parse(backup.madeAt)
  for (const backup of rotating.filter((each) => age(each) <= 7 * DAY_MS).slice(0, 20)) kept.add(backup)
  keepLastOfEach(
    rotating.filter((each) => age(each) <= 30 * DAY_MS),
    10,
    kept,
  )
  keepLastOfEach(
    rotating.filter((each) => age(each) <= 731 * DAY_MS),
    7,
    kept,
  )
  return backups.filter((backup) => !kept.has(backup))
}

/** @param letters of the local day that name the period: 10 for a day, 7 for a month */
function keepLastOfEach(backups: readonly Backup[], letters: number, kept: Set<Backup>): void {
  const periods = new Set<string>()
  for (const backup of backups) {
    const period = localDay(new Date(backup.madeAt)).slice(0, letters)
    if (!periods.has(period)) kept.add(backup)
    periods.add(period)
  }
}

function parseName(name: string): Pick<Backup, 'madeAt' | 'reason'> | null {
  const parts = NAME.exec(name)
  if (!parts) return null
  const madeAt = `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z`
  return Number.isNaN(Date.parse(madeAt)) ? null : { madeAt, reason: parts[6] as BackupReason }
}

function localDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
