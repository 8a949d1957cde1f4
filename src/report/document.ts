/** A report as `--json` prints it: plain data with stable names (docs/json.md). */
import type { PackagingError } from '../core/errors.js'
import type { Report } from './model.js'

/** Fields are only ever added; `schema` changes when one changes its meaning. */
export function reportDocument(report: Report): object {
  const { warnings, failure = [], ...rest } = report
  return {
    schema: 1,
    ...rest,
    warnings: warnings.map(problemDocument),
    failure: failure.map(problemDocument),
  }
}

/** An Error's message is no property that JSON would take by itself. */
export function problemDocument({ code, message, fix, place, detail }: PackagingError): object {
  return { code, message, fix, ...(place && { place }), detail }
}
