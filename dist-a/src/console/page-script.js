/** What the page does in a browser: it knows the control API, and no device by name. */
export const script = `
const at = (id) => document.getElementById(id)
let token = sessionStorage.getItem('token')

function make(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields)
  element.append(...children)
  return element
}

function call(path, init = {}) {
  const authorization = token ? { Authorization: 'Bearer ' + token } : {}
  return fetch(path, { ...init, headers: { ...init.headers, ...authorization } })
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
  try {
    await ask(...order)
  } catch (error) {
    at('problem').textContent = error.message
  }
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
function draw(id, value, elements) {
  if (drawn.get(id) === JSON.stringify(value)) return
  drawn.set(id, JSON.stringify(value))
  at(id).replaceChildren(...elements())
}

function addSection(name) {
  if (at(name + '-title')) return
  const part = (title, id) =>
    make('div', {}, make('h3', { textContent: title }), make('div', { id: name + id }))
  const columns = make('div', { className: 'columns' }, part('State', '-state'),
    make('div', {}, part('Causes', '-causes'), part('Faults', '-faults')))
  const summary = make('summary', {}, make('h2', { id: name + '-title' }))
  // Of a fleet nobody wants to see all at once; only what is open is asked for.
  const open = at('devices').childElementCount < OPEN_MAX
  at('devices').append(make('details', { id: name, open, ontoggle: refresh }, summary, columns))
}

function causeForm(path, name, row, inForce) {
  const fields = Object.entries(row.params).map(([param, field]) =>
    make('label', { title: field.says + ' ' + field.expects },
      make('small', { className: 'dim', textContent: param }),
      make('input', { name: param, value: inForce?.[param] ?? field.default ?? '' })))
  const says = make('span', {},
    make(inForce ? 'b' : 'span', { className: 'on', textContent: name + ' ' }),
    make('small', { className: 'dim', textContent: row.says }))
  const form = make('form', {}, says, ...fields, make('button', { textContent: 'begin' }))
  const clear = { type: 'button', textContent: 'clear', onclick: () => act('DELETE', path) }
  if (inForce) form.append(make('button', clear))
  return onSubmit(form, (values) => {
    const given = Object.entries(values).filter(([, value]) => value !== '')
    act('POST', path, Object.fromEntries(given))
  })
}

function faultForm(path, { id, effect, match, seen, met }) {
  const says = [id, effect.kind, JSON.stringify(match), 'seen ' + seen + ', met ' + met]
  const form = make('form', {}, make('span', { textContent: says.join('  ') }),
    make('button', { textContent: 'disarm' }))
  return onSubmit(form, () => act('DELETE', path + '?id=' + encodeURIComponent(id)))
}

const OPEN_MAX = 6

async function showDevice(name, { title, kind, url, options, secrets, ...access }) {
  addSection(name)
  const known = Object.entries(access).map((pair) => pair.join(' ')).join('  ')
  draw(name + '-title', [title, url, known], () => [
    name + ' ',
    make('small', { className: 'dim', textContent: title + ' ' }),
    make('code', { textContent: url ? url + '  ' : '' }),
    make('code', { className: 'dim', textContent: known }),
  ])
  if (!at(name).open) return
  const base = '/api/devices/' + encodeURIComponent(name)
  const parts = ['state', 'causes', 'faults'].map((part) => ask('GET', base + '/' + part))
  const [state, causes, faults] = await Promise.all(parts)
  draw(name + '-state', state, () => [
    make('pre', { textContent: JSON.stringify(state, null, 2) }),
  ])
  draw(name + '-causes', causes, () => Object.entries(causes.catalogue).map(([cause, row]) =>
    causeForm(base + '/causes/' + encodeURIComponent(cause), cause, row, causes.inForce[cause])))
  const none = make('span', { className: 'dim', textContent: 'none armed' })
  const rules = faults.rules.map((rule) => faultForm(base + '/faults', rule))
  draw(name + '-faults', faults, () => (rules.length > 0 ? rules : [none]))
}

const decimal = (amount) => amount === undefined ? '-' : (amount / 100).toFixed(2)

function tillRow({ till, currency, opening, moved, lines }) {
  const wrong = lines.filter(({ books, documents }) => books !== documents)
  const says = wrong.map(({ name, books, documents }) => name + ' ' + decimal(books - documents))
  const cells = [till, currency, ...[opening, ...Object.values(moved)].map(decimal)]
  const [className, textContent] = wrong.length > 0 ? ['loud', says.join(', ')] : ['good', 'agrees']
  return make('tr', {}, ...cells.map((cell) => make('td', { textContent: cell })),
    make('td', { className, textContent }))
}

async function showBooks() {
  if (!at('books').open) return
  const { agrees, tills, breaks, underWay } = await ask('GET', '/api/audit')
  const head = ['till', 'cash', 'opening', ...Object.keys(tills[0]?.moved ?? {}), 'books']
  const paragraph = (className, textContent) => make('p', { className, textContent })
  draw('audit', [tills, breaks, underWay], () => [
    paragraph(agrees ? 'good' : 'loud', agrees ? 'The books agree.' : 'The books do not agree.'),
    make('table', { className: 'books' },
      make('tr', {}, ...head.map((word) => make('th', { className: 'dim', textContent: word }))),
      ...tills.map(tillRow)),
    ...breaks.map(({ rule, says, first }) =>
      paragraph('loud', rule + ': ' + says + (first ? ', since #' + first.seq : ''))),
    ...underWay.map(({ where, kind, amount, receipt }) =>
      paragraph('dim', ['under way at', where + ':', kind, receipt, decimal(amount)].join(' '))),
  ])
}

let refreshing, again

/** However many things happen at once, one refresh runs and at most one follows. */
function refresh() {
  again = refreshing !== undefined
  const complain = (error) => { at('problem').textContent = error.message }
  refreshing ??= show().catch(complain).finally(() => {
    refreshing = undefined
    if (again) setTimeout(refresh, 150)
  })
  return refreshing
}

async function show() {
  const [rig, clock] = await Promise.all([ask('GET', '/api/rig'), ask('GET', '/api/clock')])
  last ??= Math.max(0, rig.lastSeq - 200)
  at('clock').textContent =
    clock.iso + ' (' + clock.kind + ' time), seed ' + rig.seed + ', version ' + rig.versions.tillrig
  for (const [name, device] of Object.entries(rig.devices)) await showDevice(name, device)
  await showBooks()
}

function line(entry) {
  if (entry.kind === 'event')
    return make('span', { className: 'dim', textContent: JSON.stringify(entry.event) })
  const { request, reply, refusal, note, fault, sender = '' } = entry
  const query = request.query ? '?' + request.query : ''
  const came = reply
    ? [reply.status, reply.reason ?? '', reply.body.slice(0, 300)].join(' ')
    : 'no answer'
  const loud = [refusal, note, fault && 'FAULT ' + fault.effect].filter(Boolean)
  return make('span', {}, make('span', { className: 'dim', textContent: sender && sender + ' ' }),
    [request.method, request.path + query, request.body, '→ '].join(' '),
    make('b', { className: reply?.status < 400 ? 'good' : 'loud', textContent: came }),
    make('b', { className: 'loud', textContent: loud.map((word) => '  ' + word).join('') }))
}

function log(entry) {
  const time = new Date(entry.at).toLocaleTimeString()
  const cells = [entry.seq, time, entry.device, line(entry)]
  at('log').prepend(make('tr', {}, ...cells.map((cell) => make('td', {}, cell))))
  while (at('log').childElementCount > 300) at('log').lastElementChild.remove()
}

/** The number of the last entry that was seen. */
let last

/** Not an EventSource, which could not send the token. */
async function follow() {
  const response = await call('/api/events?after=' + last)
  if (!response.ok) return
  at('live').textContent = '● live'
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = '', part; !(part = await reader.read()).done; ) {
    const blocks = (text + part.value).split('\\n\\n')
    text = blocks.pop()
    const entries = blocks.flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? [])
    for (const entry of entries.map((data) => JSON.parse(data))) {
      last = entry.seq
      log(entry)
    }
    if (entries.length > 0) refresh()
  }
}

async function stayLive() {
  await refresh()
  if (last !== undefined) await follow().catch(() => undefined)
  at('live').textContent = '○ not connected'
  setTimeout(stayLive, 2000)
}

at('books').ontoggle = refresh
onSubmit(at('advance'), ({ by }) => act('POST', '/api/clock', { advance: by }))
onSubmit(at('reset'), () => act('POST', '/api/reset'))
onSubmit(at('token'), (values) => {
  token = values.token
  sessionStorage.setItem('token', token)
  act('GET', '/api/rig')
})
stayLive()
`;
