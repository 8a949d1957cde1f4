/** Other projects of the repository that the application needs: built first, in the order given, offered to every resolve. */
import path from 'node:path'
import type { Interpreter } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import type { Graph, Step } from '../../engine/graph.js'
import { place } from '../../host/files.js'
import { newest } from '../dependencies/dependencies.js'
import { buildSdist, environmentFor } from '../distributions/distributions.js'
import { makeWheels } from '../distributions/wheels.js'
import type { Workshop } from '../workshop.js'
import { benchOf, copyOf } from './sources.js'

/** A step that gives the folders to resolve from: the user's `find-links`, and one with the local projects' wheels. */
export function declareLocalProjects(
  graph: Graph,
  workshop: Workshop,
  uv: Step<Uv>,
  interpreters: Step<readonly Interpreter[]>,
): Step<readonly string[]> {
  const { localProjects, findLinks } = workshop.configuration
  let folders: Step<readonly string[]> = graph.given(findLinks)
  for (const [index, project] of localProjects.entries()) {
    const title = `build ${project.name ?? project.path}`
    folders = graph.add(title, 'build', [uv, interpreters, folders], async ([tool, found, offered], say) => {
      const name = `local-${index}`
      const copy = await copyOf(workshop, project, name, say)
      const bench = benchOf(workshop, project, tool, offered, name, say)
      const shelf = path.join(workshop.staging.root, 'local-wheels')
      const environment = await environmentFor(bench, newest(found))
      const sdist = await buildSdist(bench, copy.project, environment)
      const wheels = await makeWheels(workshop, bench, sdist, found, { newest: environment })
      await Promise.all(wheels.map(file => place(file, shelf)))
      return offered.includes(shelf) ? offered : [...offered, shelf]
    })
  }
  return folders
}
