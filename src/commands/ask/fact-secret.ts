import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import { credentialFacts } from '../../views/status/credentials.js';
import { connectionLines, kindOf, ofConnection } from './fact-connection.js';
import type { Fact, Seen } from './here.js';

/** How long the client secret of a manual connection still works. */
export const clientSecret: Fact = { reads: ofConnection, lines: secretLines };

function secretLines(seen: Seen): readonly HereLine[] {
  const { snapshots, servers, manual, now } = seen;
  const [snapshot] = snapshots;
  if (!snapshot) return [];
  const kind = kindOf(snapshot);
  if (kind === 'cannot-tell') return connectionLines(seen);
  if (kind !== 'manual') return [hereLine('secret-not-used', 'plain')];
  // The app is the tenant's: whose server uses it is plain only where there is one.
  const instance = servers === 1 ? snapshot.jamf.alias : '';
  const unread = hereLine('secret-unread', 'unknown', { instance });
  const [found] = manual ? credentialFacts([], manual, now) : [];
  if (!found) return [unread];
  switch (found.state) {
    case 'good':
      return [hereLine('secret-left', 'good', { instance, count: found.days })];
    case 'soon':
      return [hereLine('secret-soon', 'attention', { instance, count: found.days })];
    case 'ended':
      return [hereLine('secret-ended', 'attention', { instance, count: Math.abs(found.days) })];
    case 'not-listed':
      return [hereLine('secret-not-listed', 'unknown', { instance })];
    default:
      return [unread];
  }
}
