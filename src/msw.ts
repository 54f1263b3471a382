/** The devices of a rig at the addresses that code under test already has, by way of msw. */
import type { HttpHandler } from 'msw'
import { answerAt } from './host/msw.ts'
import { unknownName } from './kernel/suggest.ts'
import type { DeviceName } from './testing/given.ts'
import type { TestRig } from './testing/test-rig.ts'

/** Where the code under test believes each device to be: `{ ikkm: 'http://192.168.1.40:8080' }`. */
export type Addresses<Names extends DeviceName = DeviceName> = {
  readonly [Name in Names]?: string | URL | undefined
}

/**
 * Handlers for msw, so that code under test keeps its real addresses: no socket is opened, in Node
 * (`setupServer`) and in a page (`setupWorker`) alike. msw 2 and 3.
 *
 *     const rig = createRig()
 *     const server = setupServer(...handlers(rig, { ikkm: 'http://192.168.1.40:8080' }))
 *     server.listen({ onUnhandledRequest: 'error' })
 *
 * A test with a rig of its own gives its handlers to a server that is there for all of them:
 * `server.use(...handlers(rig, addresses))`, and `server.resetHandlers()` after it; tests that run
 * at the same time do so within `server.boundary(…)`.
 *
 * An address may hold a path, `http://shop.example/till-1`; several devices may share a host so.
 * Everything below an address goes to its device, which answers in its own way what it does not
 * know: status, reason phrase, headers and body are the device's. `fetch`, `XMLHttpRequest` and, in
 * Node, `node:http` see the same.
 *
 * Faults, as the sender sees them:
 * - lost in silence (`lose-request`, `lose-reply`, `late`, `restart-before`, `restart-after`): the
 *   request waits for ever, until its sender's own time-out; nothing is kept for it.
 * - lost with `ending: 'reset'`: a network error. msw has but one, so there is no `error.code`:
 *   neither ECONNRESET nor ECONNREFUSED can be told from it.
 * - `delay`, and a device that takes its time: the answer waits by the timers of the moment, so
 *   `vi.useFakeTimers()` and `vi.advanceTimersByTimeAsync(15_000)` pass it at once. The rig's clock
 *   is not moved by that; with `clock: 'wall'` it follows `Date.now`, faked or not.
 * - `cut-reply`: the body breaks after so many bytes; in a page, after so many at the most, and an
 *   XMLHttpRequest of Chrome calls it `abort`. A page needs a browser that can transfer streams,
 *   as Chrome, Edge and Firefox do; where it cannot, msw answers 500 and says what to do instead.
 * - `duplicate`, `garble`, `status`: as on a port of the device.
 *
 * What msw cannot carry, and a port of the device (`await rig.ikkm.listen()`) can:
 * - a body of GET or HEAD, which `fetch` forbids: the device hears no body;
 * - a path or query as it was typed: what `new URL()` tidies up arrives tidied up;
 * - header fields as they were typed: names arrive in lower case, repeated ones joined by a comma;
 * - broken HTTP, pipelining, connections that are kept open or closed.
 *
 * @throws RangeError for a device that the rig does not have, an address that is none, and an
 * address that two devices are to have.
 */
export function handlers<Names extends DeviceName>(
  rig: TestRig<Names>,
  addresses: Addresses<NoInfer<Names>>,
): HttpHandler[] {
  const known = [...rig.core.devices.values()].filter(({ device }) => !device.hub)
  const names = known.map(({ device }) => device.name)
  const bases = Object.entries<string | URL | undefined>(addresses)
    .filter((row): row is [string, string | URL] => row[1] !== undefined)
    .map(([name, address]) => ({ name, base: baseOf(name, address, names) }))
  for (const { name, base } of bases) {
    const other = bases.find((one) => one.base === base && one.name !== name)
    if (other)
      throw new RangeError(
        `Cannot answer for ${name} at "${base}": ${other.name} is there. ` +
          `Give each device a path of its own, such as ${base}/${name}.`,
      )
  }
  // msw takes the first that fits, so what lies below another comes before it.
  return bases
    .toSorted((a, b) => b.base.length - a.base.length)
    .map(({ name, base }) => answerAt(rig.core, name, base))
}

function baseOf(name: string, address: string | URL, names: readonly string[]): string {
  if (!names.includes(name))
    throw new RangeError(`Cannot answer for "${name}": ${unknownName('device', name, names)}`)
  const url = URL.canParse(String(address)) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RangeError(
      `Cannot answer for ${name} at "${address}": not an address. ` +
        'Give one such as http://192.168.1.40:8080.',
    )
  if (url.search || url.hash || url.username || url.password)
    throw new RangeError(
      `Cannot answer for ${name} at "${address}": only a path may stand behind the host. ` +
        `Give ${url.origin}${url.pathname}.`,
    )
  return url.origin + url.pathname.replace(/\/+$/, '')
}
