import { whyNot } from '../../../checks/check.js';
import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { nativeConnectorAppName } from '../../../well-known.js';
import { foreignAppsNamed } from '../../kinds/connect-cloud-connector/apps.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { connectionKept, connectionShown } from '../partner-holds.js';
import { allHold } from '../verified.js';
import { givenKeys } from './secrets.js';

const settingsName = 'jamf-settings';
const saveName = 'jamf-save';

/**
 * Jamf's page filled in, and Jamf Native macOS Connector consented to: without it no Mac can register. Entra shows that
 * app; of the page itself nothing can be read.
 */
export const jamfSettings = (label: string): Step => ({
  name: settingsName,
  label,
  actor: 'person',
  journey: 'jamf-settings',
  reads: ['jamf-apps'],
  attestable: true,
  lag: minutes(10),
  done: judgeSettings,
  basis: (_snapshot, subject) => ({ instance: subject.instance }),
});

function judgeSettings(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return no('jamf-settings-open');
  if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
  const [native] = foreignAppsNamed(snapshot, nativeConnectorAppName, subject);
  const attested = subject.attested.includes(settingsName);
  if (!native) return no(attested ? 'native-connector-missing' : 'jamf-settings-open', { app: nativeConnectorAppName });
  if (!native.enabled || native.disabledByMicrosoft) return no('app-disabled', { app: nativeConnectorAppName });
  return attested ? yes({ how: 'attested', native: native.objectId }) : no('jamf-settings-open');
}

/**
 * Save in Jamf, which tests the connection. Where Intune showed it as enabled before, a person's word is needed; so it is
 * where several secrets were handed over: Intune does not show which of them Jamf has, and the others are removed.
 */
export const jamfSave = (label: string): Step => ({
  name: saveName,
  label,
  actor: 'person',
  journey: 'jamf-settings',
  reads: ['partners', 'jamf-notifications'],
  attestable: true,
  uses: 'secret',
  lag: minutes(10),
  done: judgeSaved,
  basis: snapshot => ({ state: jamfPartner(snapshot)?.state ?? 'none' }),
  kept: connectionKept,
});

function judgeSaved(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return no('jamf-save-open');
  const stands = allHold(connectionShown(snapshot, subject));
  if (stands.done !== 'yes') return stands;
  const wasEnabled = subject.plan.baseline['partnerState'] === 'enabled';
  const needsWord = wasEnabled || givenKeys(subject).length > 1;
  if (needsWord && !subject.attested.includes(saveName)) return no('jamf-save-open');
  return yes({ ...stands.evidence, how: needsWord ? 'attested' : 'read' });
}
