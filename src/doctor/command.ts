/** The command `doctor`, for people at a terminal. */
import type { Command } from '../request.js'
import { doctor } from './doctor.js'

export const doctorCommand: Command = async ({ host, style, write }) => {
  write(await doctor(host, style))
  return []
}
