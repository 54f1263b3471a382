/** Pages that a device sends people to: a mail's link, with buttons that do something. */
import { createHash } from 'node:crypto';
import { Router, urlencoded } from 'express';
import { own } from '../../kernel/own.js';
import { Problem } from './problem.js';
export const pagePath = '/devices/:device/pages/:page/:id';
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 2rem 1rem }
main { border: 1px solid #8884; border-radius: 8px; padding: 1.5rem }
h1 { font-size: 1.3rem; margin: 0 0 1rem } p { margin: .5rem 0 }
form { display: flex; gap: .8rem; margin-top: 1.5rem }
button { font: inherit; padding: .5rem 1.2rem; border-radius: 6px; border: 1px solid #8888 }
button:first-child { background: #1a6e3a; border-color: #1a6e3a; color: #fff }
footer { color: #888; font-size: .8rem; margin-top: 1rem }
`;
/** A page of ours runs no script; its one form leads back to it. */
const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
].join('; ');
/**
 * Shows a page, and does what its buttons say. A button is named by its place on the page as it
 * is now, so nobody can press one that is not there.
 */
export function devicePages(rig) {
    return Router()
        .get(pagePath, (request, response) => {
        const { page, device } = find(rig, request);
        // Whoever looks must not see what a crash could undo.
        rig.store.whenDurable(() => send(response, page, device));
    })
        .post(pagePath, urlencoded({ extended: false, limit: '1kb' }), (request, response) => {
        const { page, device } = find(rig, request);
        const { button: pressed } = Object(request.body);
        const button = page.buttons.find((_, place) => String(place) === pressed);
        if (!button)
            throw new Problem('unknown-name', 'Cannot do that: the page has no such button, or has none any more.', page.buttons.map(({ label }) => label));
        rig.device(device).cause(button.cause, button.params, rig.catchUp());
        rig.store.whenDurable(() => response.redirect(303, request.originalUrl));
    })
        .all(pagePath, (request, response) => {
        response.set('Allow', 'GET, HEAD, POST');
        throw new Problem('wrong-method', `Cannot ${request.method} a page: it takes GET, POST.`);
    });
}
function find(rig, request) {
    // No parameter of the path is a list, for it has no wildcard.
    const { device = '', page: name = '', id = '' } = request.params;
    const at = rig.catchUp();
    const emulator = rig.devices.get(device);
    const pages = emulator?.device.pages ?? {};
    const page = emulator && own(pages, name)?.read(emulator.state, id, at);
    if (!page)
        throw new Problem('unknown-path', `Cannot find the page ${name} ${id} of ${device}: none such.`);
    return { page, device };
}
function send(response, { title, lines, buttons }, device) {
    const form = buttons
        .map(({ label }, place) => `<button name="button" value="${place}">${escape(label)}</button>`)
        .join('\n');
    response
        // With no-referrer a browser would not say that the form is our own.
        .set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' })
        .type('html')
        .send(`<!doctype html>
<html><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${style}</style></head><body><main><h1>${escape(title)}</h1>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
${form && `<form method="post">\n${form}\n</form>`}
</main><footer>tillrig · ${escape(device)}</footer></body></html>
`);
}
function escape(text) {
    const marks = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
    };
    return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
