/** The control API on a port of its own. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PortTaken } from '../http.ts'
import type { ControlParts } from './control-app.ts'
import { checkExposure } from './guard.ts'

export interface ControlServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * @throws RangeError when other machines could reach it and no token guards it.
 * @throws PortTaken
 */
export async function serveControl(
  parts: ControlParts & { readonly port: number },
): Promise<ControlServer> {
  const { host, port, token } = parts
  checkExposure(host, token)
  const server = createServer(lateApp(parts))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken({ host, port }, 'control') : error),
    )
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server), close: () => close(server) }
}

/** Express takes a third of the start-up time: it is loaded when the port already listens. */
function lateApp(
  parts: ControlParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const load = async () => (await import('./control-app.ts')).createControlApp(parts)
  let app: ReturnType<typeof load> | undefined
  setTimeout(() => (app ??= load()))
  return async (request, response) => (await (app ??= load()))(request, response)
}

function urlOf(server: Server): string {
  // A server that listens on a TCP port has such an address.
  const { address, port } = server.address() as AddressInfo
  // The address that means "every address" is none to call.
  const host = address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1')
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Answers in flight may leave; event streams never end by themselves. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  setImmediate(() => server.closeAllConnections())
  await closed
}
