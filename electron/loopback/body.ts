import type { IncomingMessage } from 'node:http'

/** The body was larger than allowed; what came after the limit was not kept. */
export const bodyTooLarge = Symbol('body too large')

/**
 * Reads a JSON body.
 * @param limit in bytes; checked while reading, because a chunked body does not tell its length
 * @returns the value, `bodyTooLarge`, or undefined when it is no JSON in UTF-8
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop must not destroy the connection: the refusal still has to reach the page through it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return bodyTooLarge
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return undefined
  }
}
