import { PassThrough, Readable } from 'node:stream';
import { show } from '../../cards/card.js';
import { createTerminal, runChat, runJsonl, type Terminal } from '../../src/bot/index.js';
import { systemClock } from '../../src/clock.js';
import { queueCopyUpdates } from '../../src/database/outbox.js';
import { randomIds } from '../../src/ids.js';
import { type Log, silentLog } from '../../src/log.js';
import type { Parts } from '../../src/parts.js';
import { noRights } from '../../src/people/rights.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { tenantId } from './support/channel.js';
import { greetingCard, type Runs, toyCardNamed, toyCommands, toyMatch, toyUnderstand } from './support/toys.js';

const people = [
  { key: 'requester', objectId: 'e1', name: 'Anna', locale: 'en-US' },
  { key: 'approver', objectId: 'e2', name: 'Bram', locale: 'nl-NL' },
];
const runs: Runs = [];
let terminal: Terminal;
let database: TestDatabase;
let version = 1;

beforeAll(async () => {
  database = await testDatabase();
  const log: Log = silentLog;
  const settings = { mode: 'demo', language: 'en', tenantId, bot: { appId: '' }, instances: [] };
  const parts = { database, clock: systemClock, log, ids: randomIds, settings, notify: { changed() {} } };
  terminal = createTerminal({
    parts: parts as unknown as Parts,
    commands: toyCommands(runs),
    match: toyMatch,
    understand: toyUnderstand,
    cardNamed: toyCardNamed,
    rightsOf: async () => noRights,
    draw: async subject => ({
      shown: show(greetingCard, { name: 'all', said: `version ${version}`, changeId: subject.id }),
      version,
    }),
    lineOf: async () => undefined,
    people,
    tenantId,
  });
});

const settled = async () => {
  while (await terminal.sendDue());
};

async function through(run: (input: Readable, output: PassThrough) => Promise<void>, lines: string[]): Promise<string> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', chunk => chunks.push(chunk));
  await run(Readable.from(lines.map(line => `${line}\n`)), output);
  return Buffer.concat(chunks).toString();
}

const jsonl = async (...lines: (object | string)[]) => {
  const text = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line)));
  const out = await through((input, output) => runJsonl({ terminal, people, settled, input, output }), text);
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
};

describe('lines of JSON', () => {
  it('one answer per line, in order, with route and replies', async () => {
    const [first, second] = await jsonl({ id: 'a', text: 'status acme' }, { id: 2, text: 'what is this' });
    expect(first).toMatchObject({ id: 'a', route: { command: 'status', input: { instance: 'acme' } } });
    expect(first.replies[0].card.body[0].text).toBe('Hello Anna: acme');
    expect(second).toMatchObject({ id: 2, route: { none: true } });
    expect(second.replies).toHaveLength(1);
  });

  it('spoken by whom, where and in which language it says', async () => {
    const [dutch, english] = await jsonl(
      { id: 1, text: 'status', from: 'approver', scope: 'personal' },
      { id: 2, text: 'status', from: 'approver', locale: 'en-GB' },
    );
    expect([dutch.replies[0].card.lang, english.replies[0].card.lang]).toEqual(['nl', 'en']);
    expect(dutch.replies[0].card.body[0].text).toBe('Hallo Bram: nothing');
  });

  it('a bad line gets its id and what is wrong with it', async () => {
    const answers = await jsonl(
      '{"id": 7, "text"',
      '[]',
      { id: 1 },
      { id: 2, text: 'x', from: 'stranger' },
      { text: 'x' },
    );
    expect(answers.map(answer => answer.id)).toEqual([null, null, 1, 2, null]);
    for (const answer of answers) expect(typeof answer.error).toBe('string');
  });

  it('what follows from a line stands among its replies', async () => {
    const [first] = await jsonl({ id: 1, text: 'show c1' });
    expect(first.replies[0].card.body[0].text).toBe('Hello all: version 1');
    version = 2;
    await queueCopyUpdates(database.kysely, 'change', 'c1', new Date(), randomIds);
    const [second] = await jsonl({ id: 2, text: 'status' });
    expect(second.replies.map((reply: any) => reply.card.body[0].text)).toEqual([
      'Hello Anna: nothing',
      'Hello all: version 2',
    ]);
  });
});

describe('a conversation by hand', () => {
  const chat = (...lines: string[]) =>
    through((input, output) => runChat({ terminal, people, settled, input, output }), lines);

  it('shows cards as text, presses their buttons by number and changes places', async () => {
    const shown = await chat('status acme', '1', '/as approver', '/in personal', 'status', '/quit', 'status never');
    expect(shown).toContain('│ Hello Anna: acme');
    expect(shown).toContain('[1] Again');
    expect(shown).toContain('[only Anna sees this]');
    expect(shown).toContain('[to Bram]');
    expect(shown).toContain('Hallo Bram: nothing');
    expect(shown).not.toContain('never');
  });

  it('says what it does not know', async () => {
    const shown = await chat('/as nobody', '/in space', '99');
    expect(shown).toContain('There is no nobody');
    expect(shown).toContain('channel, group or personal.');
    expect(shown).toContain('no button of that number');
  });
});
