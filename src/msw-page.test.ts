/** The machines in a page: nothing of Node, and msw's service worker before them. */
import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { expect, test } from 'vitest'
import { openBrowser } from '../fixtures/browser.ts'
import { servePage } from '../fixtures/serve-page.ts'

async function openTill(context: TestContext): Promise<{ page: Page; errors: string[] }> {
  const page = await openBrowser(context)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(await servePage('till-page.ts'))
  await page.evaluate('start().then(() => true)')
  return { page, errors }
}

const sale = '`${addresses.ikkm}/api?key=${rig.ikkm.access.key}&sale=2920&cash=3000`'

/** Runs in the page as the code of a till would. */
function run(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`(async () => { ${code} })()`)
}

test('a page sells at its own address, loses the answer, asks again, and has one receipt', async (context) => {
  const { page, errors } = await openTill(context)
  const seen = await run(
    page,
    `
      const url = ${sale}
      const fault = rig.ikkm.fault('lose-reply', { on: 'sale', ending: 'reset' })
      const first = await fetch(url).catch(String)
      const again = await fetch(url)
      const { status, statusText: reason } = again
      const isKey = await again.text() === rig.ikkm.access.key
      const receipts = rig.ikkm.fact('receipts').map(({ total }) => total)
      rig.verify()
      return { first, status, reason, isKey, receipts, met: fault.met }
    `,
  )
  expect(seen).toEqual({
    first: 'TypeError: Failed to fetch',
    status: 203,
    reason: '1',
    isKey: true,
    receipts: [2920],
    met: 1,
  })
  expect(errors).toEqual([])
})

/** `XMLHttpRequest`, as older pages ask: which event ended it, and what was there by then. */
const xhr = `
  const ask = (url, timeout = 0) => new Promise((resolve) => {
    const asking = new XMLHttpRequest()
    for (const how of ['load', 'error', 'timeout', 'abort'])
      asking['on' + how] = () => {
        const { status, statusText, responseText } = asking
        resolve({ how, status, statusText, responseText })
      }
    asking.open('GET', url)
    asking.timeout = timeout
    asking.send()
  })
`

test('an XMLHttpRequest sees what fetch sees, and its own time-out', async (context) => {
  const { page } = await openTill(context)
  const seen = await run(
    page,
    `
      ${xhr}
      const { key } = rig.ikkm.access
      rig.ikkm.cause('paper-out')
      const refused = await ask(${sale})
      rig.ikkm.clear('paper-out')
      rig.ikkm.fault('lose-reply', { on: 'sale' })
      const silent = await ask(${sale}, 50)
      const repeat = await ask(\`\${addresses.ikkm}/api?key=\${key}&sale=2920&cash=3000\`)
      rig.ikkm.fault('lose-request', { ending: 'reset' })
      const broken = await ask(${sale})
      rig.ikkm.fault('cut-reply', { bytes: 3 })
      const cut = await ask(${sale})
      return { refused, silent: silent.how, repeat: repeat.status, broken: broken.how, cut }
    `,
  )
  expect(seen).toEqual({
    refused: { how: 'load', status: 400, statusText: 'printer not ready', responseText: '-6' },
    silent: 'timeout',
    repeat: 203,
    broken: 'error',
    // Chrome calls it an abort when the body of a service worker breaks off.
    cut: {
      how: expect.stringMatching(/^(abort|error)$/),
      status: 0,
      statusText: '',
      responseText: '',
    },
  })
})

test('an answer that is cut breaks off in a page within its body', async (context) => {
  const { page } = await openTill(context)
  const seen = await run(
    page,
    `
      rig.ikkm.fault('cut-reply', { bytes: 3 })
      const { status, headers, body } = await fetch(${sale})
      const reader = body.getReader()
      let bytes = 0
      const read = ({ done, value }) => {
        if (done) return 'whole'
        bytes += value.length
        return reader.read().then(read)
      }
      const end = await reader.read().then(read).catch(({ name }) => name)
      return { status, length: headers.get('content-length'), isStart: bytes <= 3, end }
    `,
  )
  // The break may overtake bytes that nobody had read yet.
  expect(seen).toEqual({ status: 200, length: '8', isStart: true, end: 'TypeError' })
})

test('a page that cannot hand streams over is told so where an answer would be cut', async (context) => {
  const { page } = await openTill(context)
  const seen = await run(
    page,
    `
      structuredClone = () => { throw new DOMException('no') }
      rig.ikkm.fault('cut-reply')
      const answer = await fetch(${sale})
      return { status: answer.status, says: (await answer.json()).message }
    `,
  )
  expect(seen).toMatchObject({
    status: 500,
    says: expect.stringMatching(/^Cannot cut the answer: /),
  })
})

test('an answer that is delayed comes late in a page, and not to whoever gave up', async (context) => {
  const { page } = await openTill(context)
  const seen = await run(
    page,
    `
      const url = ${sale}
      rig.ikkm.fault('delay', { delay: '1ms' })
      const late = await fetch(url)
      rig.ikkm.fault('delay', { delay: '1h' })
      const patience = new AbortController()
      const { signal } = patience
      const gone = fetch(${sale}, { signal }).catch(({ name }) => name)
      while (rig.ikkm.fact('receiptCount') < 2) await new Promise(requestAnimationFrame)
      patience.abort()
      return { late: late.status, gone: await gone }
    `,
  )
  expect(seen).toEqual({ late: 200, gone: 'AbortError' })
})

test('all four machines answer in a page, and the sale is in the ledger', async (context) => {
  const { page, errors } = await openTill(context)
  const seen = await run(
    page,
    `
      const json = (url, init) => fetch(url, init).then((answer) => answer.json())
      const till = createIkkmClient({ url: addresses.ikkm, ...rig.ikkm.access })
      const sold = await till.sale({ sale: 2920, cash: 3000 })
      const { apikey } = rig.cashflow.access
      const ledger = await json(\`\${addresses.cashflow}/api/cashFlow?format=json&apikey=\${apikey}\`)
      const xml = await (await fetch(\`\${addresses.cashflow}/api/cashFlow?apikey=\${apikey}\`)).text()
      const machine = await json(\`\${addresses.imacash}/handshake.php\`, {
        method: 'POST',
        headers: { Authorization: \`Bearer \${rig.imacash.access.token}\` },
        body: JSON.stringify({ token: rig.imacash.access.token }),
      })
      const terminal = await fetch(\`\${addresses.geopagos}/nothing\`)
      return {
        sold: sold.kind,
        rows: ledger.transactions.map((row) => row.cash_change),
        isXml: xml.includes('<cash_change>2920.00</cash_change>'),
        machine: machine.status,
        terminal: terminal.status,
        port: await rig.ikkm.listen().catch(({ message }) => message),
      }
    `,
  )
  expect(seen).toEqual({
    sold: 'done',
    rows: ['2920.00'],
    isXml: true,
    machine: 'ok',
    terminal: 404,
    port: "Cannot listen with ikkm: a page can open no port. Let the handlers of 'tillrig/msw' answer for it instead.",
  })
  expect(errors).toEqual([])
})
