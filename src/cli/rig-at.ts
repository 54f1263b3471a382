/** Whether a rig answers at an address, and which. */
import { reasonOf } from './diagnosis.ts'

interface RigThere {
  readonly version: string
  /** Where its devices listen. */
  readonly urls: readonly string[]
  readonly devices: readonly string[]
}

export type RigAt =
  | { readonly kind: 'rig'; readonly rig: RigThere }
  | { readonly kind: 'token' | 'stranger' }
  | { readonly kind: 'nobody'; readonly why: string }

export const WAIT_MS = 3000

export async function rigAt(control: string, token?: string): Promise<RigAt> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  try {
    const url = new URL('/api/rig', control)
    const response = await fetch(url, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    })
    if (response.status === 401) {
      // What nobody reads would keep the connection, and this process, until the time is over.
      await response.body?.cancel()
      return { kind: 'token' }
    }
    const json: unknown = await response.json().catch(() => undefined)
    const { devices, versions } = Object(json)
    const version: unknown = Object(versions)['tillrig']
    if (typeof version !== 'string') return { kind: 'stranger' }
    const urls = Object.values(Object(devices)).map((one) => String(Object(one)['url']))
    return { kind: 'rig', rig: { version, urls, devices: Object.keys(Object(devices)) } }
  } catch (error) {
    return { kind: 'nobody', why: reasonOf(error) }
  }
}
