/**
 * Which revisions the store has taken in. The page's own command and the event about it carry the same number, and
 * replies overtake each other on their way, so each number is applied once, in whatever order they come.
 */
export interface RevisionLog {
  /** Everything up to `revision` is in the store: it was read whole. */
  startFrom(revision: number): void
  /**
   * Applies a revision once. Whoever comes second waits for the work that is under way, so that "done" means that the
   * rows are in the store.
   */
  apply(revision: number, work: () => Promise<void>): Promise<void>
}

export function createRevisionLog(): RevisionLog {
  let base = -1
  const applied = new Set<number>()
  const underWay = new Map<number, Promise<void>>()
  return {
    startFrom: (revision) => {
      base = revision
      applied.clear()
      underWay.clear()
    },
    apply: (revision, work) => {
      const running = underWay.get(revision)
      if (running) return running
      if (revision <= base || applied.has(revision)) return Promise.resolve()
      applied.add(revision)
      const started = work().finally(() => {
        if (underWay.get(revision) === started) underWay.delete(revision)
      })
      underWay.set(revision, started)
      return started
    },
  }
}
