/** Where each operation is asked for. */
import { own } from '../../../src/kernel/own.ts'
import type { Operation } from '../operations.ts'
import type { Options } from '../options.ts'

const documented: Readonly<Record<string, Operation>> = {
  '/v1/activate': 'activate-v1',
  '/v1/deactivate': 'deactivate-v1',
  '/v1/getCredentials': 'credentials-v1',
  '/v2/activate': 'activate-v2',
  '/v2/deactivate': 'deactivate-v2',
  '/v2/getCredentials': 'credentials-v2',
  '/confirm': 'confirm',
}

/** Of the earlier build, whose requests name no merchant. */
export const olderPaths: Readonly<Record<string, Operation>> = {
  '/api/reader/activate': 'activate-v1',
  '/api/reader/deactivate': 'deactivate-v1',
}

/** Paths that no source gives: A2, A9. */
const chosen = {
  'path.token': 'token',
  'path.request-otp': 'request-otp',
  'path.deactivate-otp': 'deactivate-otp',
} as const satisfies Readonly<Record<string, Operation>>

type PathOption = keyof typeof chosen
export type PathOptions = Pick<Options, PathOption | 'old-paths'>

// Keys of the table itself.
export const pathOptions = Object.keys(chosen) as readonly PathOption[]

/** A path of the document cannot be taken away by an option. */
export function operationAt(path: string, options: PathOptions): Operation | undefined {
  const asked = bare(path)
  const option = pathOptions.find((name) => bare(options[name]) === asked)
  return (
    own(documented, asked) ??
    (isOlderPath(path, options) ? own(olderPaths, asked) : undefined) ??
    (option && chosen[option])
  )
}

export function isOlderPath(path: string, options: PathOptions): boolean {
  return options['old-paths'] && Object.hasOwn(olderPaths, bare(path))
}

export function pathOf(operation: Operation, options: PathOptions): string {
  const option = pathOptions.find((name) => chosen[name] === operation)
  const known = Object.entries(documented).find(([, one]) => one === operation)
  return option ? options[option] : (known?.[0] ?? '/')
}

/** One slash at the end is no other path. */
function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}
