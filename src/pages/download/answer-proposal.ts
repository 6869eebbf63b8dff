import { z } from 'zod/v4';
import { unansweredNumbered } from '../../commands/ask/unanswered.js';
import { proposalOf } from '../../commands/questions/proposal.js';
import type { Producer } from './producers.js';

const wanted = z.object({ question: z.number() });

/** A question that no answer fits, as the beginning of a file with its answer. */
export const answerProposal: Producer = async (about, parts) => {
  const question = await unansweredNumbered(parts, wanted.parse(about).question);
  if (!question) return { notMade: 'nothing-to-give' };
  const { id, text } = proposalOf(question);
  return { fileName: `${id}.ts`, type: 'text/plain; charset=utf-8', chunks: inOne(text) };
};

async function* inOne(text: string): AsyncGenerator<string> {
  yield text;
}
