import { becauses, jamfStates, microsoftStates, verdicts } from '../../cards/status/data.js';
import { verdictOf } from '../../src/views/status/verdict.js';

const pairs = microsoftStates.flatMap(microsoft => jamfStates.map(jamf => [microsoft, jamf] as const));

/** Where a side, or the part of it that decides, was not read or says nothing that can be used. */
const opaque = (microsoft: string, jamf: string) =>
  ['unread', 'several', 'unclear', 'both'].includes(microsoft) || ['unread', 'silent'].includes(jamf);

describe('the verdict over both sides', () => {
  it.each(pairs)('Microsoft %s, Jamf %s: exactly one, with one reason', (microsoft, jamf) => {
    const { verdict, because } = verdictOf(microsoft, jamf);
    expect(verdicts).toContain(verdict);
    expect(becauses).toContain(because);
    expect(verdictOf(microsoft, jamf)).toEqual({ verdict, because });
  });

  it.each(pairs.filter(pair => opaque(...pair)))(
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

  it('disagrees without having read Jamf’s messages only about what Microsoft itself shows', () => {
    const unheard = microsoftStates.filter(microsoft => verdictOf(microsoft, 'unheard').verdict === 'disagree');
    expect(unheard).toEqual(['apps-differ', 'fault']);
  });

  it.each(['too-old', 'version-unclear', 'unheard', 'silent', 'unread'] as const)(
    'never agrees while Jamf Pro is %s',
    jamf => {
      for (const microsoft of microsoftStates) expect(verdictOf(microsoft, jamf).verdict).not.toBe('agree');
    },
  );

  it.each(['apps-differ', 'fault', 'shared'] as const)('never agrees while Microsoft itself shows %s', microsoft => {
    for (const jamf of jamfStates) expect(verdictOf(microsoft, jamf).verdict).not.toBe('agree');
  });

  it('gives each reason to one verdict only', () => {
    for (const because of becauses) {
      const found = pairs.map(pair => verdictOf(...pair)).filter(judged => judged.because === because);
      expect(new Set(found.map(({ verdict }) => verdict)).size).toBe(1);
    }
  });
});
