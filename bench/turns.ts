import { demoIdentities } from '../src/simulator/index.js';
import { snapshotParts } from '../src/snapshot/snapshot.js';
import { take } from '../src/snapshot/take.js';
import type { BenchBot } from './bot.js';
import type { Echo } from './echo.js';
import { compare, type Measured } from './measure.js';

/** How many turns one figure is made of: the processor's clock counts in milliseconds. */
const turns = 10;

/**
 * The processor's work for a typed `status`, from Teams to the card in the chat, beside a bot that answers everything
 * with one card of a template. Warm: the readings of a moment ago still hold. Cold: both sides are read.
 */
export async function measureTurns(bot: BenchBot, echo: Echo, repetitions: number): Promise<readonly Measured[]> {
  for (const person of [bot.anna, echo.anna]) await person.open('personal');
  const say = (person: BenchBot['anna'], line: string) => async () => {
    const outcome = await person.say(line, { place: 'personal' });
    if (outcome.is !== 'sent') throw new Error(`The message was not taken: ${JSON.stringify(outcome)}`);
  };
  const beside = (name: string, line: string) =>
    compare({
      name,
      ours: say(bot.anna, line),
      baseline: { name: 'a turn of restify + teams-ai with one templated card', work: say(echo.anna, line) },
      rounds: turns,
      repetitions,
      by: 'cpu',
    });
  const measured = [
    await beside('processor time of a warm `status` turn', 'status acme'),
    await beside('processor time of a cold `status` turn (reads both sides)', 'status acme refresh'),
    await beside('processor time of an answered question', 'which permissions does the connector app need?'),
    await beside('processor time of a question that is declined', 'what does a licence of Jamf Pro cost?'),
  ];
  await bot.anna.seeCard('personal');
  return measured;
}

/** All readings of one server and its tenant, beside as many plain requests to the same simulator. */
export async function measureSnapshot({ demo, calls }: BenchBot, repetitions: number): Promise<Measured> {
  const { parts } = demo.bot;
  const sources = { ...parts, instances: parts.settings.instances };
  const ours = () => take(sources, { alias: 'acme', parts: snapshotParts });
  await ours();
  calls();
  await ours();
  const count = calls();
  const plain = await plainRequest(demo.url);
  return compare({
    name: `a full snapshot (${count} requests)`,
    ours,
    baseline: { name: `${count} bare requests at once`, work: () => Promise.all(Array.from({ length: count }, plain)) },
    repetitions,
  });
}

/** Signed in once, then the smallest thing that Graph answers. */
async function plainRequest(url: string): Promise<() => Promise<void>> {
  const { tenantId, reader } = demoIdentities;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: reader.appId,
    client_secret: reader.credential.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  });
  const signIn = await fetch(`${url}login/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form });
  const { access_token: token } = (await signIn.json()) as { access_token?: string };
  return async () => {
    const answer = await fetch(`${url}graph/v1.0/organization`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}`);
    await answer.text();
  };
}
