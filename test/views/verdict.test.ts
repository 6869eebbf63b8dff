import { becauses, jamfStates, microsoftStates, verdicts } from '../../cards/status/data.js';
import { verdictOf } from '../../src/views/status/verdict.js';

const pairs = microsoftStates.flatMap(microsoft => jamfStates.map(jamf => [microsoft, jamf] as const));

describe('the verdict over both sides', () => {
  it.each(pairs)('Microsoft %s, Jamf %s: exactly one, with one reason', (microsoft, jamf) => {
    const { verdict, because } = verdictOf(microsoft, jamf);
    expect(verdicts).toContain(verdict);
    expect(becauses).toContain(because);
  });

  it.each(pairs.filter(pair => pair.includes('unread') || pair[1] === 'silent' || pair[0] === 'several'))(
    'Microsoft %s, Jamf %s: what was not read is never taken for agreement or disagreement',
    (microsoft, jamf) => expect(verdictOf(microsoft, jamf).verdict).toBe('cannot-tell'),
  );

  it('agrees only where both sides tell the same', () => {
    const agreeing = pairs.filter(([microsoft, jamf]) => verdictOf(microsoft, jamf).verdict === 'agree');
    expect(agreeing).toEqual([
      ['connected', 'alive'],
      ['ended', 'overdue'],
      ['ended', 'not-yet'],
      ['none', 'overdue'],
      ['none', 'not-yet'],
    ]);
  });

  it.each(['apps-differ', 'fault'] as const)('never agrees while Microsoft itself shows %s', microsoft => {
    for (const jamf of jamfStates) expect(verdictOf(microsoft, jamf).verdict).not.toBe('agree');
  });

  it('uses every reason there is', () => {
    const used = new Set(pairs.map(([microsoft, jamf]) => verdictOf(microsoft, jamf).because));
    expect([...used].sort()).toEqual([...becauses].sort());
  });
});
