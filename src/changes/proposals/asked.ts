import type { TenantId } from '../../ids.js';
import type { ProposalAct } from '../../kinds.js';
import type { Proposal, ProposalBody } from '../proposal.js';

/** A proposal that is no change: somebody asks for it, others agree, and it is done at once. */
export type Asked = Proposal & {
  readonly kind: ProposalAct;
  readonly tenantId: TenantId;
  /** Rises with everything that happens to it: the version that a card shows. */
  readonly version: number;
  readonly body: ProposalBody;
};

export type AskedDone = { readonly ok: true; readonly proposal: Asked };

/** How long a reason may be; approvers decide on it. */
export const shortestReason = 10;
export const longestReason = 500;
/** Teams draws views of their own for 60 people at most. */
export const mostAsked = 60;
