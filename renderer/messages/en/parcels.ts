/** Texts of the parcels screen. */
export const parcels = {} as const
