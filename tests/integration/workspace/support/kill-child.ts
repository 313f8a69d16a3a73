import { writeSync } from 'node:fs'
import { z } from 'zod'
import { diskFileSystem, type FileSystem } from '../../../../electron/host/workspace/file-system'
import { uuidv7 } from '../../../../electron/host/workspace/uuid'
import { Workspace } from '../../../../electron/host/workspace/workspace'

/**
 * A process that saves one command after the other in each of its files, side by side, until it is killed, and prints the
 * number of the file and the park's name after each answer. Every fifth command is undone at once, printed with a minus.
 * With `slow` it prints `~` when a save begins and stops between the steps of the save, as a slow disk does, so that the
 * kill is sure to fall into one.
 */
const [round = '', pace = '', ...paths] = process.argv.slice(2)

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 12))
const slowFileSystem = (say: (text: string) => void): FileSystem => ({
  ...diskFileSystem,
  open: async (file, flags, mode) => {
    if (file.endsWith('.tmp')) say('~')
    return diskFileSystem.open(file, flags, mode)
  },
  write: async (...words) => {
    await pause()
    return diskFileSystem.write(...words)
  },
  sync: async (handle) => {
    await pause()
    return diskFileSystem.sync(handle)
  },
  rename: async (from, to) => {
    await pause()
    return diskFileSystem.rename(from, to)
  },
})
const Count = z.object({ n: z.int() })

async function saveWithoutEnd(path: string, say: (text: string) => void): Promise<void> {
  const workspace = await Workspace.open(path, {
    files: pace === 'slow' ? slowFileSystem(say) : diskFileSystem,
    now: () => new Date(),
    owner: { name: 'child', computer: 'computer-1' },
    heartbeatMs: 15_000,
  })
  const reason = workspace.describe().readOnly
  if (reason) throw new Error(reason)
  say('open')
  for (let index = 0; index < 10_000; index++) {
    const name = `${round}-${index}`
    const uid = uuidv7()
    await workspace.execute('parks.create', (db) => {
      db.run(
        `INSERT INTO parks (uid, slug, name, stage, point_lon, point_lat, quality, origin, note)
         VALUES ($uid, $uid, $name, 'planned', 140.1, 37.9, 'schematic', 'user', $note)`,
        { uid, name, note: name.repeat(100) },
      )
      // Keeps the file from growing over the rounds: what counts is the newest.
      const many = db.get(Count, 'SELECT COUNT(*) AS n FROM parks')?.n ?? 0
      if (many > 200) db.run('DELETE FROM change_log WHERE id < (SELECT MAX(id) - 300 FROM change_log)')
    })
    say(name)
    if (index % 5 === 4) {
      await workspace.undo()
      say('-' + name)
    }
  }
}

await Promise.all(
  paths.map((path, file) => saveWithoutEnd(path, (text) => void writeSync(1, `${file} ${text}\n`))),
)
