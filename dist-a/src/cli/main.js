#!/usr/bin/env node
/** The command line: a table of verbs, of which only the one asked for is loaded. */
import { Command, CommanderError } from 'commander';
import { tillrigVersion } from '../host/control/version.js';
import { unknownName } from '../kernel/suggest.js';
import { CliError, exitCodes } from './exit.js';
const verbs = {
    up: { says: 'start emulators and their console; stays up', load: () => import('./up.js') },
    run: { says: 'run scenarios', load: () => import('./run.js') },
    exec: {
        says: 'start a rig, run a command with its addresses, stop',
        load: () => import('./exec.js'),
    },
    recycler: {
        says: 'run a cash recycler against an ImaCash server; stays up',
        load: () => import('./recycler.js'),
    },
    report: { says: 'make one report of several runs', load: () => import('./report.js') },
    init: { says: 'write the first files of a project', load: () => import('./init.js') },
    doctor: {
        says: 'see whether everything is there that a run needs',
        load: () => import('./doctor.js'),
    },
    record: {
        says: 'record what a till and a real device say to each other',
        load: () => import('./record.js'),
    },
    compare: {
        says: 'run the same against two targets, and tell where they differ',
        load: () => import('./compare.js'),
    },
    list: { says: 'list scenarios', load: () => import('./list.js') },
    codes: {
        says: 'what each code of a device means, and how to get it',
        load: () => import('./codes.js'),
    },
    cause: {
        says: 'change the physical world of a running rig',
        load: () => import('./cause.js'),
    },
    fault: { says: 'break messages of a running rig', load: () => import('./fault.js') },
    clock: { says: 'see or move the clock of a running rig', load: () => import('./clock.js') },
    state: { says: 'see the state of a running rig', load: () => import('./state.js') },
    journal: { says: 'see what happened in a running rig', load: () => import('./journal.js') },
    audit: {
        says: 'see whether the books of a running rig agree',
        load: () => import('./audit.js'),
    },
    reset: { says: 'make a running rig as new', load: () => import('./reset.js') },
    snapshot: {
        says: 'save and restore all a running rig is',
        load: () => import('./snapshot.js'),
    },
    schema: { says: 'print the JSON Schema of scenarios', load: () => import('./schema.js') },
};
// A reader that has seen enough (`tillrig codes | head`) is no error.
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        process.exit();
    throw error;
});
// Where nobody listens to the log, there is nobody to tell.
process.stderr.on('error', () => undefined);
try {
    await main(process.argv.slice(2));
}
catch (error) {
    process.exitCode = fail(error);
}
async function main(words) {
    const [first, ...rest] = words;
    if (first === 'help')
        return main(rest[0] === undefined ? ['--help'] : [rest[0], '--help']);
    const program = new Command('tillrig')
        .description('A test rig for everything on a shop counter that speaks HTTP.')
        .version(tillrigVersion())
        .helpCommand(false)
        .enablePositionalOptions()
        .exitOverride()
        .configureOutput({
        outputError: (text, write) => write(text.replace(/^error: /, 'tillrig: ')),
    })
        .addHelpText('after', '\nEach command has a --help with examples.');
    if (first === undefined || first.startsWith('-')) {
        for (const [name, { says }] of Object.entries(verbs))
            program.command(name).description(says);
        if (first === undefined)
            program.help({ error: true });
        await program.parseAsync(words, { from: 'user' });
        return;
    }
    const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
    if (!verb)
        throw new CliError(unknownName('command', first, Object.keys(verbs)), exitCodes.usage);
    const { command } = await verb.load();
    program.addCommand(command().copyInheritedSettings(program));
    await program.parseAsync(words, { from: 'user' });
}
/** One line for what somebody can mend; a trace only for a mistake of ours. */
function fail(error) {
    // Commander has printed its own line, or the help that was asked for.
    if (error instanceof CommanderError)
        return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof CliError)
        return say(error.message, error.exitCode);
    if (error instanceof RangeError && error.message.startsWith('Cannot '))
        return say(error.message, exitCodes.usage);
    if (error instanceof Error && 'syscall' in error)
        return say(error.message, exitCodes.environment);
    const trace = error instanceof Error ? error.stack : String(error);
    const where = `tillrig ${tillrigVersion()} on Node ${process.version}`;
    return say(`this is a bug of ${where}. Please report it with these lines.\n${trace}`, exitCodes.bug);
}
function say(line, exitCode) {
    process.stderr.write(`tillrig: ${line}\n`);
    return exitCode;
}
