import { match } from '../../src/commands/match.js';
import { declared } from './said.js';

const asked = (line: string) => {
  const found = match(line, declared);
  return 'request' in found ? found.request : undefined;
};

const words = ['again', 'anew', 'fresh', 'now', 'refresh', 'opnieuw', 'nu', 'vers', 'ververs'];

describe('a word that asks for a new reading', () => {
  const looks = ['status', 'check', 'check-prerequisites', 'check-permissions', 'check-policies', 'check-network'];
  const asks = looks.flatMap(name => words.map(word => [name, word] as const));

  it.each(asks)('after %s: "%s"', (name, word) => {
    const input = { instance: 'acme', fresh: true };
    expect(asked(`${name.replace('-', ' ')} acme ${word}`)).toEqual({ name, input });
  });

  it.each(words)('is no name of a server whose Macs are looked at: "%s"', word =>
    expect(asked(`check devices acme ${word}`)).toEqual({ name: 'check-devices', input: { instance: 'acme' } }),
  );

  it('may be said twice, and of every server', () => {
    expect(asked('status now refresh')).toEqual({ name: 'status', input: { instance: null, fresh: true } });
    expect(asked('check everything again now')).toEqual({ name: 'check', input: { instance: null, fresh: true } });
  });

  it('is asked for by nothing less than the whole word', () =>
    expect(asked('status freshness')).toEqual({ name: 'status', input: { instance: 'freshness' } }));
});
