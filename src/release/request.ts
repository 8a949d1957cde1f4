/** What is asked of a release, and what comes of it. */
import type { RELEASE_STAGES } from '../core/model.js'
import type { ReleaseFile } from './folder.js'
import type { Release, ReleaseText } from './github/api.js'
import type { UploadProgress } from './upload.js'

/** How far to go. `check` changes nothing. */
export type ReleaseStage = (typeof RELEASE_STAGES)[number]

/** What is to be released, and how far. */
export interface ReleaseRequest {
  readonly tag: string
  readonly version: string
  /** The commit that was packaged, where it is known. */
  readonly commit: string | undefined
  readonly files: readonly ReleaseFile[]
  readonly stage: ReleaseStage
  /** Asked for only when there is a draft to write. @param earlier the text of the draft there is */
  readonly text: (earlier: string | undefined) => Promise<ReleaseText>
  readonly progress: UploadProgress
  readonly say: (line: string) => void
}

/** What a release came to. */
export interface Released {
  /** Undefined when there is none yet, after `check`. */
  readonly release: Release | undefined
  /** What this run came to: everything may have been done before. */
  readonly state: 'checked' | 'draft' | 'published' | 'published before'
  /** Files; after `check`, those that would be sent. */
  readonly sent: number
  readonly kept: number
}
