/** A till that stands in a script: its default export opens it. */
import { existsSync } from 'node:fs'
import { shown } from '../files.ts'
import { importScript } from '../typed/import-script.ts'
import type { OpenTill } from './module-till.ts'

/** @throws RangeError for a script that is not there, fails, or exports no till. */
export async function openTillOf(file: string): Promise<OpenTill> {
  if (!existsSync(file)) throw new RangeError(`Cannot open the till ${shown(file)}: no such file.`)
  const { default: open } = await importScript(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new RangeError(`Cannot open the till ${shown(file)}: ${why}`, { cause: error })
  })
  if (typeof open !== 'function')
    throw new RangeError(
      `Cannot open the till ${shown(file)}: it has no function as its default export. Write "export default ({ env, fetch, timeout, pause, now }) => ({ sale: async (params) => ({ outcome: 'paid' }) })".`,
    )
  return open as OpenTill // What it gives is looked at when it answers.
}
