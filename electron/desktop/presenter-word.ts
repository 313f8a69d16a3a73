/** Says to the preload script that it runs in the projector's window. */
export const presenterWord = '--ritchi-presenter'
