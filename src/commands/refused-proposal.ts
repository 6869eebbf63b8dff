import type { Refusal } from '../../cards/refused/data.js';
import type { Asked } from '../changes/proposals/asked.js';
import type { Role } from '../person.js';
import type { Answer, Turn } from './command.js';
import { type No, nobody, refused } from './refusals.js';
import { texts } from './text.js';
import { proposalTexts } from './text.proposals.js';

const reasons: { readonly [reason: string]: Refusal } = {
  'unknown-change': 'change-unknown',
  'own-request': 'own-request',
  'already-voted': 'already-voted',
  'reject-reason-missing': 'reason-missing',
  'not-yours': 'not-yours-to-withdraw',
  'another-plan': 'plan-outdated',
  'policy-changed': 'policy-changed',
};

/** The card for a no about a proposal. `role`: which one it takes. */
export function refusedProposal(turn: Turn, no: No, role: Role, about?: Pick<Asked, 'id' | 'number'>): Answer {
  const { language, parts } = turn;
  const named = about ? { changeId: String(about.id), changeNumber: about.number } : {};
  const base = { ...nobody, ...named };
  const data = { refused: no.reason };
  if (no.reason === 'not-allowed') {
    const { needed, roles } = texts[language].rights;
    const groups = parts.policy.roles[role].map(group => group.name).join(', ');
    return { card: refused({ ...base, reason: 'no-right', details: [needed(roles[role], groups)] }), data };
  }
  if (no.reason === 'not-open') return { card: refused({ ...base, reason: 'not-open-for-votes' }), data };
  const known = reasons[no.reason];
  if (known) return { card: refused({ ...base, reason: known }), data };
  const say = proposalTexts[language][no.reason] ?? texts[language].particulars[no.reason];
  return { card: refused({ ...base, reason: 'not-possible', details: [say?.(no.facts) ?? no.reason] }), data };
}
