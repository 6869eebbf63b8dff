import type { Repair } from '../../../kinds.js';
import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import type { Kind } from '../kind.js';
import { refusal } from './refusal.js';
import { stepFor } from './steps.js';
import { idsToLookUp, targetOf } from './target.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** Mend one thing that a check found. */
export const repair: Kind = {
  name: 'repair',
  act: 'repair',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app', 'jamf-apps', 'named'],
  steps: shaping => [stepFor(shaping.wish['finding'] as Repair, shaping)],
  names: subject => ({ apps: idsToLookUp(subject) }),
  refusal,
  warnings(snapshot, { wish: asked }) {
    const present = jamfPartner(snapshot)?.applicationId;
    return asked['finding'] === 'application-id' && present ? [{ code: 'id-replaced', facts: { present } }] : [];
  },
  blastRadius,
  baseline(snapshot, subject) {
    const target = targetOf(snapshot, subject);
    const pinned = target.is === 'app' ? target.app : undefined;
    return {
      app: pinned ? { objectId: pinned.objectId, appId: pinned.appId, name: pinned.displayName } : null,
      connection: connectionOf(snapshot).is,
      applicationId: jamfPartner(snapshot)?.applicationId ?? '',
    };
  },
};
