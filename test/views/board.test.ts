import { type BoardData, type BoardLine, boardOutcomes } from '../../cards/board/data.js';
import { cardNamed } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import type { BoardSubject } from '../../src/views/board/index.js';
import { boardFacts, linesPerPage } from '../../src/views/board/index.js';
import { statusBoard } from '../../src/views/status/board.js';
import type { Around } from '../../src/views/status/index.js';
import { connectedSnapshot, connectorId, partner, unreachable, value } from '../support/snapshot.js';
import { changeIn, proposal } from './sample-change.js';

const line = (name: string, outcome: BoardLine['outcome']): BoardLine => ({
  outcome,
  word: outcome,
  name,
  about: '',
  text: '',
  at: '',
  atWhat: '',
  open: { instance: name },
});

const board = (lines: readonly BoardLine[], page = 1, more: Partial<BoardSubject> = {}) =>
  boardFacts({
    title: 'Checks',
    tenant: '',
    readAt: '2026-03-01T09:00:00Z',
    ageSeconds: 0,
    facts: [],
    lines,
    page,
    verb: 'status',
    input: { group: 'permissions' },
    again: { fresh: true },
    typed: ({ first }) => [`check ${first}`],
    ...more,
  });

describe('many lines on a board', () => {
  it('stand worst first, then by name, whatever order they came in', () => {
    const lines = boardOutcomes.flatMap(outcome => ['b', 'a'].map(name => line(`${name}-${outcome}`, outcome)));
    const names = boardOutcomes.flatMap(outcome => [`a-${outcome}`, `b-${outcome}`]);
    expect(board([...lines].reverse()).lines.map(one => one.name)).toEqual(names);
    expect(board(lines)).toEqual(board([...lines].reverse()));
  });

  it('are counted over all pages', () => {
    const lines = Array.from({ length: 30 }, (_, index) => line(`s${index}`, index < 3 ? 'bad' : 'good'));
    expect(board(lines, 2).counts).toEqual([
      { outcome: 'bad', word: 'bad', count: 3 },
      { outcome: 'good', word: 'good', count: 27 },
    ]);
  });

  it('turn their pages with what was asked, and stop at the ends', () => {
    const lines = Array.from({ length: linesPerPage * 2 + 1 }, (_, index) => line(`s${index}`, 'good'));
    expect(board(lines, 2)).toMatchObject({
      page: 2,
      pages: 3,
      previous: { group: 'permissions', page: 1 },
      next: { group: 'permissions', page: 3 },
      again: { group: 'permissions', page: 2, fresh: true },
    });
    expect(board(lines, 99)).toMatchObject({ page: 3, lines: [{}], next: { page: 3 } });
    expect(board([], 1)).toMatchObject({ page: 1, pages: 1, lines: [] });
  });
});

describe('the status of 200 servers', () => {
  const now = new Date('2026-03-01T09:30:00Z');
  const heard = value([
    partner({
      state: 'enabled',
      applicationId: connectorId,
      lastHeartbeat: '2026-03-01T09:18:00Z',
      devicesRemovedAt: '2026-05-30T00:00:00Z',
    }),
  ]);
  const host = (alias: string) => `${alias}-${'very-long-name-of-a-department-'.repeat(6)}.jamfcloud.com`;
  const [first, ...others] = Array.from({ length: 200 }, (_, index) => {
    const alias = `server-with-a-long-name-${String(index).padStart(3, '0')}`;
    const jamf = { ...connectedSnapshot().jamf, alias, host: host(alias) };
    return connectedSnapshot({
      partners: heard,
      jamf: index % 3 === 0 ? { ...jamf, version: unreachable } : jamf,
    });
  });
  if (!first) throw new Error('no server');
  const proven = new Set([first, ...others].slice(0, 50).map(({ jamf }) => jamf.alias));
  const around: Around = {
    open: [
      {
        change: changeIn('planned', { instance: first.jamf.alias, requester: { name: '😀'.repeat(500) } }),
        proposal,
        locks: true,
      },
    ],
    writesStoppedAt: '2026-03-01T09:00:00Z',
    credentials: (['reader', 'writer', 'bot', 'manual'] as const).map(of => ({
      of,
      state: 'not-listed',
      days: 0,
      endsAt: '',
    })),
  };
  const page = (number: number, language: 'en' | 'nl' = 'en') =>
    statusBoard({ snapshots: [first, ...others], proven, around, page: number, language, now });
  const pages = Array.from({ length: 17 }, (_, index) => page(index + 1).data as BoardData);

  it('shows each of them once over the pages, the same count on all', () => {
    const names = pages.flatMap(({ lines }) => lines.map(one => one.name));
    expect(names).toHaveLength(200);
    expect(new Set(names).size).toBe(200);
    expect(new Set(pages.map(({ counts }) => JSON.stringify(counts))).size).toBe(1);
    expect(pages[0]?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(200);
    expect(pages[0]).toMatchObject({ pages: 17 });
  });

  it.each(['en', 'nl'] as const)('keeps every page within a message (%s)', language => {
    const render = createRender(cardNamed);
    const sizes = pages.map((_, index) =>
      Buffer.byteLength(JSON.stringify(render(page(index + 1, language), language))),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
  });

  it('says what they share once, and on each line only what is its own', () => {
    const [top] = pages;
    expect(top?.facts.map(({ title }) => title)).toEqual(['Writes', 'Open change', 'Next date', 'Credentials']);
    expect(top?.facts[2]).toMatchObject({ text: 'Macs are removed from Intune', at: '2026-05-30T00:00:00Z' });
    const dated = pages.flatMap(({ lines }) => lines.filter(({ at }) => at !== ''));
    expect(dated).toMatchObject([
      { name: first.jamf.alias, text: expect.stringContaining('CR-12'), at: proposal.expiresAt },
    ]);
  });

  it('takes a shared record for no proof: only servers that were connected here agree', () => {
    const agreeing = pages.flatMap(({ lines }) => lines.filter(({ outcome }) => outcome === 'good'));
    expect(agreeing.length).toBeGreaterThan(0);
    for (const { name } of agreeing) expect(proven).toContain(name);
  });
});
