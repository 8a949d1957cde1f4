/** How many real projects build the same twice, as a Markdown table (pure). */

/** Both files were compared, and both were the same. */
export const isSame = ({ files, failed }) => failed === undefined && files.length > 0 && files.every(({ same }) => same)

/** Differences of form alone, which `normalize` removes: nothing in contents and names. */
const OF_CONTENT = /contents of|only the second build has|the second build lacks|file names:/

/** No file differs in more than its form. */
export const sameContents = ({ files, failed }) =>
  failed === undefined && files.length > 0 && files.every(({ same, reason = '' }) => same || !OF_CONTENT.test(reason))

const part = (some, all) => `${some.length} of ${all.length} (${((100 * some.length) / all.length).toFixed(0)} %)`

/** @param result `projects`, each with its backend and the verdicts `check` and `normalize` */
export function reproducibleText({ projects, machine, listed = projects.length }) {
  const backends = [...new Set(projects.map(({ backend }) => backend))]
  const row = (title, some) => [
    title,
    `${some.length}`,
    part(
      some.filter(({ check }) => isSame(check)),
      some,
    ),
    part(
      some.filter(({ check }) => sameContents(check)),
      some,
    ),
    part(
      some.filter(({ normalize }) => isSame(normalize)),
      some,
    ),
  ]
  const rows = backends.map(backend =>
    row(
      backend,
      projects.filter(one => one.backend === backend),
    ),
  )
  const headings = [
    'Backend',
    'Projects',
    '`check`: identical',
    '`check`: identical contents',
    '`normalize`: identical',
  ]
  const line = cells => `| ${cells.join(' | ')} |`
  const others = projects.filter(({ check, normalize }) => !sameContents(check) || !isSame(normalize))
  return [
    ...[headings, headings.map(() => '---'), ...rows, row('**all**', projects)].map(line),
    '',
    ...others.flatMap(explained),
    ...(projects.length < listed
      ? [`The run was interrupted: ${projects.length} of ${listed} listed projects were measured.`, '']
      : []),
    `Measured on ${machine.date}, Python ${machine.pythons.join(', ')}: ${projects.map(({ project }) => project).join(', ')}.`,
    '',
  ].join('\n')
}

/** A project that is not the same, and in what. */
function explained({ project, check, normalize }) {
  const reasons = [
    ['check', check],
    ['normalize', normalize],
  ].flatMap(([mode, { files, failed }]) => [
    ...(failed ? [`\`${mode}\`: ${failed}`] : []),
    ...files.filter(({ same }) => !same).map(({ kind, reason }) => `\`${mode}\`, ${kind}: ${reason}`),
  ])
  return [`- ${project}: ${reasons.join('; ')}`, '']
}
