#!/usr/bin/env node
/** The one entry of the one bundle: a step of a workflow when a runner starts it without words, the command line otherwise. */
import { endProcess, outliveReaders } from './host/end.js'

outliveReaders()
const isStep = process.env.GITHUB_ACTIONS === 'true' && process.argv.length <= 2
const { main } = isStep ? await import('./action.js') : await import('./cli.js')
await endProcess(await main())
