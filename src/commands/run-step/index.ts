import { z } from 'zod/v4';
import { borrowedBy, mayRunStep, type Running, runStep } from '../../changes/run-step.js';
import type { SignedIn } from '../../parts.js';
import { isExpectedFailure } from '../../problem.js';
import { aboutChange, type Outcome, seeChange } from '../about-change.js';
import { note } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { readConfirm } from '../confirm/read.js';
import { changeId, optional } from '../fields.js';
import { failedSignIn } from '../sign-in/answer.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, step: optional(60), seen: optional(16) });
type Input = z.infer<typeof input>;

const words = { en, nl };

/** One step that writes, in the name of whoever presses: Teams signs them in for exactly this press. */
export const runOneStep: Command<Input> = {
  name: 'run-step',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ step }) => !step,
  parse: readConfirm,
  run({ id, step, seen }, turn) {
    if (!step) return seeChange(turn, id);
    return aboutChange(turn, id, 'run', (_change, acting) => run(turn, { ...acting, step, seen: seen || undefined }));
  },
};

async function run(turn: Turn, running: Running): Promise<Outcome> {
  const allowed = await mayRunStep(turn.parts, running);
  if (!allowed.ok) return allowed;
  // A typed line cannot bring a sign-in along: the card has the button that can.
  if (turn.by !== 'button') return { answer: await seeChange(turn, running.changeId) };
  if (!turn.assertion) {
    const card = note('info', words[turn.language].signIn, running.changeId);
    return { answer: { card, asksSignIn: true, data: { signIn: 'asked' } } };
  }
  const signedIn = await signInFor(turn, running, turn.assertion, borrowedBy(turn.parts, allowed.change));
  return 'answer' in signedIn ? signedIn : runStep(turn.parts, running, signedIn);
}

async function signInFor(
  turn: Turn,
  { changeId, step, seen = '' }: Running,
  assertion: string,
  need: 'partners' | 'apps',
): Promise<SignedIn | { readonly answer: Answer }> {
  try {
    return await turn.parts.signIn(assertion, need);
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    return { answer: failedSignIn(turn, error, { change: changeId, step, seen }) };
  }
}
