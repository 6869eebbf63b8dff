import { answerCard } from './answer/index.js';
import { answersCard } from './answers/index.js';
import { applicationIdFormCard } from './application-id-form/index.js';
import { approvalsCard } from './approvals/index.js';
import { boardCard } from './board/index.js';
import type { AnyCard } from './card.js';
import { changeDraftingCard } from './change-drafting/index.js';
import { changeEndedCard } from './change-ended/index.js';
import { changePlanCard } from './change-plan/index.js';
import { changeRunningCard } from './change-running/index.js';
import { changesCard } from './changes/index.js';
import { checksCard } from './checks/index.js';
import { connectFormCard } from './connect-form/index.js';
import { deviceCard } from './device/index.js';
import { devicesCard } from './devices/index.js';
import { devicesProgressCard } from './devices-progress/index.js';
import { doctorCard } from './doctor/index.js';
import { downloadCard } from './download/index.js';
import { helpCard } from './help/index.js';
import { historyCard } from './history/index.js';
import { instancesCard } from './instances/index.js';
import { languageCard } from './language/index.js';
import { locksCard } from './locks/index.js';
import { noteCard } from './note/index.js';
import { policyCard } from './policy/index.js';
import { problemCard } from './problem/index.js';
import { proposalCard } from './proposal/index.js';
import { questionsCard } from './questions/index.js';
import { reasonFormCard } from './reason-form/index.js';
import { refusedCard } from './refused/index.js';
import { replyCard } from './reply/index.js';
import { requestFormCard } from './request-form/index.js';
import { signInCard } from './sign-in/index.js';
import { statusCard } from './status/index.js';
import { stepUpCard } from './step-up/index.js';
import { supportCard } from './support/index.js';
import { unansweredCard } from './unanswered/index.js';
import { welcomeCard } from './welcome/index.js';
import { whoAmICard } from './who-am-i/index.js';
import { writesCard } from './writes/index.js';

/** Every card there is. */
export const cards: readonly AnyCard[] = [
  welcomeCard,
  helpCard,
  noteCard,
  replyCard,
  problemCard,
  refusedCard,
  statusCard,
  devicesProgressCard,
  devicesCard,
  deviceCard,
  boardCard,
  checksCard,
  instancesCard,
  whoAmICard,
  policyCard,
  doctorCard,
  signInCard,
  languageCard,
  connectFormCard,
  requestFormCard,
  applicationIdFormCard,
  changeDraftingCard,
  changePlanCard,
  changeRunningCard,
  changeEndedCard,
  stepUpCard,
  downloadCard,
  supportCard,
  approvalsCard,
  proposalCard,
  locksCard,
  reasonFormCard,
  writesCard,
  historyCard,
  answerCard,
  unansweredCard,
  answersCard,
  questionsCard,
  changesCard,
];

export const cardNamed = (name: string): AnyCard | undefined => cards.find(card => card.name === name);
