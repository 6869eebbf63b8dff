import type { CredentialFacts, NextDate, StatusData } from '../../../cards/status/data.js';
import { jamfPartner } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { OpenChange } from './open-change.js';

export type Next = Pick<StatusData, 'next' | 'nextAt'>;
type Coming = { readonly next: Exclude<NextDate, 'none'>; readonly at: string | undefined };

/** Dates that all servers of the tenant share. */
export function tenantDates(snapshot: Snapshot, credentials: readonly CredentialFacts[]): readonly Coming[] {
  const partner = jamfPartner(snapshot);
  return [
    { next: 'devices-removed', at: partner?.devicesRemovedAt },
    { next: 'devices-non-compliant', at: partner?.devicesNonCompliantAt },
    ...credentials.map(({ of, endsAt }): Coming => ({ next: `${of}-ends`, at: endsAt === '' ? undefined : endsAt })),
  ];
}

/** When what is voted on for these changes expires. */
export const planDates = (open: readonly OpenChange[]): readonly Coming[] =>
  open.map(({ proposal }) => ({
    next: 'plan-expires',
    at: proposal?.status === 'open' ? proposal.expiresAt : undefined,
  }));

/** The first of these that is still to come. */
export function soonest(dates: readonly Coming[], now: Date): Next {
  const coming = dates.flatMap(({ next, at }) => (at && new Date(at) > now ? [{ next, nextAt: at }] : []));
  coming.sort((a, b) => Date.parse(a.nextAt) - Date.parse(b.nextAt));
  return coming[0] ?? { next: 'none', nextAt: '' };
}
