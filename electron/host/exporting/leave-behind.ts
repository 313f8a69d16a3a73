import { CodedError } from '../../contract/errors'

/** What would load something from outside, run a foreign script or send something away. */
const reaching: readonly (readonly [RegExp, string])[] = [
  [/<script[^>]*\ssrc\s*=/i, 'script'],
  [/<(iframe|object|embed|frame|base|form|audio|video|source|portal)\b/i, 'element'],
  [/<link\b/i, 'link'],
  [
    /\b(src|href|action|formaction|poster|data|srcset|xlink:href)\s*=\s*["']?\s*(?!["']?(#|data:))[a-z]*:?\/\//i,
    'address',
  ],
  [/url\(\s*["']?(?!["']?(#|data:))/i, 'style'],
  [/@import\b/i, 'style'],
  [/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/, 'request'],
  [/http-equiv\s*=\s*["']?refresh/i, 'refresh'],
]

const policy = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]+content="default-src 'none'[^"]*"/i

/**
 * The one file for an investor must work without a network and must not open one: it carries a policy that forbids it,
 * and nothing that would need it.
 * @throws CodedError `leave-behind-unsafe`, naming what was found
 */
export function requireSelfContained(html: string): void {
  if (!policy.test(html)) throw new CodedError('leave-behind-unsafe', { found: 'policy' })
  for (const [pattern, found] of reaching)
    if (pattern.test(html)) throw new CodedError('leave-behind-unsafe', { found })
}
