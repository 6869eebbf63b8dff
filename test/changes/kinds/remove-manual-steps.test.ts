import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import { absent, denied, unreachable, value } from '../../support/snapshot.js';
import { judged, manualPartner, manualSnapshot, namedOf, nativeApp, ownApp, started } from './manual-world.js';

const kind = 'remove-manual';
const both = [ownApp().objectId, nativeApp().objectId];

describe('each step', () => {
  const about = started(kind);
  const at = (step: string, facts: Partial<Snapshot>, more = {}) =>
    judged(kind, step, manualSnapshot(facts), { ...about, ...more });
  const record = (facts: Parameters<typeof manualPartner>[0]) => ({ partners: value([manualPartner(facts)]) });

  it('1: Terminated shows it, a person’s word counts, another state does not', () => {
    expect(at('jamf-untick', {})).toMatchObject({ done: 'no', code: 'jamf-untick-open', facts: { state: 'enabled' } });
    expect(at('jamf-untick', record({ state: 'unresponsive' }))).toMatchObject({ done: 'no' });
    expect(at('jamf-untick', record({ state: 'terminated' }))).toMatchObject({ done: 'yes' });
    expect(at('jamf-untick', {}, { attested: ['jamf-untick'] })).toMatchObject({ evidence: { how: 'attested' } });
    expect(at('jamf-untick', { partners: unreachable })).toMatchObject({ done: 'unknown' });
  });

  it('2: an empty box; another id than the approved one stops it', () => {
    expect(at('application-id-cleared', {})).toMatchObject({ done: 'no', code: 'id-still-there' });
    expect(at('application-id-cleared', record({ applicationId: '' }))).toMatchObject({ done: 'yes' });
    expect(at('application-id-cleared', record({ applicationId: 'other' }))).toMatchObject({ code: 'id-replaced' });
    expect(at('application-id-cleared', { partners: denied('x') })).toMatchObject({ done: 'unknown' });
    const [, clear] = kindNamed(kind).steps({ partnerWrite: 'bot', appsWrite: 'bot', wish: about.wish });
    expect(clear?.stops).toContain('id-replaced');
  });

  const gone = Object.fromEntries(both.map(id => [id, absent]));

  it('3: each pinned id answers "not found"; a lost pointer proves nothing', () => {
    const empty = { ...record({ applicationId: '' }), partnerApp: absent, jamfApps: value([]) };
    expect(at('apps-deleted', empty)).toMatchObject({ done: 'no', code: 'apps-still-there' });
    expect(
      at('apps-deleted', { ...empty, named: { ...namedOf([nativeApp()]), [ownApp().objectId]: absent } }),
    ).toMatchObject({ done: 'no', facts: { apps: [expect.stringContaining('Jamf Native')] } });
    expect(at('apps-deleted', { named: gone })).toMatchObject({ done: 'yes' });
  });

  it.each([
    ['denied', denied('Application.Read.All')],
    ['unreachable', unreachable],
    ['not asked', undefined],
  ])('3: %s is not gone', (_what, reading) => {
    const named = { ...gone, ...(reading ? { [ownApp().objectId]: reading } : {}) };
    if (!reading) delete (named as { [id: string]: unknown })[ownApp().objectId];
    expect(at('apps-deleted', { named })).toMatchObject({ done: 'unknown', code: 'apps-not-read' });
  });

  const deleted = (minutesAgo: number) => {
    const when = new Date(Date.parse('2026-03-01T09:00:00.000Z') - minutesAgo * 60_000).toISOString();
    return { latched: { 'apps-deleted': { at: when, how: 'read' as const, evidence: {} } } };
  };

  it('4: waits for an hour after the apps, then offers two ways', () => {
    expect(at('terminated', {}, deleted(59))).toMatchObject({ done: 'no', code: 'terminated-open' });
    expect(at('terminated', {}, deleted(60))).toMatchObject({
      code: 'terminated-not-seen',
      facts: { state: 'enabled', ways: ['terminate', 'go-on'] },
    });
    expect(at('terminated', record({ state: 'terminated' }), deleted(0))).toMatchObject({ done: 'yes' });
    expect(at('terminated', { partners: unreachable }, deleted(90))).toMatchObject({ done: 'unknown' });
  });

  it('4: going on is recorded as not seen, and takes an empty application id', () => {
    const way = { ...deleted(61), departures: { terminated: 'go-on' as const } };
    expect(at('terminated', {}, way)).toMatchObject({ done: 'no' });
    expect(at('terminated', record({ applicationId: '' }), way)).toMatchObject({
      done: 'yes',
      evidence: { terminated: 'not-seen' },
    });
  });

  it('4: after Graph was told, Intune gets ten minutes; then going on is the way that is left', () => {
    const told = (minutes: number) => ({
      ...deleted(80),
      departures: { terminated: 'terminate' as const },
      written: {
        terminated: [
          {
            state: 'did' as const,
            at: new Date(Date.parse('2026-03-01T09:00:00.000Z') - minutes * 60_000).toISOString(),
            facts: {},
          },
        ],
      },
    });
    expect(at('terminated', {}, told(9))).toMatchObject({ code: 'terminated-open' });
    expect(at('terminated', {}, told(10))).toMatchObject({ code: 'terminated-not-seen', facts: { ways: ['go-on'] } });
  });

  it('4: no row at all: Graph has nothing to end', () => {
    expect(at('terminated', { partners: value([]) }, deleted(61))).toMatchObject({ facts: { ways: ['go-on'] } });
  });
});
