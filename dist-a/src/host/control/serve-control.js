import { createServer } from 'node:http';
import { PortTaken } from '../http.js';
import { checkExposure } from './guard.js';
/**
 * @throws RangeError when other machines could reach it and no token guards it.
 * @throws PortTaken
 */
export async function serveControl(parts) {
    const { host, port, token } = parts;
    checkExposure(host, token);
    const server = createServer(lateApp(parts));
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(error.code === 'EADDRINUSE' ? new PortTaken({ host, port }, 'control') : error));
        server.listen(port, host, resolve);
    });
    return { url: urlOf(server), close: () => close(server) };
}
/** Express takes a third of the start-up time: it is loaded when the port already listens. */
function lateApp(parts) {
    const load = async () => (await import('./control-app.js')).createControlApp(parts);
    let app;
    setTimeout(() => (app ??= load()));
    return async (request, response) => (await (app ??= load()))(request, response);
}
function urlOf(server) {
    // A server that listens on a TCP port has such an address.
    const { address, port } = server.address();
    // The address that means "every address" is none to call.
    const host = address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** Answers in flight may leave; event streams never end by themselves. */
async function close(server) {
    const closed = new Promise((resolve) => server.close(resolve));
    setImmediate(() => server.closeAllConnections());
    await closed;
}
