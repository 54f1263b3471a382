import { hasBody, NO_BODY, readBody } from './carry.js';
const PIPELINED_MAX = 1000;
/** Hands on whatever arrives at a server, a connection's messages one after another. */
export function attend(server, carry) {
    const lines = new WeakMap();
    server.on('connection', (socket) => {
        lines.set(socket, { behind: [], waiting: 0, broken: false });
    });
    server.on('request', hear);
    // Node would refuse an unknown expectation in our name.
    server.on('checkExpectation', hear);
    server.on('clientError', (_error, socket) => {
        const line = lines.get(socket);
        if (!line)
            return;
        line.broken = true;
        // A request that came in whole before the garbage is answered first.
        // Servers of node:http hand out no other sockets than those of node:net.
        if (!line.reading?.complete)
            hangUp(line, socket);
    });
    function hear(incoming, response) {
        const line = lines.get(incoming.socket);
        if (!line)
            return;
        if (response.socket === null) {
            if (++line.waiting > PIPELINED_MAX)
                return void incoming.socket.destroy();
            response.once('socket', () => line.waiting--);
        }
        const exchange = { incoming, response };
        if (line.reading)
            line.behind.push(exchange);
        else
            take(line, exchange);
    }
    function take(line, exchange) {
        const { incoming } = exchange;
        if (!hasBody(incoming))
            return handOver(line, exchange, NO_BODY);
        line.reading = incoming;
        readBody(incoming, (body) => {
            line.reading = undefined;
            handOver(line, exchange, body);
            while (!line.reading) {
                const next = line.behind.shift();
                if (!next)
                    break;
                take(line, next);
            }
            if (line.broken && !line.reading)
                hangUp(line, incoming.socket);
        });
    }
    function handOver(line, { incoming, response }, body) {
        line.last = response;
        carry(incoming, response, body);
    }
}
/** Closes a connection once what was asked on it before is answered. */
function hangUp({ last }, socket) {
    if (last && !last.writableFinished)
        last.once('finish', () => socket.destroySoon());
    else
        socket.destroySoon();
}
