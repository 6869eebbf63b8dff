import type { Executing } from '../../src/changes/change.js';
import { requestChange } from '../../src/changes/propose.js';
import { makeSecret } from '../../src/changes/secret.js';
import type { Graph } from '../../src/graph/graph.js';
import type { ChangeKind, Json } from '../../src/kinds.js';
import { challengeOf, random } from '../../src/one-time.js';
import { ledTo } from '../../src/pages/led-to.js';
import type { SignedIn } from '../../src/parts.js';
import { rightsOf } from '../../src/people/groups.js';
import { everyone } from '../../src/simulator/people.js';
import type { Room } from './demo.js';
import { changeIn, moment } from './story.js';

/** A group of users whose Macs Jamf reports. */
export const macUsers = '5c0d5a1e-0000-4000-8000-00000000c001';

export const manualWish = {
  cloud: 'global',
  landingPage: 'default',
  customUrl: null,
  appName: 'Jamf Conditional Access',
  domainName: 'contoso.onmicrosoft.com',
  secretMonths: 12,
  includeGroups: [macUsers],
} as const;

export const personOf = (key: string) => {
  const found = everyone.find(one => one.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  const { tenantId, objectId, name } = found;
  return { tenantId, objectId, name };
};

/** Anna asks, Bram approves. */
export async function approved(
  room: Room,
  kind: ChangeKind,
  wish: { readonly [name: string]: Json },
): Promise<Executing> {
  const { parts } = room.demo.bot;
  const requester = personOf('requester');
  const asked = await requestChange(parts, {
    kind,
    instance: 'acme',
    wish,
    reason: 'because the Macs have to report',
    requester,
    rights: await rightsOf(parts.graph, parts.policy, requester),
    conversation: await conversationOf(room),
    language: 'en',
  });
  if (!asked.ok) throw new Error(`refused: ${JSON.stringify(asked)}`);
  await moment(room);
  await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
  await moment(room);
  return (await changeIn(room)) as Executing;
}

/** The channel, in which everybody is. */
async function conversationOf(room: Room): Promise<string> {
  const rows = await room.demo.bot.parts.database.kysely
    .selectFrom('conversation')
    .select(['id', 'object_id'])
    .execute();
  const channel = rows.find(row => row.object_id === null);
  if (!channel) throw new Error('nobody has looked in yet');
  return channel.id;
}

export const waitsFor = async (room: Room): Promise<string> => {
  const change = await changeIn(room);
  return change?.status === 'waiting' ? `${change.waiting.step}: ${change.waiting.code}` : (change?.status ?? 'none');
};

/** Where the browser goes for it: the page of a secret has an address of its own. */
export const publicUrl = 'http://127.0.0.1:3978';

/** Somebody signs in on Microsoft's page for one secret. */
async function signedIn(room: Room, who: string): Promise<SignedIn> {
  const { secretSignIn, settings } = room.demo.bot.parts;
  if (!secretSignIn) throw new Error('this room has no public address');
  const [state, nonce, verifier] = [random(), random(), random()];
  const address = await secretSignIn.address({ state, nonce, challenge: challengeOf(verifier), choosesAccount: false });
  const body = new URLSearchParams({ person: who });
  const page = await fetch(ledTo(address, settings.routes), { method: 'POST', body, redirect: 'manual' });
  const code = new URL(page.headers.get('location') ?? '').searchParams.get('code') ?? '';
  return secretSignIn.redeem({ code, nonce, verifier });
}

/** Somebody signs in and has a secret made, as the page does it. */
export async function pressForSecret(room: Room, who = 'approver', alter: (graph: Graph) => Graph = graph => graph) {
  const { parts } = room.demo.bot;
  const person = personOf(who);
  const change = await changeIn(room);
  if (!change) throw new Error('there is no change');
  const rights = await rightsOf(parts.graph, parts.policy, person);
  const came = await signedIn(room, who);
  const lent = { ...came, graph: alter(came.graph) };
  return makeSecret(parts, { changeId: change.id, person, rights, signedIn: lent });
}

/** Bram signs in and runs the step that waits for it. */
export async function runStep(room: Room): Promise<void> {
  const seen = await room.bram.see('personal');
  const card = seen.findLast(message => JSON.stringify(message.cards).includes('"run-step"'));
  if (!card) throw new Error(`nothing to run: ${await waitsFor(room)}`);
  await room.bram.press(card, 'run-step');
  await room.pass(6000);
}

type World = {
  readonly applications: readonly {
    readonly id: string;
    readonly appId: string;
    readonly displayName: string;
    readonly passwordCredentials: readonly { readonly keyId: string; readonly displayName: string }[];
  }[];
  readonly groups: readonly { readonly id: string }[];
};
export const worldOf = async (room: Room) => (await room.control('world', undefined, 'GET')) as World;

export const registrationsCalled = async (room: Room, name: string) =>
  (await worldOf(room)).applications.filter(app => app.displayName === name);

export async function jamfsRegistration(room: Room, name: string = manualWish.appName) {
  const found = await registrationsCalled(room, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} registrations are called ${name}`);
  return found[0];
}

type Said = {
  readonly applicationId?: string;
  readonly objectId?: string;
  readonly secret?: string;
  readonly keyId?: string;
};

/** What people do in the three consoles; a refusal there is a mistake of the test. */
export function consoleOf(room: Room) {
  const play = async (step: string, more: object = {}) => {
    const said = (await room.inConsole('approver', step, more)) as Said & { readonly ok?: boolean };
    if (said?.ok === false) throw new Error(`${step}: ${JSON.stringify(said)}`);
    return said;
  };
  return { inEntra: play, inJamf: play, inIntune: play };
}
