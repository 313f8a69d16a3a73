import { useEffect, useState } from 'react'

/** The window for which the map's labels have the size of the office's map, px. */
const drawnFor = { width: 1010, height: 570 }

function scaleOf(window: Window): number {
  return Math.max(1, Math.min(window.innerWidth / drawnFor.width, window.innerHeight / drawnFor.height))
}

/**
 * Canvases ask the window how many pixels there are to one of theirs: on the enlarged map there are as many more. Called
 * once, before anything is drawn.
 */
export function drawFiner(window: Window): void {
  const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')?.get
  Object.defineProperty(window, 'devicePixelRatio', {
    configurable: true,
    get: () => ((own?.call(window) as number | undefined) ?? 1) * scaleOf(window),
  })
}

/** How much larger the map is drawn than in the office's window. */
export function useMagnification(): number {
  const [scale, setScale] = useState(() => scaleOf(window))
  useEffect(() => {
    const follow = () => setScale(scaleOf(window))
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return scale
}
