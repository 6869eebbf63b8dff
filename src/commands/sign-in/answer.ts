import { show } from '../../../cards/card.js';
import type { SignInData } from '../../../cards/sign-in/data.js';
import { signInCard } from '../../../cards/sign-in/index.js';
import { consentAddress } from '../../doctor/consent.js';
import type { Problem } from '../../problem.js';
import type { Answer, Turn } from '../command.js';
import { failureOf } from './failure.js';

/** Microsoft did not let it happen: the card says why, and who does what about it. */
export function failedSignIn(turn: Turn, problem: Problem, step?: SignInData['step']): Answer {
  const failure = failureOf(problem);
  const consentUrl = failure.cause === 'consent-missing' ? consentAddress(turn.parts.settings) : '';
  return signInAnswer(turn, { state: 'failed', ...failure, consentUrl, ...(step ? { step } : {}) });
}

/** What became of a sign-in, or what it would be for. */
export function signInAnswer({ parts, person }: Turn, found: Partial<SignInData> & Pick<SignInData, 'state'>): Answer {
  const data: SignInData = {
    cause: 'other',
    code: '',
    name: person.name,
    objectId: person.objectId,
    scopes: [],
    missing: [],
    credential: parts.settings.bot.credential.is,
    consentUrl: '',
    step: { change: '', step: '', seen: '' },
    ...found,
  };
  return { card: show(signInCard, data), data: { state: data.state, cause: data.cause } };
}
