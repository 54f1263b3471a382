/** A thousand sales with two assertions each, as a person would write it without any tool. */
import assert from 'node:assert/strict'

const [url, key] = process.argv.slice(2)
let current = key
for (let n = 0; n < 1000; n++) {
  const response = await fetch(`${url}/api?key=${current}&sale=2920&cash=3000`)
  current = await response.text()
  assert.equal(response.status, 200)
  assert.match(response.statusText, /^[0-9]+$/)
}
