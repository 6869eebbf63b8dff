import { type Shown, show } from '../../../cards/card.js';
import type { ComplianceWord, DeviceHit } from '../../../cards/device/data.js';
import { deviceCard } from '../../../cards/device/index.js';
import { whyNot } from '../../checks/check.js';
import { createJudge, type Measure, type Trouble } from '../../checks/devices/judge.js';
import type { DeviceName } from '../../checks/devices/names.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';
import type { FoundDevice, FoundDevices } from '../../snapshot/device.js';

type Input = {
  readonly asked: string;
  readonly looked: FoundDevices;
  readonly measure: Measure;
  readonly language: Language;
};

/** The Macs that somebody asked about by name: for one person's eyes. */
export const deviceView = ({ asked, looked, measure, language }: Input): Shown =>
  show(deviceCard, {
    asked,
    hits: looked.found.map(found => hitOf(found, measure, language)),
    more: looked.more,
    notRead: looked.notRead.map(({ instance, reading }) => {
      const words = findingWords({ check: 'fleet-read', code: 'not-read', facts: whyNot(reading) }, language);
      return `${instance}: ${words.cause} ${words.fix ?? ''}`.trim();
    }),
    state: 'answered',
  });

/** In place of the answer where others read along. */
export const deviceElsewhere = (asked: string): Shown =>
  show(deviceCard, { asked, hits: [], more: 0, notRead: [], state: 'elsewhere' });

function hitOf({ instance, computer, told, entra }: FoundDevice, measure: Measure, language: Language): DeviceHit {
  const { name, serialNumber, username, osVersion, lastSeen, managed, accounts } = computer;
  const troubles = createJudge(measure)(computer);
  return {
    instance,
    name,
    serialNumber,
    username,
    osVersion,
    lastSeen: Number.isNaN(Date.parse(lastSeen)) ? '' : lastSeen,
    managed,
    accounts: accounts.map(account => ({ username: account.username, state: account.state })),
    jamf: toldWord(told),
    entra: entra ? entraWord(entra) : '',
    advice: troubles.map(trouble => adviceOn(trouble, measure, language)).join(' '),
  };
}

function adviceOn(trouble: Trouble, { minimum }: Measure, language: Language): string {
  const check: DeviceName = `macs-${trouble}`;
  const facts = { count: 1, read: 1, total: 1, minimum };
  const { cause, fix = '' } = findingWords({ check, code: 'some', facts }, language);
  return `${cause} ${fix}`.trim();
}

function toldWord(told: FoundDevice['told']): ComplianceWord {
  if (told.is !== 'value') return 'not-read';
  const [first] = told.value;
  if (!first) return 'none';
  if (!first.applicable) return 'not-applicable';
  return ({ COMPLIANT: 'compliant', NON_COMPLIANT: 'not-compliant', UNKNOWN: 'calculating' } as const)[first.state];
}

function entraWord(entra: NonNullable<FoundDevice['entra']>): ComplianceWord {
  if (entra.is === 'absent') return 'none';
  if (entra.is !== 'value') return 'not-read';
  const { isCompliant } = entra.value;
  return isCompliant === null ? 'calculating' : isCompliant ? 'compliant' : 'not-compliant';
}
