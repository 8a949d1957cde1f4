/** What is asked of vulnerability databases, and what they answer. Plain data. */

/** A component that may be looked up. */
export interface Subject {
  readonly name: string
  readonly version: string
  /** Type, namespace, name and version alone. */
  readonly purl: string
  /** Names of the artifacts that hold it, sorted; empty where that is not told. */
  readonly files: readonly string[]
  /**
   * `index`: came from a package index. `local`: from somewhere else, so that a database that knows nothing of it need not
   * mean that there is nothing. `private`: another project of the same repository, whose name is told to nobody.
   */
  readonly origin: 'index' | 'local' | 'private'
  /** Names of what brings it along; empty when it is required by the application itself or that is not known. */
  readonly broughtBy: readonly string[]
}

export type Level = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown'

/** One vulnerability under all of its names. */
export interface Vulnerability {
  /** The name to show: CVE before GHSA before PYSEC before others. */
  readonly id: string
  /** All other names, sorted. */
  readonly aliases: readonly string[]
  readonly summary: string
  readonly level: Level
  /** CVSS base score, 0 to 10; absent when no vector tells it. */
  readonly score?: number
  /** Versions in which it is mended, as the database writes them. */
  readonly fixed: readonly string[]
  /** Where to read about it. */
  readonly url?: string
}

/**
 * `clean`: a database that covers it knows of nothing. `unknown`: it should be known and could not be found out.
 * `uncovered`: no database covers such a thing (an interpreter, a library that only its file name tells).
 */
export type AuditState = 'clean' | 'vulnerable' | 'unknown' | 'uncovered'

export interface IgnoreRule {
  /** In any spelling of the case: CVE-2024-1, GHSA-…, PYSEC-…. */
  readonly id: string
  /** Last day on which it holds, `2026-12-31`, in UTC. */
  readonly until: string
  readonly reason: string
}

export interface Ignored {
  readonly vulnerability: Vulnerability
  readonly rule: IgnoreRule
}

/** One component, with what is known of it. */
export interface Audited {
  readonly subject: Pick<Subject, 'name' | 'version' | 'purl' | 'files' | 'broughtBy'>
  readonly state: AuditState
  /** Why it is unknown or uncovered; for an answer that came only in part. */
  readonly reason?: string
  /** True when it was asked about and there was no answer. */
  readonly unanswered?: true
  /** That count. */
  readonly vulnerabilities: readonly Vulnerability[]
  /** That the user has decided about. */
  readonly ignored: readonly Ignored[]
  /** The lowest version without any of them; absent when there is none. */
  readonly raiseTo?: string
}

/** A database that was asked. */
export interface Source {
  readonly name: string
  /** Its address, without credentials. */
  readonly url: string
  /** Why it gave no answer; absent when it did. */
  readonly failed?: string
}

/** What was asked about known vulnerabilities, and what the answers were. */
export interface AuditReport {
  /** When it was asked, ISO 8601 in UTC to the second. */
  readonly time: string
  readonly sources: readonly Source[]
  /** By name. */
  readonly components: readonly Audited[]
  /** Rules that no longer hold although they would have applied. */
  readonly expired: readonly IgnoreRule[]
  /** Rules that matched nothing. */
  readonly unused: readonly IgnoreRule[]
}
