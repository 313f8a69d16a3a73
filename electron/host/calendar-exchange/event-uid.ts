const pattern = /^visit-([0-9a-f-]{36})@ritchi-desk$/i

/** The name of a visit in every calendar: always the same, so that a later file changes the event instead of adding one. */
export function eventUid(visitUid: string): string {
  return `visit-${visitUid}@ritchi-desk`
}

/** The visit that an event stands for; null for an event of others. */
export function visitUidOf(eventUid: string): string | null {
  return pattern.exec(eventUid.trim())?.[1]?.toLowerCase() ?? null
}
