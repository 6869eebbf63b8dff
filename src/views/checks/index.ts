import { type Shown, show } from '../../../cards/card.js';
import type { ChecksData, ChecksLine, GrantRow } from '../../../cards/checks/data.js';
import { checksCard } from '../../../cards/checks/index.js';
import type { Explained, Outcome } from '../../checks/finding.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';
import type { Settings } from '../../settings.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { secondsSince } from '../since.js';
import { factNames } from './facts.js';
import { repairOf } from './repair.js';

export type ChecksInput = {
  readonly command: ChecksData['command'];
  /** The one server that was named; undefined for all of them. */
  readonly instance?: string;
  readonly snapshots: readonly Snapshot[];
  readonly findings: readonly Explained[];
  readonly grants?: readonly GrantRow[];
  readonly firewall?: string;
  readonly settings: Pick<Settings, 'consoles' | 'instances'>;
  readonly language: Language;
  readonly now: Date;
};

/** What checks found, as the facts of their card. */
export function checksView(input: ChecksInput): Shown {
  const { command, instance = '', snapshots, findings, grants = [], firewall = '', now } = input;
  const lines = findings.map(finding => lineOf(finding, input)).sort((a, b) => weights[a.outcome] - weights[b.outcome]);
  const at = snapshots.map(snapshot => snapshot.takenAt).sort()[0] ?? now.toISOString();
  const tenant = snapshots.map(snapshot => valueIn(snapshot.tenant)).find(known => known !== undefined);
  return show(checksCard, {
    title: titles[command],
    command,
    instance,
    servers: snapshots.length,
    tenant: tenant ? tenant.displayName || tenant.id : '',
    at,
    age: secondsSince(at, now),
    lines,
    grants,
    firewall,
    ...repairOf(findings),
  });
}

const titles = {
  check: 'all',
  'check-prerequisites': 'prerequisites',
  'check-permissions': 'permissions',
  'check-policies': 'policies',
  'check-network': 'network',
} as const;

const weights: { readonly [outcome in Outcome]: number } = { fail: 0, error: 1, warn: 2, skipped: 3, pass: 4 };

function lineOf(finding: Explained, { settings, language }: ChecksInput): ChecksLine {
  const { title, cause, fix } = findingWords(finding, language);
  const { who = 'nobody', where, source = '' } = finding.fix ?? {};
  return {
    outcome: finding.outcome,
    instance: finding.scope === 'instance' ? finding.instance : '',
    title,
    cause,
    fix: fix ?? '',
    read: finding.reads.map(part => factNames[language][part]).join(', '),
    readAt: finding.readAt ?? '',
    who,
    console: where ?? '',
    consoleUrl: where === undefined ? '' : consoleOf(where, finding, settings),
    sourceUrl: source,
  };
}

function consoleOf(where: 'jamf' | 'intune' | 'entra', finding: Explained, settings: ChecksInput['settings']): string {
  const { consoles, instances } = settings;
  if (where !== 'jamf') return consoles[where];
  const instance = instances.find(one => one.alias === finding.instance);
  return instance ? consoles.jamf(instance) : '';
}
