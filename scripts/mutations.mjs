/**
 * The changes of mutation testing: one operator, condition, constant or call at a time. `mutate.mjs` runs the tests for each.
 */
import { parseSync } from '@swc/core'

/** Names of properties whose text people read: a test of each word would only repeat it. */
const PROSE = new Set(['message', 'fix', 'detail', 'title', 'help', 'description'])

const SWAPPED = new Map(
  [
    ['===', '!=='],
    ['<', '<='],
    ['>', '>='],
    ['+', '-'],
    ['*', '/'],
    ['&&', '||'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

/** Every change of one file: `{ line, code, from, to, text }`, where `code` is the trimmed line and `text` the changed file. */
export function mutationsOf(text) {
  // A first line for the shell becomes a comment of the same length: swc would count without it.
  const program = parseSync(text.replace(/^#!/, '//'), { syntax: 'typescript', target: 'es2022' })
  const bytes = Buffer.from(text)
  // swc counts from where its first module began, and skips what comes before the first token.
  const first = Buffer.byteLength(text.match(/^(?:#!.*\n|\s+|\/\/.*\n|\/\*[\s\S]*?\*\/)*/)[0])
  const offset = program.span.start - first
  const found = []
  const at = span => [span.start - offset, span.end - offset]
  const textOf = span => bytes.subarray(...at(span)).toString()
  const change = (span, to) => {
    const [start, end] = at(span)
    found.push({ start, end, to })
  }
  const visit = node => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
      return
    }
    if (node === null || typeof node !== 'object') return
    if (/^(?:Ts|Import|Export(?:All|Named))/.test(node.type ?? '') && !/^Ts(?:As|NonNull|Satisfies)/.test(node.type))
      return
    const { type, span } = node
    if (type === 'KeyValueProperty' && PROSE.has(node.key.value)) return
    if (type === 'NewExpression' && /Error$/.test(node.callee.value ?? '')) {
      // Its code decides something, its words do not.
      visit(node.arguments?.slice(1).filter(({ expression }) => expression.type === 'ObjectExpression') ?? [])
      return
    }
    if (type === 'BinaryExpression') {
      const to = SWAPPED.get(node.operator)
      const between = bytes.subarray(at(node.left.span)[1], at(node.right.span)[0]).toString()
      const index = between.indexOf(node.operator)
      // Text that is put together is prose or a name: `+` of strings does not compile to `-` in any sensible way.
      const strings = [node.left, node.right].some(({ type }) => /^(?:String|Template)Literal$/.test(type))
      if (to !== undefined && index >= 0 && !(node.operator === '+' && strings)) {
        const start = at(node.left.span)[1] + Buffer.byteLength(between.slice(0, index))
        found.push({ start, end: start + node.operator.length, to })
      }
      if (node.operator === '??') change(span, `(${textOf(node.right.span)})`)
    }
    if (type === 'UnaryExpression' && node.operator === '!') change(span, `(${textOf(node.argument.span)})`)
    if (type === 'BooleanLiteral') change(span, String(!node.value))
    // One more is noticed of a count; of a limit in milliseconds or bytes nothing would be, so that is taken away.
    if (type === 'NumericLiteral') change(span, String(node.value < 1000 ? node.value + 1 : 0))
    if (type === 'ConditionalExpression' || type === 'IfStatement') {
      change(node.test.span, 'true')
      change(node.test.span, 'false')
    }
    if (type === 'ExpressionStatement' && /^(?:Call|Await|Assignment)Expression$/.test(node.expression.type))
      change(span, ';')
    for (const [key, child] of Object.entries(node))
      if (!['span', 'typeAnnotation', 'returnType'].includes(key)) visit(child)
  }
  visit(program.body)
  return found.map(({ start, end, to }) => {
    const line = bytes.subarray(0, start).toString().split('\n').length
    const code = text.split('\n')[line - 1].trim()
    const from = bytes.subarray(start, end).toString()
    return {
      line,
      code,
      from,
      to,
      text: Buffer.concat([bytes.subarray(0, start), Buffer.from(to), bytes.subarray(end)]).toString(),
    }
  })
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` of `all`, the same ones for the same seed, in their order. */
export function sample(all, count, seed) {
  const draw = random(seed)
  const left = [...all.keys()]
  const chosen = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(draw() * left.length), 1))
  return chosen.sort((a, b) => a - b).map(index => all[index])
}
