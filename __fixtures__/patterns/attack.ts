/**
 * Texts that take a regular expression of quadratic or worse time as long as possible: for every repetition without a
 * bound, what leads up to it, then what it repeats, many times, then what makes the match fail.
 */

type Node =
  | { readonly kind: 'set'; readonly characters: readonly string[] }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number }
  /** Takes nothing, whatever it asks of the text around. */
  | { readonly kind: 'around'; readonly node?: Node }

/** Every ASCII character that a text may have, and some others; the likely ones first. */
const UNIVERSE = [
  ...' a0\n/-._:=\t"\'[(<{#,;`*~>)]}@+\\!?%&$^|A\r\0\u001b\u000bé\u2028',
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
]

/** Reads the source of a regular expression (ECMAScript, without the v flag). */
class Reader {
  private at = 0
  private readonly source: string
  private readonly flags: string

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags.replace(/[gym]/g, '')
  }

  choice(): Node {
    const nodes = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at += 1
      nodes.push(this.sequence())
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'choice', nodes }
  }

  private sequence(): Node {
    const nodes: Node[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) nodes.push(this.quantified())
    return { kind: 'sequence', nodes }
  }

  private quantified(): Node {
    let node = this.atom()
    const rest = this.source.slice(this.at)
    const [whole, sign, from, comma, to] = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(rest) ?? []
    if (whole === undefined) return node
    this.at += whole.length
    const least = sign === '*' || sign === '?' ? 0 : sign === '+' ? 1 : Number(from)
    const most = sign === '?' ? 1 : sign ? Infinity : comma === undefined ? Number(from) : to ? Number(to) : Infinity
    node = { kind: 'repeat', node, least, most }
    return node
  }

  private atom(): Node {
    const rest = this.source.slice(this.at)
    const [open] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest) ?? []
    if (open !== undefined) {
      this.at += open.length
      const node = this.choice()
      this.at += 1
      if (/^\(\?<?!/.test(open)) return { kind: 'around', node }
      return /^\(\?<?=/.test(open) ? { kind: 'around', node } : node
    }
    const [one = ''] =
      /^\[(?:\\[\s\S]|[^\]\\])*\]|^\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|p\{[^}]*\}|P\{[^}]*\}|k<\w+>|[\s\S])|^[\s\S]/.exec(
        rest,
      ) ?? []
    this.at += one.length
    if (/^(?:\^|\$|\\[bB])$/.test(one) || /^\\(?:k<|[1-9])/.test(one)) return { kind: 'around' }
    const set = new RegExp(`^${one}$`, this.flags)
    const literal = /^[^\\[.]$/.test(one)
    return { kind: 'set', characters: literal ? [one] : UNIVERSE.filter(character => set.test(character)) }
  }
}

/** One text that the node takes, the `variant`-th of them. */
function sample(node: Node, variant: number): string {
  switch (node.kind) {
    case 'set':
      return node.characters[variant % Math.max(1, node.characters.length)] ?? ''
    case 'sequence':
      return node.nodes.map(inner => sample(inner, variant)).join('')
    case 'choice':
      return sample(node.nodes[variant % node.nodes.length] as Node, variant)
    case 'repeat':
      return sample(node.node, variant).repeat(node.least)
    default:
      return ''
  }
}

const VARIANTS = [0, 1, 2, 3]

/** Adds what leads up to every repetition, and what it repeats. */
function repetitions(node: Node, before: string, found: Map<string, Set<string>>): void {
  const inner = (one: Node, lead: string) => repetitions(one, lead, found)
  if (node.kind === 'sequence') {
    for (const [at, one] of node.nodes.entries())
      for (const variant of at === 0 ? [0] : [0, 1])
        inner(
          one,
          before +
            node.nodes
              .slice(0, at)
              .map(earlier => sample(earlier, variant))
              .join(''),
        )
  } else if (node.kind === 'choice') for (const one of node.nodes) inner(one, before)
  else if (node.kind === 'around' && node.node !== undefined) inner(node.node, before)
  else if (node.kind === 'repeat') {
    if (node.most > 1000) {
      const bodies =
        node.node.kind === 'set' ? members(node.node.characters) : VARIANTS.map(one => once(node.node, one))
      const known = found.get(before) ?? new Set()
      for (const body of bodies) if (body !== '') known.add(body)
      found.set(before, known)
    }
    inner(node.node, before)
  }
}

/** The likely characters of a set, and two in turn, between which words begin and end. */
function members(characters: readonly string[]): readonly string[] {
  const [word, other] = [characters.find(one => /\w/.test(one)), characters.find(one => /\W/.test(one))]
  return [...characters.slice(0, 12), ...(word !== undefined && other !== undefined ? [word + other] : [])]
}

/** Like `sample`, with every optional part once. */
function once(node: Node, variant: number): string {
  if (node.kind === 'repeat') return once(node.node, variant).repeat(Math.max(1, node.least))
  if (node.kind === 'sequence') return node.nodes.map(inner => once(inner, variant)).join('')
  if (node.kind === 'choice') return once(node.nodes[variant % node.nodes.length] as Node, variant)
  return sample(node, variant)
}

/** Ends that no pattern expects there. */
const ENDS = ['', '\n', '\0!', 'a', '\u2028é']

/** Texts of about `length` characters. */
export function* attacks({ source, flags }: RegExp, length: number): Generator<string> {
  const tree = new Reader(source, flags).choice()
  const found = new Map<string, Set<string>>()
  repetitions(tree, '', found)
  const bodies = new Set([...found.values()].flatMap(each => [...each]))
  const texts = new Set<string>()
  for (const [before, own] of found) {
    for (const body of own) texts.add(JSON.stringify([before, body]))
    for (const body of bodies) if (body.length === 1) texts.add(JSON.stringify([before, body]))
  }
  // The whole of it again and again, but never to its end; and each that leads up to a repetition.
  for (const variant of VARIANTS) texts.add(JSON.stringify(['', once(tree, variant).slice(0, -1)]))
  for (const before of found.keys()) texts.add(JSON.stringify(['', before]))
  for (const text of texts) {
    const [before, body] = JSON.parse(text) as [string, string]
    if (body === '') continue
    const run = before + body.repeat(Math.ceil(length / body.length))
    for (const end of ENDS) yield run + end
    // Behind something, where the start of the text would take the run.
    if (before === '') yield `é${run}é`
  }
}
