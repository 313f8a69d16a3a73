/** Texts of the map screen. */
export const map = {} as const
