import { type Shown, show } from '../../../cards/card.js';
import type { DeviceFinding, DevicesData, PerState } from '../../../cards/devices/data.js';
import { devicesCard } from '../../../cards/devices/index.js';
import type { DevicesProgressData } from '../../../cards/devices-progress/data.js';
import { devicesProgressCard } from '../../../cards/devices-progress/index.js';
import { fixerName } from '../../../cards/fixers.js';
import { deviceFindings, isWhole, type Reached } from '../../checks/devices/findings.js';
import type { Counts } from '../../checks/devices/fold.js';
import type { Explained } from '../../checks/finding.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';
import type { Scan, ScanResult } from '../../scans/scan.js';
import type { Settings } from '../../settings.js';

export type ScanViewInput = {
  readonly scan: Scan;
  readonly host: string;
  /** `numbers`: others read along. */
  readonly detail: DevicesData['detail'];
  readonly settings: Pick<Settings, 'teamsCharts'>;
  readonly language: Language;
  readonly now: Date;
};

/** The card of a scan: how far it is, and what was found in its place once that is known. */
export const scanView = (input: ScanViewInput): Shown =>
  input.scan.status === 'done' && input.scan.result
    ? show(devicesCard, resultOf(input, input.scan.result))
    : show(devicesProgressCard, progressOf(input));

function progressOf({ scan, host, language, now }: ScanViewInput): DevicesProgressData {
  const { id, instance, requester, done, total = 0, status } = scan;
  const said = status === 'failed' && scan.result ? whyNothing(scan, scan.result, language) : { cause: '', fix: '' };
  return {
    id,
    instance,
    host,
    requester: requester.name,
    state: status === 'running' && done === 0 ? 'waiting' : status === 'done' ? 'failed' : status,
    done,
    total,
    secondsLeft: secondsLeft(scan, now),
    ...said,
  };
}

function whyNothing(scan: Scan, result: ScanResult, language: Language) {
  const [first] = deviceFindings(result.counts, reachedOf(scan, result));
  const { cause, fix = '' } = first ? findingWords(first, language) : { cause: '' };
  return { cause, fix };
}

/** Before this much has passed, and before anything was read, the pace says nothing. */
const paceMs = 2000;

/** By the pace since it was asked for. -1: cannot be told. A scan that was taken over seems slower than it is. */
export function secondsLeft({ done, total, startedAt }: Scan, now: Date): number {
  const elapsed = now.getTime() - startedAt.getTime();
  if (total === undefined || done <= 0 || elapsed < paceMs) return -1;
  return Math.round(((Math.max(0, total - done) / done) * elapsed) / 1000);
}

const reachedOf = (scan: Scan, { total, changed, minimum, missing }: ScanResult): Reached => ({
  instance: scan.instance,
  readAt: (scan.endedAt ?? scan.startedAt).toISOString(),
  minimum,
  total,
  changed,
  ...(missing ? { missing } : {}),
});

function resultOf({ scan, host, detail, settings, language }: ScanViewInput, result: ScanResult): DevicesData {
  const { counts, total } = result;
  const reached = reachedOf(scan, result);
  const findings = deviceFindings(counts, reached);
  return {
    instance: scan.instance,
    host,
    readAt: reached.readAt,
    macs: counts.macs,
    total,
    whole: isWhole(counts, reached),
    computers: perState(counts.byState),
    accounts: perState(counts.accountsByState),
    withoutAccounts: counts.byTrouble['without-accounts'],
    findings: findings.map(finding => findingData(finding, counts, detail, language)),
    affected: affectedOf(counts),
    chart: settings.teamsCharts,
    detail,
  };
}

const perState = (counts: Counts['byState']): PerState => ({
  activated: counts.ACTIVATED,
  deactivated: counts.DEACTIVATED,
  unresponsive: counts.UNRESPONSIVE,
  unknown: counts.UNKNOWN,
});

const affectedOf = ({ byTrouble, twice }: Counts): number =>
  byTrouble.deactivated + byTrouble.unresponsive + byTrouble['too-old'] + byTrouble.silent + twice;

function findingData(
  finding: Explained,
  counts: Counts,
  detail: DevicesData['detail'],
  language: Language,
): DeviceFinding {
  const { title, cause, fix = '' } = findingWords(finding, language);
  const outcome = finding.outcome === 'skipped' ? 'error' : finding.outcome;
  const who = finding.fix ? fixerName(finding.fix.who, language) : '';
  // What nobody may read is not even sent to be drawn.
  const examples = detail === 'all' && outcome !== 'pass' ? examplesOf(finding.check, counts) : [];
  return { outcome, title, cause, fix, who, examples };
}

function examplesOf(check: Explained['check'], { examples, serialsTwice }: Counts): readonly string[] {
  if (check === 'macs-twice') return serialsTwice;
  const trouble = check.replace(/^macs-/u, '');
  const found = Object.entries(examples).find(([name]) => name === trouble)?.[1] ?? [];
  return found.map(({ name, username }) => (username === '' ? name : `${name} (${username})`));
}
