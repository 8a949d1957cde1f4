/** The outside world as the engine sees it: GitHub's runner (`github.ts`) or a laptop (`local.ts`). Tests pass a fake. */
import type { PackagingError } from '../core/errors.js'

/** What people read while it works. Lines go to standard error on a laptop and to the job log on GitHub. */
export interface Log {
  info(line: string): void
  warning(problem: PackagingError): void
  error(problem: PackagingError): void
  /** A finished step's lines under one heading; folded on GitHub, only `title` on a laptop unless it failed or `verbose`. */
  group(title: string, lines: readonly string[], failed: boolean): void
  /** Replaces the live line on a terminal; on GitHub, printed at most every 15 s. An empty string clears it. */
  progress(line: string): void
}

/** A set of files to be uploaded as one workflow artifact. */
export interface Bundle {
  readonly name: string
  /** Absolute paths; every file is directly inside `root`. */
  readonly files: readonly string[]
  readonly root: string
  /** Days; undefined keeps the repository's setting. */
  readonly retentionDays?: number
  /** 0–9. */
  readonly compressionLevel: number
}

export interface Uploaded {
  readonly name: string
  readonly id: number
  readonly url: string
  /** `sha256:…` of the stored archive. */
  readonly digest: string
  /** Bytes stored. */
  readonly size: number
}

/** A workflow artifact of this run. */
export interface Listed {
  readonly name: string
  readonly id: number
  /** Bytes stored. */
  readonly size: number
  /** `sha256:…` of the stored archive, where GitHub keeps it. */
  readonly digest?: string
}

export interface Host {
  readonly kind: 'github' | 'local'
  readonly log: Log
  /** Absolute folder that inputs' relative paths start from, and that paths may not leave. */
  readonly workspace: string
  /** Absolute folder for temporary files; emptied by its owner. */
  readonly temp: string
  /** Absolute folder of the content-addressed store (downloads, tools), kept between runs where the host can. */
  readonly store: string
  /** The environment as it was at the start. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Why nothing can be uploaded here, known before anything is built; absent where it can. */
  readonly uploadProblem?: PackagingError
  /** Stores files as a workflow artifact; a re-run of the same job replaces its own. @throws PackagingError `upload/…` */
  upload(bundle: Bundle): Promise<Uploaded>
  /** The workflow artifacts of this run, of every job and attempt. @throws PackagingError `upload/unread` */
  listArtifacts(): Promise<readonly Listed[]>
  /** Stores the zip archive of one in the new folder `into`; gives its path. @throws PackagingError `upload/unread` */
  downloadArtifact(artifact: Listed, into: string): Promise<string>
  /** The step's outputs; a no-op on a laptop. */
  setOutputs(values: Readonly<Record<string, string>>): Promise<void>
  /** Hands a value to the post step, which finds it as `STATE_name`; a no-op on a laptop. */
  saveState(name: string, value: string): void
  /** Markdown for the job summary page; a no-op on a laptop. */
  summary(markdown: string): Promise<void>
}

/** The input `upload`: `auto` uploads where that is possible, true insists on it. */
export type Upload = 'auto' | boolean

/** Whether files of this run are uploaded. */
export function uploadsFrom(host: Pick<Host, 'kind' | 'uploadProblem'>, upload: Upload): boolean {
  return host.kind === 'github' && upload !== false && host.uploadProblem === undefined
}

/** Says before anything is built that nothing can be uploaded. @throws PackagingError `upload/unsupported` when the input insists */
export function checkUpload({ kind, uploadProblem, log }: Host, upload: Upload): void {
  if (kind !== 'github' || upload === false || uploadProblem === undefined) return
  if (upload === true) throw uploadProblem
  log.warning(uploadProblem)
}
