import { cardNamed } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import { type Change, ends, openStatuses } from '../../src/changes/change.js';
import { languages } from '../../src/language.js';
import { type ChangeViewInput, changeView, type Viewer } from '../../src/views/change/index.js';
import { input, viewer } from './change-input.js';
import { anna, changeIn, latched } from './sample-change.js';

const render = createRender(cardNamed);

type Action = {
  readonly verb?: string;
  readonly data?: { readonly action?: string; readonly step?: string; readonly do?: string };
};
const actionsOf = (given: ChangeViewInput): string[] => {
  const card = render(changeView(given), given.language) as { readonly actions?: readonly Action[] };
  const inner = JSON.stringify(card).match(/"action":"(approve|reject|withdraw)"/g) ?? [];
  const named = (card.actions ?? []).map(({ verb, data }) => verb ?? data?.do ?? 'other');
  return [...named, ...new Set(inner.map(found => found.slice(10, -1)))];
};

const every: readonly Change[] = [...openStatuses, ...ends].map(status => changeIn(status));

describe('the card of a change', () => {
  it.each(every.flatMap(change => languages.map(language => [change.status, language, change] as const)))(
    '%s can be drawn in %s for everybody, a voter, the requester and somebody without rights',
    (_status, language, change) => {
      const viewers: Viewer[] = [
        'everyone',
        viewer(),
        viewer({ mayVote: true, mayAct: true }),
        viewer({ person: anna, isRequester: true }),
      ];
      for (const eyes of viewers) {
        const json = JSON.stringify(render(changeView(input(change, { viewer: eyes, language })), language));
        expect(json).toContain('CR-12');
        expect(json).not.toMatch(/undefined|NaN/);
      }
    },
  );

  it.each(every.map(change => [change.status, change] as const))(
    '%s shows vote buttons to nobody but voters of an open plan',
    (status, change) => {
      const voting = viewer({ mayVote: true, mayAct: true });
      for (const eyes of [
        'everyone',
        viewer(),
        viewer({ mayVote: true, isRequester: true }),
        viewer({ mayVote: true, alreadyVoted: true }),
      ] as const) {
        expect(actionsOf(input(change, { viewer: eyes }))).not.toEqual(expect.arrayContaining(['approve']));
      }
      const offered = actionsOf(input(change, { viewer: voting }));
      expect(offered.includes('approve')).toBe(status === 'planned');
      expect(offered.includes('reject')).toBe(status === 'planned');
    },
  );
});

describe('the buttons of a change under way', () => {
  it('are the link, the form, another look and the history while the application id is waited for', () => {
    const names = ['prerequisites', 'jamf-connect', 'consent-connector', 'consent-registration'];
    const waiting = {
      reason: 'person',
      step: 'application-id',
      since: '2026-03-01T09:53:00Z',
      code: 'application-id-open',
      facts: {},
    };
    const change = changeIn('waiting', { latches: latched(...names), waiting });
    expect(actionsOf(input(change))).toEqual(['other', 'application-id', 'check-change', 'history']);
  });

  it('leave no step to be done while it is stuck', () => {
    const card = JSON.stringify(render(changeView(input(changeIn('stuck'))), 'en'));
    expect(card).toContain('withdraw CR-12');
    expect(card).not.toMatch(/check-change|"confirm"/);
  });
});
