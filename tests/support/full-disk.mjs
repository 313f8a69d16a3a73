// Loaded into the program with `--import`: while the file named in RITCHI_DESK_TEST_FULL_DISK exists, every write to a
// file fails as on a full disk. Standard output stays writable, or the program could not even say so.
import fs, { existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const flag = process.env['RITCHI_DESK_TEST_FULL_DISK'] ?? ''
const isFull = () => flag !== '' && existsSync(flag)
const noSpace = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })

const { write, writeSync } = fs
fs.write = function full(handle, ...rest) {
  const done = rest.at(-1)
  if (handle > 2 && isFull() && typeof done === 'function') return process.nextTick(done, noSpace())
  return write.call(fs, handle, ...rest)
}
fs.writeSync = function fullSync(handle, ...rest) {
  if (handle > 2 && isFull()) throw noSpace()
  return writeSync.call(fs, handle, ...rest)
}
syncBuiltinESMExports()
