import { onTestFinished } from 'vitest'
import { makeTempFolder, type TempFolder } from './temp-folder'

/** A folder of the test's own that goes when the test ends. */
export function testFolder(): TempFolder {
  const folder = makeTempFolder()
  onTestFinished(() => folder.remove())
  return folder
}
