import { attestStep, giveApplicationId } from '../../src/changes/act.js';
import type { Change } from '../../src/changes/change.js';
import { isExecuting } from '../../src/changes/change.js';
import { advance } from '../../src/changes/execute.js';
import { voidByPolicy } from '../../src/changes/policy-changed.js';
import { requestChange } from '../../src/changes/propose.js';
import { runStep } from '../../src/changes/run-step.js';
import { stopWrites } from '../../src/changes/stop-writes.js';
import { shortFingerprint } from '../../src/changes/tally.js';
import { tick } from '../../src/changes/tick.js';
import { castVote } from '../../src/changes/vote.js';
import { withdrawChange } from '../../src/changes/withdraw.js';
import type { Parts } from '../../src/parts.js';
import { rightsOf } from '../../src/people/groups.js';
import type { Onlooker } from './onlooker.js';
import { target } from './plan-of-change.js';
import { graphOn } from './services.js';
import type { Stage } from './stage.js';
import { type Happening, type Name, personNamed, type Replica } from './town.js';

/** What of a schedule the real engine on a real database does. */
export async function happen(stage: Stage, happening: Happening, onlooker: Onlooker): Promise<void> {
  const { outside } = stage;
  const seen = happening.do === 'vote' ? happening.seen : 'this';
  const replica = 'replica' in happening ? happening.replica : 0;
  await act(stage, happening, replica);
  await stage.report(onlooker, { replica, seen });
  if (happening.do === 'join' || happening.do === 'leave') {
    const others = outside.members[happening.group].filter(name => name !== happening.who);
    const all = happening.do === 'join' ? [...others, happening.who] : others;
    outside.members = { ...outside.members, [happening.group]: all };
  }
}

async function act(stage: Stage, happening: Happening, replica: Replica): Promise<unknown> {
  const parts = stage.replicas[replica];
  const change = await stage.latest();
  switch (happening.do) {
    case 'ask':
      return ask(parts, happening.who);
    case 'vote':
      return change && vote(parts, change, happening);
    case 'withdraw':
      return change && withdrawChange(parts, { ...(await by(parts, happening.who)), changeId: change.id });
    case 'run':
      return change && run(stage, parts, change, happening);
    case 'go-on':
      if (change) await advance(parts, change.id);
      return help(stage, parts);
    case 'sweep':
    case 'call':
      return tick(parts);
    case 'pass':
      stage.now += happening.minutes * 60_000;
      return undefined;
    case 'policy':
      stage.file = happening.file;
      return undefined;
    case 'restart':
      stage.restart(replica);
      return voidByPolicy(stage.replicas[replica]);
    case 'world':
      return stage.alterWorld(happening.what);
    case 'stop':
      return stopWrites(parts, { ...(await by(parts, happening.who)), reason: 'we look first' });
    case 'start':
      return stage.startWrites();
    default:
      return undefined;
  }
}

const by = async (parts: Parts, who: Name) => {
  const person = personNamed(who);
  return { person, rights: await rightsOf(parts.graph, parts.policy, person) };
};

async function ask(parts: Parts, who: Name) {
  const { person: requester, rights } = await by(parts, who);
  return requestChange(parts, {
    kind: 'connect-cloud-connector',
    instance: 'acme',
    wish: { cloud: 'global', landingPage: 'default' },
    reason: 'because the new office gets Macs',
    ticket: 'CHG-1',
    requester,
    rights,
    conversation: '19:ops',
    language: 'en',
  });
}

/** A double press is two presses at once. */
async function vote(parts: Parts, change: Change, { who, decision, seen, twice }: Extract<Happening, { do: 'vote' }>) {
  const fingerprint = 'plan' in change && change.plan ? shortFingerprint(change.plan.fingerprint) : '00000000';
  const voting = {
    ...(await by(parts, who)),
    changeId: change.id,
    decision,
    reason: 'because',
    seen: seen === 'typed' ? undefined : seen === 'old' ? '00000000' : fingerprint,
  };
  return Promise.all((twice ? [1, 2] : [1]).map(() => castVote(parts, voting)));
}

async function run(
  stage: Stage,
  parts: Parts,
  change: Change,
  { who, signsIn, seen }: Extract<Happening, { do: 'run' }>,
) {
  const fingerprint = 'plan' in change && change.plan ? shortFingerprint(change.plan.fingerprint) : '00000000';
  const { tenantId, objectId } = personNamed(signsIn);
  const graph = graphOn(stage.outside, stage.writesOf(parts));
  return runStep(
    parts,
    { ...(await by(parts, who)), changeId: change.id, step: '5b', seen: seen === 'old' ? '00000000' : fingerprint },
    { identity: { tenantId, objectId }, scopes: [], graph },
  );
}

/** What people do by hand on the way to the write: step 2 and the application id. */
async function help(stage: Stage, parts: Parts): Promise<void> {
  const change = await stage.latest();
  if (!change || !isExecuting(change)) return;
  const helper = { ...(await by(parts, 'fay')), changeId: change.id };
  const done = change.latches.map(latch => latch.step);
  if (!done.includes('jamf-connect')) await attestStep(parts, { ...helper, step: '2' });
  await advance(parts, change.id);
  if (!done.includes('application-id')) await giveApplicationId(parts, { ...helper, value: target });
  await advance(parts, change.id);
}
