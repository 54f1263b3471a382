/** What was reached as one page that needs nothing else: no script, no file beside it. */
import { escaped } from '../reporters/html/escaped.js';
import { sayPercent, shareOf } from './coverage.js';
import { sections } from './surface.js';
export function coveragePage(coverage) {
    const share = shareOf(coverage);
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>tillrig coverage ${sayPercent(share)}</title>
<style>${style}</style>
<h1>Coverage of the device surface</h1>
<p>${share.reached} of ${share.known} reached, ${sayPercent(share)}.</p>
<ul>
${coverage.map((one) => `<li><a href="#${one.device}">${one.device}</a> ${saysOf(one)}</li>`).join('\n')}
</ul>
${coverage.map(deviceHtml).join('\n')}
</html>
`;
}
function deviceHtml(device) {
    const tables = sections.map((section) => tableHtml(device, section)).join('');
    return `<h2 id="${device.device}">${device.device} <small>${saysOf(device)}</small></h2>\n${tables}`;
}
function saysOf(device) {
    const share = shareOf([device]);
    return `${sayPercent(share)}, ${share.reached} of ${share.known}`;
}
function tableHtml(device, section) {
    const rows = device[section];
    if (rows.length === 0)
        return '';
    const { reached, known } = shareOf([device], [section]);
    // What is to be done stands first.
    const sorted = [...rows.filter((row) => !row.reached), ...rows.filter((row) => row.reached)];
    return `<table><caption>${section} ${reached} of ${known}</caption>
<thead><tr><th>Name<th>What it is<th>Cases<th>First reached by</thead>
<tbody>
${sorted.map(rowHtml).join('\n')}
</tbody></table>\n`;
}
function rowHtml({ name, says, reached, cases, scenarios }) {
    const [first = '', ...more] = scenarios.map(escaped);
    const list = more.length === 0 ? '' : `<details><summary>${more.length} more</summary>${more.join('<br>')}</details>`;
    const by = reached ? `${first}${list}` : '✗ not reached';
    return `<tr${reached ? '' : ' class="missed"'}><th>${escaped(name)}<td>${escaped(says)}<td>${cases}<td>${by}`;
}
const style = `
:root { color-scheme: light dark; --back: #fff; --ink: #1d2127; --dim: #667; --line: #d9dce1;
  --bad: #c4201d; --bad-soft: #fdf0ef }
@media (prefers-color-scheme: dark) { :root { --back: #14171c; --ink: #e4e7ec; --dim: #98a0ac;
  --line: #343a44; --bad: #ff7b72; --bad-soft: #2b1b1d } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 14px/1.45 system-ui, sans-serif;
  background: var(--back); color: var(--ink) }
a { color: inherit } small { color: var(--dim); font-weight: normal }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .5rem 0 1.5rem }
caption { text-align: left; font-weight: 600; padding: .3rem .5rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem;
  border-top: 1px solid var(--line); overflow-wrap: anywhere }
th:nth-child(1) { width: 24% } th:nth-child(3) { width: 4rem } th:nth-child(4) { width: 30% }
thead th { color: var(--dim); font-weight: normal } tbody th { font-weight: 600 }
.missed { background: var(--bad-soft) } .missed th, .missed td:last-child { color: var(--bad) }
summary { cursor: pointer; color: var(--dim) }
@media (max-width: 40rem) {
  thead { display: none } table, tbody, caption, tr, tbody th, td { display: block }
  tbody th:nth-child(1), td:nth-child(n) { width: auto; border: 0; padding: 0 .5rem }
  tr { border-top: 1px solid var(--line); padding: .4rem 0 }
  td:nth-child(3)::before { content: 'cases ' } td { color: var(--dim) }
}
`;
