import { type Shown, show } from '../../../cards/card.js';
import type { ChangeDraftingData } from '../../../cards/change-drafting/data.js';
import { changeDraftingCard } from '../../../cards/change-drafting/index.js';
import { changeEndedCard } from '../../../cards/change-ended/index.js';
import { changePlanCard } from '../../../cards/change-plan/index.js';
import { changeRunningCard } from '../../../cards/change-running/index.js';
import { isEnded } from '../../changes/change.js';
import { endedFacts } from './ended.js';
import { planFacts } from './plan.js';
import { runningFacts } from './running.js';
import { type ChangeViewInput, commonFacts, mayWithdraw, wishFacts } from './viewer.js';

export type { ChangeViewInput, Viewer } from './viewer.js';

/** The card of a change as it stands now, for one viewer in one language. */
export function changeView(input: ChangeViewInput): Shown {
  const { change, proposal } = input;
  if (isEnded(change)) return show(changeEndedCard, endedFacts(input, change));
  if (change.status === 'drafting') return show(changeDraftingCard, draftingFacts(input));
  if (change.status !== 'planned') return show(changeRunningCard, runningFacts(input, change));
  if (!proposal) throw new Error(`the plan of change ${change.number} has no proposal`);
  return show(changePlanCard, planFacts(input, change, proposal));
}

function draftingFacts(input: ChangeViewInput): ChangeDraftingData {
  const { change, viewer } = input;
  return {
    ...commonFacts(input),
    reason: change.reason,
    ticket: change.ticket ?? '',
    wish: wishFacts(input),
    mayWithdraw: mayWithdraw(viewer),
  };
}
