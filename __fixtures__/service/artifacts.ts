/** Workflow artifacts, version 4: names are unique in a run, an existing one is refused with 409 as GitHub does. */
import type { Blobs } from './blobs.js'
import { type Json, type Method, Refusal, text } from './twirp.js'

export interface StoredArtifact {
  readonly id: number
  readonly run: string
  readonly job: string
  readonly name: string
  readonly size: number
  /** `sha256:…` as the uploader measured it. */
  readonly digest: string
  readonly mimeType: string
  /** RFC 3339; undefined keeps the repository's setting. */
  readonly expiresAt: string | undefined
  readonly createdAt: string
  readonly blob: string
}

export interface Artifacts {
  readonly methods: Readonly<Record<string, Method>>
  list(): readonly StoredArtifact[]
}

export function createArtifacts(blobs: Blobs, address: (blob: string) => string): Artifacts {
  const open = new Map<string, Pick<StoredArtifact, 'blob' | 'mimeType' | 'expiresAt'>>()
  const done = new Map<string, StoredArtifact>()
  let last = 1_000

  const key = (request: Json) => `${text(request, 'workflow_run_backend_id')}\n${text(request, 'name')}`
  const found = (request: Json): StoredArtifact => {
    const artifact = done.get(key(request))
    if (artifact === undefined) throw new Refusal(404, 'not_found', 'no such artifact')
    return artifact
  }

  return {
    list: () => [...done.values()],
    methods: {
      CreateArtifact(request) {
        if (done.has(key(request)))
          throw new Refusal(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
        const mimeType = text(request, 'mime_type')
        const blob = blobs.reserve(`${text(request, 'name')}.zip`)
        const expires = request.expires_at
        open.set(key(request), {
          blob,
          mimeType,
          expiresAt: typeof expires === 'string' ? expires : undefined,
        })
        return { ok: true, signed_upload_url: address(blob) }
      },
      FinalizeArtifact(request) {
        const started = open.get(key(request))
        if (started === undefined) throw new Refusal(404, 'not_found', 'no such upload')
        last += 1
        done.set(key(request), {
          ...started,
          id: last,
          run: text(request, 'workflow_run_backend_id'),
          job: text(request, 'workflow_job_run_backend_id'),
          name: text(request, 'name'),
          size: Number(text(request, 'size')),
          digest: text(request, 'hash'),
          createdAt: new Date().toISOString(),
        })
        open.delete(key(request))
        return { ok: true, artifact_id: String(last) }
      },
      ListArtifacts(request) {
        const run = text(request, 'workflow_run_backend_id')
        const artifacts = [...done.values()].filter(
          artifact =>
            artifact.run === run &&
            (request.name_filter === undefined || artifact.name === request.name_filter) &&
            (request.id_filter === undefined || String(artifact.id) === request.id_filter),
        )
        return {
          artifacts: artifacts.map(artifact => ({
            workflow_run_backend_id: artifact.run,
            workflow_job_run_backend_id: artifact.job,
            database_id: String(artifact.id),
            name: artifact.name,
            size: String(artifact.size),
            created_at: artifact.createdAt,
            digest: artifact.digest,
          })),
        }
      },
      GetSignedArtifactURL: request => ({ signed_url: address(found(request).blob) }),
      DeleteArtifact(request) {
        const artifact = found(request)
        blobs.delete(artifact.blob)
        done.delete(key(request))
        return { ok: true, artifact_id: String(artifact.id) }
      },
    },
  }
}
