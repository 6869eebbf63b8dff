import type { Alias } from '../../ids.js';
import type { Facts } from '../../kinds.js';
import type { PageNotRead } from '../../snapshot/devices.js';
import { whyNot } from '../check.js';
import type { Explained, Fix, Outcome } from '../finding.js';
import type { Counts } from './fold.js';
import type { Trouble } from './judge.js';
import { type DeviceName, deviceNames } from './names.js';

/** How much of a fleet was read. */
export type Reached = {
  readonly instance: Alias;
  readonly readAt: string;
  readonly minimum: string;
  /** Size of the fleet by the last answer. */
  readonly total: number;
  /** The size differed from page to page. */
  readonly changed: boolean;
  /** Why a page is missing; absent when none is. */
  readonly missing?: PageNotRead;
};

const source = 'https://learn.microsoft.com/troubleshoot/mem/intune/device-protection/troubleshoot-jamf';
const ofUser: Fix = { who: 'mac-user', source };
const ofJamf: Fix = { who: 'jamf-administrator', where: 'jamf' };

const about: { readonly [name in Exclude<DeviceName, 'fleet-read' | 'macs-twice'>]: readonly [Trouble, Fix] } = {
  'macs-deactivated': ['deactivated', ofUser],
  'macs-unresponsive': ['unresponsive', ofUser],
  'macs-unregistered': ['unregistered', ofUser],
  'macs-without-accounts': ['without-accounts', ofJamf],
  'macs-too-old': ['too-old', ofJamf],
  'macs-silent': ['silent', { who: 'mac-user' }],
  'macs-unmanaged': ['unmanaged', ofJamf],
};

/** What rests on the accounts of a Mac. */
const needAccounts: readonly DeviceName[] = ['macs-deactivated', 'macs-unresponsive', 'macs-unregistered'];

type Judged = { readonly outcome: Outcome; readonly code: string; readonly facts: Facts; readonly fix?: Fix };

/** What is found of a fleet. Where a part of it was not read, every number is a lower bound and nothing passes. */
export const deviceFindings = (counts: Counts, reached: Reached): readonly Explained[] =>
  deviceNames.map(
    (check): Explained => ({
      check,
      instance: reached.instance,
      readAt: reached.readAt,
      group: 'devices',
      scope: 'instance',
      reads: [],
      ...judged(check, counts, reached),
    }),
  );

export const isWhole = ({ macs }: Counts, { missing, changed, total }: Reached): boolean =>
  missing === undefined && (changed || macs === total);

function judged(check: DeviceName, counts: Counts, reached: Reached): Judged {
  if (check === 'fleet-read') return howMuchWasRead(counts, reached);
  if (check === 'macs-twice') return judgedBy(counts.twice, counts, reached, ofJamf);
  const none = counts.macs > 0 && counts.byTrouble['without-accounts'] === counts.macs;
  if (none && needAccounts.includes(check)) {
    return { outcome: 'error', code: 'not-collected', facts: { read: counts.macs }, fix: ofJamf };
  }
  const [trouble, fix] = about[check];
  return judgedBy(counts.byTrouble[trouble], counts, reached, fix);
}

function judgedBy(count: number, counts: Counts, reached: Reached, fix: Fix): Judged {
  const { total, minimum } = reached;
  const facts = { count, read: counts.macs, total, minimum };
  if (!isWhole(counts, reached)) return { outcome: 'error', code: count > 0 ? 'at-least' : 'not-all-read', facts, fix };
  return count > 0 ? { outcome: 'warn', code: 'some', facts, fix } : { outcome: 'pass', code: 'none', facts };
}

function howMuchWasRead(counts: Counts, reached: Reached): Judged {
  const { total, changed, missing } = reached;
  const facts = { read: counts.macs, total };
  // Not even its size is known.
  if (missing && total === 0) {
    const fix: Fix = missing.is === 'denied' ? ofJamf : { who: 'nobody' };
    return { outcome: 'error', code: 'not-read', facts: whyNot(missing), fix };
  }
  if (missing?.is === 'denied') {
    const { status, permission } = missing;
    return { outcome: 'error', code: 'denied', facts: { ...facts, status, permission }, fix: ofJamf };
  }
  if (!isWhole(counts, reached)) {
    const cause = missing?.cause ?? 'unreadable';
    return { outcome: 'error', code: 'part', facts: { ...facts, cause }, fix: { who: 'nobody' } };
  }
  if (changed) return { outcome: 'warn', code: 'changed', facts, fix: { who: 'nobody' } };
  return { outcome: 'pass', code: 'all', facts };
}
