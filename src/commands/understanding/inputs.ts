import type { CommandName, Json, Repair } from '../../kinds.js';
import { periodOf } from '../period.js';
import { takeReason } from '../words.js';
import { device, type Slots } from './slots.js';

type Input = Record<string, Json | undefined>;

/**
 * What a freely worded line says beside its command. Undefined: what the command cannot do without was not found, or
 * more was said than it can hold (two servers); then it is not started.
 */
export function inputOf(command: CommandName, line: string, slots: Slots): Input | undefined {
  const { servers, changes } = slots;
  const [instance = null, ...others] = servers;
  switch (command) {
    case 'status':
    case 'check':
    case 'check-permissions':
    case 'check-prerequisites':
    case 'check-network':
    case 'check-policies':
    case 'check-devices':
    case 'support':
      return { instance: others.length > 0 ? null : instance, ...(isBundle(command, line) ? { bundle: true } : {}) };
    case 'connect':
    case 'disconnect':
    case 'remove-manual':
    case 'migrate':
    case 'switch-to-manual':
    case 'rotate-secret':
    case 'terminate':
    case 'repair':
      if (others.length > 0 || changes.length > 0) return undefined;
      return {
        instance,
        mode: modeOf(command, takeReason(line).body),
        reason: takeReason(line).reason,
        ...(command === 'repair' ? { finding: findingIn(line) } : {}),
      };
    case 'approvals':
      return approvalOf(line, changes);
    case 'history':
      return { id: changes[0] ?? null, instance, period: periodOf(line), user: personIn(line), limit: limitOf(line) };
    case 'check-device':
      return deviceOf(line);
    case 'language':
      return { language: languageIn(line) };
    default:
      return {};
  }
}

const bundle = /(?:bundle|bundel|diagnos|zip|log(?:s|boek)?)/iu;
const isBundle = (command: CommandName, line: string) => command === 'support' && bundle.test(line);

const compliance = /device[\s-]?compliance|nalevingspartner|opvolger|successor/iu;
const cloud = /cloud|connector/iu;
const manual = /manual|by hand|handmatig|met de hand/iu;

function modeOf(command: CommandName, line: string): string | null {
  if (!['connect', 'migrate', 'disconnect'].includes(command)) return null;
  if (compliance.test(line)) return 'device-compliance';
  if (command === 'connect') return manual.test(line) ? 'manual' : cloud.test(line) ? 'cloud' : null;
  return null;
}

/** What is to be put right; names of findings are understood as they stand, too. */
const findings: readonly (readonly [Repair, RegExp])[] = [
  ['consent-connector', /consent[\s-]connector|(?:consent|toestemming).*connector(?!.*(?:registration|registratie))/iu],
  ['consent-registration', /consent[\s-]registration|(?:consent|toestemming).*(?:registration|registratie)/iu],
  ['application-id', /application[\s-]?id|app[\s-]id|toepassings-?id/iu],
  [
    'enable-app',
    /enable[\s-]app|disabled.*\bapp|\bapp.*(?:disabled|switched off|back on)|uitgeschakelde.*app|app.*(?:uitgeschakeld|weer aan)/iu,
  ],
  ['extra-permission', /extra[\s-](?:permission|right|machtiging|recht)/iu],
];

function findingIn(line: string): Repair | null {
  return findings.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

const actions = {
  approve:
    /approv(?!al)|sign(?:ing)? off|agree|okay|\bok\b|go ahead|green light|goedkeur|goedgekeurd|keur .*\bgoed\b|akkoord|fiatteer/iu,
  reject: /reject|declin|turn down|refus|\bdeny\b|afkeur|keur .*\baf\b|afwijz|wijs .*\baf\b|weiger/iu,
  withdraw: /withdraw|take back|pull back|retract|intrek|trek .*\b(?:in|terug)\b|terugtrek|haal .*\bterug\b/iu,
} as const;

function approvalOf(line: string, changes: readonly string[]): Input | undefined {
  const named = Object.entries(actions).filter(([, pattern]) => pattern.test(line));
  if (changes.length === 0) return { action: 'list', id: null, reason: null };
  if (changes.length > 1 || named.length !== 1) return undefined;
  return { action: named[0]?.[0], id: changes[0], reason: takeReason(line).reason };
}

/** Somebody who is mentioned, or a name behind "by": written large, as names are, and no word of ours. */
const person =
  /@(\p{Lu}[\p{L}-]+)|(?:by|from|of|did|has|van|door|heeft|deed)\s+(\p{Lu}[\p{L}-]+)|(?:everything|alles)\s+(?:that\s+|wat\s+)?(\p{Lu}[\p{L}-]+)/u;
const noName = /^(?:Jamf|Intune|Entra|CR|Mac|Macs|Microsoft|Azure)$/u;

function personIn(line: string): string | null {
  const name = person.exec(line)?.slice(1).find(Boolean);
  return name && !noName.test(name) ? name : null;
}

function limitOf(line: string): string | null {
  return (
    /(?:last|latest|laatste|recentste|top)?\s*(\d{1,2})\s+(?:(?:most\s+)?(?:recent|latest|last|recente|laatste)\s+)?(?:changes|entries|wijzigingen|regels)/iu.exec(
      line,
    )?.[1] ?? null
  );
}

function deviceOf(line: string): Input | undefined {
  const [name, ...more] = line.match(device) ?? [];
  return name === undefined || more.length > 0 ? undefined : { device: name };
}

function languageIn(line: string): string | null {
  const wantsDutch = /dutch|nederlands|\bnl\b/iu.test(line);
  const wantsEnglish = /english|engels|\ben\b(?!\s+\p{L})/iu.test(line);
  return wantsDutch === wantsEnglish ? null : wantsDutch ? 'nl' : 'en';
}
