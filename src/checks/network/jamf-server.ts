import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';
import { judge } from './judge.js';
import { connectorArticle, onTheWay } from './services.js';

const itsCertificate = { who: 'jamf-administrator' } as const;

/** Whether this Jamf Pro server can be reached from where the bot runs. */
export const jamfServer: Check = {
  name: 'network-jamf',
  group: 'network',
  scope: 'instance',
  reads: ['jamf-network'],
  fixes: {
    ...onTheWay({ who: 'network-team', source: connectorArticle }),
    'tls-untrusted': itsCertificate,
    'tls-expired': itsCertificate,
    'tls-wrong-name': itsCertificate,
    'certificate-ending': itsCertificate,
  },
  run(snapshot) {
    const { network, hosting } = snapshot.jamf;
    const probed = valueIn(network);
    if (!probed) return notRead('network-jamf', snapshot, network);
    const { outcome, code, facts } = judge(probed, { unreached: 'fail', hosting, now: snapshot.takenAt });
    return finding('network-jamf', snapshot, outcome, code, facts, network.at);
  },
};
