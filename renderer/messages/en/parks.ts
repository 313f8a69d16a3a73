/** Texts of the parks screen. */
export const parks = {} as const
