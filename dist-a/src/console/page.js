/** The page of the console: one document that needs nothing from anywhere else. */
import { createHash } from 'node:crypto';
import { script } from './page-script.js';
const style = `
:root { color-scheme: light dark; --line: #8884; --dim: #888; --loud: #c33; --good: #283 }
body { font: 14px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline }
h1 { font-size: 1.3rem; margin: 0 } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
summary { cursor: pointer } summary h2 { display: inline } summary small { font-weight: normal }
.books td, .books th { text-align: right } .books :is(td, th):first-child { text-align: left }
h3 { font-size: .85rem; margin: 1rem 0 .3rem; color: var(--dim); font-weight: 600 }
section, details { border: 1px solid var(--line); border-radius: 8px }
section, details { padding: 1rem; margin-top: 1rem }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem }
.dim { color: var(--dim) } .loud { color: var(--loud) } .good { color: var(--good) }
code, pre, td, input { font: 12.5px/1.5 ui-monospace, monospace }
pre { margin: 0; max-height: 44rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
td { padding: .1rem .6rem .1rem 0; vertical-align: top; border-top: 1px solid var(--line) }
.log td { overflow-wrap: anywhere } .log td:nth-child(-n+3) { white-space: nowrap }
form { display: flex; flex-wrap: wrap; gap: .4rem; align-items: baseline; margin: .15rem 0 }
form span { flex: 1 1 11rem } label { display: flex; flex-direction: column; line-height: 1.1 }
input { width: 6rem } button { font: inherit; padding: 0 .6rem }
b.on, #problem { color: var(--loud) } [hidden], #problem:empty { display: none }
`;
const markup = `
<header><h1>tillrig</h1><span id="clock" class="dim"></span><span id="live" class="dim"></span>
<form id="advance"><input name="by" value="1h" aria-label="how far">
<button>advance the clock</button></form>
<form id="reset"><button>reset the rig</button></form>
<form id="token" hidden><input name="token" type="password" aria-label="token" autocomplete="off">
<button>use token</button></form>
</header>
<p id="problem" role="alert"></p>
<main id="devices"></main>
<details id="books"><summary><h2>The books</h2></summary><div id="audit"></div></details>
<section><h2>What happens</h2><table class="log"><tbody id="log"></tbody></table></section>
`;
/** `default-src 'none'` leaves only what is named: this script, this style, this rig's own API. */
const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "connect-src 'self'",
    // The empty icon, without which browsers ask for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
].join('; ');
export const page = {
    policy,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>tillrig</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${style}</style></head><body>${markup}<script>${script}</script></body></html>
`,
};
function hashOf(text) {
    return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
