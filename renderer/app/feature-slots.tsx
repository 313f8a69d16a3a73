import { lazy, Suspense, type ComponentType } from 'react'

type Load = () => Promise<Record<string, ComponentType>>

const modules = import.meta.glob([
  '../features/map/map-screen.tsx',
  '../features/parcels/parcels-screen.tsx',
  '../features/parcels/inspector.tsx',
  '../features/parks/parks-panel.tsx',
]) as Record<string, Load>

function slot(path: string, name: string): ComponentType {
  const load = modules[path]
  if (!load) return () => null
  const Loaded = lazy(async () => ({ default: (await load())[name] ?? (() => null) }))
  return () => (
    <Suspense fallback={null}>
      <Loaded />
    </Suspense>
  )
}

export const MapScreen = slot('../features/map/map-screen.tsx', 'MapScreen')
export const ParcelsScreen = slot('../features/parcels/parcels-screen.tsx', 'ParcelsScreen')
export const Inspector = slot('../features/parcels/inspector.tsx', 'Inspector')
export const ParksPanel = slot('../features/parks/parks-panel.tsx', 'ParksPanel')
