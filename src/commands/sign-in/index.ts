import { z } from 'zod/v4';
import { consentAddress } from '../../doctor/consent.js';
import { writingScopes } from '../../doctor/needs.js';
import type { SignedIn } from '../../parts.js';
import { samePerson } from '../../person.js';
import { isExpectedFailure } from '../../problem.js';
import { recordRefusal } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { nobody, refused } from '../refusals.js';
import { isFiller, wordsOf } from '../words.js';
import { failedSignIn, signInAnswer } from './answer.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

/** Tries, before a change waits for it, whether a step could be run in somebody's own name. Writes and keeps nothing. */
export const signIn: Command<Input> = {
  name: 'sign-in',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, turn) {
    const { partnerWrite, writeAs } = turn.parts.settings;
    if (partnerWrite === 'person') return signInAnswer(turn, { state: 'nothing-written' });
    if (writeAs === 'app') return signInAnswer(turn, { state: 'not-needed' });
    if (turn.assertion !== undefined) return tried(turn, turn.assertion);
    // Only a press can be repeated with a sign-in: a typed line gets the button first.
    return { ...signInAnswer(turn, { state: 'offer' }), ...(turn.by === 'button' ? { asksSignIn: true } : {}) };
  },
};

async function tried(turn: Turn, assertion: string): Promise<Answer> {
  try {
    return await judged(turn, await turn.parts.signIn(assertion));
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    return failedSignIn(turn, error);
  }
}

async function judged(turn: Turn, { identity, scopes }: SignedIn): Promise<Answer> {
  if (!samePerson(identity, turn.person)) {
    await recordRefusal(turn, { command: 'sign-in', reason: 'somebody-else-signed-in' });
    const card = refused({ ...nobody, reason: 'somebody-else-signed-in' });
    return { card, data: { refused: 'somebody-else-signed-in' } };
  }
  const missing = writingScopes.filter(scope => !scopes.includes(scope));
  const consentUrl = missing.length > 0 ? consentAddress(turn.parts.settings) : '';
  return signInAnswer(turn, { state: missing.length > 0 ? 'lacking' : 'ok', scopes, missing, consentUrl });
}
