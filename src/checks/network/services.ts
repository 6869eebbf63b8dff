import type { NetworkPurpose } from '../../settings/network-targets.js';
import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';
import type { Fix } from '../finding.js';
import { judge, together } from './judge.js';
import type { NetworkName } from './names.js';

type Service = {
  readonly name: NetworkName;
  readonly purpose: NetworkPurpose;
  /** `fail` for what the bot itself lives on, `warn` for what others need, from elsewhere. */
  readonly unreached: 'fail' | 'warn';
  /** Of several hosts or ports: is one enough? */
  readonly needed: 'any' | 'all';
  /** What it means that there is nothing to probe. */
  readonly without: 'not-published' | 'not-used';
  readonly source: string;
};

/** Where it says what the integration needs of the network, and what of it is still so. */
export const connectorArticle =
  'https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector';
export const applePorts = 'https://support.apple.com/HT210060';
const deployments = 'https://learn.microsoft.com/graph/deployments';
const teamsAddresses =
  'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages';
const keyVault = 'https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates';

const botNeeds = { unreached: 'fail', needed: 'all', without: 'not-published' } as const;
const othersNeed = { unreached: 'warn', needed: 'any', without: 'not-published' } as const;

const services: readonly Service[] = [
  { name: 'network-sign-in', purpose: 'sign-in', ...botNeeds, source: deployments },
  { name: 'network-graph', purpose: 'graph', ...botNeeds, source: deployments },
  { name: 'network-intune', purpose: 'intune', ...othersNeed, source: connectorArticle },
  { name: 'network-bot-framework', purpose: 'bot-framework', ...botNeeds, source: teamsAddresses },
  // Which of Teams' hosts a tenant uses, its messages say.
  { name: 'network-teams', purpose: 'teams', ...botNeeds, needed: 'any', source: teamsAddresses },
  { name: 'network-key-vault', purpose: 'key-vault', ...botNeeds, without: 'not-used', source: keyVault },
  // Port 443 or 2197, as the server is set.
  { name: 'network-apple-push', purpose: 'apple-push', ...othersNeed, source: applePorts },
];

export const serviceChecks: readonly Check[] = services.map(checkOf);

function checkOf({ name, purpose, unreached, needed, without, source }: Service): Check {
  return {
    name,
    group: 'network',
    scope: 'tenant',
    reads: ['network'],
    fixes: onTheWay({ who: 'network-team', source }),
    run(snapshot) {
      const { network, takenAt: now } = snapshot;
      const probes = valueIn(network)?.filter(probed => probed.purpose === purpose);
      if (!probes) return notRead(name, snapshot, network);
      const verdict = together(
        probes.map(probed => judge(probed, { unreached, now })),
        needed,
      );
      if (!verdict) return finding(name, snapshot, 'skipped', without, {}, network.at);
      return finding(name, snapshot, verdict.outcome, verdict.code, verdict.facts, network.at);
    },
  };
}

/** What goes wrong between here and there is the network's. */
export function onTheWay(fix: Fix): Check['fixes'] {
  return {
    'dns-failed': fix,
    'inside-address': fix,
    refused: fix,
    'no-route': fix,
    closed: fix,
    'timed-out': fix,
    'tls-failed': fix,
    'tls-intercepted': fix,
    'tls-opened': fix,
    'tls-expired': fix,
    'tls-wrong-name': fix,
    'not-http': fix,
    'not-tried': { who: 'nobody' },
  };
}
