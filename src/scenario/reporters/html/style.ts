/** How the page looks, on a wide screen and on a phone, by day and by night. */
import { verdictNames } from '../../verdict.ts'

/** Which cases are seen is decided without a script. */
const filters = [
  'body:has(#v-bad:checked) .c:not(.bad) { display: none }',
  ...verdictNames.map((name) => `body:has(#v-${name}:checked) .c:not(.${name}) { display: none }`),
].join('\n')

/** So that the names of many lanes do not meet; the picture scrolls in its own frame. */
const widths = Array.from({ length: 8 }, (_, i) => `.l${i + 1} { min-width: ${i * 90 + 80}px }`)

export const style = `
:root {
  color-scheme: light dark; --back: #fff; --ink: #1d2127; --dim: #667; --line: #d9dce1;
  --soft: #f4f5f7; --bad: #c4201d; --bad-soft: #fdf0ef; --good: #1a7f37; --odd: #96600a;
  --act: #e9eefb; --act-ink: #2b4ea2 }
@media (prefers-color-scheme: dark) { :root {
  --back: #14171c; --ink: #e4e7ec; --dim: #98a0ac; --line: #343a44; --soft: #1d2128;
  --bad: #ff7b72; --bad-soft: #2b1b1d; --good: #4ac26b; --odd: #e0a53b;
  --act: #1f2a44; --act-ink: #9db8ff } }
* { box-sizing: border-box }
body {
  display: flex; flex-direction: column; margin: 0 auto; max-width: 70rem; padding: 1rem;
  font: 14px/1.45 system-ui, sans-serif; background: var(--back); color: var(--ink) }
body > * { min-width: 0 }
header { order: 0 } .causes { order: 1 } main { order: 2 } footer { order: 3; margin-top: 1.5rem }
.defs { position: absolute } #head path { fill: var(--ink); fill: context-stroke }
h1 { font-size: 1.35rem; margin: 0 0 .2rem } h2 { font-size: 1rem; margin: 1rem 0 .3rem }
h3 { font: 600 12px/1.4 ui-monospace, monospace; margin: 0 0 .3rem; overflow-wrap: anywhere }
p { margin: .3rem 0 } small, .dim { color: var(--dim) } small { font-weight: normal }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace }
code { overflow-wrap: anywhere } pre { margin: 0; overflow-x: auto }
ul { margin: .3rem 0; padding-left: 1.1rem; overflow-wrap: anywhere }
a { color: inherit }

.filters { display: flex; flex-wrap: wrap; gap: .4rem; margin: .7rem 0; align-items: center }
.filters input[type=radio] { position: absolute; opacity: 0 }
.filters label { border: 1px solid var(--line); border-radius: 1rem; padding: .15rem .7rem }
.filters label { cursor: pointer; white-space: nowrap }
.filters :checked + label { background: var(--ink); color: var(--back); border-color: var(--ink) }
.filters :focus-visible + label { outline: 2px solid var(--act-ink); outline-offset: 2px }
#search { font: inherit; flex: 1 1 12rem; min-width: 0; padding: .2rem .6rem; color: inherit }
#search { border: 1px solid var(--line); border-radius: 1rem; background: var(--soft) }
[hidden] { display: none !important }

.c { border: 1px solid var(--line); border-radius: 8px; margin-top: .4rem; overflow: hidden }
.c { content-visibility: auto; contain-intrinsic-size: auto 2.6rem }
.c.bad { border-color: var(--bad) }
.c > :not(summary) { margin-left: .8rem; margin-right: .8rem }
.c > :last-child:not(summary) { margin-bottom: .8rem }
.c > summary { cursor: pointer; padding: .45rem .8rem; overflow-wrap: anywhere }
.c[open] > summary { background: var(--soft); margin-bottom: .6rem }
.c.bad[open] > summary { background: var(--bad-soft) }
summary b { color: var(--odd); white-space: nowrap } .PASS > summary b { color: var(--good) }
.bad > summary b { color: var(--bad) } .NOT_APPLICABLE > summary b, .SKIPPED > summary b,
.INFO > summary b { color: var(--dim) } .EXPECTED_FAIL > summary b { opacity: .75 }
.reason { white-space: pre-wrap; overflow-wrap: anywhere }
.proves, .left-out { list-style: none; padding: 0; color: var(--dim) }
.again { margin-top: .8rem } .again code::before { content: '$ '; color: var(--dim) }

.f { border-left: 3px solid var(--odd); padding-left: .7rem; margin-top: .7rem }
.f.FAIL, .f.ERROR, .f.UNKNOWN, .f.STALE { border-color: var(--bad) }
.code { background: var(--soft); border-radius: 6px; padding: .35rem .5rem }
.code i { color: var(--dim); font-style: normal; user-select: none }
.code u { text-decoration: underline wavy var(--bad); text-underline-offset: 3px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: .35rem 0 }
dt { color: var(--dim) } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
dd { font: 12.5px/1.5 ui-monospace, monospace }
.said, .text pre { background: var(--soft); border-radius: 6px; padding: .5rem; max-height: 24rem }
.text { margin-top: .6rem } .text summary { cursor: pointer; color: var(--dim) }
.said { margin-bottom: .6rem }

.wire { display: flex; margin-top: .8rem } .times { flex: none }
.scroll { flex: 1; min-width: 0; overflow-x: auto } .lanes { display: block; width: 100% }
.wire text { font: 11px system-ui, sans-serif; fill: var(--ink) }
.wire .times text { text-anchor: end; fill: var(--dim); font-size: 10.5px }
.lane { text-anchor: middle; font-weight: 600 !important }
.life { stroke: var(--line); stroke-width: 2 } .gap { stroke: var(--line) }
.gap { stroke-dasharray: 2 5; stroke-width: 2 }
.wire p { font: 11.5px/16px ui-monospace, monospace; margin: 0; text-align: center }
.wire p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.m p { text-shadow: 0 0 3px var(--back), 0 0 3px var(--back), 0 0 3px var(--back) }
.m line { stroke: var(--ink); stroke-width: 1.5 }
.m.lost line { stroke-dasharray: 6 4 } .m.bad line { stroke: var(--bad) }
.wire .fault { font: 600 11px/14px system-ui, sans-serif; color: var(--bad); white-space: normal }
.wire .cross { fill: var(--bad); font-size: 15px; font-weight: 700 }
.wire .cross { text-anchor: middle; dominant-baseline: central }
.m.lost p:not(.fault) { color: var(--dim) }
.act circle { fill: var(--act-ink) } .silent circle { fill: var(--dim) }
.act span, .silent span { border-radius: 4px; padding: 0 .4rem }
.act span { background: var(--act); color: var(--act-ink) }
.silent span { background: var(--soft); color: var(--dim) } .silent.bad span { color: var(--bad) }
.wire .left { text-align: left } .wire .right { text-align: right }

.papers { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: .8rem; align-items: start }
figure { margin: 0; max-width: 100%; filter: drop-shadow(0 1px 3px #0007) }
figcaption { color: var(--dim); font-size: 12px }
figure div { background: #fff; color: #111; padding: .8rem .8rem 1.2rem; overflow-x: auto }
figure div { mask: conic-gradient(from -45deg at bottom, #0000, #000 1deg 89deg, #0000 90deg) 50% 0 / 12px 100% repeat-x }
figure pre { font-size: 11.5px; line-height: 1.35; overflow: visible }

footer pre { white-space: pre-wrap } footer li { color: var(--dim) }
@media (max-width: 30rem) { body { padding: .6rem } .c > :not(summary) { margin: .5rem .5rem } }
@media print { .filters { display: none } }
${widths.join('\n')}
${filters}
`
