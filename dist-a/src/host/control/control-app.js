/** The control API of a rig, and its page, as an Express app. */
import express from 'express';
import { devicePages } from './device-pages.js';
import { deviceRoutes } from './device-routes.js';
import { streamEvents } from './event-stream.js';
import { checkContentType, checkHost, checkOrigin, checkPassword, checkToken } from './guard.js';
import { answerProblem, Problem } from './problem.js';
import { rigRoutes } from './rig-routes.js';
import { checkNames, wholeNumber } from './route.js';
export function createControlApp(parts) {
    const { rig, addresses, page } = parts;
    const routes = [...rigRoutes(rig, addresses), ...deviceRoutes(rig)];
    const paths = [...new Set([...routes.map((route) => route.path), '/api/events'])].sort();
    const app = express();
    app.disable('x-powered-by').disable('etag');
    app.use((_request, response, next) => {
        response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
        next();
    });
    app.use(checkHost(parts), checkOrigin);
    // The page holds no secret, and a browser could not send the token to ask for it.
    if (page)
        app.get('/', (_request, response) => sendPage(response, page));
    app.use('/devices', checkPassword(parts));
    app.use(devicePages(rig));
    app.use(checkToken(parts), checkContentType, express.json({ limit: '100kb' }));
    app.get('/api/events', (request, response) => {
        if (request.method === 'HEAD')
            response.type('text/event-stream').end();
        else
            streamEvents(rig.journal, response, beginning(request));
    });
    for (const route of routes)
        serve(app, rig, route);
    for (const path of paths)
        app.all(path, (request) => refuseMethod(request, path));
    app.use((request) => {
        throw new Problem('unknown-path', `Cannot find ${request.path}: no such path.`, paths);
    });
    app.use(answerProblem);
    return app;
    function refuseMethod({ method, res }, path) {
        const taken = routes.filter((route) => route.path === path).map((route) => route.method);
        const allowed = taken.length > 0 ? taken : ['GET'];
        res?.set('Allow', allowed.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : one)).join(', '));
        throw new Problem('wrong-method', `Cannot ${method} ${path}: it takes ${allowed.join(', ')}.`);
    }
}
function serve(app, rig, route) {
    const method = { GET: 'get', POST: 'post', DELETE: 'delete' };
    app[method[route.method]](route.path, (request, response, next) => {
        const call = toCall(request);
        checkNames(route, call);
        rig.catchUp();
        const text = JSON.stringify(route.answer(call));
        // Nothing is told that a crash could undo.
        rig.store.whenDurable(() => response
            .status(route.status ?? 200)
            .type('json')
            .send(text), (error) => next(new Problem('not-kept', error.message)));
    });
}
function toCall(request) {
    const body = request.body ?? {};
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw new Problem('not-json', 'Cannot read the body: it is not a JSON object.');
    // A repeated name would be a list: its last value counts, as in most query readers.
    const query = Object.entries(request.query).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.at(-1) : value,
    ]);
    // No route has a wildcard, so each parameter is one text; a JSON object has text for names.
    return {
        params: request.params,
        query: Object.fromEntries(query),
        body: body,
    };
}
/** A browser that reconnects says in a header what it saw last; others may say it in the query. */
function beginning(request) {
    const last = request.get('Last-Event-ID') ?? toCall(request).query.after;
    if (last === undefined)
        return {};
    return { after: wholeNumber({ after: last }, 'after', { fallback: 0, max: 2 ** 53 }) };
}
function sendPage(response, { html, policy }) {
    response
        .set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' })
        .type('html')
        .send(html);
}
