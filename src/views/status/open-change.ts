import type { StatusData } from '../../../cards/status/data.js';
import type { Change } from '../../changes/change.js';
import type { Proposal } from '../../changes/proposal.js';
import type { Alias } from '../../ids.js';
import { minutesSince } from '../since.js';

/** A change that has not ended, with what is voted on for it. */
export type OpenChange = {
  readonly change: Change;
  readonly proposal?: Proposal;
  /** Does it hold the lock of its platform? */
  readonly locks: boolean;
};

type Facts = Pick<
  StatusData,
  'openChangeId' | 'openChangeNumber' | 'openChangeBy' | 'openChangeMinutes' | 'openChangeLocks'
>;

/** The change that matters most to this server: its own before another's, and of several the one that locks. */
export function openFacts(open: readonly OpenChange[], alias: Alias, now: Date): Facts {
  const own = open.filter(({ change }) => change.instance === alias);
  const ofOthers = open.filter(({ locks }) => locks);
  const shown = own.find(({ locks }) => locks) ?? own[0] ?? ofOthers[0] ?? open[0];
  return {
    openChangeId: shown?.change.id ?? '',
    openChangeNumber: shown?.change.number ?? 0,
    openChangeBy: shown?.change.requester.name ?? '',
    openChangeMinutes: shown ? minutesSince(shown.change.createdAt, now) : 0,
    openChangeLocks: shown?.locks ?? false,
  };
}
