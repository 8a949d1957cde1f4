/** Each finds or installs a pinned tool and gives its absolute path. */
export function act(): string
export function actionlint(): string
export function zizmor(): string
export function node24(): string
export function node20(): string
export function gitea(): string
export function giteaRunner(): string
