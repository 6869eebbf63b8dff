import { aboutTheBot } from './about-the-bot.js';
import { besideChoosing } from './beside-choosing.js';
import { besideConnecting } from './beside-connecting.js';
import { besideParting } from './beside-parting.js';
import { besidePermitting } from './beside-permitting.js';
import { costs } from './costs.js';
import { deskAndCorridor } from './desk-and-corridor.js';
import { errands } from './errands.js';
import { met } from './met.js';
import { nearMissesDurations } from './near-misses-durations.js';
import { nearMissesErrors } from './near-misses-errors.js';
import { nearMissesHistory } from './near-misses-history.js';
import { nearMissesHowTo } from './near-misses-how-to.js';
import { nearMissesLimits } from './near-misses-limits.js';
import { nearMissesOtherProducts } from './near-misses-other-products.js';
import { nearMissesRunning } from './near-misses-running.js';
import { nearMissesScripting } from './near-misses-scripting.js';
import { orders } from './orders.js';
import { otherAdministration } from './other-administration.js';
import { otherDevices } from './other-devices.js';
import { otherProducts } from './other-products.js';
import { otherTopics } from './other-topics.js';
import { smallTalk } from './small-talk.js';

/** Lines as people type them that the two articles do not answer; never shown, only learned from. */
export const declined: readonly string[] = [
  ...aboutTheBot,
  ...besideChoosing,
  ...besideConnecting,
  ...besideParting,
  ...besidePermitting,
  ...costs,
  ...deskAndCorridor,
  ...errands,
  ...met,
  ...nearMissesDurations,
  ...nearMissesErrors,
  ...nearMissesHistory,
  ...nearMissesHowTo,
  ...nearMissesLimits,
  ...nearMissesOtherProducts,
  ...nearMissesRunning,
  ...nearMissesScripting,
  ...orders,
  ...otherAdministration,
  ...otherDevices,
  ...otherProducts,
  ...otherTopics,
  ...smallTalk,
];
