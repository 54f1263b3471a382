/** Tills that ask as fast as they are answered: a connection each, and as little work as can be. */
import { connect } from 'node:net'

/** The iKKM document's own key, which a fresh register takes. */
export const FIRST_KEY = '11112222'

export const sell = (key) => `/api?key=${key}&sale=2920&cash=3000`
export const check = (key) => `/apicheck?key=${key}`

/** @returns what a till says to ask for a path that depends on its key. */
export const get = (target) => () => (key) =>
  `GET ${target(key)} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n`

/** The ImaCash document's own token, and its sale from puttransaction to confirmed. */
export const payInCash = () => {
  let step = 0
  return () => {
    const id = `"transaction_id":"TX${Math.floor(step / 3)}"`
    switch (step++ % 3) {
      case 0:
        return imacash('POST', 'puttransaction', `{${id},"amount":7595,"method":"efectivo"}`)
      case 1:
        return imacash('GET', 'gettransaction', '')
      default:
        return imacash('POST', 'changestatustransaction', `{${id},"denominations":{"50":1,"20":2}}`)
    }
  }
}

function imacash(method, script, body) {
  const length = body === '' ? '' : `Content-Length: ${body.length}\r\n`
  return (
    `${method} /${script}.php HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n` +
    `Authorization: Bearer abcd1234xyz\r\n${length}\r\n${body}`
  )
}

/**
 * @param speaker makes, for each till, a function from its key to what it says next.
 * @returns a till that remembers its key between rounds.
 */
export function createTill(port, speaker) {
  const say = speaker()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let key = FIRST_KEY
  let unread = ''
  let onAnswer
  let onLoss
  socket.on('error', (error) => onLoss?.(error))
  socket.on('close', () => onLoss?.(new Error('Cannot measure: the connection was closed')))
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    unread += text
    const head = unread.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = lengthOf(unread.slice(0, head))
    if (unread.length < head + 4 + length) return
    const body = unread.slice(head + 4, head + 4 + length)
    if (!unread.startsWith('HTTP/1.1 200')) throw new Error(`Cannot measure: ${unread}`)
    unread = ''
    if (body.length > 1) key = body
    onAnswer()
  })

  return { askUntil, close: () => socket.destroy() }

  /** Asks until told to stop; resolves to the number of answers. */
  function askUntil(isOver) {
    return new Promise((resolve, reject) => {
      let answers = 0
      onAnswer = () => {
        if (isOver(++answers)) resolve(answers)
        else ask()
      }
      onLoss = reject
      ask()
    })
  }

  function ask() {
    socket.write(say(key))
  }
}

function lengthOf(head) {
  const at = head.toLowerCase().indexOf('content-length: ')
  if (at < 0) throw new Error(`Cannot measure: an answer without a length: ${head}`)
  return Number.parseInt(head.slice(at + 16), 10)
}
