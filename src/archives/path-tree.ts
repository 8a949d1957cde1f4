/** Files and folders of an archive above which it is taken for an attack: a Python with all of its packages has some hundred thousand. */
export const MOST_PATHS = 1_000_000

/**
 * Paths as a tree of their parts (pure). A set of paths and of all folders above them takes as many steps, and as much memory,
 * as there are letters in the paths times their depth; this takes one step a part, so that no archive of a few hundred
 * kilobytes can keep a run busy for minutes.
 */
export class PathTree {
  /** `PARENT/PART` → number of the node; 0 is the root. */
  private readonly nodes = new Map<string, number>()
  /** Members of one folder mostly lie one after the other. */
  private last = { folder: '', node: 0 }
  /** Parts that were gone through. */
  steps = 0

  /** The number of different paths, with the folders above them. */
  get size(): number {
    return this.nodes.size
  }

  /**
   * The number of a path's node, from 1 on in the order in which they are met: folders before what is in them.
   * @param path parts separated by `/`, without one at its start or end
   * @param met called for each folder above that differs from those above the path before, outermost first, and at last for
   * the path itself
   * @param part what a part is known as; paths whose parts are known as the same have one node
   */
  node(path: string, met: (node: number, end: number) => void = () => {}, part = (text: string) => text): number {
    const slash = path.lastIndexOf('/')
    const folder = slash === -1 ? '' : path.slice(0, slash)
    let parent = this.last.node
    if (folder !== this.last.folder) {
      parent = 0
      for (let start = 0, end = 0; end < folder.length; start = end + 1) {
        end = path.indexOf('/', start)
        parent = this.child(parent, part(path.slice(start, end)))
        met(parent, end)
      }
      this.last = { folder, node: parent }
    }
    const own = this.child(parent, part(path.slice(slash + 1)))
    met(own, path.length)
    return own
  }

  private child(parent: number, part: string): number {
    this.steps++
    const key = `${parent}/${part}`
    const known = this.nodes.get(key)
    if (known !== undefined) return known
    this.nodes.set(key, this.nodes.size + 1)
    return this.nodes.size
  }
}
