/** Of this machine's environment, what a person's terminal has; nothing that would make it a step of a workflow. */
export const PLAIN: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_|PACKAGE_PYTHON_|FORCE_COLOR$)/.test(name),
  ),
)
