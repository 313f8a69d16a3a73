/** Hands out a stretch of a layer's file. */
export type ReadStretch = (
  offset: number,
  length: number,
) => Promise<{ readonly base64: string; readonly totalBytes: number }>

/** One call carries at most this much of a file, bytes. */
const stretchBytes = 4_194_304

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** A stretch of any length; it ends where the file ends. */
export async function readRange(
  read: ReadStretch,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await read(offset, Math.min(length, stretchBytes))
  const head = bytesOf(first.base64)
  const wanted = Math.max(0, Math.min(length, first.totalBytes - offset))
  if (head.length >= wanted) return head.subarray(0, wanted)
  const whole = new Uint8Array(wanted)
  whole.set(head)
  for (let at = head.length; at < wanted;) {
    const part = bytesOf((await read(offset + at, Math.min(wanted - at, stretchBytes))).base64)
    // A file that became shorter meanwhile would be read for ever.
    if (part.length === 0) return whole.subarray(0, at)
    whole.set(part.subarray(0, wanted - at), at)
    at += part.length
  }
  return whole
}

/** The whole file. */
export async function readWhole(read: ReadStretch): Promise<Uint8Array<ArrayBuffer>> {
  return readRange(read, 0, Number.MAX_SAFE_INTEGER)
}
