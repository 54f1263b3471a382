/** A port of a device: as tolerant as a machine in a shop, and as mute when it breaks. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Rig } from '../device/rig.ts'
import { invariant } from '../kernel/invariant.ts'
import { MINUTE_MS, SECOND_MS } from '../kernel/time.ts'
import { createCarry } from './carry.ts'
import { attend } from './line.ts'

export interface Address {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface DevicePort {
  readonly url: string
  readonly port: number
  /** Lets answers in flight leave, then closes every connection. */
  close(): Promise<void>
}

/** How patient a port is, and with how many. */
export interface PortLimits {
  readonly headersMs: number
  readonly requestMs: number
  /** How long a connection stays open on which no answer will come. */
  readonly muteMs: number
  readonly connections: number
}

const usualLimits: PortLimits = {
  headersMs: 30 * SECOND_MS,
  requestMs: MINUTE_MS,
  muteMs: 2 * MINUTE_MS,
  connections: 1024,
}

/** A till that pauses must not meet a closed connection that no fault explains. */
const IDLE_MS = 75 * SECOND_MS
const FAREWELL_MS = 250
/** A token of a megabyte is refused by the device, in its own words; a longer one, by the port. */
const HEADER_BYTES_MAX = 1.5 * 1024 * 1024

export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  readonly port: number
  readonly device: string

  constructor({ host, port }: Address, device: string) {
    super(
      `Cannot listen on ${host}:${port} for ${device}: the port is taken. ` +
        `Stop what uses it, or choose another with --port ${device}=0.`,
    )
    this.port = port
    this.device = device
  }
}

/**
 * Serves one device of a rig until it is closed.
 * @throws PortTaken when somebody listens there already, RangeError when nobody could.
 */
export async function serveDevice(
  rig: Rig,
  name: string,
  at: Address & { readonly limits?: Partial<PortLimits> },
): Promise<DevicePort> {
  rig.device(name)
  const limits = { ...usualLimits, ...at.limits }
  const server = createPort(limits)
  const carry = createCarry({
    deliver: (request) => rig.deliver(name, request),
    store: rig.store,
    muteMs: limits.muteMs,
    onLost: () => void close(),
  })
  attend(server, carry)
  const port = await listen(server, at, name)
  return { url: `http://${reachable(at.host)}:${port}`, port, close }

  function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const farewell = () => {
      setImmediate(() => server.closeIdleConnections())
      // Whoever waits for the end must live to see it, so the timer keeps the process awake.
      setTimeout(() => server.closeAllConnections(), FAREWELL_MS)
    }
    rig.store.whenDurable(farewell, farewell)
    return closed
  }
}

function createPort({ headersMs, requestMs, connections }: PortLimits): Server {
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, requestMs, 5 * SECOND_MS),
    keepAliveTimeout: IDLE_MS,
    maxHeaderSize: HEADER_BYTES_MAX,
    // A till that writes its HTTP by hand may leave the header out; the device does not mind.
    requireHostHeader: false,
  })
  server.maxConnections = connections
  // Without this Node hangs up on a client that has said all it had to say, and still listens.
  return Object.assign(server, { httpAllowHalfOpen: true })
}

function listen(server: Server, at: Address, device: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTaken(at, device))
      else
        reject(
          new RangeError(
            `Cannot listen on ${at.host}:${at.port} for ${device}: ${error.message}. ` +
              `Choose another address with --host, or another port with --port ${device}=0.`,
          ),
        )
    })
    server.listen(at.port, at.host, () => {
      const address = server.address()
      invariant(typeof address === 'object' && address, 'Cannot serve: no address to serve at')
      resolve(address.port)
    })
  })
}

/** An address that a client on this machine can connect to. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
