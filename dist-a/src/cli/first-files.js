/** What `tillrig init` writes: a file of targets, a first scenario, a job for CI. */
import { jsonSchema } from '../scenario/format.js';
import { rigJsonSchema } from '../scenario/rig-file/format.js';
/** `version` is that of tillrig, so that CI runs what was tried. */
export function firstFiles(ci, version) {
    const run = `npx --yes tillrig@${version} run scenarios/ --reporter pretty`;
    const jobs = {
        none: [],
        github: [{ path: '.github/workflows/tillrig.yml', text: () => githubJob(run) }],
        gitlab: [{ path: '.gitlab-ci.yml', text: () => gitlabJob(run) }],
    };
    return [
        { path: 'tillrig.yaml', text: () => targets },
        { path: 'tillrig.schema.json', text: () => json(rigJsonSchema()) },
        { path: 'scenarios/first-sale.yaml', text: () => scenario },
        { path: 'scenarios/scenario.schema.json', text: () => json(jsonSchema()) },
        ...jobs[ci],
    ];
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
const targets = `# yaml-language-server: $schema=./tillrig.schema.json
# What "tillrig run --target NAME" runs scenarios against.
targets:
  # The emulators inside tillrig, in virtual time: the default, without this file too.
  emulator: { kind: emulator, clock: virtual }

  # A real device. Its key comes from the environment, never from a file. The budget is the most
  # that one run may cost; what cannot be taken back is shown first and asked for once.
  # shop-7:
  #   kind: device
  #   ikkm:
  #     url: http://192.168.1.40:8080
  #     key: "\${env.IKKM_KEY}"
  #     min-interval: 1s
  #     max-receipts: 20
  #     max-amount: 1000
  #   operator: console

  # Your own till, for the "client:" steps of scenarios: a command that takes one JSON line for each
  # stimulus and answers with one, or { http: http://127.0.0.1:9000/tillrig }.
  # my-till:
  #   kind: client
  #   client: { command: [node, ./till.js], reset: per-case }
`;
const scenario = `# yaml-language-server: $schema=./scenario.schema.json
format: 1
id: my-shop/sale/first
title: A cash sale is registered once, and the change is right
tags: [sale]
steps:
  - send: ikkm.sale
    with: { sale: 2920, cash: 3000 }
    expect: { status: 200, reason: { $matches: "^[0-9]+$" } }
    save: { receipt: "\${reply.reason}" }
  - check: ikkm.receipts
    where: { number: "\${receipt}" }
    expect: { $count: 1, $each: { type: sale, total: 2920, change: 80 } }
`;
function githubJob(run) {
    return `name: tillrig
on: [push, pull_request]
permissions:
  contents: read
jobs:
  scenarios:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${run} --reporter github --reporter junit=reports/tillrig.xml
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: tillrig
          path: reports/
`;
}
function gitlabJob(run) {
    return `tillrig:
  image: node:22
  script:
    - ${run} --reporter junit=reports/tillrig.xml
  artifacts:
    when: always
    reports:
      junit: reports/tillrig.xml
`;
}
