#!/usr/bin/env node
/** The one entry of the one bundle: a step of a workflow when a runner starts it without arguments, the command line otherwise. */
import { endProcess, interruption, outliveReaders } from './host/lifecycle.js'

outliveReaders()
const isStep = process.env.GITHUB_ACTIONS === 'true' && process.argv.length <= 2
const { main } = isStep ? await import('./action.js') : await import('./cli.js')
const status = await main()
// An interrupted run may fail before everything is cleaned up: the interrupt ends the process, with its own status.
if (!interruption.aborted) await endProcess(status)
