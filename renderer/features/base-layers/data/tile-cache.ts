/** Tiles that were read, by their place; those that were not asked for longest are let go. */
export class TileCache<T> {
  private readonly held = new Map<string, { value: T | null; isReady: boolean }>()
  private readonly read: (z: number, x: number, y: number) => Promise<T | null>
  private readonly arrived: () => void
  private readonly failed: (error: unknown) => void
  private readonly most: number

  /**
   * @param arrived a tile that was asked for is there
   * @param failed told once a tile; the tile then counts as empty
   */
  constructor(
    read: (z: number, x: number, y: number) => Promise<T | null>,
    arrived: () => void,
    failed: (error: unknown) => void,
    most = 400,
  ) {
    this.read = read
    this.arrived = arrived
    this.failed = failed
    this.most = most
  }

  /** The tile, null where the file has none, undefined while it is on its way. */
  get(z: number, x: number, y: number): T | null | undefined {
    const key = `${z}/${x}/${y}`
    const known = this.held.get(key)
    if (known) {
      this.held.delete(key)
      this.held.set(key, known)
      return known.isReady ? known.value : undefined
    }
    const entry: { value: T | null; isReady: boolean } = { value: null, isReady: false }
    this.held.set(key, entry)
    void this.read(z, x, y)
      .then(
        (value) => void (entry.value = value),
        (error: unknown) => this.failed(error),
      )
      .then(() => {
        entry.isReady = true
        this.arrived()
      })
    for (const old of this.held.keys()) {
      if (this.held.size <= this.most) break
      this.held.delete(old)
    }
    return undefined
  }

  /** Only what is there already. */
  peek(z: number, x: number, y: number): T | null | undefined {
    const known = this.held.get(`${z}/${x}/${y}`)
    return known?.isReady ? known.value : undefined
  }
}
