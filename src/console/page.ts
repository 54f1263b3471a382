/** The page of the console: one file that knows the control API and no device by name. */
import { createHash } from 'node:crypto'

const style = `
:root { color-scheme: light dark; --line: #8884; --dim: #888; --loud: #c33; --good: #283 }
body { font: 14px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline }
h1 { font-size: 1.3rem; margin: 0 } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
h3 { font-size: .85rem; margin: 1rem 0 .3rem; color: var(--dim); font-weight: 600 }
section { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin-top: 1rem }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem }
.dim { color: var(--dim) } .loud { color: var(--loud) } .good { color: var(--good) }
code, pre, td, input { font: 12.5px/1.5 ui-monospace, monospace }
pre { margin: 0; max-height: 22rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
td { padding: .1rem .6rem .1rem 0; vertical-align: top; border-top: 1px solid var(--line) }
.log td { overflow-wrap: anywhere } .log td:nth-child(-n+3) { white-space: nowrap }
form { display: flex; gap: .4rem; align-items: baseline; margin: .15rem 0 }
form span { flex: 1 } input { width: 6rem } button { font: inherit; padding: 0 .6rem }
.on { font-weight: 700; color: var(--loud) }
[hidden], #problem:empty { display: none } #problem { color: var(--loud) }
`

const markup = `
<header><h1>tillrig</h1><span id="clock" class="dim"></span><span id="live" class="dim"></span>
<form id="advance"><input name="by" value="1h" aria-label="how far"><button>advance the clock</button></form>
<form id="reset"><button>reset the rig</button></form>
<form id="token" hidden><input name="token" type="password" aria-label="token"><button>use token</button></form>
</header>
<p id="problem" role="alert"></p>
<main id="devices"></main>
<section><h2>What happens</h2><table class="log"><tbody id="log"></tbody></table></section>
`

const script = `
const at = (id) => document.getElementById(id)
let token = sessionStorage.getItem('token')

function make(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields)
  element.append(...children)
  return element
}

function call(path, init = {}) {
  return fetch(path, { ...init, headers: { ...init.headers, ...(token ? { Authorization: 'Bearer ' + token } : {}) } })
}

async function ask(method, path, body) {
  const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await call(path, { method, ...(body ? json : {}) })
  const answer = await response.json()
  at('token').hidden = response.status !== 401
  if (!response.ok) throw new Error(answer.detail)
  return answer
}

/** What a person asked for: a no is shown, a yes is seen in what follows. */
async function act(...order) {
  at('problem').textContent = ''
  try { await ask(...order) } catch (error) { at('problem').textContent = error.message }
  await refresh()
}

function onSubmit(form, then) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    then(Object.fromEntries(new FormData(form)))
  })
  return form
}

const drawn = new Map()

/** Only what has changed is drawn, so that nobody loses what is being typed. */
function draw(key, value, into, elements) {
  const text = JSON.stringify(value)
  if (drawn.get(key) === text && into.childNodes.length) return
  drawn.set(key, text)
  into.replaceChildren(...elements())
}

function section(name) {
  const found = at('device-' + name)
  if (found) return found
  const part = (title, id) => make('div', {}, make('h3', { textContent: title }), make('div', { id: name + '-' + id }))
  const made = make('section', { id: 'device-' + name }, make('h2', { id: name + '-title' }),
    make('div', { className: 'columns' }, part('State', 'state'),
      make('div', {}, part('Causes', 'causes'), part('Faults', 'faults'))))
  at('devices').append(made)
  return made
}

function causeForm(path, name, row, inForce) {
  const fields = Object.entries(row.params).map(([param, field]) => make('input', {
    name: param, value: inForce?.[param] ?? field.default ?? '', placeholder: param, title: param + ': ' + field.says + ' ' + field.expects }))
  const says = make('span', { title: row.says, className: inForce ? 'on' : '' }, name + ' ',
    make('small', { className: 'dim', textContent: row.says }))
  const begin = make('button', { textContent: 'begin' })
  const form = onSubmit(make('form', {}, says, ...fields, begin), (values) =>
    act('POST', path, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))))
  if (inForce) form.append(make('button', { type: 'button', textContent: 'clear', onclick: () => act('DELETE', path) }))
  return form
}

async function showDevice(name, { title, url, options, ...access }) {
  section(name)
  const base = '/api/devices/' + encodeURIComponent(name)
  const [state, causes, faults] = await Promise.all(['state', 'causes', 'faults'].map((part) => ask('GET', base + '/' + part)))
  draw(name + 'title', [title, url, access], at(name + '-title'), () => [title + ' ', make('code', { textContent: url + '  ' }),
    make('code', { className: 'dim', textContent: Object.entries(access).map((pair) => pair.join(' ')).join('  ') })])
  draw(name + 'state', state, at(name + '-state'), () => [make('pre', { textContent: JSON.stringify(state, null, 2) })])
  draw(name + 'causes', causes, at(name + '-causes'), () => Object.entries(causes.catalogue).map(([cause, row]) =>
    causeForm(base + '/causes/' + encodeURIComponent(cause), cause, row, causes.inForce[cause])))
  draw(name + 'faults', faults, at(name + '-faults'), () => faults.rules.length === 0
    ? [make('span', { className: 'dim', textContent: 'none armed' })]
    : faults.rules.map((rule) => onSubmit(make('form', {}, make('span', { textContent:
        rule.id + '  ' + rule.effect.kind + '  ' + JSON.stringify(rule.match) + '  seen ' + rule.seen + ', met ' + rule.met }),
        make('button', { textContent: 'disarm' })), () => act('DELETE', base + '/faults?id=' + encodeURIComponent(rule.id)))))
}

let refreshing, again

/** However many things happen at once, one refresh runs and at most one follows. */
function refresh() {
  if (refreshing) { again = true; return refreshing }
  refreshing = show().catch((error) => { at('problem').textContent = error.message }).finally(() => {
    refreshing = undefined
    if (again) { again = false; setTimeout(refresh, 150) }
  })
  return refreshing
}

async function show() {
  const [rig, clock] = await Promise.all([ask('GET', '/api/rig'), ask('GET', '/api/clock')])
  last ??= Math.max(0, rig.lastSeq - 200)
  at('clock').textContent = clock.iso + ' (' + clock.kind + ' time), seed ' + rig.seed + ', version ' + rig.versions.tillrig
  for (const [name, device] of Object.entries(rig.devices)) await showDevice(name, device)
}

function line(entry) {
  if (entry.kind === 'event') return make('span', { className: 'dim', textContent: JSON.stringify(entry.event) })
  const { request, reply, refusal, note, fault } = entry
  const said = request.method + ' ' + request.path + (request.query ? '?' + request.query : '') + ' ' + request.body
  const came = reply ? reply.status + ' ' + (reply.reason ?? '') + ' ' + reply.body.slice(0, 300) : 'no answer'
  return make('span', {}, said + ' → ', make('b', { className: reply?.status < 400 ? 'good' : 'loud', textContent: came }),
    make('b', { className: 'loud', textContent: [refusal, note, fault && 'FAULT ' + fault.effect].filter(Boolean).map((word) => '  ' + word).join('') }))
}

function log(entry) {
  const cells = [entry.seq, new Date(entry.at).toLocaleTimeString(), entry.device, line(entry)].map((cell) => make('td', {}, cell))
  at('log').prepend(make('tr', {}, ...cells))
  while (at('log').childElementCount > 300) at('log').lastElementChild.remove()
}

/** Not an EventSource, which could not send the token. */
async function follow(after) {
  const response = await call('/api/events?after=' + after)
  if (!response.ok) throw new Error()
  at('live').textContent = '● live'
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = '', part; !(part = await reader.read()).done; ) {
    const blocks = (text + part.value).split('\\n\\n')
    text = blocks.pop()
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)
      if (data) { last = JSON.parse(data[1]).seq; log(JSON.parse(data[1])) }
    }
    refresh()
  }
}

let last
async function stayLive() {
  await refresh()
  await follow(last ?? 0).catch(() => undefined)
  at('live').textContent = '○ not connected'
  setTimeout(stayLive, 2000)
}

onSubmit(at('advance'), ({ by }) => act('POST', '/api/clock', { advance: by }))
onSubmit(at('reset'), () => act('POST', '/api/reset'))
onSubmit(at('token'), (values) => { token = values.token; sessionStorage.setItem('token', token); act('GET', '/api/rig') })
stayLive()
`

/** `default-src 'none'` leaves only what is named: this script, this style, this rig's own API. */
const policy = [
  "default-src 'none'",
  `script-src '${hashOf(script)}'`,
  `style-src '${hashOf(style)}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const page = {
  policy,
  html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>tillrig</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${style}</style></head><body>${markup}<script>${script}</script></body></html>
`,
} as const

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
