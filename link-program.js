/**
 * Lets `npx tillrig` find this clone's own program at once. Without the link npx first installs the
 * folder into its cache, which takes seconds, may ask the network, and breaks when interrupted.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'

const program = 'dist/cli/main.js'
const link = 'node_modules/.bin/tillrig'

// Windows needs more than a link there; npx's own way works for it.
if (process.platform !== 'win32') {
  chmodSync(program, 0o755)
  mkdirSync('node_modules/.bin', { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(`../../${program}`, link)
}
