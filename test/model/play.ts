import { isExecuting } from '../../src/changes/change.js';
import { isSameRule, shortFingerprint, tally } from '../../src/changes/tally.js';
import { stagesOf } from '../../src/people/stages.js';
import { samePerson } from '../../src/person.js';
import { callOut, goOn, runAs } from './executor.js';
import {
  become,
  buildHouse,
  end,
  type House,
  isPlanned,
  latest,
  policyOf,
  release,
  rightsIn,
  type Seen,
  takeClaim,
} from './house.js';
import type { Rules } from './rules.js';
import { type Happening, personNamed, type Replica, type Schedule } from './town.js';

type Of<Do extends Happening['do']> = Extract<Happening, { do: Do }>;
export type Tell = (seen: Seen, house: House) => void;

/** Plays a schedule with these rules. Everything that counts is told to the onlooker as it happens. */
export function play(schedule: Schedule, rules: Rules, tell: Tell, after: (house: House) => void): void {
  let house = buildHouse(schedule.writeAs, schedule.file);
  for (const happening of schedule.happenings) {
    house = happen(house, happening, rules, tell);
    after(house);
  }
}

function happen(house: House, happening: Happening, rules: Rules, tell: Tell): House {
  switch (happening.do) {
    case 'ask':
      ask(house, happening, rules, tell);
      return house;
    case 'vote':
      for (let times = happening.twice ? 2 : 1; times > 0; times -= 1) vote(house, happening, rules, tell);
      return house;
    case 'withdraw':
      withdraw(house, happening);
      return house;
    case 'run':
      runAs(house, happening, rules, tell);
      return house;
    case 'go-on':
      goOn(house, happening.replica, rules, tell);
      return house;
    case 'call':
      callOut(house, happening.replica, rules, tell);
      return house;
    case 'sweep':
      sweep(house);
      return house;
    case 'restart':
      return restart(house, happening.replica, tell);
    default:
      outside(house, happening);
      return house;
  }
}

/** What people, time and consoles do without asking the bot. */
function outside(house: House, happening: Of<'join' | 'leave' | 'pass' | 'policy' | 'world' | 'stop' | 'start'>): void {
  const { members, world } = house;
  if (happening.do === 'pass') house.now += happening.minutes * 60_000;
  if (happening.do === 'policy') house.file = happening.file;
  if (happening.do === 'stop') house.stopped ||= members.keepers.includes(happening.who);
  if (happening.do === 'start') house.stopped = false;
  if (happening.do === 'join' || happening.do === 'leave') {
    const others = members[happening.group].filter(name => name !== happening.who);
    members[happening.group] = happening.do === 'join' ? [...others, happening.who] : others;
  }
  if (happening.do !== 'world') return;
  const { what } = happening;
  if (what === 'enabled' || what === 'unavailable') house.world = { ...world, state: what };
  else if (what === 'more-groups')
    house.world = { ...world, included: [...world.included, `${world.included.length}`] };
  else house.world = { ...world, applicationId: what === 'no-id' ? '' : 'another' };
}

function ask(house: House, { replica, who }: Of<'ask'>, rules: Rules, tell: Tell): void {
  const rights = rightsIn(house, replica, who);
  const may = rules.mayRequest({ policy: policyOf(house, replica), act: 'connect', rights, conversation: '19:ops' });
  if (!may.ok || house.lock) return;
  const number = house.changes.length + 1;
  const id = `change-${number}`;
  house.lock = id;
  house.changes.push({
    status: 'drafting',
    id,
    number,
    kind: 'connect-cloud-connector',
    tenantId: personNamed(who).tenantId,
    instance: 'acme',
    lockKey: 'lock',
    wish: {},
    requester: personNamed(who),
    reason: 'for the new office',
    language: 'en',
    conversation: '19:ops',
    createdAt: new Date(house.now).toISOString(),
  });
  tell({ is: 'requested', change: id, who, replica }, house);
}

/** As `changes/vote.ts`: judged, stored and counted in one transaction. */
function vote(house: House, { replica, who, decision, seen }: Of<'vote'>, rules: Rules, tell: Tell): void {
  const change = latest(house);
  const asked = change && house.asked[change.id];
  if (!change || !asked) return;
  const policy = policyOf(house, replica);
  const votes = house.votes[change.id] ?? [];
  const shown = seen === 'typed' ? undefined : seen === 'old' ? '00000000' : shortFingerprint(asked.fingerprint);
  const judged = rules.judgeVote({
    policy,
    act: 'connect',
    change,
    fingerprint: asked.fingerprint,
    rule: asked.rule,
    votes,
    person: personNamed(who),
    rights: rightsIn(house, replica, who),
    decision,
    reason: 'because',
    seen: shown,
    isOver: new Date(asked.expiresAt).getTime() <= house.now,
    stepUp: 'not-needed',
  });
  if (!judged.ok) {
    if (judged.reason === 'policy-changed' && isPlanned(change)) end(house, change, 'outdated', 'policy-changed');
    return;
  }
  if (!isPlanned(change)) throw new Error('a vote counts on a plan only');
  const at = new Date(house.now).toISOString();
  const given = { person: personNamed(who), decision, at, stage: judged.before.stage };
  house.votes[change.id] = [...votes, given];
  tell({ is: 'voted', change: change.id, who, decision, seen, replica }, house);
  if (decision === 'reject') {
    end(house, change, 'rejected', 'rejected');
    return;
  }
  const counted = tally(stagesOf(policy, 'connect'), [...votes, given], change.requester, () => 'trusted');
  if (counted.complete) become(house, { ...change, status: 'approved', approvedAt: at });
}

/** As `changes/withdraw.ts`. */
function withdraw(house: House, { replica, who }: Of<'withdraw'>): void {
  const change = latest(house);
  if (!change || 'end' in change) return;
  const isOwn = samePerson(change.requester, personNamed(who));
  if (!isOwn && !rightsIn(house, replica, who).has('operator')) return;
  const fence = takeClaim(house, replica);
  if (fence === undefined) return;
  if (change.status !== 'verifying')
    end(house, change, change.status === 'stuck' ? 'failed' : 'withdrawn', 'withdrawn');
  release(house, fence);
}

/** As `changes/tick.ts`. */
function sweep(house: House): void {
  const change = latest(house);
  if (change?.status !== 'drafting' && change?.status !== 'planned' && change?.status !== 'approved') return;
  const until = house.asked[change.id]?.expiresAt ?? Date.parse(change.createdAt) + 3_600_000;
  if (new Date(until).getTime() <= house.now) end(house, change, 'expired', 'expired');
}

/** A process dies and another takes its place: only what was stored is left, and the policy is read anew. */
function restart(house: House, replica: Replica, tell: Tell): House {
  const stored = JSON.parse(JSON.stringify(house)) as House;
  stored.pending[replica] = null;
  stored.loaded[replica] = stored.file;
  tell({ is: 'lost', replica }, stored);
  const change = latest(stored);
  const asked = change && stored.asked[change.id];
  if (asked && isPlanned(change) && !isSameRule(policyOf(stored, replica), 'connect', asked.rule)) {
    end(stored, change, 'outdated', 'policy-changed');
  }
  if (change && isExecuting(change) && stored.lock !== change.id) throw new Error('a restart lost the lock');
  return stored;
}
