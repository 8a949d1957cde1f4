/** How bad: CVSS vectors of every version, scored by a library that is loaded when there is something to score. */
import type { Level } from './model.js'

/** CVSS 3.1, section 5, "Qualitative Severity Rating Scale"; 4.0 has the same. */
export function levelOfScore(score: number): Level {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}

/** Gives what scores a vector; undefined for one that cannot be read. */
export async function createScorer(): Promise<(vector: string) => number | undefined> {
  const { default: cvss } = await import('ae-cvss-calculator')
  return vector => {
    try {
      const score = cvss.fromVector(vector)?.calculateScores().base
      return typeof score === 'number' && score >= 0 && score <= 10 ? score : undefined
    } catch {
      return undefined
    }
  }
}
