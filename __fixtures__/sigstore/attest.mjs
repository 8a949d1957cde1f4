// Loaded before a step that attests (`node --import`).
import { mockSigstore } from './sigstore.mjs'

await mockSigstore()
