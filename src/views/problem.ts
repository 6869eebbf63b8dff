import { type Shown, show } from '../../cards/card.js';
import { problemCard } from '../../cards/problem/index.js';
import { Problem } from '../problem.js';

/** What is shown of something that was thrown: its code and its number, never its text. */
export function problemView(
  error: unknown,
  { incident, at, changeId = '' }: { readonly incident: string; readonly at: Date; readonly changeId?: string },
): Shown {
  const problem = error instanceof Problem ? error : undefined;
  const { status, permission } = problem?.facts ?? {};
  return show(problemCard, {
    code: problem?.code ?? 'internal',
    incident,
    at: at.toISOString(),
    status: typeof status === 'number' ? status : 0,
    permission: typeof permission === 'string' ? permission : '',
    changeId,
  });
}
