/** What a scenario in TypeScript may not say: below each mark stands an error of the compiler. */
import { cause, check, clear, client, defineScenario, fault, inRig, operator } from './index.ts'
import { send, settle } from './index.ts'

const steps = [settle()]

defineScenario({
  id: 'my/right',
  title: 'Everything that is right',
  needs: { devices: ['ikkm'], features: ['clock'] },
  options: { ikkm: { 'registration.duration': '3s', profile: 'v27a' }, imacash: { uuid: 'a' } },
  vars: { two: 2 },
  matrix: [{ name: 'one', sale: 1 }],
  steps: [
    send(
      'ikkm.sale',
      { sale: 1, cash: ({ row }) => row['sale'] },
      { as: 'b', stays: { for: '1m' } },
    ),
    send('imacash.cash-out', '${case.sale}', { save: { a: '${reply.id}', b: ({ fact }) => fact } }),
    check('ikkm.receipts', { where: { number: '${a}' }, expect: { $count: 1, $each: { a: 1 } } }),
    check('ikkm.receipts', { expect: (found) => found[0]?.number === '1' || 'another number' }),
    check('wire.requests', { expect: { $count: ({ saved }) => saved['b'] } }),
    check('cashflow.count', {
      expect: { 'any-of': [{ verdict: 'PASS' }, { verdict: 'NON_STRICT', because: 'it may' }] },
    }),
    cause('ikkm.battery', { percent: 3 }, { operator: { ask: 'confirm', say: 'Is it low?' } }),
    cause('shop.link-down', { link: 'ikkm>cashflow' }),
    clear('ikkm.battery'),
    client('pay', { amount: 1 }, { meanwhile: [cause('imacash.insert', { pieces: '500' })] }),
    fault('ikkm.*', 'delay', { delay: '2s', nth: 2, id: 'slow' }),
    fault('cashflow', 'lose-reply', { ending: 'reset' }),
    operator({ ask: 'choice', say: 'Which?', choices: ['a', 'b'] }, { expect: 'a' }),
  ],
})

// @ts-expect-error No device has this name.
send('ikm.sale')
// @ts-expect-error The till cannot send this.
send('ikkm.sael')
// @ts-expect-error A till registers with a kind.
send('ikkm.register')
// @ts-expect-error There is no such fact.
check('ikkm.receits')
// @ts-expect-error There is no such cause.
cause('ikkm.paper')
// @ts-expect-error The cause has no such parameter.
cause('ikkm.battery', { charge: 3 })
// @ts-expect-error The parameter is a number.
cause('ikkm.battery', { percent: true })
// @ts-expect-error The parameter is one of two words.
cause('ikkm.bank-finish', { outcome: 'payed' })
// @ts-expect-error The cause leaves nothing in force.
clear('ikkm.unblock')
// @ts-expect-error There is no such effect.
fault('ikkm.sale', 'lose-answer')
// @ts-expect-error The effect has no such parameter.
fault('ikkm.sale', 'lose-reply', { delay: '2s' })
// @ts-expect-error Nobody sends this, and so nobody hears it.
fault('ikkm.repeat', 'late')
// @ts-expect-error There is no such matcher.
check('ikkm.receipts', { expect: { $cuont: 1 } })
// @ts-expect-error The matcher takes a number.
check('ikkm.drawer', { expect: { $gt: [1] } })
// @ts-expect-error No expectation gives this verdict.
check('ikkm.drawer', { expect: { 'any-of': [{ verdict: 'ERROR', because: 'no' }] } })
// @ts-expect-error Any verdict but PASS says why.
check('ikkm.drawer', { expect: { 'any-of': [{ verdict: 'NON_STRICT' }] } })
// @ts-expect-error A judging function gives true, false or a sentence.
check('ikkm.drawer', { expect: (found) => void found })
// @ts-expect-error The fact is a list of receipts.
check('ikkm.receipts', { expect: (found) => found.number === '1' })
// @ts-expect-error A step waits or watches, not both.
check('ikkm.drawer', { expect: 1, eventually: { within: '1s' }, stays: { for: '1s' } })
// @ts-expect-error An address has at least two parts.
defineScenario({ id: 'alone', title: 'A', steps })
// @ts-expect-error There is no such field.
defineScenario({ id: 'a/b', titel: 'A', title: 'A', steps })
// @ts-expect-error There is no such option.
defineScenario({ id: 'a/b', title: 'A', options: { ikkm: { kee: '1' } }, steps })
// @ts-expect-error A step is made by send, check and the others.
defineScenario({ id: 'a/b', title: 'A', steps: [{ settle: true }] })

const { send: sendTo, cause: causeAt } = inRig<{ 'till-1': 'ikkm'; box: 'imacash' }>()

sendTo('till-1.sale', { sale: 1 })
causeAt('till-1.battery', { percent: 1 })
// @ts-expect-error The rig names it otherwise.
sendTo('ikkm.sale')
// @ts-expect-error This kind of device has no such operation.
sendTo('box.sale')
// @ts-expect-error There is no such kind of device.
inRig<{ box: 'ikm' }>()
