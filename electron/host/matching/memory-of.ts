import type { BasemapFiles } from '../printing/basemap'
import type { HostServices } from '../services'
import type { Workspace } from '../workspace/workspace'
import type { NamedPlace } from './distance'
import { MatchingMemory } from './memory'
import type { ReferencePlaces } from './nearest'

/** A junction cannot be left: only interchanges bring anybody to a park. */
const junction = /JCT$|ジャンクション$/

async function points(files: BasemapFiles, name: string): Promise<NamedPlace[]> {
  const file = await files.file(name)
  return (file?.features ?? []).flatMap(({ properties, geometry }) =>
    geometry.type === 'Point' && !junction.test(properties.name)
      ? [{ name: properties.name, position: geometry.coordinates }]
      : [],
  )
}

/** Interchanges and stations of the program's base map; none where a file is missing. */
export async function referencePlaces(files: BasemapFiles): Promise<ReferencePlaces> {
  const [icDistance, stationDistance] = await Promise.all([
    points(files, 'interchanges'),
    points(files, 'stations'),
  ])
  return { icDistance, stationDistance }
}

const memories = new WeakMap<Workspace, MatchingMemory>()

/** What matching remembers of the open workspace. @throws CodedError `no-workspace` */
export async function matchingMemory(host: HostServices): Promise<MatchingMemory> {
  const places = await referencePlaces(host.printing.basemap)
  // A command may have begun during the pause: what is not on the disk yet may still be taken back.
  await host.session.settled()
  const workspace = host.session.workspace()
  const known = memories.get(workspace)
  if (known) return known
  const memory = new MatchingMemory(places)
  workspace.onChanged(({ touched }) => memory.changed(touched))
  memories.set(workspace, memory)
  return memory
}
