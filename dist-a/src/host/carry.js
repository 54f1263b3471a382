const BODY_BYTES_MAX = 1024 * 1024;
/** An upload is read to its end, so that its sender gets to hear the answer, but not for ever. */
const UPLOAD_BYTES_MAX = 64 * BODY_BYTES_MAX;
const MUTE_MAX = 256;
/** Longer delays make Node's timers fire at once. */
export const TIMER_MS_MAX = 2 ** 31 - 1;
/**
 * What a device gets to see of a body that is too large to hold: one byte that is no text in any
 * encoding it reads, so it answers as it answers any damaged request, and nothing changes.
 */
const UNREADABLE = Uint8Array.of(0xff);
export const NO_BODY = new Uint8Array(0);
export function createCarry({ rig, device, muteMs, onLost }) {
    /** Oldest first. */
    const muted = new Set();
    return (incoming, response, body) => {
        const delivery = deliver(incoming, body);
        rig.store.whenDurable(() => {
            if (delivery.afterMs > 0)
                leaveLater(response, delivery);
            else
                leave(response, delivery);
        }, () => {
            onLost();
            response.destroy();
        });
    };
    function deliver(incoming, body) {
        try {
            return rig.deliver(device, toWireRequest(incoming, body));
        }
        catch (error) {
            console.error(error);
            return confession(error);
        }
    }
    function leaveLater(response, delivery) {
        setTimeout(leave, Math.min(delivery.afterMs, TIMER_MS_MAX), response, delivery).unref();
    }
    function leave(response, { reply, ending, cutAtBytes }) {
        if (response.destroyed)
            return;
        if (!reply)
            onTurn(response, ending === 'silence' ? mute : reset);
        else if (cutAtBytes !== undefined)
            onTurn(response, (socket) => sendStart(response, socket, reply, cutAtBytes));
        else
            send(response, reply);
    }
    /** The connection stays open, and nothing is ever said on it again. */
    function mute(socket) {
        const [oldest] = muted;
        if (oldest && muted.size >= MUTE_MAX)
            oldest.destroy();
        muted.add(socket);
        const timer = setTimeout(() => socket.destroy(), muteMs).unref();
        if (socket.readableEnded)
            socket.destroy();
        socket.once('end', () => socket.destroy());
        socket.once('close', () => {
            clearTimeout(timer);
            muted.delete(socket);
        });
    }
}
/** Whether a body follows the headers. */
export function hasBody({ headers }) {
    const length = headers['content-length'];
    return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined;
}
/** Never calls back for an upload that breaks off: the device has not heard such a request. */
export function readBody(incoming, then) {
    const chunks = [];
    let length = 0;
    incoming.on('data', (chunk) => {
        length += chunk.length;
        if (length <= BODY_BYTES_MAX)
            chunks.push(chunk);
        else if (length > UPLOAD_BYTES_MAX)
            incoming.destroy();
    });
    incoming.on('end', () => then(length > BODY_BYTES_MAX ? UNREADABLE : Buffer.concat(chunks)));
}
function toWireRequest(incoming, body) {
    const { method = '', url = '/', headers } = incoming;
    const target = url.startsWith('/') ? url : withoutOrigin(url);
    const mark = target.indexOf('?');
    return {
        method,
        path: mark < 0 ? target : target.slice(0, mark),
        query: mark < 0 ? '' : target.slice(mark + 1),
        // The one header that Node gives as a list is `set-cookie`, which is not a client's to send.
        headers: headers,
        body,
    };
}
/** Clients of a proxy name the whole address: `GET http://register:8080/api?key=1`. */
function withoutOrigin(url) {
    const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
    return target.startsWith('?') || target === '' ? `/${target}` : target;
}
function send(response, reply) {
    begin(response, reply, Buffer.byteLength(reply.body));
    response.end(reply.body);
}
/** The whole length is promised, and the connection breaks before it is there. */
function sendStart(response, socket, reply, bytes) {
    const body = Buffer.from(reply.body);
    begin(response, reply, body.length);
    response.flushHeaders();
    socket.write(body.subarray(0, bytes), () => socket.destroy());
}
function begin(response, reply, length) {
    const { status, reason, headers } = reply;
    const list = [...listOf(headers), 'Content-Length', String(length)];
    if (reason === undefined)
        response.writeHead(status, list);
    // What does not fit into a status line would make Node throw.
    else
        response.writeHead(status, reason.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?'), list);
}
const lists = new WeakMap();
/** Names and values in turn, as Node takes them fastest; devices use the same headers again. */
function listOf(headers) {
    let list = lists.get(headers);
    if (!list)
        lists.set(headers, (list = Object.entries(headers).flat()));
    return list;
}
/** Answers to pipelined requests leave one after another; each is given the socket in its turn. */
function onTurn(response, then) {
    if (response.socket)
        then(response.socket);
    else
        response.once('socket', then);
}
function reset(socket) {
    // A pipe or a TLS connection, under somebody's Express, cannot be reset.
    if ('encrypted' in socket || socket.remoteAddress === undefined)
        socket.destroy();
    else
        socket.resetAndDestroy();
}
/** A mistake of ours is said to be one, so that nobody takes it for an answer of the device. */
function confession(error) {
    const body = `tillrig: internal error: ${error instanceof Error ? error.message : String(error)}\n`;
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    const reply = { status: 500, headers, body };
    return { reply, ending: undefined, afterMs: 0, cutAtBytes: undefined, fault: undefined };
}
